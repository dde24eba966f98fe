import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Gap } from '../../src/chat/questions.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

const PAGE = 10;
const MAX_OWNER = 100;
/** Answers that did not help, shown under the gaps. */
const MOST_UNHELPFUL = 5;
/** Nobody pages further; a forged number beyond it would be none that a database takes. */
const FURTHEST = 100_000;

/** What people of this tenant asked and the file does not answer, for those who coordinate. */
export async function listGaps(turn: Heard, ports: Ports, after: number): Promise<Reply> {
  await demandCoordinator(turn, ports);
  const { gaps, more } = await ports.questions.gaps(turn.tenant, { after, size: PAGE });
  const { language } = turn;
  const title = say(language, 'gaps.title');
  const unhelpful = after === 0 ? unhelpfulBlocks(language, await ports.questions.unhelpful(turn.tenant, MOST_UNHELPFUL)) : [];
  if (gaps.length === 0) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'gaps.none') }, ...unhelpful] };
  const rows = gaps.map((gap, index) => [`${after + index + 1}. ${gap.label}`, say(language, 'gaps.row', rowOf(gap))] as const);
  const choices: Choice[] = gaps.map((gap, index) => ({
    label: say(language, 'gaps.own', { n: after + index + 1 }),
    action: 'gaps.own',
    data: { gap: gap.id },
  }));
  if (more) choices.push({ label: say(language, 'gaps.more'), action: 'gaps.list', data: { after: String(after + PAGE) } });
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'gaps.intro') },
    { kind: 'facts', rows },
    { kind: 'choices', items: choices },
    ...unhelpful,
  ];
  return { to: 'asker', title, blocks };
}

/** Answers that somebody found of no help: perhaps a fact is missing, perhaps it is badly put. */
function unhelpfulBlocks(language: Language, unhelpful: readonly { readonly text: string; readonly count: number }[]): readonly Block[] {
  if (unhelpful.length === 0) return [];
  const rows = unhelpful.map(({ text, count }) => [text, say(language, 'gaps.unhelpful.row', { count })] as const);
  return [
    { kind: 'note', text: say(language, 'gaps.unhelpful') },
    { kind: 'facts', rows },
  ];
}

const rowOf = ({ count, uncovered, owner, watchers }: Gap) => ({ count, uncovered, owner, watchers });

async function demandCoordinator(turn: Heard, { authority }: Ports): Promise<void> {
  if (!(await authority.coordinates(turn.person, turn.by, turn.tenant))) refuse('gaps.forbidden', null);
}

/** The next page. */
export const gapsPressed: Handler<ActionTurn> = async (turn, ports) => {
  const after = Number(turn.data.after ?? '0');
  return listGaps(turn, ports, Number.isInteger(after) && after > 0 && after <= FURTHEST ? after : 0);
};

/** Opens the form that names a gap's owner. */
export const gapsOwn: Handler<ActionTurn> = async (turn, ports) => {
  const gap = await findGap(turn, ports);
  const form = ownerForm(turn.language, gap);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
};

async function findGap(turn: Heard<ActionTurn> | Heard<FormTurn>, ports: Ports): Promise<Gap> {
  await demandCoordinator(turn, ports);
  const gap = await ports.questions.gap(turn.data.gap ?? '');
  return gap?.tenant === turn.tenant ? gap : refuse('gaps.unknown', null);
}

function ownerForm(language: Language, gap: Gap): Form {
  return {
    name: 'gaps.owner',
    title: say(language, 'gaps.owner.title'),
    submit: say(language, 'gaps.owner.submit'),
    cancel: say(language, 'ask.form.cancel'),
    data: { gap: gap.id },
    fields: [
      {
        id: 'owner',
        kind: 'text',
        label: say(language, 'gaps.owner.label'),
        hint: say(language, 'gaps.owner.hint'),
        required: true,
        ...(gap.owner ? { value: gap.owner } : {}),
      },
    ],
  };
}

/** The sent form: the owner is set, and the change is audited. */
export const gapsOwner: Handler<FormTurn> = async (turn, ports) => {
  const gap = await findGap(turn, ports);
  const owner = (turn.fields.owner ?? '').trim();
  if (owner === '') refuse('chat.required', { label: say(turn.language, 'gaps.owner.label') }, { field: 'owner', typed: owner });
  if (owner.length > MAX_OWNER) refuse('chat.tooLong', { max: MAX_OWNER }, { field: 'owner', typed: owner });
  return async (tx) => {
    await tx.questions.setOwner(gap.id, owner);
    const { at, tenant, person } = turn;
    await tx.audit.note({ at, who: person.id, tenant, did: 'gaps.owner', outcome: 'done', before: gap.owner ?? null, after: owner });
    const text = say(turn.language, 'gaps.owner.saved', { question: gap.label, owner });
    return { to: 'asker', blocks: [{ kind: 'text', text }] };
  };
};
