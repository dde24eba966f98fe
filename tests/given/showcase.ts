import { onTestFinished } from 'vitest';
import { pages } from '../../src/platforms/pages/index.ts';
import { publicRoutes } from '../../src/platforms/pages/public.ts';
import { type GivenLedger, givenLedger } from './evidence.ts';
import { CARITA } from './network.ts';
import { memoryLog, serveRoutes } from './platform.ts';
import { closedSettings } from './settings.ts';
import { button } from './tandem.ts';

export const NOW = new Date('2026-11-24T12:00:00Z');

export interface GivenShowcase extends GivenLedger {
  readonly url: string;
  readonly clock: { now: Date };
  /** Paths of the register, and of Solvind's mark. */
  readonly register: string;
  readonly badge: string;
}

/** A closed network whose register is open, with a released claim and a granted mark of Solvind, on a real server. */
export async function givenShowcase(): Promise<GivenShowcase> {
  const given = await givenLedger(closedSettings({ badge: 'logo', register: 'klimat@exempelvik.example' }));
  const clock = { now: NOW };
  const log = memoryLog();
  const now = () => clock.now;
  const open = publicRoutes({ ...given.tandem.showcase, log, now, language: 'sv' });
  const { routes: style } = pages({}, { ...given.tandem.deps, ...given.tandem.pages, log, now });
  const server = await serveRoutes(async (request, response) => (await open(request, response)) || style(request, response));
  onTestFinished(() => server.close());
  const { network, promise, report, submit, press, command, store, write } = given;
  const heat = await promise({ visibility: 'public' });
  const update = await report(heat, { says: 'progress', value: 70 }, { period: '2026' });
  await write((tx) =>
    tx.commitments.check(update, {
      level: 'third',
      at: NOW,
      who: 'web:local:carita',
      verifier: 'Granskning Ab',
      standard: 'ISO 14064-1',
      dated: '2026-10-01',
    }),
  );
  const claim = (fields: Record<string, string>, who = 'bo') =>
    submit('claim.make', { ...SAID, ...fields }, { network: network.id, commitment: heat.id }, { as: who, at: NOW });
  await claim({});
  await claim({ text: 'Vi värmer utan olja senast 2030', about: 'future' });
  for (let at = 0; at < 2; at += 1) {
    const shown = await press(button(await command('/commit claims', { ...CARITA, at: NOW }), 'claim.show'), { ...CARITA, at: NOW });
    await press(button(shown, 'claim.release'), { ...CARITA, at: NOW });
  }
  await press({ action: 'badge.grant', data: { network: network.id, company: 'solvind' } }, { ...CARITA, at: NOW });
  const granted = await store.badges.newest(network.id, 'solvind');
  const register = `/register/${await write((tx) => tx.claims.registerToken(network.id))}`;
  return { ...given, url: server.url, clock, register, badge: `/badge/${granted?.token}` };
}

const SAID = {
  text: 'Utsläppen från uppvärmningen minskade med 30 t CO2e från 2025 till 2026 <b>',
  about: 'reached',
  subject: 'company',
  offsets: 'no',
  plan: 'Fjärrvärme i stället för olja',
  planAddress: 'https://solvind.example/plan?a=1&b=2',
  expert: 'Oberoende Granskning Ab',
  expertAt: '2026-06-01',
};
