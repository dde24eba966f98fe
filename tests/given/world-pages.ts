import { onTestFinished } from 'vitest';
import { LINKS_PATH, type LinkPurpose } from '../../src/chat/links.ts';
import { fileRoutes } from '../../src/platforms/pages/files.ts';
import { pages } from '../../src/platforms/pages/index.ts';
import { memoryLog, serveRoutes } from './platform.ts';
import { CANARIES, type NetworkId, type World } from './world.ts';

const DAY = 86_400_000;

/** A personal link that was handed over, whatever became of it. */
export interface Handed {
  readonly token: string;
  readonly id: string;
  readonly network: NetworkId;
  readonly purpose: LinkPurpose;
  readonly person: string;
  readonly state: 'open' | 'expired' | 'revoked' | 'replaced';
}

export interface WorldPages {
  readonly links: readonly Handed[];
  /** Tokens of files with what only coordinators may read: one that is open, and one whose time is over. */
  readonly files: { readonly open: string; readonly over: string };
  /** A moment passes with each request, as it does among people: the pages serve nobody who asks without end. */
  fetch(path: string, body?: URLSearchParams): Promise<{ readonly status: number; readonly text: string }>;
}

const STATES: readonly Handed['state'][] = ['open', 'expired', 'revoked', 'replaced'];
const PURPOSES: readonly LinkPurpose[] = ['apply', 'apply', 'update', 'rsvp'];

/** The pages of that world on a real server, with links of each kind into both networks, each of a person of its own. */
export async function givenWorldPages({ tandem, store }: World): Promise<WorldPages> {
  const now = new Date();
  const clock = { at: now.getTime() };
  const deps = { ...tandem.deps, ...tandem.pages, log: memoryLog(), now: () => new Date(clock.at) };
  const platform = pages({}, deps);
  const filed = fileRoutes({ files: tandem.files, log: deps.log, now: deps.now });
  const server = await serveRoutes(async (request, response) => (await platform.routes(request, response)) || filed(request, response));
  onTestFinished(() => server.close());
  const links: Handed[] = [];
  for (const network of Object.keys(CANARIES) as NetworkId[])
    for (const state of STATES)
      for (const [at, purpose] of PURPOSES.entries()) links.push(await hand(network, purpose, state, `${network}-${state}-${at}`));
  const file = (expires: Date) =>
    store.unit(undefined, (tx) => tx.files.put({ name: 'arenden.csv', mime: 'text/csv', bytes: Buffer.from(CANARIES.one) }, expires));
  const [open, over] = [await file(new Date(now.getTime() + DAY)), await file(new Date(now.getTime() - DAY))];
  return {
    links,
    files: { open: open.value ?? '', over: over.value ?? '' },
    async fetch(path, body) {
      clock.at += 4_000;
      const response = await fetch(`${server.url}${path}`, body ? { method: 'POST', body } : {});
      return { status: response.status, text: await response.text() };
    },
  };

  async function hand(network: NetworkId, purpose: LinkPurpose, state: Handed['state'], id: string): Promise<Handed> {
    const person = `link:${id}`;
    const expires = new Date(now.getTime() + (state === 'expired' ? -DAY : 30 * DAY));
    const { value: token = '' } = await store.unit(undefined, async (tx) => {
      await tx.links.meet({ person, name: `Maja ${id}`, language: 'sv' }, network === 'one' ? 'web:local' : 'web:north');
      const made = await tx.links.make({ id, network, person, purpose, by: 'web:local:carita', made: now, expires });
      if (state === 'revoked') await tx.links.revoke(id, now);
      if (state === 'replaced') await tx.links.renew(id, now, expires);
      return made;
    });
    return { token, id, network, purpose, person, state };
  }
}

export const pathOf = (token: string, side: string): string => `${LINKS_PATH}${token}${side}`;
