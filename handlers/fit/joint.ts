import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { type Agreement, agreement } from '../../src/domain/fit-together.ts';
import { type Finding, findingOf } from './finding.ts';
import { givenOf } from './stand.ts';

/** What a group's answers and decisions come to so far. */
export function jointFinding(
  { fit }: Pick<Ports, 'fit'>,
  dialogue: WholeDialogue,
): { readonly agreement: Agreement; readonly finding: Finding } {
  const people = [...new Set(dialogue.answers.map(({ person }) => person))];
  const settled = Object.fromEntries(dialogue.settled.map(({ question, option }) => [question, option]));
  const agreed = agreement(
    fit,
    people.map((person) => givenOf(dialogue, person)),
    settled,
  );
  return { agreement: agreed, finding: findingOf(fit, agreed.given) };
}
