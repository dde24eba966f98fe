import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { CardDrawer } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import { DONT_KNOW } from '../../src/domain/fit.ts';

import type { Agreement, Disagreement, Side } from '../../src/domain/fit-together.ts';
import type { Language } from '../../src/domain/language.ts';
import { list } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { sources } from '../ask/phrase.ts';
import { wording } from './finding.ts';
import { jointFinding } from './joint.ts';
import { questionOf, type Reader } from './question.ts';
import { isNetwork, resultBlocks } from './result.ts';
import { cardOf, givenOf, groupCard } from './stand.ts';
import { standsAt } from './stands.ts';

/** What a member sees who has answered everything. */
export function drawMine(dialogue: WholeDialogue, { language }: Reader): Reply {
  return {
    to: 'asker',
    title: say(language, 'fit.together.title'),
    blocks: [
      { kind: 'text', text: say(language, 'fit.together.mine') },
      { kind: 'choices', items: [{ label: say(language, 'fit.answers'), action: 'fit.answers', data: { dialogue: dialogue.id } }] },
    ],
    language,
    card: cardOf(dialogue),
  };
}

/** The card `fit:<id>` of a group, drawn when its update is sent. One's own talk is never updated from outside. */
export const drawGroupCard: CardDrawer = async (id, ports) => {
  const dialogue = await ports.dialogues.byId(id);
  return dialogue?.kind === 'together' ? drawGroup(ports, dialogue) : undefined;
};

/** The group's card as it stands: who has answered; then what is to settle; then the joint result. */
export function drawGroup(ports: Ports, dialogue: WholeDialogue): Reply {
  const { language } = dialogue;
  const blocks = dialogue.closed ? closedBlocks(ports, dialogue) : answeringBlocks(ports, dialogue);
  return { to: 'room', title: say(language, 'fit.together.title'), blocks, language, card: groupCard(dialogue.id) };
}

const nameOf = (name: string | undefined, language: Language): string => name ?? say(language, 'fit.together.somebody');

/** Who has answered, never what. */
function answeringBlocks({ fit }: Ports, dialogue: WholeDialogue): readonly Block[] {
  const { language, members, id } = dialogue;
  const done = members.filter(({ person }) => standsAt(fit, givenOf(dialogue, person)).question === undefined);
  const names = (who: typeof members) =>
    list(
      language,
      who.map(({ name }) => nameOf(name, language)),
    );
  const rows = [
    ...(done.length > 0 ? [[say(language, 'fit.together.done'), names(done)] as const] : []),
    ...(done.length < members.length
      ? [[say(language, 'fit.together.underway'), names(members.filter((member) => !done.includes(member)))] as const]
      : []),
  ];
  return [
    { kind: 'text', text: say(language, 'fit.together.intro') },
    rows.length > 0 ? { kind: 'facts', rows } : { kind: 'note', text: say(language, 'fit.together.nobody') },
    {
      kind: 'choices',
      items: [
        { label: say(language, 'fit.together.answer'), action: 'fit.join', data: { dialogue: id }, style: 'primary' },
        { label: say(language, 'fit.together.close'), action: 'fit.close', data: { dialogue: id } },
      ],
    },
  ];
}

function closedBlocks(ports: Ports, dialogue: WholeDialogue): readonly Block[] {
  const { agreement, finding } = jointFinding(ports, dialogue);
  const told = agreementRows(ports, dialogue, agreement);
  const [first] = agreement.open;
  if (first) return [...told, ...settleBlocks(ports, dialogue, first, agreement.open.length), ...undoBlock(dialogue)];
  const { language, id } = dialogue;
  const items: readonly Choice[] = [
    { label: say(language, 'fit.memo.pdf'), action: 'fit.memo', data: { dialogue: id, as: 'pdf' }, style: 'primary' },
    { label: say(language, 'fit.memo.markdown'), action: 'fit.memo', data: { dialogue: id, as: 'markdown' } },
    {
      label: say(language, 'fit.begin', { network: isNetwork(finding.ranked.recommended) }),
      action: 'fit.begin',
      data: { method: finding.ranked.recommended },
    },
    { label: say(language, 'fit.points'), action: 'fit.points', data: { dialogue: id } },
  ];
  const result = resultBlocks(ports, finding, language);
  return [
    { kind: 'note', text: say(language, 'fit.together.result') },
    ...result.slice(0, 2),
    ...told,
    ...result.slice(2),
    { kind: 'choices', items },
    ...undoBlock(dialogue),
  ];
}

/** What all said, what they have settled and how, and what they may go on disagreeing about. */
function agreementRows(ports: Ports, { language, settled }: WholeDialogue, { agreed, harmless }: Agreement): readonly Block[] {
  const words = wording(ports, language);
  const lines = (of: readonly string[]) => of.join('\n');
  const rows: (readonly [string, string])[] = [];
  const line = (question: string, option: string) =>
    say(language, 'fit.together.agree.row', { question: words.question(question), option: words.option(question, option) });
  if (agreed.length > 0)
    rows.push([
      say(language, 'fit.together.agree', { count: agreed.length }),
      lines(agreed.map(({ question, option }) => line(question, option))),
    ]);
  if (settled.length > 0) {
    const told = settled.map(({ question, option, name }) =>
      say(language, 'fit.together.settled.row', {
        question: words.question(question),
        option: option === DONT_KNOW ? say(language, 'fit.together.leaveOpen') : words.option(question, option),
        name: nameOf(name, language),
      }),
    );
    rows.push([say(language, 'fit.together.settled'), lines(told)]);
  }
  if (harmless.length > 0)
    rows.push([say(language, 'fit.together.harmless'), lines(harmless.map(({ question }) => words.question(question)))]);
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

/** One disagreement: the question, each side with what it speaks for and the facts behind it, and the buttons that decide. */
function settleBlocks(ports: Ports, { id, language }: WholeDialogue, { question, sides }: Disagreement, left: number): readonly Block[] {
  const words = wording(ports, language);
  const of = sides.reduce((sum, { count }) => sum + count, 0);
  const rows = sides.map((side) => {
    const head = say(language, 'fit.together.side', { option: words.option(question, side.option), count: side.count, of });
    return [head, speaksFor(side, words.name, language)] as const;
  });
  const facts = [...new Set(sides.flatMap(({ speaks }) => speaks.slice(0, 2).flatMap((one) => one.facts.slice(0, 1))))];
  const cited = ports.answers.cite(facts, language);
  const items: readonly Choice[] = [...sides.map(({ option }) => option), DONT_KNOW].map((option) => ({
    label: option === DONT_KNOW ? say(language, 'fit.together.leaveOpen') : words.option(question, option),
    action: 'fit.settle',
    data: { dialogue: id, question, option },
  }));
  return [
    {
      kind: 'text',
      text: `${say(language, 'fit.together.differ', { left })} ${questionOf(ports.fit, question)?.ask[language] ?? question}`,
    },
    { kind: 'facts', rows },
    ...(cited.length > 0 ? [sources(cited, language)] : []),
    { kind: 'note', text: say(language, 'fit.together.settle') },
    { kind: 'choices', items },
  ];
}

const MOST_SPOKEN = 3;

const speaksFor = ({ speaks }: Side, name: ReturnType<typeof wording>['name'], language: Language): string =>
  speaks
    .slice(0, MOST_SPOKEN)
    .map(({ method, weight }) => say(language, 'fit.together.speaks', { method: name(method), weight }))
    .join('\n');

function undoBlock({ id, language, settled }: WholeDialogue): readonly Block[] {
  const last = settled.at(-1);
  if (!last) return [];
  const data = { dialogue: id, question: last.question };
  return [{ kind: 'choices', items: [{ label: say(language, 'fit.together.undo'), action: 'fit.unsettle', data }] }];
}
