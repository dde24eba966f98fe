import { createHmac } from 'node:crypto';
import type { NewMessage } from './chat/delivery.ts';
import { type Handler, inLine, type Work } from './chat/handler.ts';
import { isPage } from './chat/links.ts';
import type { Networks } from './chat/networks.ts';
import type { App, Log, Ports, Tx } from './chat/ports.ts';
import { Refusal } from './chat/refusal.ts';
import type { Block, Reply } from './chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard, Person, PersonTurn, QuestionTurn } from './chat/turn.ts';
import { type Language, languageOfLocale } from './domain/language.ts';
import { say } from './text/say.ts';

/** The handlers by kind and name; handlers/index.ts is the registry. */
export interface Handlers {
  readonly command: { readonly [name in CommandTurn['name']]: Handler<CommandTurn> };
  readonly action: { readonly [name in ActionTurn['name']]: Handler<ActionTurn> };
  readonly form: { readonly [name in FormTurn['name']]: Handler<FormTurn> };
  readonly question: Handler<QuestionTurn>;
}

export type TurnOutcome = 'done' | 'refused' | 'broken' | 'again';

export interface AppParts {
  readonly handlers: Handlers;
  readonly ports: Ports;
  readonly store: {
    once(turn: PersonTurn, work: Work): Promise<{ readonly reply: Reply; readonly again: boolean }>;
    unit(id: undefined, work: (tx: Tx) => Promise<void>): Promise<unknown>;
  };
  readonly log: Log;
  readonly language: Language;
  readonly secret: string;
  /** Milliseconds, monotonic. */
  readonly clock: () => number;
  readonly observe: (turn: PersonTurn, outcome: TurnOutcome, ms: number) => void;
}

/** Turn in, Reply out: resolves the person, routes, runs the Work in its unit, and holds the one catch. */
export function createApp(parts: AppParts): App {
  return async (turn) => {
    const started = parts.clock();
    const { reply, outcome } = await answer(parts, turn);
    parts.observe(turn, outcome, parts.clock() - started);
    return reply;
  };
}

async function answer(parts: AppParts, turn: PersonTurn): Promise<{ reply: Reply; outcome: TurnOutcome }> {
  let language = spoken(turn, parts.language);
  try {
    const heard = await hear(parts, turn);
    language = heard.language;
    const result = await route(parts.handlers, heard, parts.ports);
    const work: Work = async (tx) => ({ language: heard.language, ...(typeof result === 'function' ? await result(tx) : result) });
    const { reply, again } = await parts.store.once(turn, inLine(typeof result === 'function' ? result.line : undefined, work));
    await notify(parts, turn, heard.person, reply);
    return { reply, outcome: again ? 'again' : 'done' };
  } catch (error) {
    if (error instanceof Refusal) return refused(parts, turn, error.at.language ?? language, error);
    return broken(parts, turn, language, error);
  }
}

/** The language before the person is known: the product's locale, else the installation's. */
const spoken = (turn: PersonTurn, fallback: Language): Language => languageOfLocale(turn.by.locale) ?? fallback;

async function hear(parts: AppParts, turn: PersonTurn): Promise<Heard> {
  const person = await parts.ports.people.resolve(turn.by);
  const isPublic = turn.heard === 'room' && turn.room.kind !== 'direct';
  const chosen = isPublic ? await parts.ports.people.roomLanguage(turn.room.id) : person.language;
  const language =
    chosen ?? (isPublic ? parts.language : (person.spoken ?? languageOfLocale(turn.by.locale ?? person.locale) ?? parts.language));
  return { ...turn, person, language, ...(chosen ? { chosen } : {}), ref: refOf(parts.secret, turn) };
}

const reference = (secret: string, id: string): string => createHmac('sha256', secret).update(`ref:${id}`).digest('hex').slice(0, 24);

/** Rows are kept under it: what comes in one second lies side by side in their indexes, and one commit writes few pages. */
const refOf = (secret: string, { id, at }: PersonTurn): string =>
  `${Math.floor(at.getTime() / 1_000)
    .toString(16)
    .padStart(8, '0')}${reference(secret, id).slice(0, 16)}`;

/**
 * At somebody's first contact they are told, and they alone, what is kept about them. In a unit of its own, after the Reply's: where
 * it fails, the next Turn tells.
 */
async function notify(
  { store, ports, secret, log, language: fallback }: AppParts,
  turn: PersonTurn,
  person: Person,
  reply: Reply,
): Promise<void> {
  if (person.told) return;
  const language = person.language ?? person.spoken ?? askedIn(turn, reply) ?? spoken(turn, fallback);
  const onPage = isPage(turn.room);
  const more = { label: say(language, 'me.privacy.button'), action: 'me.privacy', data: {} } as const;
  const notice: NewMessage = {
    key: `privacy:${reference(secret, turn.id)}`,
    room: { id: turn.room.id },
    ...(turn.room.kind === 'direct' ? {} : { to: turn.by.id }),
    // Their first letter brings it too; it is no letter of its own.
    ...(onPage ? { hint: 'page' } : {}),
    reply: {
      to: 'asker',
      language,
      blocks: [
        { kind: 'text', text: say(language, 'me.notice', { ...ports.privacy, where: onPage ? 'page' : 'chat' }) },
        { kind: 'choices', items: [more] },
      ],
    },
  };
  try {
    await store.unit(undefined, async (tx) => {
      if (await tx.roster.tell(person.id, turn.at)) await tx.outbox.post(notice);
    });
  } catch (error) {
    log.warn({ err: error }, 'the privacy notice was not sent; it is tried again at the next turn');
  }
}

/** What somebody asks in tells their language where the product does not tell it for sure. */
function askedIn(turn: PersonTurn, { language }: Reply): Language | undefined {
  const isAsked = turn.kind === 'question' || (turn.kind === 'command' && turn.name === 'ask');
  return isAsked && (turn.by.unsure || !languageOfLocale(turn.by.locale)) ? language : undefined;
}

function route(handlers: Handlers, turn: Heard, ports: Ports): Promise<Reply | Work> {
  switch (turn.kind) {
    case 'command':
      return handlers.command[turn.name](turn, ports);
    case 'action':
      return handlers.action[turn.name](turn, ports);
    case 'form':
      return handlers.form[turn.name](turn, ports);
    case 'question':
      return handlers.question(turn, ports);
  }
}

/** The refused Turn's unit was rolled back; the refusal and its audit row are a unit of their own. */
async function refused(parts: AppParts, turn: PersonTurn, language: Language, refusal: Refusal) {
  const said: (language: Language, key: Refusal['key'], data: Refusal['data']) => string = say as never;
  const text = said(language, refusal.key, refusal.data);
  const reply = refusalReply(turn, language, text, refusal.at);
  const { at, tenant } = turn;
  try {
    const person = await parts.ports.people.resolve(turn.by);
    const { id } = person;
    const network = refusal.at.network ?? (await concerned(parts.ports.networks, turn, id));
    const audit = async (tx: Tx): Promise<Reply> => {
      const entry = { at, who: id, tenant, did: nameOf(turn), outcome: 'refused', after: { because: refusal.key } } as const;
      await tx.audit.note({ ...entry, ...(network === undefined ? {} : { network }) });
      return reply;
    };
    const stored = await parts.store.once(turn, audit);
    await notify(parts, turn, person, stored.reply);
    return { reply: stored.reply, outcome: 'refused' as const };
  } catch (error) {
    return broken(parts, turn, language, error);
  }
}

/**
 * The network whose log keeps the refusal: the one that the button or form named, the channel's, or in a direct message the
 * person's only one.
 */
async function concerned(networks: Networks, turn: PersonTurn, person: string): Promise<string | undefined> {
  const named = turn.kind === 'action' || turn.kind === 'form' ? turn.data.network : undefined;
  const found = named === undefined ? await networks.ofRoom(turn.room.id) : await networks.get(named);
  if (found || turn.room.kind !== 'direct') return found?.id;
  const mine = await networks.ofPerson(person);
  return mine.length === 1 ? mine[0]?.id : undefined;
}

function refusalReply(turn: PersonTurn, language: Language, text: string, at: Refusal['at']): Reply {
  const typed = at.typed ?? typedIn(turn);
  const blocks: Block[] = [{ kind: 'text', text }];
  if (typed) blocks.push({ kind: 'note', text: say(language, 'chat.typed') }, { kind: 'typed', text: typed });
  return { to: turn.heard, language, blocks, refused: { text, ...(at.field ? { field: at.field } : {}) } };
}

function typedIn(turn: PersonTurn): string {
  switch (turn.kind) {
    case 'command':
      return turn.args === '' ? '' : `${turn.name} ${turn.args}`;
    case 'question':
      return turn.text;
    case 'form':
      return Object.values(turn.fields).filter(Boolean).join('\n');
    case 'action':
      return '';
  }
}

const nameOf = (turn: PersonTurn): string => (turn.kind === 'question' ? 'question' : `${turn.kind}:${turn.name}`);

/**
 * A bug, or a store that did not take the Turn: logged with an id that the person sees, and what they typed goes back to
 * them. An `outbox` Turn is answered by a stored row; where even that cannot be stored it throws, and the platform delivers again.
 */
async function broken(
  parts: AppParts,
  turn: PersonTurn,
  language: Language,
  error: unknown,
): Promise<{ reply: Reply; outcome: TurnOutcome }> {
  const id = reference(parts.secret, turn.id).slice(0, 8);
  const notSaved = isNotSaved(error);
  parts.log.error({ id, turn: nameOf(turn), tenant: turn.tenant, err: error }, notSaved ? 'a turn was not saved' : 'a turn broke');
  const text = say(language, notSaved ? (error.unclear ? 'chat.unclear' : 'chat.notSaved') : 'chat.broken', { id });
  const reply = refusalReply(turn, language, text, {});
  if (turn.back === 'outbox') {
    if (notSaved) throw error;
    await parts.store.once(turn, async () => reply);
  }
  return { reply, outcome: 'broken' };
}

/** The stores' NotSaved, known by its name: app may not import the stores. */
const isNotSaved = (error: unknown): error is Error & { readonly unclear?: boolean } => error instanceof Error && error.name === 'NotSaved';
