import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FormName } from '../../src/chat/command.ts';
import type { Courier } from '../../src/chat/delivery.ts';
import { LINKS_PATH, type Link, type LinkPurpose } from '../../src/chat/links.ts';
import type { App, Tx } from '../../src/chat/ports.ts';
import { readTyped } from '../../src/chat/read.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { Data, PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import type { Method } from '../../src/domain/method.ts';
import { networkSettingsSchema } from '../../src/domain/network.ts';
import { pages } from '../../src/platforms/pages/index.ts';
import type { Engine } from '../../src/stores/engine.ts';
import { openEngine, type Store, storeOf } from '../../src/stores/open.ts';
import { type Tandem, wire } from '../../src/wire.ts';
import { answersFor } from './answers.ts';
import { memoryLog, serveRoutes } from './platform.ts';
import { said, type Where } from './tandem.ts';

const DAY = 86_400_000;

/** A whole Tandem in a folder of its own, with the pages of personal links on a real server. Its clock stands until told. */
export interface GivenPages {
  readonly tandem: Tandem;
  /** The same database, to prepare and to look at it. */
  readonly store: Store;
  readonly engine: Engine;
  readonly url: string;
  readonly clock: { now: Date };
  readonly log: ReturnType<typeof memoryLog>;
  unit<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /** What the coordinator Carita types, presses and sends, unless told otherwise; in her own conversation with Tandem. */
  command(text: string, where?: Where): Promise<Reply>;
  press(choice: Pick<Choice, 'action' | 'data'>, where?: Where): Promise<Reply>;
  submit(name: FormName, fields: Data, data: Data, where?: Where): Promise<Reply>;
  /** A network that Carita coordinates; its id is its method. */
  network(method: Method, name?: string): Promise<string>;
  /** A personal link for Maja Lind; `path` opens it. */
  link(network: string, told?: Partial<GivenLink>): Promise<{ readonly link: Link; readonly path: string }>;
}

interface GivenLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly days: number;
  readonly language: 'sv' | 'fi' | 'en';
  readonly email: string;
}

export const CARITA = 'web:local:carita';

/** `answering`: an app of the test's own in the real one's place. */
export async function givenPages(env: Record<string, string> = {}, answering?: App): Promise<GivenPages> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-pages-'));
  const config = readConfig({ TANDEM_DATA: folder, LOG_LEVEL: 'silent', ...env });
  const tandem = await wire(config, answersFor(config));
  const log = memoryLog();
  const engine = await openEngine({ folder, log });
  const store = await storeOf(engine, log);
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  const deps = { ...tandem.deps, ...tandem.pages, log, ...(answering ? { app: answering } : {}) };
  const platform = pages({}, { ...deps, now: () => clock.now });
  const server = await serveRoutes(platform.routes);
  tandem.start(new Map<string, Courier>([['page', platform.courier]]), new Map());
  onTestFinished(async () => {
    await server.close();
    await tandem.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const unit = async <R>(work: (tx: Tx) => Promise<R>): Promise<R> => (await store.unit(undefined, work)).value as R;
  const turn = (part: object, where: Where = {}) =>
    tandem.deps.app({ ...said({ as: 'carita', at: clock.now, ...where }), back: 'ack', heard: 'asker', ...part } as PersonTurn);
  const talk: Pick<GivenPages, 'command' | 'press' | 'submit'> = {
    command: (text, where) => turn(readTyped(text), where),
    press: (choice, where) => turn({ kind: 'action', name: choice.action, data: choice.data }, where),
    submit: (name, fields, data, where) => turn({ kind: 'form', name, fields, data }, where),
  };
  const given: Pick<GivenPages, 'network' | 'link'> = {
    network: (method, name = 'Exempelviks klimatnätverk') => found(unit, method, name, clock.now),
    link: (network, told = {}) => link(store, unit, network, told, clock.now),
  };
  return { tandem, store, engine, url: server.url, clock, log, unit, ...talk, ...given };
}

type Unit = GivenPages['unit'];

async function found(unit: Unit, method: Method, name: string, founded: Date): Promise<string> {
  const settings = networkSettingsSchema.parse({
    criteria: { commitments: { least: method === 'open' ? 0 : 1 } },
    followUp: { every: 'year', lapseMonths: 0 },
    badge: 'none',
    fees: [],
    timeZone: 'Europe/Helsinki',
    visibility: 'coordinator',
  });
  await unit((tx) => tx.networks.found({ id: method, tenant: 'web:local', name, method, settings, founded }, CARITA));
  return method;
}

async function link(store: Store, unit: Unit, network: string, told: Partial<GivenLink>, at: Date) {
  const { id = 'l1', purpose = 'apply', days = 30, language = 'sv', email } = told;
  const person = `link:${id}`;
  const token = await unit(async (tx) => {
    await tx.links.meet({ person, name: 'Maja Lind', language, ...(email ? { email } : {}) }, 'web:local');
    const expires = new Date(at.getTime() + days * DAY);
    return tx.links.make({ id, network, person, purpose, by: CARITA, made: at, expires });
  });
  const made = await store.links.ofToken(token);
  if (!made) throw new Error('the link that was made is not there');
  return { link: made, path: `${LINKS_PATH}${token}` };
}
