import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block } from '../../src/chat/reply.ts';
import { type Agreement, agreement } from '../../src/domain/fit-together.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Finding, findingOf } from './finding.ts';
import { resultBlocks } from './result.ts';
import { agreementBlocks, settledBlocks } from './settled.ts';
import { givenOf } from './stand.ts';

/** What a group's answers and decisions come to so far. */
export interface Joint {
  readonly agreement: Agreement;
  readonly finding: Finding;
}

export function jointFinding({ fit }: Pick<Ports, 'fit'>, dialogue: WholeDialogue): Joint {
  const people = [...new Set(dialogue.answers.map(({ person }) => person))];
  const settled = Object.fromEntries(dialogue.settled.map(({ question, option }) => [question, option]));
  const agreed = agreement(
    fit,
    people.map((person) => givenOf(dialogue, person)),
    settled,
  );
  return { agreement: agreed, finding: findingOf(fit, agreed.given) };
}

/** Whether the group has its joint result: it is closed, and nothing is left that could change it. */
export const isJoint = (dialogue: WholeDialogue, { agreement: { open } }: Joint): boolean =>
  dialogue.closed !== undefined && open.length === 0;

/** A joint result: the recommendation with the chart, then what was settled and how, then all the rest. */
export function jointBlocks(
  ports: Ports,
  dialogue: WholeDialogue,
  { agreement: of, finding }: Joint,
  language: Language,
): readonly Block[] {
  const [text, bars, rows, ...rest] = resultBlocks(ports, finding, language);
  const upper = [text, bars].filter((block) => block !== undefined);
  return [
    ...upper,
    ...settledBlocks(ports, dialogue, of, language),
    ...(rows ? [rows] : []),
    ...agreementBlocks(ports, of, language, true),
    ...rest,
  ];
}
