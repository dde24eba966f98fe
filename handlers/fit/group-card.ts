import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { CardDrawer } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { isJoint, type Joint, jointBlocks, jointFinding } from './joint.ts';
import type { Reader } from './question.ts';
import { isNetwork } from './result.ts';
import { agreementBlocks, settledBlocks } from './settled.ts';
import { settleBlocks } from './settling.ts';
import { cardOf, groupCard } from './stand.ts';
import { standsIn } from './stands.ts';

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
  const blocks = dialogue.closed
    ? [...closedBlocks(ports, dialogue), { kind: 'choices' as const, items: otherLanguages(dialogue) }]
    : answeringBlocks(ports, dialogue);
  return { to: 'room', title: titleOf(ports, dialogue, language), blocks, language, card: groupCard(dialogue.id) };
}

const titleOf = (ports: Ports, dialogue: WholeDialogue, language: Language): string =>
  say(language, isJoint(dialogue, jointFinding(ports, dialogue)) ? 'fit.together.result' : 'fit.together.title');

/**
 * The closed group's card for one reader, in a language of their own. What they decide in it is drawn anew in its place; what others
 * decide is not, for nothing can reach a message that only one sees: it says so, and has a button.
 */
export function drawGroupFor(ports: Ports, dialogue: WholeDialogue, language: Language): Reply {
  const blocks = closedBlocks(ports, { ...dialogue, language }).map(
    (block): Block => (block.kind === 'choices' ? { ...block, items: block.items.map((choice) => readIn(choice, language)) } : block),
  );
  const refresh: Choice = {
    label: say(language, 'fit.together.refresh'),
    action: 'fit.group',
    data: { dialogue: dialogue.id, language, again: 'yes' },
  };
  const copy: readonly Block[] = [
    { kind: 'note', text: say(language, 'fit.together.copy') },
    { kind: 'choices', items: [refresh] },
  ];
  return { to: 'asker', title: titleOf(ports, dialogue, language), blocks: [...blocks, ...copy], language };
}

/** A decision that is taken in a reader's own copy says so. */
const readIn = (choice: Choice, language: Language): Choice =>
  choice.action === 'fit.settle' || choice.action === 'fit.unsettle' ? { ...choice, data: { ...choice.data, language } } : choice;

const othersThan = (language: Language): readonly Language[] => LANGUAGES.filter((other) => other !== language);

const otherLanguages = ({ id, language }: WholeDialogue): readonly Choice[] =>
  othersThan(language).map((other) => ({
    label: say(other, 'me.language.button'),
    action: 'fit.group',
    data: { dialogue: id, language: other },
  }));

const nameOf = (name: string | undefined, language: Language): string => name ?? say(language, 'fit.together.somebody');

const ownerOf = ({ owner, members }: WholeDialogue): string | undefined => members.find(({ person }) => person === owner)?.name;

/** Who has answered, never what. */
function answeringBlocks({ fit }: Ports, dialogue: WholeDialogue): readonly Block[] {
  const { language, members, id } = dialogue;
  const done = members.filter(({ person }) => standsIn(fit, dialogue, person).question === undefined);
  const names = (who: typeof members) => who.map(({ name }) => nameOf(name, language)).join(' · ');
  const rows = [
    ...(done.length > 0 ? [[say(language, 'fit.together.done'), names(done)] as const] : []),
    ...(done.length < members.length
      ? [[say(language, 'fit.together.underway'), names(members.filter((member) => !done.includes(member)))] as const]
      : []),
  ];
  return [
    { kind: 'text', text: say(language, 'fit.together.intro') },
    {
      kind: 'note',
      text: othersThan(language)
        .map((other) => say(other, 'fit.together.introShort'))
        .join(' '),
    },
    rows.length > 0 ? { kind: 'facts', rows } : { kind: 'note', text: say(language, 'fit.together.nobody') },
    ...(done.length > 1 && done.length === members.length
      ? [{ kind: 'note' as const, text: say(language, 'fit.together.allDone', { owner: ownerOf(dialogue) }) }]
      : []),
    {
      kind: 'choices',
      items: [
        // The button of the card's own language leaves everybody theirs.
        ...[undefined, ...othersThan(language)].map((other): Choice => {
          const label = say(other ?? language, 'fit.together.answer');
          return { label, action: 'fit.join', data: { dialogue: id, ...(other ? { language: other } : {}) }, style: 'primary' };
        }),
        { label: say(language, 'fit.together.close'), action: 'fit.close', data: { dialogue: id } },
      ],
    },
  ];
}

function closedBlocks(ports: Ports, dialogue: WholeDialogue): readonly Block[] {
  const joint = jointFinding(ports, dialogue);
  const { language } = dialogue;
  const { open } = joint.agreement;
  const [first] = open;
  if (first)
    return [
      ...settleBlocks(ports, dialogue, first, open.length),
      ...undoBlock(dialogue),
      ...settledBlocks(ports, dialogue, joint.agreement, language),
      ...agreementBlocks(ports, joint.agreement, language),
    ];
  return [
    ...jointBlocks(ports, dialogue, joint, language),
    { kind: 'choices', items: resultChoices(dialogue, joint) },
    ...undoBlock(dialogue),
  ];
}

function resultChoices({ id, language }: WholeDialogue, { finding: { ranked } }: Joint): readonly Choice[] {
  const network = isNetwork(ranked.recommended);
  return [
    { label: say(language, 'fit.memo.pdf'), action: 'fit.memo', data: { dialogue: id, as: 'pdf' }, style: 'primary' },
    { label: say(language, 'fit.memo.markdown'), action: 'fit.memo', data: { dialogue: id, as: 'markdown' } },
    { label: say(language, 'fit.share'), action: 'fit.share', data: { dialogue: id } },
    { label: say(language, 'fit.begin', { network }), action: 'fit.begin', data: { method: ranked.recommended } },
    { label: say(language, 'fit.points'), action: 'fit.points', data: { dialogue: id } },
  ];
}

function undoBlock({ id, language, settled }: WholeDialogue): readonly Block[] {
  const last = settled.at(-1);
  if (!last) return [];
  const data = { dialogue: id, question: last.question };
  return [{ kind: 'choices', items: [{ label: say(language, 'fit.together.undo'), action: 'fit.unsettle', data }] }];
}
