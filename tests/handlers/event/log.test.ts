import { describe, expect, test } from 'vitest';
import { type GivenEvents, givenEvents } from '../../given/events.ts';
import { BO, CARITA } from '../../given/network.ts';
import { blocks, button } from '../../given/tandem.ts';

/** The log's lines as a coordinator reads them, newest first. */
async function lines(given: GivenEvents, locale = 'sv-FI'): Promise<readonly string[]> {
  const shown = await given.command('/network log', { ...CARITA, channel: 'klimat', locale });
  return blocks(shown, 'facts').flatMap(({ rows }) => rows.map(([, line]) => line));
}

async function edit(given: GivenEvents, fields: Readonly<Record<string, string>>): Promise<void> {
  const data = { network: given.network.id, event: 'breakfast' };
  const { form } = await given.press({ action: 'event.edit', data }, given.at(CARITA));
  const values = Object.fromEntries((form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
  await given.submit('event.new', { ...values, ...fields }, form?.data ?? {}, given.at(CARITA));
}

describe('the log of what was done with an event', () => {
  test('names the event, and what stood before and after, as they stand on its wall; no ids, no codes of ours', async () => {
    const given = await givenEvents();
    await given.event();
    await edit(given, { when: 'torsdag 18.3.2027 kl. 10.00–12.00', place: 'Biblioteket', description: 'Kaffe och solel', total: '4' });

    const [line = ''] = await lines(given);
    expect(line).toContain('(Solfrukost)');
    expect(line).toMatch(/börjar: 2027-03-18 09:00.*plats: Stadshuset.*→.*börjar: 2027-03-18 10:00.*plats: Biblioteket/u);
    expect(line).toMatch(/platser: 2.*→.*platser: 4/u);
    expect(line, 'what people wrote is not in the log').not.toContain('Kaffe');
    const [finnish = ''] = await lines(given, 'fi-FI');
    expect(finnish).not.toMatch(/event\.|breakfast|[{}]|T\d\d:/u);
  });

  test('tells who answered for whom, and who gave whom a seat; what people answer for themselves is not in it', async () => {
    const given = await givenEvents();
    const event = await given.event({ seats: { total: 1 } });
    await given.command('/rsvp yes', given.at(BO));
    const before = await lines(given);
    const data = { network: given.network.id, event, answer: 'yes', account: 'web:local:aino' };
    await given.press({ action: 'rsvp.say', data }, given.at(CARITA));
    const [entered = ''] = await lines(given);
    expect(entered).toMatch(/^carita .*\(aino, Solfrukost\).*väntar/u);
    expect(before.join()).not.toMatch(/Solfrukost/u);

    await given.write(async (tx) => {
      const taken = await tx.events.take(event);
      if (taken) await tx.events.change(event, { details: { ...taken.event, seats: { total: 2 } } }, false);
    });
    await given.press(button(await given.command('/rsvp list', given.at(CARITA)), 'rsvp.promote'), given.at(CARITA));
    expect((await lines(given))[0]).toMatch(/^carita .*\(aino, Solfrukost\)/u);
  });
});
