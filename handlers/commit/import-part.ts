import type { Held } from '../../src/chat/companies.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Import, PlannedRow } from '../../src/chat/imports.ts';
import type { Tx } from '../../src/chat/ports.ts';
import type { Person } from '../../src/chat/turn.ts';
import { type Commitment, isOver } from '../../src/domain/commitment.ts';
import { titleKey } from '../../src/domain/commitment-titles.ts';
import { dayIn, noonOf, weekOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Mover } from '../../src/domain/membership-moves.ts';
import type { Network } from '../../src/domain/network.ts';
import { advance } from '../../src/domain/progress.ts';
import type { ImportMessages } from '../../src/text/imports.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';
import { askedFrom } from './save.ts';
import { wake } from './wake.ts';

/** More than a company ever promised. */
const MOST = 1_000;
type Said = Readonly<Record<string, string | number>>;
type Why = ImportMessages['import.told.stopped']['why'];

/** Ends a part where it cannot go on; what it brought in stays. */
class Stop extends Error {
  readonly row: number;
  readonly why: Why;

  constructor(row: number, why: Why) {
    super(why);
    this.row = row;
    this.why = why;
  }
}

interface Part {
  readonly tx: Tx;
  readonly at: Date;
  readonly one: Import;
  readonly network: Network;
  readonly person: Person;
  readonly coordinator: boolean;
  readonly own: ReadonlySet<string>;
}

/** The part of an import that comes next, in a unit of its own: whoever sent it must still have the right to. */
export const importPart: ClockHandler<'import.part'> = async ({ at, data }, ports) => {
  const known = await ports.imports.get(data.import);
  if (known?.state !== 'running' || known.next !== data.part) return undefined;
  const person = await ports.people.resolve(known.by);
  return async (tx) => {
    const one = await tx.imports.take(data.import);
    if (one?.state !== 'running' || one.next !== data.part) return;
    const network = await tx.networks.take(one.network);
    if (!network) return tx.imports.stop(one.id);
    const { coordinator, speaks } = await tx.networks.standing(person.id, network.id);
    const own = new Set(speaks.filter(({ state, membership }) => state === 'confirmed' && isIn(membership)).map(({ company }) => company));
    const part: Part = { tx, at, one, network, person, coordinator, own };
    const { made, stopped } = await bringIn(part, await tx.imports.part(one.id, data.part));
    const now = await tx.imports.advance(one.id, made);
    if (stopped) return stop(part, now, stopped);
    if (now.state === 'done') await finish(part, now);
  };
};

async function bringIn(part: Part, rows: readonly PlannedRow[]) {
  const made = { commitments: 0, updates: 0 };
  const companies = new Map<string, Commitment[]>();
  for (const row of rows) {
    try {
      const all = companies.get(row.company) ?? (await demandCompany(part, row));
      companies.set(row.company, all);
      if (await part.tx.imports.isKnown(part.network.id, row.key)) continue;
      const brought = await bring(part, row, all);
      await part.tx.imports.know(part.network.id, row.key, part.at);
      made.commitments += brought.commitments;
      made.updates += brought.updates;
    } catch (error) {
      if (error instanceof Stop) return { made, stopped: error };
      throw error;
    }
  }
  return { made, stopped: undefined };
}

/** The company's commitments, if the person may still write for it. */
async function demandCompany({ tx, network, coordinator, own }: Part, { company, row }: PlannedRow): Promise<Commitment[]> {
  if (!coordinator && !own.has(company)) throw new Stop(row, 'right');
  const held = await tx.companies.held(network.id, company);
  if (!held || !isIn(held.membership.state)) throw new Stop(row, 'company');
  return [...(await tx.commitments.ofCompanies(network.id, [company], MOST))];
}

async function bring(part: Part, row: PlannedRow, all: Commitment[]) {
  const { tx } = part;
  // Of two with one title the open one is meant.
  const named = all.filter(({ title }) => titleKey(title) === titleKey(row.title));
  let commitment = named.find(({ status }) => !isOver(status)) ?? named[0];
  const isNew = commitment === undefined && row.draft !== undefined;
  if (!commitment) {
    commitment = await make(part, row);
    all.push(commitment);
  }
  if (!row.update) return { commitments: Number(isNew), updates: 0 };
  const taken = (await tx.commitments.take(commitment.id)) ?? commitment;
  await write(part, row, taken);
  await wakeIfResting(part, row.company);
  return { commitments: Number(isNew), updates: 1 };
}

/** As an update does that somebody types; whoever sent the file hears of it. */
async function wakeIfResting(part: Part, company: string): Promise<void> {
  const { tx, at, network, person, coordinator, own } = part;
  const moverOf = ({ membership }: Held): Mover => ({
    coordinator,
    ...(own.has(company) ? { speaks: 'confirmed' } : {}),
    applicant: membership.applicant === person.id,
  });
  const held = await wake({ tx, at, network: network.id, person: person.id, moverOf }, company);
  if (!held) return;
  await audit(part, 'company.wake', { company, state: 'member' }, { state: 'dormant' });
  await tell(part, `woken:${company}`, (language) => say(language, 'follow.woken', { company: held.company.name }));
}

async function make({ tx, network, one, at, own }: Part, { row, company, draft }: PlannedRow): Promise<Commitment> {
  if (!draft) throw new Stop(row, 'changed');
  const asked = askedFrom(network, at);
  const made = {
    ...draft,
    id: `commitment:import:${one.id}:${row}`,
    network: network.id,
    holder: { company },
    status: 'on-track',
    onBehalf: !own.has(company),
    made: at,
    ...(asked === undefined ? {} : { asked }),
  } as const;
  await tx.commitments.add(made);
  return { ...made, revision: 1, updates: 0 };
}

async function write(
  { tx, network, one, at, own, person }: Part,
  { row, company, update }: PlannedRow,
  commitment: Commitment,
): Promise<void> {
  if (!update) return;
  const { timeZone } = network.settings;
  const { day, says, percent, value, ...told } = update;
  if (commitment.updated && dayIn(timeZone, commitment.updated) > day) throw new Stop(row, 'older');
  const stand = advance(commitment, {
    says,
    ...(percent === undefined ? {} : { percent }),
    ...(value === undefined ? {} : { value }),
  });
  const asked = isOver(stand.status) ? undefined : askedAfter(network, day, at);
  await tx.commitments.append(commitment, {
    id: `import:${one.id}:${row}`,
    at: momentOf(day, at, commitment.updated),
    product: 'import',
    says,
    ...told,
    onBehalf: !own.has(company),
    who: person.id,
    week: weekOf(day),
    stand,
    ...(asked === undefined ? {} : { asked }),
    ...(stand.status === 'dropped' && told.note !== undefined ? { reason: told.note } : {}),
  });
}

/** Noon of its day; not before the update that it comes after, and not in the future. */
function momentOf(day: string, now: Date, newest: Date | undefined): Date {
  const noon = Math.min(noonOf(day).getTime(), now.getTime());
  return new Date(Math.max(noon, newest?.getTime() ?? 0));
}

/** Counted from its day; what would be over already, from today: nobody is behind because of history that came late. */
function askedAfter(network: Network, day: string, now: Date): string | undefined {
  const asked = askedFrom(network, noonOf(day));
  return asked !== undefined && asked < dayIn(network.settings.timeZone, now) ? askedFrom(network, now) : asked;
}

async function finish(part: Part, { commitments, updates }: Import): Promise<void> {
  const { network } = part;
  await tell(part, 'end', (language) => say(language, 'import.told', { network: network.name, commitments, updates }));
  await audit(part, 'commit.import', { import: part.one.id, commitments, updates });
}

async function stop(part: Part, { id, commitments, updates }: Import, { row, why }: Stop): Promise<void> {
  const { network, tx } = part;
  await tx.imports.stop(id);
  await tell(part, 'end', (language) => say(language, 'import.told.stopped', { network: network.name, row, why }));
  await audit(part, 'commit.import', { import: part.one.id, commitments, updates, stopped: row, why });
}

function audit({ tx, at, one, network, person }: Part, did: string, after: Said, before?: Said): Promise<void> {
  const entry = { at, who: person.id, tenant: one.tenant, did, outcome: 'done', network: network.id } as const;
  return tx.audit.note({ ...entry, after, ...(before === undefined ? {} : { before }) });
}

type Line = (language: Language) => string;

/** One line, to whoever sent the file; the channels hear nothing of what was imported. `about` tells a part's lines from each other. */
async function tell({ tx, one, person, at, network }: Part, about: string, line: Line): Promise<void> {
  await tellPrivately(tx, {
    person: person.id,
    key: `import:${one.id}:${about}:${at.toISOString()}`,
    spoken: person.spoken ?? 'sv',
    network: network.id,
    draw: (language) => ({ blocks: [{ kind: 'text', text: line(language) }] }),
  });
}
