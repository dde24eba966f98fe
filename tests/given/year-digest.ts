import { expect, vi } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { type Part, partsOf } from '../../src/domain/digest.ts';
import type { DigestLabel } from '../../src/text/digest.ts';
import { say } from '../../src/text/say.ts';
import { blocks } from './tandem.ts';
import { AINO, CARITA, done, type GivenYear } from './year.ts';

/** The parts of a digest in their order, as its headings name them. */
const partsIn = (reply: Reply): readonly string[] => blocks(reply, 'text').flatMap(({ text, heading }) => (heading ? [text] : []));

const rowsIn = (reply: Reply): ReadonlyMap<string, string> => new Map(blocks(reply, 'facts').flatMap(({ rows }) => rows));

interface When {
  readonly at: string;
  readonly week: string;
}
type Rows = Partial<Record<DigestLabel, RegExp>>;

/** The coordinator's digest of that week leads with what matters in the network's method, and has those numbers. */
export async function digestOf(year: GivenYear, { at, week }: When, rows: Rows): Promise<Reply> {
  const draft = await done(year.command(`/sammandrag --week ${week}`, { ...CARITA, at: new Date(at) }));
  const parts = partsOf(year.network.method).map((part: Part) => say('sv', 'digest.part', { part }));
  expect(partsIn(draft)[0], 'what it leads with').toBe(parts[0]);
  const shown = parts.filter((part) => partsIn(draft).includes(part));
  expect(partsIn(draft), 'and the order of the rest').toEqual(shown);
  for (const [label, value] of Object.entries(rows) as [DigestLabel, RegExp][])
    expect(rowsIn(draft).get(say('sv', 'digest.label', { label })), label).toMatch(value);
  return draft;
}

/** The year's last act: that digest is sent once, to each product's channel in its language, and tells members of nobody who is behind. */
export async function endsWithDigest(year: GivenYear, when: When, rows: Rows): Promise<readonly Reply[]> {
  await digestOf(year, when, rows);
  const carita = { ...CARITA, at: new Date(when.at) };
  await done(year.command(`/sammandrag skicka ${when.week}`, carita));
  await year.command(`/sammandrag skicka ${when.week}`, carita);
  const sent = () => [...year.heard(CARITA, 'digest:'), ...year.heard(AINO, 'digest:')].map(({ delivery }) => delivery.reply);
  await vi.waitUntil(() => sent().length === 2, { timeout: 20_000, interval: 10 });
  expect(sent().map(({ language }) => language)).toEqual(['sv', 'fi']);
  for (const label of ['overdue', 'quiet', 'wentQuiet', 'atRisk'] as const)
    expect(JSON.stringify(sent())).not.toContain(say('sv', 'digest.label', { label }));
  return sent();
}
