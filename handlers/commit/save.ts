import type { Work } from '../../src/chat/handler.ts';
import type { Noticed } from '../../src/chat/notices.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { Data, Heard } from '../../src/chat/turn.ts';
import { type Commitment, type Evidence, isOver, isSeenByOthers, type Product, type Update } from '../../src/domain/commitment.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import { nextAsked } from '../../src/domain/follow-up.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { advance, type Said, standsAfter } from '../../src/domain/progress.ts';
import { type Figure, reached, shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import type { ReadFile } from './files.ts';
import { askForHelp, consentBlocks, helpLine } from './helping.ts';
import { announce } from './notice.ts';
import { takeBack } from './take-back.ts';
import { type Target, takeTarget } from './targets.ts';
import { wakeIfResting } from './wake.ts';

/** What an update says, wherever it was said. */
export interface Saying extends Said {
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly period?: string;
  readonly measured?: NonNullable<Update['measured']>;
}

interface Saving {
  readonly target: Target;
  readonly said: Saying;
  /** Kept as evidence. */
  readonly files?: readonly ReadFile[];
  /** The id of one's own update that this one takes the place of. */
  readonly instead?: string;
  /** Takes the place of the message with the button. */
  readonly replaces?: true;
}

/** The product that a Turn came from. */
export function productOf({ by, room }: Pick<Heard, 'by' | 'room'>): Product {
  if (by.id.startsWith('link:') || room.id.startsWith('page:')) return 'page';
  const [product = ''] = room.id.split(':', 1);
  return product === 'slack' || product === 'teams' ? product : 'web';
}

/** The day by which the next update is asked for; in an open network deeds are voluntary, and nothing is ever late. */
export function askedFrom({ method, settings }: Network, from: Date): string | undefined {
  return method === 'open' ? undefined : nextAsked(settings.followUp.every, dayIn(settings.timeZone, from));
}

/** The Work that writes the update: the person's right is read again, the row is written, others hear of it a minute later. */
export function save(turn: Heard, ports: Ports, { network }: { readonly network: Network }, saving: Saving): Work {
  return async (tx) => {
    const { target, instead } = saving;
    const taken = await takeTarget(tx, turn, network, target);
    const commitment = instead === undefined ? taken : await takeBack(tx, turn, network, { update: instead, taken });
    // It was read by its unit and target: somebody has changed them since.
    if (commitment.unit !== target.commitment.unit || commitment.target !== target.commitment.target)
      refuse('commit.moved', null, { network: network.id });
    const update = await write(tx, turn, network, commitment, saving);
    const told: Noticed = { commitment: standsAfter(commitment, update), update, ...companyOf(target) };
    await announce(tx, ports, told);
    const more = await besides(tx, turn, network, target, told);
    const saved = drawSaved(turn.language, saving, told, more);
    // Below the ways back: it is asked of the company, and is no part of the update.
    return { ...saved, blocks: [...saved.blocks, ...(await asksConsent(tx, turn, target, told))] };
  };
}

/** A plan's line has no company to name. */
const companyOf = ({ commitment, whose }: Target) => ('company' in commitment.holder ? { company: whose } : {});

/** What else follows: a company that rested is awake again, one that is stuck is helped. Gives the sentences that say so. */
async function besides(tx: Tx, turn: Heard, { id }: Network, target: Target, told: Noticed): Promise<readonly string[]> {
  const { holder, status } = told.commitment;
  const isStuck = status === 'blocked' && told.update.says === 'blocked';
  if (!('company' in holder) || !(isStuck || target.resting)) return [];
  const network = (await tx.networks.take(id)) ?? refuse('chat.oldButton', null);
  const inside = { tx, turn, network, standing: await tx.networks.standing(turn.person.id, id) };
  const woken = target.resting ? await wakeIfResting(inside, holder.company) : undefined;
  const helped = isStuck ? [helpLine(turn.language, await askForHelp(inside, told))] : [];
  return [...(woken === undefined ? [] : [woken]), ...helped];
}

/** Something was finished just now: its company's own people are asked once whether others may ask them; a no holds for a year. */
async function asksConsent(
  tx: Tx,
  { language, at }: Heard,
  { commitment: before, onBehalf }: Target,
  told: Noticed,
): Promise<readonly Block[]> {
  const { commitment, update } = told;
  if (onBehalf || before.status === 'done' || !('company' in commitment.holder)) return [];
  const asked = consentBlocks(language, commitment.network, commitment, update);
  return asked.length > 0 && (await tx.notices.isUnasked(commitment.network, commitment.holder.company, at)) ? asked : [];
}

async function write(tx: Tx, turn: Heard, network: Network, commitment: Commitment, saving: Saving): Promise<Update> {
  const { said, target } = saving;
  const { at } = turn;
  const stand = advance(commitment, said);
  const asked = isOver(stand.status) ? undefined : askedFrom(network, at);
  const { period, measured, note } = said;
  return tx.commitments.append(commitment, {
    id: turn.ref,
    at,
    product: productOf(turn),
    says: said.says,
    ...(note === undefined ? {} : { note }),
    ...(period === undefined ? {} : { period }),
    ...(measured === undefined ? {} : { measured }),
    onBehalf: target.onBehalf,
    evidence: [...said.evidence, ...(await keepFiles(tx, commitment, at, saving.files ?? []))],
    who: turn.person.id,
    week: weekOf(dayIn(network.settings.timeZone, at)),
    stand,
    ...(asked === undefined ? {} : { asked }),
    ...(stand.status === 'dropped' && note !== undefined ? { reason: note } : {}),
  });
}

async function keepFiles(tx: Tx, { network, holder }: Commitment, at: Date, files: readonly ReadFile[]): Promise<readonly Evidence[]> {
  const kept: Evidence[] = [];
  for (const file of files)
    kept.push({ kind: 'file', at: await tx.commitments.keepFile({ ...file, network, holder, at }), name: file.name });
  return kept;
}

/** What was understood, in full, with the ways back. */
function drawSaved(language: Language, { target, replaces }: Saving, { commitment, update }: Noticed, more: readonly string[]): Reply {
  const { title, whose, onBehalf } = target;
  const understood = understoodOf(language, commitment, update);
  const text = say(language, 'commit.saved', { title, understood, ...(onBehalf ? { company: whose } : {}) });
  const seen = isSeenByOthers(commitment);
  const data: Data = { network: commitment.network, update: update.id };
  const items: readonly Choice[] = [
    { label: say(language, 'commit.button', { what: 'change' }), action: 'commit.change', data },
    { label: say(language, 'commit.button', { what: 'undo' }), action: 'commit.undo', data },
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', text },
    ...(update.percent === undefined ? [] : [progressOf(language, title, { ...commitment, ...update, level: commitment.level })]),
    ...more.map((line) => ({ kind: 'text' as const, text: line })),
    ...(seen ? [{ kind: 'note' as const, text: say(language, 'commit.saved.soon') }] : []),
    { kind: 'choices', items },
  ];
  return { to: 'asker', blocks, ...(replaces ? { replaces } : {}) };
}

type Standing = Figure & Pick<Commitment, 'status'>;

/** How far it has come and how well that is shown, as a bar with words. */
export function progressOf(language: Language, label: string, figure: Standing): Block {
  const { percent = 0, status } = figure;
  return { kind: 'progress', label, percent, text: `${shown(language, figure)} · ${say(language, 'commit.status', { status })}` };
}

/** An update in words, whole: the figure both ways, how it goes, the note and what it stands on. */
export function understoodOf(language: Language, of: Pick<Commitment, 'kind' | 'target' | 'unit'>, update: Update): string {
  const { says, percent, value, status, note, period, measured, evidence } = update;
  const far = reached(language, { kind: of.kind, target: of.target, unit: of.unit, percent, value });
  const names = evidence.map(({ name, at }) => name ?? at);
  return say(language, 'commit.understood', { says, far, status, note, evidence: names, period, measured });
}
