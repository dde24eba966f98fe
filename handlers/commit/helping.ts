import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Noticed } from '../../src/chat/notices.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Data, Heard } from '../../src/chat/turn.ts';
import { type Commitment, isSeenByOthers, type Update } from '../../src/domain/commitment.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { mostAlike } from '../../src/domain/similar.ts';
import { say } from '../../src/text/say.ts';
import { type Inside, note, within } from '../company/inside.ts';
import { pressedHere } from '../network/here.ts';
import { tellPrivately, told } from '../network/within.ts';
import { demandSpeaks } from './mine.ts';

/** More would be a crowd for one that is stuck. */
const ASKED = 2;
/** So many finished commitments are compared. */
const COMPARED = 200;

/**
 * A company is stuck: those that finished something similar and agreed to be asked are asked in private, and the coordinators hear of
 * it. Gives how many companies were asked. Where other companies may not see the commitment, nobody but the coordinators hears of it.
 */
export async function askForHelp(inside: Inside, stuck: Noticed): Promise<number> {
  const { tx, network } = inside;
  const { commitment } = stuck;
  const company = 'company' in commitment.holder ? commitment.holder.company : undefined;
  if (company === undefined) return 0;
  const known = isSeenByOthers(commitment) ? await tx.notices.helpers(network.id, company, COMPARED) : [];
  const best = mostAlike(
    commitment,
    known.map((helper) => ({ ...helper.commitment, helper })),
    COMPARED,
  ).map(({ helper }) => helper);
  const helpers = best.filter((helper, at) => best.findIndex((one) => one.company === helper.company) === at).slice(0, ASKED);
  for (const helper of helpers) await askHelper(inside, stuck, helper);
  await tellCoordinators(inside, stuck, helpers.length);
  return helpers.length;
}

async function askHelper(inside: Inside, stuck: Noticed, helper: { readonly company: string; readonly commitment: Commitment }) {
  const { tx, turn, network } = inside;
  const { update, commitment } = stuck;
  const data = { network: network.id, update: update.id, company: helper.company, own: helper.commitment.id };
  for (const { person, state } of await tx.companies.speakers(network.id, helper.company)) {
    if (state !== 'confirmed') continue;
    const draw = (language: Language) => {
      const { title } = commitment;
      const told = { company: stuck.company ?? '', title, own: helper.commitment.title, note: update.note };
      const items: readonly Choice[] = [
        { label: say(language, 'helping.yes'), action: 'commit.helping', data: { ...data, answer: 'yes' }, style: 'primary' },
        { label: say(language, 'helping.no'), action: 'commit.helping', data: { ...data, answer: 'no' } },
      ];
      return {
        title: network.name,
        blocks: [
          { kind: 'text', text: say(language, 'helping.asked', told) },
          { kind: 'choices', items },
        ] satisfies readonly Block[],
      };
    };
    await tellPrivately(tx, {
      person,
      key: `help-asked:${update.id}:${helper.company}:${person}`,
      spoken: turn.language,
      network: network.id,
      draw,
    });
  }
}

async function tellCoordinators(
  { tx, turn, network }: Inside,
  { update, commitment, company = '' }: Noticed,
  asked: number,
): Promise<void> {
  const data = { company, title: commitment.title, note: update.note, asked };
  const show = { network: network.id, commitment: commitment.id };
  for (const person of await tx.companies.deciders(network.id)) {
    const draw = (language: Language) => ({
      title: network.name,
      blocks: [
        { kind: 'text', text: say(language, 'helping.coordinator', data) },
        { kind: 'choices', items: [{ label: say(language, 'commit.button', { what: 'show' }), action: 'commit.show', data: show }] },
      ] satisfies readonly Block[],
    });
    await tellPrivately(tx, { person, key: `help-coordinator:${update.id}:${person}`, spoken: turn.language, network: network.id, draw });
  }
}

/** What the answer says of whoever stays stuck: how many are asked, or that a coordinator hears of it. */
export const helpLine = (language: Language, asked: number): string =>
  asked > 0 ? say(language, 'helping.sent', { count: asked }) : say(language, 'helping.none');

/** "Would you tell them how?" data: network, update, company (the one that was asked), own (its commitment), answer yes | no */
export const helping: Handler<ActionTurn> = async (turn, ports): Promise<Work> => {
  const here = await pressedHere(turn, ports);
  return within(turn, here, async (inside) => {
    const own = demandSpeaks(inside).find(({ company }) => company === turn.data.company);
    if (!own) refuse('chat.oldButton', null, { network: inside.network.id });
    if (turn.data.answer !== 'yes') return { ...told(say(turn.language, 'helping.declined')), replaces: true };
    const stuck = await stillStuck(inside, turn);
    const done = (await inside.tx.commitments.ofCompanies(inside.network.id, [own.company], COMPARED)).find(
      ({ id }) => id === turn.data.own,
    );
    await offer(inside, stuck, { company: own.company, name: own.name, title: done?.title ?? '' });
    return { ...told(say(turn.language, 'helping.thanks', { company: stuck.company ?? '' })), replaces: true };
  });
};

async function stillStuck({ tx, network }: Inside, turn: Heard<ActionTurn>): Promise<Noticed> {
  const stuck = await tx.notices.noticed(turn.data.update ?? '');
  if (!stuck || stuck.commitment.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
  const { status } = stuck.commitment;
  if (!isSeenByOthers(stuck.commitment)) refuse('chat.oldButton', null, { network: network.id });
  return status === 'blocked' && !stuck.update.undone ? stuck : refuse('helping.late', null, { network: network.id });
}

async function offer(inside: Inside, stuck: Noticed, helper: { readonly company: string; readonly name: string; readonly title: string }) {
  const { tx, turn, network } = inside;
  const { commitment, update } = stuck;
  if (!('company' in commitment.holder)) return;
  const data = { helper: helper.name, person: turn.by.name ?? helper.name, title: commitment.title, own: helper.title };
  for (const { person, state } of await tx.companies.speakers(network.id, commitment.holder.company)) {
    if (state !== 'confirmed') continue;
    const draw = (language: Language) => ({
      title: network.name,
      blocks: [{ kind: 'text' as const, text: say(language, 'helping.offered', data) }],
    });
    await tellPrivately(tx, {
      person,
      key: `help-offered:${update.id}:${helper.company}:${person}`,
      spoken: turn.language,
      network: network.id,
      draw,
    });
  }
  const week = weekOf(dayIn(network.settings.timeZone, turn.at));
  await tx.digests.helped(network.id, helper.company, week);
  await note(inside, 'commit.helping', { update: update.id, company: helper.company });
}

/** After something that others see was finished: whether the company may be asked when another one is stuck. */
export function consentBlocks(
  language: Language,
  network: string,
  commitment: Commitment,
  update: Pick<Update, 'status'>,
): readonly Block[] {
  if (update.status !== 'done' || !('company' in commitment.holder) || !isSeenByOthers(commitment)) return [];
  const data = { network, company: commitment.holder.company };
  return [
    { kind: 'text', text: say(language, 'helping.consent', { title: commitment.title }) },
    { kind: 'choices', items: [consentChoice(language, data, true), consentChoice(language, data, false)] },
  ];
}

const consentChoice = (language: Language, data: Data, may: boolean): Choice => ({
  label: may ? say(language, 'helping.consent.yes') : say(language, 'helping.consent.no'),
  action: 'commit.consent',
  data: { ...data, may: may ? 'yes' : 'no' },
});

/** What was answered, with the way to think better of it. */
const consented = (language: Language, data: Data, may: boolean): Reply => ({
  to: 'asker',
  blocks: [
    { kind: 'text', text: say(language, 'helping.consented', { may }) },
    { kind: 'choices', items: [consentChoice(language, data, !may)] },
  ],
});

/** data: network, company, may yes | no */
export const consent: Handler<ActionTurn> = async (turn, ports): Promise<Work> => {
  const here = await pressedHere(turn, ports);
  return within(turn, here, async (inside) => {
    const own = demandSpeaks(inside).find(({ company }) => company === turn.data.company);
    if (!own) refuse('chat.oldButton', null, { network: inside.network.id });
    const may = turn.data.may === 'yes';
    await inside.tx.notices.mayAsk(inside.network.id, own.company, may, turn.at);
    await note(inside, 'commit.consent', { company: own.company, may });
    return consented(turn.language, { network: inside.network.id, company: own.company }, may);
  });
};
