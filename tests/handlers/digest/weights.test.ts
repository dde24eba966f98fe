import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../handlers/digest/numbers.ts';
import { SIGNS, WEIGHTS } from '../../../src/domain/engagement.ts';
import { type GivenLedger, givenLedger, SOLVIND } from '../../given/ledger.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };
const USUAL = Object.fromEntries(SIGNS.map((sign) => [sign, String(WEIGHTS[sign])]));

async function updated(): Promise<GivenLedger> {
  const given = await givenLedger();
  await given.update('u1', { says: 'progress', percent: 60 }, { at: new Date('2026-11-18T10:00:00Z'), week: '2026-W47' });
  return given;
}

/** Solvind's score, as a digest counts it. */
async function scoreOf(given: GivenLedger) {
  const network = await given.store.networks.get(given.network.id);
  if (!network) throw new Error('no network');
  const numbers = await readNumbers(given.tandem.ports, network, '2026-W47', AT);
  return numbers.scores.find(({ company }) => company === SOLVIND)?.engagement;
}

describe('the weights of a company’s score', () => {
  test('are shown, changed by a form and audited; the next digest shows its arithmetic with them', async () => {
    const given = await updated();
    expect((await scoreOf(given))?.points).toBe(3);
    const list = await given.command('/sammandrag vikter', HERE);
    expect(list.to).toBe('asker');
    expect(blocks(list, 'facts')[0]?.rows).toHaveLength(SIGNS.length);
    const opened = await given.press(button(list, 'digest.weights'), HERE);
    expect(opened.form?.fields.map(({ id, kind, value }) => [id, kind, value])).toEqual(
      SIGNS.map((sign) => [sign, 'number', String(WEIGHTS[sign])]),
    );

    const saved = await given.submit('digest.weights', { ...USUAL, updates: '7', asked: '0' }, opened.form?.data ?? {}, HERE);

    expect(saved.refused).toBeUndefined();
    const score = await scoreOf(given);
    expect(score?.points).toBe(7);
    expect(score?.terms.find(({ sign }) => sign === 'updates')).toEqual({ sign: 'updates', weight: 7, times: 1, points: 7 });
    expect(
      score?.terms.map(({ sign }) => sign),
      'what weighs nothing is no term',
    ).not.toContain('asked');
    expect(await given.audited()).toContain('digest.weights');
    expect(textOf(await given.command('/digest weights', HERE))).not.toBe('');
  });

  test.each(['11', '-1', '2,5', 'many', ''])('“%s” is refused at its field, and nothing changes', async (typed) => {
    const given = await updated();
    const opened = await given.press(button(await given.command('/digest weights', HERE), 'digest.weights'), HERE);
    const reply = await given.submit('digest.weights', { ...USUAL, helped: typed }, opened.form?.data ?? {}, HERE);
    expect(reply.refused).toMatchObject({ field: 'helped' });
    expect((await given.store.networks.get(given.network.id))?.settings.engagement).toBeUndefined();
  });

  test('cannot all be nothing, nor overwrite what another coordinator changed meanwhile', async () => {
    const given = await updated();
    const opened = await given.press(button(await given.command('/digest weights', HERE), 'digest.weights'), HERE);
    const none = Object.fromEntries(SIGNS.map((sign) => [sign, '0']));
    expect((await given.submit('digest.weights', none, opened.form?.data ?? {}, HERE)).refused).toBeDefined();
    await given.submit('digest.weights', { ...USUAL, helped: '9' }, opened.form?.data ?? {}, HERE);
    expect((await given.submit('digest.weights', { ...USUAL, helped: '1' }, opened.form?.data ?? {}, HERE)).refused).toBeDefined();
    expect((await given.store.networks.get(given.network.id))?.settings.engagement?.helped).toBe(9);
  });

  test('are no member’s to see or to change', async () => {
    const given = await updated();
    const opened = await given.press(button(await given.command('/digest weights', HERE), 'digest.weights'), HERE);
    const bo = { as: 'bo', channel: CHANNEL, at: AT };
    expect((await given.command('/digest weights', bo)).refused).toBeDefined();
    expect((await given.submit('digest.weights', { ...USUAL, helped: '1' }, opened.form?.data ?? {}, bo)).refused).toBeDefined();
  });
});
