import type { Dialogue, WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { METHODS } from '../../src/domain/method.ts';
import { number } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { type Finding, findingOf, wording } from './finding.ts';
import { isJoint, jointFinding } from './joint.ts';
import { memoOf } from './memo.ts';
import { cardOf, givenOf, lookAt, notYet } from './stand.ts';
import { inPlace, lastOf } from './talk.ts';

const DAY_MS = 86_400_000;
/** A memo's link. */
const MEMO_MS = 7 * DAY_MS;

/** The finding of the dialogue as this person may see it: one's own, or the group's joint one, which there is only at the end. */
function findingIn(ports: Ports, dialogue: WholeDialogue, turn: Heard): Finding | undefined {
  if (dialogue.kind === 'solo') return findingOf(ports.fit, givenOf(dialogue, turn.person.id));
  const joint = jointFinding(ports, dialogue);
  return isJoint(dialogue, joint) ? joint.finding : undefined;
}

const toResult = (turn: Heard, dialogue: Pick<Dialogue, 'id'>): Choice => ({
  label: say(turn.language, 'fit.toResult'),
  action: 'fit.show',
  data: { dialogue: dialogue.id },
});

/** Each answer's points by method, as a table whose columns add up to the scores. */
export const points: Handler<ActionTurn> = async (turn, ports) => {
  const looked = await lookAt(turn, ports, turn.data.dialogue);
  if ('refused' in looked) return looked.refused;
  const { dialogue } = looked;
  const { language } = turn;
  const finding = findingIn(ports, dialogue, turn);
  if (!finding) return notYet(turn);
  const { ranked, given } = finding;
  const words = wording(ports, language);
  const of = (method: string, question: string) =>
    ranked.ranking.find((one) => one.method === method)?.because.find((reason) => reason.question === question)?.weight ?? 0;
  const answered = ports.fit.questions.filter(({ id }) => given[id] !== undefined);
  const rows = answered.map(({ id, name }) => [
    `${name[language]}: ${words.option(id, given[id] ?? '')}`,
    ...METHODS.map((method) => number(language, of(method, id))),
  ]);
  const sums = METHODS.map((method) => number(language, ranked.ranking.find((one) => one.method === method)?.score ?? 0));
  const blocks: readonly Block[] = [
    {
      kind: 'table',
      caption: say(language, 'fit.points.caption'),
      head: [say(language, 'fit.points.answer'), ...METHODS.map((method) => say(language, 'method.short', { method }))],
      rows: [...rows, [say(language, 'fit.points.sum'), ...sums]],
    },
    { kind: 'note', text: say(language, 'fit.points.note') },
  ];
  const reply: Reply = { to: 'asker', title: say(language, 'fit.points'), blocks };
  if (dialogue.kind === 'together') return reply;
  return inPlace(turn, {
    ...reply,
    blocks: [...blocks, { kind: 'choices', items: [toResult(turn, dialogue)] }],
    card: cardOf(dialogue),
  });
};

/** The decision memo as a file. */
export const memo: Handler<ActionTurn> = async (turn, ports) => {
  const looked = await lookAt(turn, ports, turn.data.dialogue);
  if ('refused' in looked) return looked.refused;
  const { dialogue } = looked;
  const { language } = turn;
  const finding = findingIn(ports, dialogue, turn);
  if (!finding) return notYet(turn);
  const as = turn.data.as === 'markdown' ? 'markdown' : 'pdf';
  const told = memoOf(ports, turn, dialogue, finding, as);
  const bytes = as === 'pdf' ? await ports.papers.memo(told) : await ports.papers.memoMarkdown(told);
  const expires = new Date(turn.at.getTime() + MEMO_MS);
  const label = say(language, as === 'pdf' ? 'fit.memo.pdf' : 'fit.memo.markdown');
  const kind = as === 'pdf' ? { ending: 'pdf', mime: 'application/pdf' } : { ending: 'md', mime: 'text/markdown' };
  const name = `${say(language, 'fit.memo.file')}-${turn.at.toISOString().slice(0, 10)}.${kind.ending}`;
  return async (tx) => {
    const token = await tx.files.put({ name, mime: kind.mime, bytes }, expires);
    const blocks: readonly Block[] = [
      { kind: 'text', text: say(language, 'fit.memo.ready', { date: expires }) },
      { kind: 'file', name, mime: kind.mime, token, label },
    ];
    return { to: 'asker', blocks };
  };
};

/** This result beside one's last. */
export const compare: Handler<ActionTurn> = async (turn, ports) => {
  const looked = await lookAt(turn, ports, turn.data.dialogue);
  if ('refused' in looked) return looked.refused;
  const { dialogue } = looked;
  const last = await lastOf(turn, ports, dialogue.id);
  const { language } = turn;
  if (!last?.outcome) return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'fit.compare.none') }] };
  const finding = findingOf(ports.fit, givenOf(dialogue, turn.person.id));
  const blocks: readonly Block[] = [
    ...comparison(ports, turn, finding, last.outcome),
    { kind: 'choices', items: [toResult(turn, dialogue)] },
  ];
  return inPlace(turn, { to: 'asker', title: say(language, 'fit.compare.title', { date: last.created }), blocks, card: cardOf(dialogue) });
};

function comparison(
  ports: Ports,
  { language }: Heard,
  { ranked, given }: Finding,
  last: NonNullable<Dialogue['outcome']>,
): readonly Block[] {
  const words = wording(ports, language);
  const [before, now] = [words.name(last.recommended), words.name(ranked.recommended)];
  const same = last.recommended === ranked.recommended;
  const text = same ? say(language, 'fit.compare.same', { method: now }) : say(language, 'fit.compare.other', { before, now });
  const said = (id: string, option: string | undefined) =>
    option === undefined ? say(language, 'fit.compare.noAnswer') : words.option(id, option);
  const rows = ports.fit.questions
    .filter(({ id }) => last.given[id] !== given[id])
    .map(({ id, name }) => [name[language], said(id, last.given[id]), said(id, given[id])]);
  if (rows.length === 0)
    return [
      { kind: 'text', text },
      { kind: 'note', text: say(language, 'fit.compare.alike') },
    ];
  const head = [say(language, 'fit.compare.question'), say(language, 'fit.compare.before'), say(language, 'fit.compare.now')];
  return [
    { kind: 'text', text },
    { kind: 'table', caption: say(language, 'fit.compare.caption'), head, rows },
  ];
}
