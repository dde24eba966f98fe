import type { Ports } from '../../src/chat/ports.ts';
import { noonOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { PlanItem } from '../../src/domain/plan.ts';
import { say } from '../../src/text/say.ts';

/** A line of the plan as one reader sees it. */
export interface PlanLine extends PlanItem {
  /** The title in the reader's language, where it is a fact's. */
  readonly shown: string;
}

/** The plan in that language. */
export function planLines(ports: Ports, items: readonly PlanItem[], language: Language): readonly PlanLine[] {
  return items.map((item) => ({ ...item, shown: factOf(ports, item, language) ?? item.title }));
}

const factOf = ({ answers }: Ports, { fact }: PlanItem, language: Language): string | undefined =>
  fact === undefined ? undefined : answers.cite([fact], language)[0]?.quote;

/** Label and state of each line. */
export const planRows = (lines: readonly PlanLine[], language: Language): readonly (readonly [string, string])[] =>
  lines.map((line) => [`${line.position}. ${line.shown}`, stateOf(line, language)]);

/** Who, where, by when; or when it was done and by whom. */
export function stateOf(line: PlanLine, language: Language): string {
  const { unit, owner, due, done, doneBy } = line;
  if (done) return say(language, 'plan.done', { date: done, by: doneBy });
  return say(language, 'plan.state', { unit, owner, due: due === undefined ? undefined : noonOf(due) });
}
