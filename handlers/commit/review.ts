import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { shown } from '../../src/text/figures.ts';
import type { ReviewRow } from '../../src/text/review.ts';
import { say } from '../../src/text/say.ts';
import { pressed } from '../company/inside.ts';
import { demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator } from '../network/within.ts';
import { type Double, doublesOf, doubleText } from './doubles.ts';

/** Each takes some blocks of a message that has room for 50. */
const AT_ONCE = 5;
/** How long a file that was fetched once lies behind its token. */
const FETCH_MS = 24 * 3_600_000;

/** `/commit review`: evidence that nobody has looked at, oldest first. */
export const review: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => queue(turn, ports, here);

/** A page of it. data: network, after? */
export const reviewPressed = pressed((turn, ports, here) => queue(turn, ports, here, turn.data.after));

async function queue({ language }: Heard, ports: Ports, here: Here, after?: string): Promise<Reply> {
  demandCoordinator(here);
  const { network } = here;
  const title = say(language, 'review.title', { network: network.name });
  const { items, next } = await ports.commitments.review(network.id, { size: AT_ONCE, ...(after === undefined ? {} : { after }) });
  if (items.length === 0) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'review.none') }] };
  const drawn: Block[] = [];
  for (const item of items) drawn.push(...itemBlocks(language, item, await doublesOf(ports, item.commitment)));
  const more: Choice[] =
    next === undefined ? [] : [{ label: say(language, 'review.next'), action: 'review.list', data: { network: network.id, after: next } }];
  const blocks: Block[] = [
    { kind: 'note', text: say(language, 'review.intro') },
    ...drawn,
    ...(more.length > 0 ? [{ kind: 'choices' as const, items: more }] : []),
  ];
  return { to: 'asker', title, blocks };
}

interface Item {
  readonly update: Update;
  readonly commitment: Commitment;
  readonly company?: string;
}

/** One update: what it says, what it rests on, and what a coordinator can do. */
function itemBlocks(language: Language, item: Item, doubles: readonly Double[]): readonly Block[] {
  const { update } = item;
  return [
    { kind: 'facts', rows: [...saidRows(language, item), ...evidenceRows(language, update, doubles)] },
    // What people wrote stays as they wrote it.
    ...(update.note === undefined ? [] : [{ kind: 'typed' as const, text: update.note }]),
    { kind: 'choices', items: choicesOf(language, update) },
  ];
}

type Row = readonly [label: string, value: string];
const row = (language: Language, name: ReviewRow, value: string | undefined): readonly Row[] =>
  value ? [[say(language, 'review.row', { row: name }), value]] : [];

function saidRows(language: Language, { update, commitment, company = '' }: Item): readonly Row[] {
  const { by: name, at, product, onBehalf, status, measured, period } = update;
  const { kind, unit, target, title } = commitment;
  return [
    ...row(language, 'company', `${company}: ${title}`),
    ...row(language, 'figure', shown(language, { ...update, kind, unit, target })),
    ...row(language, 'status', say(language, 'commit.status', { status })),
    ...row(language, 'by', say(language, 'review.by', { name, at, product, onBehalf })),
    ...row(language, 'period', period),
    ...row(language, 'measured', measured && say(language, 'review.measured', { how: measured })),
  ];
}

function evidenceRows(language: Language, { evidence, asked }: Update, doubles: readonly Double[]): readonly Row[] {
  const links = evidence.filter((one) => one.kind === 'link').map(({ at, name }) => (name === undefined ? at : `${name}: ${at}`));
  return [
    ...row(language, 'link', links.join('\n')),
    ...row(language, 'double', doubles.map((double) => doubleText(language, double)).join('\n')),
    ...row(language, 'asked', asked && say(language, 'review.askedOn', { by: asked.by, at: asked.at, words: asked.words })),
  ];
}

function choicesOf(language: Language, { id, network, evidence }: Update): readonly Choice[] {
  const data = { network, update: id };
  const files = evidence.flatMap((one, at): Choice[] =>
    one.kind === 'file'
      ? [{ label: say(language, 'review.button.file', { name: one.name ?? '' }), action: 'review.file', data: { ...data, at: String(at) } }]
      : [],
  );
  return [
    ...files,
    { label: say(language, 'review.button.checked'), action: 'review.checked', data, style: 'primary' },
    { label: say(language, 'review.button.third'), action: 'review.third', data },
    { label: say(language, 'review.button.ask'), action: 'review.ask', data },
  ];
}

/** Puts a file of an update's evidence behind a token for a day. data: network, update, at */
export const filePressed = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const update = await ports.commitments.update(turn.data.update ?? '');
  if (update?.network !== here.network.id) refuse('chat.oldButton', null);
  const evidence = update.evidence[Number(turn.data.at)];
  const kept = evidence?.kind === 'file' ? await ports.commitments.file(evidence.at) : undefined;
  if (kept?.network !== here.network.id) refuse('review.file.gone', null);
  const { name, mime, bytes } = kept;
  return asCoordinator(turn, here.network.id, async (tx) => {
    const expires = new Date(turn.at.getTime() + FETCH_MS);
    const token = await tx.files.put({ name, mime, bytes }, expires);
    return { to: 'asker', blocks: [{ kind: 'file', name, mime, token, label: say(turn.language, 'review.file', { name, expires }) }] };
  });
});
