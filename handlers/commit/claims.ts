import type { HeldClaim } from '../../src/chat/claims.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { beginningOf, flaggedIn, holds, lacksOf } from '../../src/domain/claims.ts';
import type { Update } from '../../src/domain/commitment.ts';
import { noonOf } from '../../src/domain/day.ts';
import { freshMonths } from '../../src/domain/freshness.ts';
import type { Language } from '../../src/domain/language.ts';
import type { ClaimRow } from '../../src/text/claims.ts';
import { day } from '../../src/text/dates.ts';
import { shown } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import { pressed, speaksFor } from '../company/inside.ts';
import type { Here, InNetwork } from '../network/here.ts';
import { type Double, doublesOf, doubleText } from './doubles.ts';
import { demandSpeaks } from './mine.ts';

const AT_ONCE = 10;

/** `/commit claims`: one's own; a coordinator's are those that wait, else the newest. */
export const claims: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => claimList(turn, ports, here);

/** A page of them. data: network, after?, which? (waiting | all) */
export const claimsPressed = pressed((turn, ports, here) => claimList(turn, ports, here, turn.data));

async function claimList(turn: Heard, ports: Ports, here: Here, asked: Asked = {}): Promise<Reply> {
  const { language } = turn;
  const { network, standing } = here;
  const page = { size: AT_ONCE, ...(asked.after === undefined ? {} : { after: asked.after }) };
  const waiting = standing.coordinator && asked.which !== 'all' ? await ports.claims.waiting(network.id, page) : { items: [] };
  const isQueue = waiting.items.length > 0;
  const mine = standing.coordinator ? undefined : demandSpeaks(here).map(({ company }) => company);
  const { items, next } = isQueue ? waiting : await ports.claims.ofNetwork(network.id, mine, page);
  const blocks: Block[] = [];
  if (standing.coordinator && items.length > 0)
    blocks.push({ kind: 'text', text: say(language, 'claim.list.waiting', { waiting: isQueue }) });
  if (items.length > 0)
    blocks.push({ kind: 'facts', rows: items.map((held) => [`${held.company}: ${held.commitment.title}`, lineOf(turn, held)]) });
  else blocks.push({ kind: 'text', text: say(language, 'claim.list.none') });
  const choices = [...items.map((held) => showChoice(language, held)), ...moreChoices(turn, here, next, isQueue)];
  if (choices.length > 0) blocks.push({ kind: 'choices', items: choices });
  return { to: 'asker', title: say(language, 'claim.list.title', { network: network.name }), blocks };
}

interface Asked {
  readonly after?: string;
  readonly which?: string;
}

const lineOf = ({ language, at }: Heard, held: HeldClaim): string => `${stateOf(language, held, at)} · ${held.claim.text}`;

/** In words; a released one that no longer holds has lapsed. */
function stateOf(language: Language, held: HeldClaim, now: Date): string {
  const { state } = held.claim;
  return say(language, 'claim.state', { state: state === 'released' && !holds(held.claim, held, now) ? 'lapsed' : state });
}

const showChoice = (language: Language, { claim }: HeldClaim): Choice => ({
  label: say(language, 'claim.show', { beginning: beginningOf(claim.text) }),
  action: 'claim.show',
  data: { network: claim.network, claim: claim.id },
});

function moreChoices({ language }: Heard, { network, standing }: Here, next: string | undefined, isQueue: boolean): readonly Choice[] {
  const data = { network: network.id };
  const which = isQueue ? 'waiting' : 'all';
  const more: Choice[] =
    next === undefined ? [] : [{ label: say(language, 'claim.more'), action: 'claim.list', data: { ...data, which, after: next } }];
  return standing.speaks.length > 0 ? [...more, { label: say(language, 'claim.new'), action: 'claim.open', data }] : more;
}

/** data: network, claim */
export const claimShow = pressed(async (turn, ports, here) => {
  const held = await claimOutside(ports, here, turn.data.claim);
  return claimPage(turn, ports, here, held);
});

/** The claim that a button names, of this network, for its company and coordinators alone. */
export async function claimOutside(ports: Ports, { network, standing }: Here, id = ''): Promise<HeldClaim> {
  const held = await ports.claims.get(id);
  if (held?.claim.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
  const own = speaksFor(standing, held.claim.company) === 'confirmed';
  if (!standing.coordinator && !own) refuse('claim.notYours', null, { network: network.id });
  return held;
}

/** What speaks against a claim, as things stand. */
export interface Against {
  readonly evidence: Update | undefined;
  readonly lacks: ReturnType<typeof lacksOf>;
  readonly words: readonly string[];
  readonly doubles: readonly Double[];
}

export async function againstOf(ports: Ports, { network }: Here, { claim, commitment }: HeldClaim, now: Date): Promise<Against> {
  const evidence = (await ports.commitments.evidenced([commitment.id])).get(commitment.id);
  return {
    evidence,
    lacks: lacksOf(claim, { commitment, evidence, now, months: freshMonths(network.settings) }),
    words: flaggedIn(claim.text, evidence?.level).map(({ word }) => word),
    doubles: await doublesOf(ports, commitment),
  };
}

/** All that stands behind a claim, and what this person can do about it. */
export async function claimPage(turn: Heard, ports: Ports, here: Here, held: HeldClaim, sure = false): Promise<Reply> {
  const { language } = turn;
  const against = await againstOf(ports, here, held, turn.at);
  const items = choicesOf(turn, here, held, against, sure);
  const blocks: Block[] = [
    ...(sure ? [{ kind: 'text' as const, text: say(language, 'claim.sure') }] : []),
    { kind: 'typed', text: held.claim.text },
    {
      kind: 'facts',
      rows: [...aboutRows(turn, held, against.evidence), ...againstRows(language, here, held, against), ...endRows(turn, held)],
    },
    { kind: 'note', text: say(language, 'claim.notAdvice') },
    ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : []),
  ];
  return { to: 'asker', title: say(language, 'claim.title', { company: held.company }), blocks };
}

type Row = readonly [label: string, value: string];
const row = (language: Language, name: ClaimRow, value: string | undefined): readonly Row[] =>
  value ? [[say(language, 'claim.row', { row: name }), value]] : [];

function aboutRows({ language, at }: Heard, held: HeldClaim, evidence: Update | undefined): readonly Row[] {
  const { claim, commitment } = held;
  const { baseline, due, kind, unit, target, title } = commitment;
  const none = say(language, 'claim.none');
  const value = baseline && say(language, 'commit.far', { percent: undefined, value: baseline.value, target: undefined, unit });
  const expert = claim.expert && say(language, 'claim.expert', { name: claim.expert, at: claim.expertAt });
  const subject = say(language, 'claim.subject', { subject: claim.subject });
  return [
    ...row(language, 'state', stateOf(language, held, at)),
    ...row(language, 'commitment', title),
    ...row(language, 'about', `${say(language, 'claim.about', { about: claim.about })} · ${subject}`),
    ...row(language, 'figure', evidence ? shown(language, { ...evidence, kind, unit, target }) : none),
    ...row(language, 'evidence', evidence?.evidence.map(({ name, at }) => name ?? at).join('\n')),
    ...row(language, 'baseline', value === undefined ? none : say(language, 'claim.baseline', { value, year: baseline?.year })),
    ...row(language, 'due', due === undefined ? none : day(language, noonOf(due))),
    ...row(language, 'plan', [claim.plan, claim.planAddress].filter(Boolean).join('\n')),
    ...row(language, 'expert', expert),
  ];
}

function againstRows(language: Language, { network }: Here, { claim }: HeldClaim, { lacks, words, doubles }: Against): readonly Row[] {
  if (claim.state !== 'waiting') return [];
  const months = freshMonths(network.settings);
  return [
    ...row(language, 'lacks', lacks.map((lack) => say(language, 'claim.lack', { lack, months })).join('\n')),
    ...row(language, 'flags', words.length === 0 ? undefined : say(language, 'claim.flags', { words })),
    ...row(language, 'doubles', doubles.map((double) => doubleText(language, double)).join('\n')),
  ];
}

function endRows({ language }: Heard, { claim }: HeldClaim): readonly Row[] {
  const { decided, decidedBy: by, reason, expires } = claim;
  return [
    ...row(language, 'decided', decided && say(language, 'claim.decided', { by, at: decided, reason })),
    ...row(language, 'expires', expires && day(language, expires)),
  ];
}

function choicesOf({ language, at }: Heard, { standing }: Here, held: HeldClaim, against: Against, sure: boolean): readonly Choice[] {
  const { claim } = held;
  const data = { network: claim.network, claim: claim.id, seen: String(claim.revision) };
  const open = claim.state === 'waiting' || claim.state === 'released';
  const own = speaksFor(standing, claim.company) === 'confirmed';
  const release: Choice = {
    label: say(language, sure ? 'claim.releaseAnyway' : 'claim.release'),
    action: 'claim.release',
    data: sure ? { ...data, sure: 'yes' } : data,
    style: 'primary',
  };
  const decides = standing.coordinator && !own;
  return [
    ...(decides && claim.state === 'waiting' && against.lacks.length === 0 ? [release] : []),
    ...(decides && open ? [{ label: say(language, 'claim.refuse'), action: 'claim.refuse', data, style: 'danger' } as const] : []),
    ...(own && open ? [{ label: say(language, 'claim.withdraw'), action: 'claim.withdraw', data } as const] : []),
    ...(own && claim.state !== 'waiting' && !holds(claim, held, at) ? [againChoice(language, claim)] : []),
  ];
}

/** What was refused, withdrawn or has lapsed is handed in anew: the form opens with all that was said. */
export const againChoice = (language: Language, { id, network }: Pick<HeldClaim['claim'], 'id' | 'network'>): Choice => ({
  label: say(language, 'claim.anew'),
  action: 'claim.open',
  data: { network, from: id },
});
