import type { Whole } from '../../src/chat/commitments.ts';
import { pause } from '../../src/chat/pause.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Update } from '../../src/domain/commitment.ts';
import { doubleClaims, neighbours } from '../../src/domain/double-claims.ts';
import { type VsmeFigure, vsmeFigureOf } from '../../src/domain/vsme.ts';
import type { Scope } from './ledger-scope.ts';

/** Rows of one read. */
const PAGE = 500;
/** Updates of a whole network that a file takes: two years of a thousand commitments that report monthly. */
export const MOST_UPDATES = 20_000;
/** Reductions that one is held against, and how many of these before others may go on. */
const COMPARED = 15;
const AT_ONCE = 250;

/** An update with the commitment that it is of. */
export interface Told {
  readonly update: Update;
  readonly of: Whole;
}

/** A figure that VSME asks for, as a commitment has it. */
export interface Stated {
  readonly figure: VsmeFigure;
  readonly value: number;
  readonly of: Whole;
  readonly period?: string;
}

/** A part of a network's ledger, read whole. */
export interface Ledger {
  /** By company, in the order of their names. */
  readonly commitments: readonly Whole[];
  /** Newest first. */
  readonly updates: readonly Told[];
  /** There are more updates than these. */
  readonly cut: boolean;
  readonly doubtful: ReadonlySet<string>;
  readonly stated: readonly Stated[];
}

/** Reads it in pages, between which other Turns are answered. */
export async function readLedger(ports: Ports, networkId: string, scope: Scope): Promise<Ledger> {
  const commitments = await commitmentsOf(ports, networkId, scope);
  const { updates, cut } = 'all' in scope ? await newest(ports, networkId, commitments) : await everything(ports, commitments);
  const doubtful = await doubtfulOf(commitments);
  return { commitments, updates, cut, doubtful, stated: await statedOf(ports, commitments) };
}

/** Ids of the network's commitments that may be counted twice. */
export async function doubtfulIn(ports: Pick<Ports, 'commitments'>, networkId: string): Promise<ReadonlySet<string>> {
  return doubtfulOf(await commitmentsOf(ports, networkId, { all: true, name: '' }));
}

async function commitmentsOf(ports: Pick<Ports, 'commitments'>, networkId: string, scope: Scope): Promise<readonly Whole[]> {
  if ('lines' in scope)
    return scope.lines.map(({ commitment, title, whose }) => ({ commitment: { ...commitment, title }, company: whose }));
  const companies = 'companies' in scope ? { companies: scope.companies } : {};
  const all: Whole[] = [];
  let after: string | undefined;
  do {
    const page = await ports.commitments.whole(networkId, { ...companies, size: PAGE, ...(after === undefined ? {} : { after }) });
    all.push(...page.items);
    after = page.next;
    await pause();
  } while (after !== undefined);
  const names = new Intl.Collator('sv');
  return all.toSorted((one, other) => names.compare(one.company, other.company));
}

async function newest(ports: Ports, networkId: string, commitments: readonly Whole[]): Promise<Pick<Ledger, 'updates' | 'cut'>> {
  const known = new Map(commitments.map((one) => [one.commitment.id, one]));
  const updates: Told[] = [];
  let after: string | undefined;
  do {
    const page = await ports.commitments.updates(networkId, { size: PAGE, ...(after === undefined ? {} : { after }) });
    for (const update of page.items) {
      const of = known.get(update.commitment);
      if (of) updates.push({ update, of });
    }
    after = page.next;
    await pause();
  } while (after !== undefined && updates.length < MOST_UPDATES);
  return { updates: updates.slice(0, MOST_UPDATES), cut: after !== undefined || updates.length > MOST_UPDATES };
}

/** A company's whole history. */
async function everything(ports: Ports, commitments: readonly Whole[]): Promise<Pick<Ledger, 'updates' | 'cut'>> {
  const updates: Told[] = [];
  for (const of of commitments) {
    let before: number | undefined;
    for (;;) {
      const page = await ports.commitments.history(of.commitment.id, { size: PAGE, ...(before === undefined ? {} : { before }) });
      updates.push(...page.map((update) => ({ update, of })));
      if (page.length < PAGE) break;
      before = page.at(-1)?.seq ?? 0;
    }
    await pause();
  }
  return { updates: updates.toSorted((one, other) => other.update.at.getTime() - one.update.at.getTime()), cut: false };
}

/** Those that may be counted twice. */
async function doubtfulOf(commitments: readonly Whole[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const pairs = neighbours(
    commitments.map(({ commitment }) => commitment),
    COMPARED,
  );
  for (const [at, [one, near]] of pairs.entries()) {
    if (at % AT_ONCE === 0) await pause();
    const doubles = doubleClaims(one, near);
    if (doubles.length > 0) found.add(one.id);
    for (const { other } of doubles) if (other !== undefined) found.add(other);
  }
  return found;
}

/** The period that a figure is of stands in the update that it came from. */
async function statedOf(ports: Ports, commitments: readonly Whole[]): Promise<readonly Stated[]> {
  const stated: Stated[] = [];
  for (const of of commitments) {
    const found = vsmeFigureOf(of.commitment);
    if (!found) continue;
    const standing = (await ports.commitments.history(of.commitment.id, { size: 5 })).find(
      ({ undone, value }) => !undone && value !== undefined,
    );
    stated.push({ ...found, of, ...(standing?.period === undefined ? {} : { period: standing.period }) });
    if (stated.length % AT_ONCE === 0) await pause();
  }
  return stated;
}
