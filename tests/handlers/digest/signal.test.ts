import { describe, expect, test } from 'vitest';
import { DISMISSED_WEEKS } from '../../../src/domain/at-risk.ts';
import type { Method } from '../../../src/domain/method.ts';
import { type GivenLedger, givenLedger, KAISLA } from '../../given/ledger.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { closedSettings, plainSettings } from '../../given/settings.ts';
import { button, textOf } from '../../given/tandem.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };
const MADE = new Date('2026-02-02T10:00:00Z');

/** A network with so many companies besides Solvind and Kaisla: those that rest, and those that told something this autumn. */
async function network(method: Method, more: { readonly resting: number; readonly reporting: number }): Promise<GivenLedger> {
  const given = await givenLedger(method, method === 'open' ? plainSettings() : closedSettings());
  for (let n = 0; n < more.resting + more.reporting; n++) {
    const [id, state] = [`firm-${n}`, n < more.resting ? 'dormant' : 'member'] as const;
    await given.write(async (tx) => {
      await tx.companies.add({ id, name: `Bolag ${n}` }, MADE);
      const place = { id: `place-${id}`, network: given.network.id, company: id, state, since: MADE, promises: [] } as const;
      await tx.companies.save({ ...place, steering: false, applicant: 'x', onBehalf: false, revision: 0 });
    });
    if (state === 'dormant') continue;
    await given.promise({ id: `deed-${n}`, title: `Åtgärd ${n}`, holder: { company: id }, made: MADE });
    await given.update(
      `told-${n}`,
      { says: 'progress', percent: 50 },
      { at: new Date('2026-10-06T10:00:00Z'), week: '2026-W41', of: `deed-${n}` },
    );
  }
  return given;
}

describe('what is seen fits another method better', () => {
  test('an open network whose companies all report hears of the closed one, and begins the choice again by a press', async () => {
    const given = await network('open', { resting: 0, reporting: 18 });
    const draft = await given.command('/digest', HERE);
    expect(textOf(draft)).toMatch(/18 av 20 företag.*Stängt/su);

    const dialogue = await given.press(button(draft, 'fit.start'), HERE);

    expect(dialogue.refused).toBeUndefined();
    expect(button(dialogue, 'fit.answer')).toBeDefined();
  });

  test('a closed one of which half rests hears of the open one', async () => {
    const given = await network('closed', { resting: 2, reporting: 0 });
    expect(textOf(await given.command('/digest', HERE)), 'four are too few to tell').not.toContain('vilande');
    const more = await network('closed', { resting: 3, reporting: 1 });
    const draft = await more.command('/digest', HERE);
    expect(textOf(draft)).toMatch(/3 av 6 företag är vilande.*Öppet/su);
    expect(button(draft, 'fit.start')).toBeDefined();
  });

  test('one that is as its method asks hears nothing', async () => {
    const given = await network('closed', { resting: 0, reporting: 4 });
    expect(JSON.stringify(await given.command('/digest', HERE))).not.toContain('fit.start');
  });
});

describe('a company that may need a hand', () => {
  test('is gone from the list as soon as it moves again, and once dismissed comes back for another reason, or after its weeks', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'heat', title: 'Lämpöpumppu', holder: { company: KAISLA }, made: MADE });
    await given.update('stuck', { says: 'blocked' }, { at: new Date('2026-10-20T10:00:00Z'), week: '2026-W43', of: 'heat' });
    const list = async (at: Date) => textOf(await given.command('/digest at risk', { ...HERE, at }));
    const first = await given.command('/digest at risk', HERE);
    const form = await given.press(button(first, 'digest.dismiss', { company: KAISLA }), HERE);
    await given.submit('digest.dismiss', { note: 'Vi har pratat' }, form.form?.data ?? {}, HERE);
    expect(await list(AT)).not.toContain('Kaisla');
    expect(await list(new Date(AT.getTime() + (DISMISSED_WEEKS * 7 + 1) * 86_400_000))).toContain('Kaisla');

    await given.update('risk', { says: 'at-risk' }, { at: new Date('2026-11-24T07:00:00Z'), week: '2026-W48', of: 'heat' });
    expect(await list(AT), 'another reason is told at once').toContain('Kaisla');
    await given.update('moves', { says: 'progress', percent: 80 }, { at: new Date('2026-11-24T07:30:00Z'), week: '2026-W48', of: 'heat' });
    expect(await list(AT), 'it moves').not.toContain('Kaisla');
  });
});
