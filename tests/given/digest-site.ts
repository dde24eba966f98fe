import { onTestFinished } from 'vitest';
import { digestRoutes } from '../../src/platforms/pages/digest-page.ts';
import { pages } from '../../src/platforms/pages/index.ts';
import type { GivenLedger } from './ledger.ts';
import { CARITA, CHANNEL } from './network.ts';
import { memoryLog, serveRoutes } from './platform.ts';
import { textOf } from './tandem.ts';
import { givenWeek } from './week.ts';

/** Tuesday of week 48. */
export const NOW = new Date('2026-11-24T08:00:00Z');

export interface GivenDigestSite extends GivenLedger {
  readonly url: string;
  readonly clock: { now: Date };
  /** The path of a new link, as whoever asks is told it. */
  link(as?: typeof CARITA): Promise<string>;
}

/** The network of week.ts, with its coordinator's page on a real server. */
export async function givenDigestSite(): Promise<GivenDigestSite> {
  const given = await givenWeek();
  const clock = { now: NOW };
  const log = memoryLog();
  const now = () => clock.now;
  const weeks = digestRoutes({ page: given.tandem.digestPage, log, now, language: 'sv' });
  const { routes: style } = pages({}, { ...given.tandem.deps, ...given.tandem.pages, log, now });
  const server = await serveRoutes(async (request, response) => (await weeks(request, response)) || style(request, response));
  onTestFinished(() => server.close());
  return {
    ...given,
    url: server.url,
    clock,
    async link(as = CARITA) {
      const said = textOf(await given.command('/digest page', { ...as, channel: CHANNEL, at: clock.now }));
      const path = /\/d\/[A-Za-z0-9_-]{43}/u.exec(said)?.[0];
      if (!path) throw new Error(`no link in: ${said}`);
      return path;
    },
  };
}
