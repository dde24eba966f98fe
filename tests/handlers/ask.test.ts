import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEngine } from '../../src/stores/open.ts';
import { blocks, button, citedIn, givenTandem, textOf } from '../given/tandem.ts';
import { listeningLog } from '../stores/given.ts';

describe('a question', () => {
  test.each([
    ['sv', 'Vilket stöd måste ett stängt klimatnätverk ge företagen?', /stöd/i],
    ['fi', 'Millaista tukea suljettu ilmastoverkosto vaatii?', /tuke|tuki/i],
    ['en', 'What support must a closed climate network give?', /support/i],
  ])('in %s is answered in its own language, with its sources', async (_language, question, word) => {
    const { command } = await givenTandem();

    const reply = await command(`/ask ${question}`, { locale: 'en' });

    expect(textOf(reply)).toMatch(word);
    expect(citedIn(reply)[0]).toMatch(/^closed\./);
    expect(blocks(reply, 'sources')[0]?.items[0]).toMatchObject({ n: 1, address: expect.stringContaining('carbonneutralfinland.fi') });
    expect(reply.to).toBe('asker');
  });

  test('that is too long is refused in its own language, also where the room speaks another one', async () => {
    const { say } = await givenTandem({ TANDEM_LANGUAGE: 'sv' });

    const reply = await say(`Mitä suljettu ilmastoverkosto vaatii kunnalta? ${'Haluamme tietää kaiken. '.repeat(200)}`, {
      channel: 'ilmasto',
    });

    expect(reply.refused?.text).toContain('merkki');
    expect(reply.language).toBe('fi');
  });

  test('asked by a mention is answered in its thread, for the room to see', async () => {
    const { say, sent } = await givenTandem();

    const reply = await say('Vad kostar Greenreality Network per år?', { channel: 'klimat', thread: 'm1' });

    expect(textOf(reply)).toContain('500');
    expect(sent[0]?.delivery).toMatchObject({ room: { id: 'web:local:klimat', thread: 'm1' } });
    expect(sent[0]?.delivery.to).toBeUndefined();
  });

  test('in part about the examples of a network sends on to its coordinator, about a way of working without one to the municipality', async () => {
    const { command } = await givenTandem();

    const ofNetwork = await command('/ask When was Helsinki Climate Partners founded?');
    const ofMunicipality = await command('/ask How do you integrate climate into the existing business cooperation network?');

    expect(textOf(ofNetwork)).toContain('own coordinator');
    expect(citedIn(ofMunicipality)[0]).toMatch(/^integrated\.examples/u);
    expect(textOf(ofMunicipality)).not.toContain('own coordinator');
  });

  test('that the source does not reach is refused, and offers what it can answer', async () => {
    const { command } = await givenTandem();

    const reply = await command('/ask Vad blir det för väder i morgon?');

    expect(citedIn(reply)).toEqual([]);
    expect(button(reply, 'ask.question', {}).label).not.toBe('');
  });

  test('near the source says what it has, what it lacks, and offers to tell later', async () => {
    const { command } = await givenTandem();

    const reply = await command('/ask Hur mycket kostar det att vara med i EnergyVaasa?');

    expect(citedIn(reply).join()).toMatch(/energyvaasa/);
    expect(textOf(reply)).toMatch(/kostar/);
    expect(button(reply, 'ask.watch').data.question).toBeTruthy();
  });

  test('that is only "and what does that cost?" goes on with the thread’s method', async () => {
    const { command } = await givenTandem();
    await command('/ask Vad är ett frontlinjenätverk?');

    const reply = await command('/ask Och vilka resurser kräver det?');

    expect(citedIn(reply).every((id) => id.startsWith('frontrunner.'))).toBe(true);
    expect(citedIn(reply).length).toBeGreaterThan(0);
  });

  test('without words of its own is answered in the language that the person chose, else in the thread’s', async () => {
    const { say } = await givenTandem();
    const chooser = { as: 'bo', locale: 'sv-FI', thread: 'm1' };
    const other = { as: 'anna', locale: 'sv-FI', thread: 'm2' };
    await say('me language en', chooser);
    for (const where of [chooser, other]) expect((await say('Mikä on avoin ilmastoverkosto?', where)).language).toBe('fi');

    for (const wordless of ['???', '2030']) {
      expect((await say(wordless, chooser)).language).toBe('en');
      expect((await say(wordless, other)).language).toBe('fi');
    }
  });

  test('without words of its own, in a channel, is answered in the channel’s language', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { say } = await givenTandem({ TANDEM_DATA: folder });
    const here = { channel: 'klimat', thread: 'm1' };
    await say('me language en', { as: 'anna' });
    await say('Vad är ett öppet klimatnätverk?', here);
    const engine = await openEngine({ folder, log: listeningLog() });
    await engine.unit(async (db) => {
      await db.updateTable('rooms').set({ language: 'fi' }).where('id', '=', 'web:local:klimat').execute();
    });
    await engine.close();

    expect((await say('???', here)).language).toBe('fi');
  });

  test.each([
    ['sv-FI', 'Vad är ett öppet klimatnätverk?', 'Vad är ett stängt klimatnätverk?', 'vilken är bättre?'],
    ['fi-FI', 'Mikä on avoin ilmastoverkosto?', 'Mikä on suljettu ilmastoverkosto?', 'kumpi on parempi?'],
    ['en', 'What is an open climate network?', 'What is a closed climate network?', 'which is better?'],
  ])('that is only "which is better?" compares what was talked of, or asks which two (%s)', async (locale, first, second, better) => {
    const { command } = await givenTandem();
    await command(`/ask ${first}`, { locale });

    const alone = await command(`/ask ${better}`, { locale });
    await command(`/ask ${second}`, { locale });
    const both = await command(`/ask ${better}`, { locale });

    expect(citedIn(alone)).toEqual([]);
    expect(button(alone, 'ask.compare', { methods: 'open closed' })).toBeDefined();
    expect(
      blocks(alone, 'choices')
        .flatMap(({ items }) => items)
        .filter(({ action }) => action === 'ask.watch'),
    ).toEqual([]);
    expect(blocks(both, 'table')[0]?.head).toHaveLength(3);
  });

  test('can be had in another language by one press, in place of the first', async () => {
    const { command, press } = await givenTandem();
    const swedish = await command('/ask Vad är ett öppet klimatnätverk?');

    const finnish = await press(button(swedish, 'ask.question', { language: 'fi' }));

    expect(finnish).toMatchObject({ language: 'fi', replaces: true });
    expect(citedIn(finnish)).toEqual(citedIn(swedish));
  });

  test('of more than 2,000 characters is given back with how long it may be', async () => {
    const { command } = await givenTandem();
    const long = 'klimat '.repeat(15_000).trim();

    const reply = await command(`/ask ${long}`);

    expect(reply.refused?.text).toMatch(/2.000/);
    expect(blocks(reply, 'typed')[0]?.text).toContain('klimat klimat');
  });

  test('that is empty opens the form; the sent form is answered; an empty one keeps the form open at its field', async () => {
    const { command, submit } = await givenTandem();

    const bare = await command('/ask');
    const empty = await submit('ask.question', { question: '  ' }, {});
    const sent = await submit('ask.question', { question: 'Vad är ett öppet nätverk?' }, {});

    expect(bare.form?.fields.map((field) => field.id)).toEqual(['question']);
    expect(empty.refused?.field).toBe('question');
    expect(citedIn(sent)[0]).toMatch(/^open\./);
  });

  test('delivered three times at once is answered and counted once', async () => {
    const given = await givenTandem();
    const where = { channel: 'klimat', thread: 'm1', id: 'web:one-event' };

    const replies = await Promise.all([1, 2, 3].map(() => given.tandem.deps.app(mention('Vad är ett öppet nätverk?', where.id))));
    await given.untilSent(1);
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(given.sent).toHaveLength(1);
    expect(replies[1]).toEqual(replies[0]);
    expect(await given.tandem.ports.questions.remembered(10)).toHaveLength(1);
  });
});

function mention(text: string, id: string) {
  const by = { id: 'web:local:anna', guest: false };
  const room = { id: 'web:local:klimat', kind: 'channel', thread: 'm1', address: null } as const;
  return { kind: 'question', text, id, at: new Date(), by, room, tenant: 'web:local', heard: 'room', back: 'outbox' } as const;
}

describe('a comparison', () => {
  test('typed or asked for is a table of the aspects, lightest method first', async () => {
    const { command } = await givenTandem();

    const typed = await command('/ask jämför stängt öppet');
    const asked = await command('/ask Vad är skillnaden mellan ett öppet och ett stängt klimatnätverk?');

    for (const reply of [typed, asked]) {
      const table = blocks(reply, 'table')[0];
      expect(table?.head).toEqual(['', 'Öppet klimatnätverk', 'Stängt klimatnätverk']);
      expect(table?.rows).toHaveLength(6);
    }
  });

  test('with an unknown word says what was understood and gives the text back', async () => {
    const { command } = await givenTandem();

    const reply = await command('/ask vertaa avoin sulkeutunut', { locale: 'fi-FI' });

    expect(reply.refused?.text).toContain('sulkeutunut');
    expect(blocks(reply, 'typed')[0]?.text).toBe('ask vertaa avoin sulkeutunut');
  });

  test('is told in the language it was typed in, also where it does not work out', async () => {
    const { command } = await givenTandem();

    const table = await command('/ask vertaa avoin suljettu', { locale: 'sv-FI' });
    const refused = await command('/ask vertaa avoin', { locale: 'sv-FI' });

    expect(blocks(table, 'table')[0]?.head).toEqual(['', 'Avoin ilmastoverkosto', 'Suljettu ilmastoverkosto']);
    expect(refused.refused?.text).toContain('vertaa avoin suljettu');
  });

  test('of one method asks for a second', async () => {
    const { command } = await givenTandem();

    expect((await command('/ask compare open', { locale: 'en' })).refused?.text).toMatch(/two/);
  });
});

describe('more on a method', () => {
  test('shows its aspects, and every fact of one of them on a press', async () => {
    const { press } = await givenTandem();

    const overview = await press({ action: 'ask.more', data: { method: 'closed', language: 'en' } });
    const risks = await press(button(overview, 'ask.more', { aspect: 'risks' }));

    expect(blocks(overview, 'facts')[0]?.rows.map(([label]) => label)).toEqual(['What', 'Why', 'How', 'Resources', 'Risks', 'Examples']);
    expect(citedIn(risks).every((id) => id.startsWith('closed.risks.'))).toBe(true);
  });

  test('from a button that means nothing says that it is old', async () => {
    const { press } = await givenTandem();

    expect((await press({ action: 'ask.more', data: { method: 'sideways' } })).refused).toBeDefined();
  });
});

describe('a verdict', () => {
  test('is kept once a person, the last one counts, and coordinators see what did not help', async () => {
    const { command, press } = await givenTandem();
    const reply = await command('/ask Vad är ett öppet nätverk?');
    const { data } = blocks(reply, 'feedback')[0] ?? { data: {} };

    await press({ action: 'ask.helpful', data: { ...data, verdict: 'yes' } });
    await press({ action: 'ask.helpful', data: { ...data, verdict: 'no' } });
    await press({ action: 'ask.helpful', data: { ...data, verdict: 'no' } }, { as: 'bo' });
    const list = await command('/ask luckor', { as: 'carita' });

    expect(blocks(list, 'facts')[0]?.rows).toMatchObject([['Vad är ett öppet nätverk?', expect.stringContaining('2')]]);
  });

  test('on another tenant’s question is refused', async () => {
    const { command, press } = await givenTandem();
    const reply = await command('/ask Vad är ett öppet nätverk?', { tenant: 'slack:T1' });
    const { data } = blocks(reply, 'feedback')[0] ?? { data: {} };

    expect((await press({ action: 'ask.helpful', data: { ...data, verdict: 'yes' } }, { tenant: 'slack:T2' })).refused).toBeDefined();
  });
});
