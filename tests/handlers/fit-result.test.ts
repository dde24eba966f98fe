import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { answering, CLOSED, dialogueIn, INTEGRATED, LIGHT } from '../given/talk.ts';
import { blocks, button, type Given, givenTandem, textOf } from '../given/tandem.ts';

const labels = (reply: Reply): readonly string[] => blocks(reply, 'choices').flatMap(({ items }) => items.map(({ label }) => label));

describe('the result', () => {
  const finished = async (given: Given, answers = CLOSED) => answering(given, await given.command('/fit'), answers);

  test('tells how each method came to its points: the columns add up', async () => {
    const given = await givenTandem();
    const result = await finished(given);
    const [table] = blocks(await given.press(button(result, 'fit.points')), 'table');
    const rows = table?.rows ?? [];
    const read = (cell: string | undefined) => Number(cell?.replace('\u2212', '-'));
    const sums = rows.at(-1)?.slice(1).map(read);

    expect(sums).toEqual([1, 2, 3, 4, 5].map((at) => rows.slice(0, -1).reduce((sum, row) => sum + read(row[at]), 0)));
    const bars = blocks(result, 'chart')[0]?.bars ?? [];
    expect([...(sums ?? [])].sort()).toEqual(bars.map(({ value }) => value).sort());
  });

  test('leaves as a memo, in both forms, in the reader’s language', async () => {
    const given = await givenTandem();
    const result = await finished(given);

    const markdown = await given.press(button(result, 'fit.memo', { as: 'markdown' }), { locale: 'fi-FI' });
    const pdf = await given.press(button(result, 'fit.memo', { as: 'pdf' }));

    const [md] = blocks(markdown, 'file');
    const text = new TextDecoder().decode((await given.tandem.files.get(md?.token ?? '', new Date()))?.bytes);
    expect(md?.name).toMatch(/^muistio-.*\.md$/);
    expect(text).toContain('Mikä koordinointitapa sopii meille?');
    expect(text).toContain('Suljettu ilmastoverkosto');
    expect(text).toContain('anna');
    const [file] = blocks(pdf, 'file');
    const bytes = (await given.tandem.files.get(file?.token ?? '', new Date()))?.bytes;
    expect(new TextDecoder('latin1').decode(bytes?.subarray(0, 5))).toBe('%PDF-');
  });

  test('is shared into the channel that is chosen, once; only channels where one was heard are offered', async () => {
    const given = await givenTandem();
    const result = await finished(given);
    expect(labels(await given.press(button(result, 'fit.share')))).toEqual([]);
    await given.command('/ask vad är ett öppet nätverk', { channel: 'klimat' });

    const where = await given.press(button(result, 'fit.share'));
    const room = 'web:local:klimat';
    const shared = await given.press(button(where, 'fit.share', { room }));
    await given.press(button(where, 'fit.share', { room }));
    const elsewhere = await given.press({ action: 'fit.share', data: { dialogue: dialogueIn(result), room: 'web:local:elsewhere' } });

    expect(textOf(shared)).toContain('delat');
    expect(labels(elsewhere)).toHaveLength(1);
    await given.untilSent(1);
    expect(given.sent).toHaveLength(1);
    expect(given.sent[0]?.delivery).toMatchObject({ room: { id: room }, reply: { to: 'room' } });
    expect(given.sent[0]?.delivery.to).toBeUndefined();
  });

  test('leads on: a network or a plan, which says that it is still to come', async () => {
    const given = await givenTandem();
    const [network, plan] = [await finished(given), await finished(await givenTandem(), INTEGRATED)];

    expect(button(network, 'fit.begin').label).toBe('Starta nätverket');
    expect(button(plan, 'fit.begin').label).toBe('Gör upp en plan');
    expect(textOf(await given.press(button(network, 'fit.begin')))).toMatch(/startas i en kanal/);
  });

  test('rules methods out in words', async () => {
    const given = await givenTandem();
    const rows = new Map(blocks(await finished(given, LIGHT), 'facts').flatMap((block) => block.rows));
    expect(rows.get('Faller bort')).toMatch(/Stängt klimatnätverk/);
  });
});
