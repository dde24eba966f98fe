import type { Counted } from '../../src/chat/events.ts';
import { inLine, lineOfEvent, type Work } from '../../src/chat/handler.ts';
import type { Ports, StoredFile, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { type Answerer, type Answering, answering, isPromoting, type Wish, waysOf } from '../../src/domain/answering.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { holdsSeats, partyOf, type Rsvp } from '../../src/domain/rsvp.ts';
import { say } from '../../src/text/say.ts';
import { calendarBlock, calendarFile } from '../event/ics.ts';
import { noted, tellPrivately } from '../network/within.ts';
import { redraw } from './redraw.ts';
import { refuseAnswer } from './refused.ts';
import { changed, lapse, settle } from './settle.ts';
import { colleaguesSeats } from './takeover.ts';
import { answerChoice, momentOf, type Now, named, tell } from './told.ts';

/** Whose answer it is, and whether it came by a form, whose fields then say what is wrong. */
export interface Said {
  readonly event: Event;
  readonly by: Omit<Answerer, 'id'>;
  readonly wish: Wish;
  readonly form?: boolean;
  /** Of somebody for whom a coordinator answers. */
  readonly name?: string;
}

/**
 * Takes an answer: in one unit the event is taken, the answer saved and counted, what it frees is offered to the next, everybody whom it
 * concerns is told, and the card is asked to be drawn anew. Whoever got a seat gets the calendar file with it.
 */
export async function saveAnswer(turn: Heard, ports: Ports, said: Said): Promise<Work> {
  const now = { at: turn.at, spoken: ports.language };
  const file = await fileFor(turn, ports, said);
  const colleague = await holdsColleague(ports, said);
  return inLine(lineOfEvent(said.event.id), async (tx) => {
    const taken = (await tx.events.take(said.event.id)) ?? refuse('chat.oldButton', null);
    const at = await ready(tx, taken, said, now);
    const { event } = at;
    const by = { ...said.by, id: turn.ref };
    const { counts, lastPlace, mine, queued } = at;
    const company = by.company === undefined || event.seats.perCompany === undefined ? 0 : await tx.events.heldBy(event.id, by.company);
    const result = answering({ event, counts, lastPlace, company, queued, ...(mine ? { mine } : {}) }, by, said.wish, now.at);
    const asked = 1 + (said.wish.guests ?? mine?.guests ?? 0);
    if (result.is === 'refused') return refuseAnswer(turn.language, event, result.no, asked, said.form);
    if (result.is === 'saved') return saved(tx, turn, said, { at, mine, result, now, colleague, ...(file ? { file } : {}) });
    return drawOwn(turn.language, event, result, {
      ahead: await aheadOf(tx, result.rsvp, at),
      asked,
      same: true,
      closed: false,
      colleague,
    });
  });
}

/** Whoever does not come is offered a colleague's seat only where one has any. */
async function holdsColleague(ports: Ports, { event, by, wish }: Said): Promise<boolean> {
  if (wish.answer !== 'no' || by.company === undefined) return false;
  return (await colleaguesSeats(ports, event.id, [by.company], by.person)).length > 0;
}

type Ready = Counted & { readonly queued: boolean; readonly mine?: Rsvp };

/** The event as it stands once an offer of this person that ran out is over, and what is free was offered to who waits. */
async function ready(tx: Tx, taken: Counted, { by }: Said, now: Now): Promise<Ready> {
  const mine = await tx.events.answer(taken.event.id, by.person);
  const over = await lapse(tx, taken, mine, now);
  const settled = over ?? (await settle(tx, taken, now));
  // Both may have changed it: the offer that ran out is over, or the person was the next.
  const same = !over && settled.counts === taken.counts;
  const found = same ? mine : await tx.events.answer(taken.event.id, by.person);
  return { ...settled, ...(found ? { mine: found } : {}) };
}

interface Saving {
  readonly at: Ready;
  readonly mine: Rsvp | undefined;
  readonly result: Extract<Answering, { is: 'saved' }>;
  readonly now: Now;
  readonly colleague: boolean;
  readonly file?: OwnFile;
}

/** A calendar file as it is if the answer gets its seat; it is written before the unit, which shall hold up nobody. */
interface OwnFile extends Pick<Rsvp, 'attends' | 'guests'> {
  readonly sequence: number;
  readonly file: StoredFile;
}

async function fileFor(turn: Heard, ports: Ports, { event, by, wish }: Said): Promise<OwnFile | undefined> {
  if (wish.answer !== 'yes' || by.onBehalf || event.state !== 'open') return undefined;
  const mine = await ports.events.answer(event.id, by.person);
  const standing = mine && (holdsSeats(mine.state) || mine.state === 'waiting') ? mine : undefined;
  const attends = wish.attends ?? standing?.attends ?? waysOf(event)[0] ?? 'on-site';
  const guests = wish.guests ?? standing?.guests ?? 0;
  const file = await calendarFile(ports, turn.language, event, { state: 'going', attends, guests }, turn.at);
  return { attends, guests, sequence: event.sequence, file };
}

/** The file's block, where it is true of what was saved: somebody may have changed the event, or the answer, meanwhile. */
async function fileBlocks(tx: Tx, { language, at }: Heard, event: Event, rsvp: Rsvp, own: OwnFile | undefined): Promise<readonly Block[]> {
  const isTrue =
    own && rsvp.state === 'going' && own.sequence === event.sequence && own.attends === rsvp.attends && own.guests === rsvp.guests;
  return isTrue ? [await calendarBlock(tx, language, own.file, at)] : [];
}

async function saved(tx: Tx, turn: Heard, said: Said, { at, mine, result, now, colleague, file }: Saving): Promise<Reply> {
  const { event } = at;
  const { taken, rsvp } = await changed(tx, at, mine, result.rsvp);
  const freed = mine !== undefined && holdsSeats(mine.state);
  if (freed) await settle(tx, taken, now);
  await redraw(tx, event);
  const late = freed && !isPromoting(event, now.at) && !holdsSeats(rsvp.state);
  if (late && !said.by.onBehalf) await tellLate(tx, turn, { event, rsvp, seats: partyOf(mine) }, now);
  if (said.by.onBehalf) {
    await tellEntered(tx, event, rsvp, now);
    const { state, guests } = rsvp;
    const entry = { ...noted(turn, event.network, 'rsvp.entered'), whom: rsvp.person };
    await tx.audit.note({ ...entry, after: { event: event.id, rsvpState: state, guests } });
    return drawBehalf(turn.language, event, rsvp, said.name ?? say(turn.language, 'rsvp.somebody'));
  }
  const why = result.why === undefined ? {} : { why: result.why };
  const own = drawOwn(
    turn.language,
    event,
    { is: 'saved', rsvp, ...why },
    { ahead: await aheadOf(tx, rsvp, at), asked: 0, same: false, closed: late, colleague },
  );
  const [text, ...next] = own.blocks;
  return text ? { ...own, blocks: [text, ...(await fileBlocks(tx, turn, event, rsvp, file)), ...next] } : own;
}

/** How many wait in front. Whoever came last need not be counted: everybody who waits is. */
async function aheadOf(tx: Tx, rsvp: Rsvp, { counts, lastPlace }: Counted): Promise<number> {
  if (rsvp.state !== 'waiting') return 0;
  return (rsvp.place ?? 0) > lastPlace ? counts.answers.waiting : tx.events.ahead(rsvp);
}

/** The coordinators hear of a seat that nobody gets by itself any more. */
async function tellLate(
  tx: Tx,
  { by }: Heard,
  { event, rsvp, seats }: { readonly event: Event; readonly rsvp: Rsvp; readonly seats: number },
  { spoken }: Now,
): Promise<void> {
  for (const person of await tx.companies.deciders(event.network)) {
    const draw = (language: Language) => {
      const name = by.name ?? say(language, 'rsvp.somebody');
      const text = say(language, 'rsvp.told.late', { ...named(language, event), name, seats });
      return { title: event.title, blocks: [{ kind: 'text' as const, text }, choices(language, event, ['list'])] };
    };
    await tellPrivately(tx, { person, key: `rsvp.late:${rsvp.id}:${rsvp.revision}:${person}`, spoken, network: event.network, draw });
  }
}

const tellEntered = (tx: Tx, event: Event, rsvp: Rsvp, now: Now): Promise<void> =>
  tell(tx, now, { rsvp, event, what: 'entered' }, (language) => {
    const state = rsvp.state === 'going' || rsvp.state === 'waiting' || rsvp.state === 'maybe' ? rsvp.state : 'no';
    return [{ kind: 'text', text: say(language, 'rsvp.told.entered', { ...named(language, event), state, seats: partyOf(rsvp) }) }];
  });

type Offered = 'yes' | 'no' | 'maybe' | 'take' | 'decline' | 'form' | 'takeover' | 'list';

/** Buttons of what can be done next. */
export function choices(language: Language, event: Event, whats: readonly Offered[]): Block {
  const data = { network: event.network, event: event.id };
  const items = whats.map((what) => {
    if (what === 'form' || what === 'takeover' || what === 'list')
      return { label: say(language, 'rsvp.button', { what }), action: `rsvp.${what}` as const, data };
    const answer = what === 'take' ? 'yes' : what === 'decline' ? 'no' : what;
    return answerChoice(language, event, answer, what);
  });
  return { kind: 'choices', items };
}

function drawBehalf(language: Language, event: Event, rsvp: Rsvp, name: string): Reply {
  const one = say(language, 'rsvp.one', { name, state: rsvp.state, seats: partyOf(rsvp), attends: rsvp.attends });
  return {
    to: 'asker',
    title: event.title,
    blocks: [{ kind: 'text', text: `${say(language, 'rsvp.behalf', { name })}\n${one}` }, choices(language, event, ['list'])],
  };
}

interface Around {
  readonly ahead: number;
  /** Seats that were asked for. */
  readonly asked: number;
  readonly same: boolean;
  readonly closed: boolean;
  /** Whether a colleague holds something that could be taken over. */
  readonly colleague: boolean;
}

/** What somebody's own answer is now. */
function drawOwn(
  language: Language,
  event: Event,
  result: Exclude<Answering, { is: 'refused' }> & { rsvp: Rsvp | object },
  around: Around,
): Reply {
  const rsvp = result.rsvp as Rsvp;
  const more: readonly Offered[] = waysOf(event).length > 0 ? ['form'] : [];
  if (result.is === 'kept') {
    const until = momentOf(language, event, rsvp.until ?? event.starts);
    const offered = rsvp.state === 'offered';
    const told = { title: event.title, held: partyOf(rsvp), asked: around.asked, why: result.why, offered, until };
    const buttons: readonly Offered[] = offered ? ['take', 'decline'] : ['form', 'no'];
    return reply(event, say(language, 'rsvp.kept', told), choices(language, event, buttons));
  }
  const why = result.is === 'saved' ? (result.why ?? 'full') : 'full';
  return reply(
    event,
    sentence(language, event, rsvp, { ...around, why }),
    choices(
      language,
      event,
      (NEXT[rsvp.state] ?? more).filter((what) => what !== 'takeover' || around.colleague),
    ),
  );
}

const NEXT: Readonly<Partial<Record<Rsvp['state'], readonly Offered[]>>> = {
  going: ['form', 'no'],
  waiting: ['form', 'no'],
  maybe: ['yes', 'no'],
  no: ['yes', 'takeover'],
};

function sentence(language: Language, event: Event, rsvp: Rsvp, around: Around & { readonly why: 'full' | 'company' }): string {
  const { same, closed, ahead, why } = around;
  const told = { ...named(language, event), same };
  const seats = partyOf(rsvp);
  if (rsvp.state === 'going') return say(language, 'rsvp.going', { ...told, seats, attends: rsvp.attends });
  if (rsvp.state === 'waiting') return say(language, 'rsvp.waiting', { ...told, seats, ahead, why });
  return rsvp.state === 'maybe' ? say(language, 'rsvp.maybe', told) : say(language, 'rsvp.no', { ...told, closed });
}

const reply = ({ title }: Event, text: string, next: Block): Reply => ({ to: 'asker', title, blocks: [{ kind: 'text', text }, next] });
