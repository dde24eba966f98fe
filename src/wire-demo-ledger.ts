import { askedFrom } from '../handlers/commit/save.ts';
import type { Tx } from './chat/ports.ts';
import { type Commitment, isOver } from './domain/commitment.ts';
import { dayIn, weekOf } from './domain/day.ts';
import type { DemoCommitment } from './domain/demo.ts';
import type { Network } from './domain/network.ts';
import { advance } from './domain/progress.ts';

const WEEK_MS = 7 * 86_400_000;

/** What of the demo a commitment is told in: its network, the moment that its weeks are counted from, and whose accounts people have. */
export interface Stage {
  readonly network: Network;
  readonly now: Date;
  readonly accountOf: (handle: string) => string;
}

/** A company's commitment with its history, as if it had been told week by week; nobody is told of it. */
export async function promiseDemo(tx: Tx, stage: Stage, company: string, id: string, told: DemoCommitment): Promise<void> {
  const { network, now } = stage;
  const year = Number(dayIn(network.settings.timeZone, now).slice(0, 4));
  const { title, kind, unit, baseline, target, dueInYears, goal, accounting, visibility, onBehalf, updates } = told;
  const made = ago(now, told.madeWeeksAgo);
  const asked = askedFrom(network, made);
  await tx.commitments.add({
    ...{ id, network: network.id, holder: { company }, title, kind, visibility, status: 'on-track', onBehalf, made },
    ...(unit === undefined ? {} : { unit }),
    ...(baseline === undefined ? {} : { baseline: { value: baseline.value, year: year - baseline.yearsAgo } }),
    ...(target === undefined ? {} : { target }),
    ...(dueInYears === undefined ? {} : { due: `${year + dueInYears}-12-31` }),
    ...(goal === undefined ? {} : { goal }),
    accounting: defined(accounting),
    ...(asked === undefined ? {} : { asked }),
  });
  for (const [n, update] of updates.entries()) await tellDemo(tx, stage, { id: `${id}-${n + 1}`, of: id, onBehalf }, update);
}

const ago = (now: Date, weeks: number): Date => new Date(now.getTime() - weeks * WEEK_MS);

interface Telling {
  readonly id: string;
  readonly of: string;
  readonly onBehalf: boolean;
}

async function tellDemo(
  tx: Tx,
  { network, now, accountOf }: Stage,
  { id, of, onBehalf }: Telling,
  told: DemoCommitment['updates'][number],
): Promise<void> {
  const commitment = (await tx.commitments.take(of)) as Commitment;
  const at = ago(now, told.weeksAgo);
  const { says, percent, value, note, measured, product, checked } = told;
  const stand = advance(commitment, defined({ says, percent, value }));
  const asked = isOver(stand.status) ? undefined : askedFrom(network, at);
  const update = await tx.commitments.append(commitment, {
    ...{ id, at, product, says, onBehalf, stand, who: accountOf(told.by) },
    ...defined({ note, measured, asked }),
    week: weekOf(dayIn(network.settings.timeZone, at)),
    evidence: told.links.map((link) => ({ kind: 'link', at: link }) as const),
  });
  if (!checked) return;
  await tx.commitments.take(of);
  const { level, by, standard, verifier } = checked;
  const when = ago(now, checked.weeksAgo);
  const dated = level === 'third' ? dayIn(network.settings.timeZone, when) : undefined;
  await tx.commitments.check(update, { level, at: when, who: accountOf(by), ...defined({ standard, verifier, dated }) });
}

/** Without what is undefined. */
function defined<T extends object>(
  values: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
