import type { Courier, Delivery } from '../../chat/delivery.ts';
import type { PlatformDeps } from '../../chat/ports.ts';
import type { Reply } from '../../chat/reply.ts';
import type { PersonTurn } from '../../chat/turn.ts';
import { type Language, languageOfLocale } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Activity } from './activity.ts';
import { invokeBody, isRich, toast } from './invoke.ts';
import { type Parsed, parse, type Told } from './parse.ts';
import type { Node } from './plain.ts';
import { drawDialog, drawForm } from './render.ts';

/** An HTTP answer; without a body it is bare. */
export interface Answered {
  readonly status: number;
  readonly body?: Node;
}

export interface Reception {
  /** Takes one authentic activity. Throws when it was not stored: Teams then sends it again. */
  take(activity: Activity): Promise<Answered>;
  /** Resolves when what goes out besides the answers is on its way. */
  settled(): Promise<void>;
}

type Asker = Pick<PersonTurn, 'id' | 'by' | 'room' | 'hint'>;

/** Turns activities into Turns, and replies to invokes into their response; all other replies are outbox rows. */
export function createReception(deps: PlatformDeps, courier: Courier): Reception {
  const sending = new Set<Promise<void>>();

  /** Beside an invoke's answer, which can hold a line only. Not kept in the outbox: the press can be repeated. */
  const aside = (said: Asker, reply: Reply): void => {
    const sent = courier
      .post(deliveryOf(said, reply, languageOf(said, deps)))
      .then(() => undefined)
      .catch((error: unknown) => deps.log.warn({ err: error }, 'a reply beside an invoke was not sent'))
      .finally(() => sending.delete(sent));
    sending.add(sent);
  };

  const takeTurn = async (parsed: Extract<Parsed, { kind: 'turn' }>): Promise<Answered> => {
    const reply = await deps.app(parsed.turn);
    if (parsed.by === 'message') return { status: 200 };
    if (parsed.by === 'execute' && !reply.replaces && isRich(reply)) aside(parsed.turn, reply);
    return { status: 200, body: invokeBody(parsed, reply, languageOf(parsed.turn, deps)) };
  };

  const takeVerdict = async ({ said, message, verdict }: Extract<Parsed, { kind: 'verdict' }>): Promise<Answered> => {
    const card = await deps.posted.cardOf(said.room.id, message);
    const question = card?.startsWith('answer:') ? card.slice('answer:'.length) : undefined;
    if (!question) {
      deps.log.info({}, 'a verdict on a message that shows no answer');
      return { status: 200, body: {} };
    }
    const turn: PersonTurn = { ...said, kind: 'action', name: 'ask.helpful', data: { question, verdict } };
    const reply = await deps.app(turn);
    if (isRich(reply)) aside(said, reply);
    return { status: 200, body: {} };
  };

  const takeOld = ({ said, by }: Extract<Parsed, { kind: 'old' }>, name: string | undefined): Answered => {
    const language = languageOf(said, deps);
    const reply: Reply = { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'chat.oldButton') }] };
    if (by === 'message') {
      aside(said, reply);
      return { status: 200 };
    }
    const body = name?.startsWith('task/') ? drawDialog(reply, 'Tandem', language) : toast(say(language, 'chat.oldButton'));
    return { status: 200, body };
  };

  const tell = ({ id, at, news }: Told): Promise<void> => deps.news(id, at, news);

  const takeInstalled = async (parsed: Extract<Parsed, { kind: 'installed' }>): Promise<Answered> => {
    await deps.installations.put(parsed.id, parsed.address);
    await tell(parsed.news);
    if (parsed.welcome) await deps.app(parsed.welcome);
    return { status: 200 };
  };

  const take = async (activity: Activity): Promise<Answered> => {
    const parsed = parse(activity);
    switch (parsed.kind) {
      case 'turn':
        return takeTurn(parsed);
      case 'verdict':
        return takeVerdict(parsed);
      case 'open':
        return { status: 200, body: drawForm(parsed.form, languageOf(parsed.said, deps)) };
      case 'old':
        return takeOld(parsed, activity.name);
      case 'installed':
        return takeInstalled(parsed);
      case 'removed':
        await deps.installations.remove(parsed.id);
        await tell(parsed.news);
        return { status: 200 };
      case 'news':
        await tell(parsed.news);
        return { status: 200 };
      case 'nothing':
        // Teams shows an error for an invoke that is answered with nothing at all.
        return activity.type === 'invoke' ? { status: 501 } : { status: 200 };
    }
  };

  return {
    take,
    settled: async () => {
      await Promise.allSettled(sending);
    },
  };
}

/** The words of dialogs and toasts: the product's language for that person, else the installation's. */
function languageOf(said: Pick<Asker, 'by'>, deps: PlatformDeps): Language {
  return languageOfLocale(said.by.locale) ?? deps.language;
}

function deliveryOf(said: Asker, reply: Reply, language: Language): Delivery {
  return {
    key: `aside:${said.id}`,
    room: said.room,
    ...(reply.to === 'asker' ? { to: said.by.id } : {}),
    ...(said.hint === undefined ? {} : { hint: said.hint }),
    reply,
    language,
  };
}
