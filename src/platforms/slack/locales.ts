import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { App, Log } from '../../chat/ports.ts';
import type { PersonTurn } from '../../chat/turn.ts';
import type { Clients } from './courier.ts';
import { addressSchema } from './parse.ts';

/** A text that tells no language waits so long for its sender's locale, in milliseconds; once a person. */
const PATIENCE = 800;
/** Slack refused, or was out of reach: it is not asked again for so many milliseconds. */
const PAUSE = 10 * 60_000;
/** So many people are remembered; the store keeps all. */
const MOST = 5_000;
/** From so many words on, a text tells its own language. */
const TELLING = 3;

const told = z.object({ user: z.object({ locale: z.string().optional() }).optional() });

/** What Slack told of a person: `locale` is absent where it told none. */
interface Known {
  readonly locale?: string;
}

/** Whether the reply's language can be told without the person's locale, or comes from an earlier reply's button. */
function tellsLanguage(turn: PersonTurn): boolean {
  if (turn.kind === 'action' || turn.kind === 'form') return true;
  const text = turn.kind === 'question' ? turn.text : turn.args;
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= TELLING;
}

/** It is that of Slack's own words, which there are none of in Finnish: what the person asks in tells more. */
const withLocale = (turn: PersonTurn, { locale }: Known): PersonTurn =>
  locale === undefined ? turn : { ...turn, by: { ...turn.by, locale, unsure: true } };

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, undefined).unref();
  });

/**
 * Tells the app each person's locale, which Slack's deliveries leave out: asked for once, beside the Turn. Only one whose text tells no
 * language waits for it, and not for long.
 * @param now milliseconds, monotonic
 */
export function withLocales(app: App, clients: Clients, log: Log, now: () => number = () => performance.now()): App {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Known | undefined>>();
  let paused = Number.NEGATIVE_INFINITY;

  async function ask(turn: PersonTurn): Promise<Known | undefined> {
    const address = addressSchema.safeParse(turn.room.address);
    if (!address.success || now() < paused) return undefined;
    try {
      const client = await clients(address.data);
      const { user } = told.parse(await client.users.info({ user: turn.by.id.split(':')[2] ?? '', include_locale: true }));
      return user?.locale === undefined ? {} : { locale: user.locale };
    } catch (error) {
      // Somebody of another workspace, whom this one does not show.
      if (error instanceof webApi.WebAPIPlatformError && /^user_not_(?:found|visible)$/u.test(error.data.error)) return {};
      paused = now() + PAUSE;
      log.warn({ reason: (error as Error).message }, 'Slack did not tell a locale (users:read); it is not asked for a while');
      return undefined;
    }
  }

  function find(turn: PersonTurn): Promise<Known | undefined> {
    const { id } = turn.by;
    const under = asking.get(id);
    if (under) return under;
    const asked = ask(turn).then((found) => {
      asking.delete(id);
      if (found) known.set(id, found);
      if (known.size > MOST) known.delete(known.keys().next().value ?? '');
      return found;
    });
    asking.set(id, asked);
    return asked;
  }

  return async (turn) => {
    const seen = known.get(turn.by.id);
    if (seen) return app(withLocale(turn, seen));
    const asked = find(turn);
    const found = tellsLanguage(turn) ? undefined : await Promise.race([asked, after(PATIENCE)]);
    return app(withLocale(turn, found ?? {}));
  };
}
