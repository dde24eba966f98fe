import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { CardDrawer } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { list } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { type Joint, jointBlocks, jointFinding } from './joint.ts';
import type { Reader } from './question.ts';
import { isNetwork } from './result.ts';
import { agreementBlocks } from './settled.ts';
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
  const blocks = dialogue.closed ? closedBlocks(ports, dialogue) : answeringBlocks(ports, dialogue);
  return { to: 'room', title: say(language, 'fit.together.title'), blocks, language, card: groupCard(dialogue.id) };
}

const nameOf = (name: string | undefined, language: Language): string => name ?? say(language, 'fit.together.somebody');

/** Who has answered, never what. */
function answeringBlocks({ fit }: Ports, dialogue: WholeDialogue): readonly Block[] {
  const { language, members, id } = dialogue;
  const done = members.filter(({ person }) => standsIn(fit, dialogue, person).question === undefined);
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
  const joint = jointFinding(ports, dialogue);
  const { language } = dialogue;
  const { open } = joint.agreement;
  const [first] = open;
  if (first)
    return [
      ...settleBlocks(ports, dialogue, first, open.length),
      ...undoBlock(dialogue),
      ...agreementBlocks(ports, dialogue, joint.agreement, language),
    ];
  return [
    { kind: 'note', text: say(language, 'fit.together.result') },
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
