import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../handlers/digest/numbers.ts';
import { pastDay } from '../../../handlers/digest/past-day.ts';
import { readYearNumbers } from '../../../handlers/digest/year-read.ts';
import { type GivenLedger, givenLedger, KAISLA, SOLVIND } from '../../given/ledger.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };

const contactsOf = async (given: GivenLedger, company = SOLVIND) =>
  (await given.store.digests.contacts(given.network.id, company, 5)).map(({ kind, at, note }) => [
    kind,
    at.toISOString().slice(0, 10),
    note,
  ]);

describe('what a coordinator logs of talking with a company', () => {
  test.each([
    ['/digest log "Solvind Ab" call 23.11. "We went through the panels"', 'call', '2026-11-23', 'We went through the panels'],
    ['/sammandrag anteckna Solvind möte 5.3.2026: solpanelerna', 'meeting', '2026-03-05', 'solpanelerna'],
    ['/kooste kirjaa Solvind Ab puhelu eilen kävimme läpi paneelit', 'call', '2026-11-23', 'kävimme läpi paneelit'],
    ['/digest log Solvind Ab ringde igår', 'call', '2026-11-23', undefined],
    ['/digest log ”Solvind” call', 'call', '2026-11-24', undefined],
    ['/digest log Solvind meeting 24.12.', 'meeting', '2025-12-24', undefined],
    ['/digest log Solvind call 3 panels are up', 'call', '2026-11-24', '3 panels are up'],
  ])('%s', async (typed, kind, day, note) => {
    const given = await givenLedger();
    const reply = await given.command(typed, HERE);
    expect(reply.refused?.text).toBeUndefined();
    expect(reply.to).toBe('asker');
    expect(await contactsOf(given)).toEqual([[kind, day, note]]);
    expect(await given.audited()).toContain('digest.log');
  });

  test('is taken back by a press, and by a second one nothing more', async () => {
    const given = await givenLedger();
    const reply = await given.command('/digest log Solvind call', HERE);
    await given.press(button(reply, 'digest.unlog'), HERE);
    expect(await contactsOf(given)).toEqual([]);
    expect((await given.press(button(reply, 'digest.unlog'), HERE)).refused).toBeUndefined();
    expect((await given.audited()).filter((did) => did === 'digest.unlog')).toHaveLength(1);
  });

  test('is asked for by a form where the line is not whole; what is wrong stands at its field', async () => {
    const given = await givenLedger();
    const bare = await given.command('/digest log', HERE);
    expect(bare.form?.fields.map(({ id }) => id)).toEqual(['company', 'kind', 'day', 'note']);
    const send = (fields: Record<string, string>) => given.submit('digest.log', fields, bare.form?.data ?? {}, HERE);

    expect((await send({ company: 'Nobody Ab', kind: 'call' })).refused).toMatchObject({ field: 'company' });
    expect((await send({ company: 'Kaisla', kind: 'call', day: 'förr' })).refused).toMatchObject({ field: 'day' });
    expect((await send({ company: 'Kaisla', kind: 'call', day: '2026-11-25' })).refused).toMatchObject({ field: 'day' });
    expect((await send({ company: 'Kaisla Oy', kind: 'meeting', day: '2026-11-20', note: 'Aino' })).refused).toBeUndefined();

    expect(await contactsOf(given, KAISLA)).toEqual([['meeting', '2026-11-20', 'Aino']]);
    const one = await given.command('/digest log Kaisla', HERE);
    expect(one.form?.fields.map(({ id }) => id)).toEqual(['kind', 'day', 'note']);
  });

  test.each([
    ['Nobody Ab call', 'Nobody Ab call'],
    ['Solvind vinkade', 'vinkade'],
    ['Solvind call 24.12.2026', '24.12.2026'],
  ])('“%s” is refused with what was understood, and the text back', async (typed, said) => {
    const given = await givenLedger();
    const reply = await given.command(`/digest log ${typed}`, HERE);
    expect(reply.refused?.text).toContain(said);
    expect(JSON.stringify(reply)).toContain(typed);
    expect(await contactsOf(given)).toEqual([]);
  });

  test('stands beside the company’s score and on its page, for coordinators alone; a company without any says so', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'heat', title: 'Lämpöpumppu', holder: { company: KAISLA }, made: new Date('2026-01-10T10:00:00Z') });
    await given.update('stuck', { says: 'blocked' }, { at: new Date('2026-11-18T10:00:00Z'), week: '2026-W47', of: 'heat' });
    await given.command('/digest log Solvind meeting 20.11.', HERE);
    const path = /\/d\/([\w-]{43})/u.exec(textOf(await given.command('/digest page', HERE)))?.[1] ?? '';
    const page = await given.tandem.digestPage(path, { week: '2026-W47', language: 'sv', now: AT });
    const table = page?.blocks.find((block) => block.kind === 'table');
    const row = (name: string) => (table?.kind === 'table' ? table.rows.find(([company]) => company === name)?.join(' | ') : undefined);
    expect(row('Solvind Ab')).toMatch(/möte 20\.11\.2026/u);
    expect(row('Kaisla Oy')).toMatch(/Ingen kontakt.*1 har kört fast/u);
    const facts = async (who: typeof HERE | object, name: string) =>
      JSON.stringify(blocks(await given.command(`/network company ${name}`, who), 'facts'));
    expect(await facts(HERE, 'Solvind')).toContain('20.11.2026');
    expect(await facts({ as: 'bo', channel: CHANNEL, at: AT }, '')).not.toContain('20.11.2026');
  });

  test('makes the company active in that week, and adds nothing to its score; a letter to it does neither', async () => {
    const given = await givenLedger();
    await given.command('/digest log Solvind meeting 18.11.', HERE);
    await given.command('/digest log Kaisla message 18.11.', HERE);
    const numbers = await readNumbers(given.tandem.ports, given.network, '2026-W47', AT);
    expect(numbers.companies).toMatchObject({ active: 1, activeBefore: 0 });
    expect(numbers.scores.find(({ company }) => company === SOLVIND)?.engagement.points).toBe(0);
    const later = await readNumbers(given.tandem.ports, given.network, '2026-W48', AT);
    expect(later.companies).toMatchObject({ active: 0, activeBefore: 1 });
    expect((await readYearNumbers(given.tandem.ports, given.network, 2026, AT)).companies.active).toBe(1);
  });

  test('is no member’s to log or to take back', async () => {
    const given = await givenLedger();
    const bo = { as: 'bo', channel: CHANNEL, at: AT };
    expect((await given.command('/digest log Kaisla call', bo)).refused).toBeDefined();
    const reply = await given.command('/digest log Solvind call', HERE);
    expect((await given.press(button(reply, 'digest.unlog'), bo)).refused).toBeDefined();
    expect(await contactsOf(given)).toHaveLength(1);
  });
});

test('a date without a year is the last one that has been; the 29th of February too', () => {
  const none = () => undefined;
  expect(pastDay('29.2.', '2028-03-01', none)).toBe('2028-02-29');
  expect(pastDay('29.2.', '2029-01-10', none)).toBe('2028-02-29');
  expect(pastDay('31.2.', '2028-03-01', none)).toBeUndefined();
  expect(pastDay('2026-11-24', '2026-11-24', none)).toBe('2026-11-24');
});
