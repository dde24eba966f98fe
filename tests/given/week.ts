import type { Evidence } from '../../src/domain/commitment.ts';
import type { Network } from '../../src/domain/network.ts';
import { type GivenLedger, givenLedger, KAISLA, SOLVIND } from './ledger.ts';

const LINK: readonly Evidence[] = [{ kind: 'link', at: 'https://solvind.example/x' }];
const EVENT = { timeZone: 'Europe/Helsinki', place: 'Stadshuset', seats: {}, audience: 'network', language: 'sv' } as const;

/**
 * A closed network (see ledger.ts) after week 47 of 2026 (16 to 22 November): updates of all levels in four weeks, one that only
 * coordinators see, and two events whose attendance was taken: in week 45 two of three came, in week 47 one of two.
 */
export async function givenWeek(told: Partial<Network> = {}): Promise<GivenLedger> {
  const given = await givenLedger('closed', undefined, { founded: new Date('2026-01-05T08:00:00Z'), ...told });
  const at = (day: string, hour = 10) => new Date(`2026-${day}T${hour}:00:00Z`);
  const made = new Date('2026-01-10T10:00:00Z');
  await given.promise({ id: 'heat', title: 'Lämpöpumppu', holder: { company: KAISLA }, made });
  await given.promise({ id: 'cars', title: 'Elbilar i hela flottan', holder: { company: SOLVIND }, made });
  await given.promise({ id: 'secret', title: 'Ny panna', holder: { company: KAISLA }, visibility: 'coordinator', made });
  await given.update('w38', { says: 'progress', percent: 10 }, { at: at('09-15'), week: '2026-W38' });
  await given.update('w44', { says: 'progress', percent: 20 }, { at: at('10-27'), week: '2026-W44', evidence: LINK });
  await given.update('w46', { says: 'progress', percent: 30 }, { at: at('11-11'), week: '2026-W46' });
  await given.update('w46-heat', { says: 'progress', percent: 55 }, { at: at('11-12'), week: '2026-W46', of: 'heat', evidence: LINK });
  await given.update('w47', { says: 'progress', percent: 60 }, { at: at('11-18'), week: '2026-W47', evidence: LINK });
  const checked = await given.update('w47-heat', { says: 'progress', percent: 100 }, { at: at('11-18', 11), week: '2026-W47', of: 'heat' });
  await given.update('w47-cars', { says: 'progress', percent: 5 }, { at: at('11-19'), week: '2026-W47', of: 'cars' });
  await given.update('w47-again', { says: 'progress', percent: 8 }, { at: at('11-20'), week: '2026-W47', of: 'cars' });
  await given.update('w47-secret', { says: 'progress', percent: 25 }, { at: at('11-20', 11), week: '2026-W47', of: 'secret' });
  await given.write(async (tx) => {
    await tx.commitments.take('heat');
    await tx.commitments.check(checked, { level: 'third', at: at('11-20', 12), who: 'web:local:carita', verifier: 'Exempelrevision Ab' });
    for (const [id, title, day] of [
      ['workshop', 'Verkstad om värmepumpar', '11-05'],
      ['frukost', 'Frukost om solel', '11-19'],
    ] as const)
      await tx.events.add({
        ...{ id, network: given.network.id, state: 'open', title, starts: at(day, 11), ends: at(day, 13), ...EVENT },
        ...{ closes: at(day), made, by: 'web:local:carita' },
      });
  });
  for (const [event, person, company, guests, came] of [
    ['workshop', 'bo', SOLVIND, 1, true],
    ['workshop', 'aino', KAISLA, 0, false],
    ['frukost', 'bo', SOLVIND, 0, true],
    ['frukost', 'aino', KAISLA, 0, false],
  ] as const)
    await given.write(async (tx) => {
      const taken = await tx.events.take(event);
      const answer = { id: `${event}-${person}`, event, person: `web:local:${person}`, company, place: (taken?.lastPlace ?? 0) + 1 };
      const how = { state: 'going', attends: 'on-site', guests, onBehalf: false, since: at('11-01') } as const;
      await tx.events.save({ ...answer, ...how, ...(came ? { checkedIn: at('11-19', 12) } : {}) }, undefined);
    });
  return given;
}
