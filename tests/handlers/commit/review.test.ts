import { describe, expect, test } from 'vitest';
import { givenLedger } from '../../given/evidence.ts';
import { BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button } from '../../given/tandem.ts';

const INSIDE = { ...CARITA, channel: CHANNEL };
const DAN = { as: 'dan', locale: 'sv-FI' };

async function givenEvidence() {
  const given = await givenLedger();
  await given.write((tx) => tx.networks.addCoordinator(given.network.id, 'web:local:dan', 'web:local:carita', new Date()));
  const heat = await given.promise();
  const update = await given.report(heat, { says: 'progress', value: 70 }, { note: 'mätaren avläst' });
  return { ...given, heat, update, queue: () => given.command('/commit granska', INSIDE) };
}

const wordsOf = (reply: object): string => JSON.stringify(reply);

describe('the coordinator’s queue', () => {
  test('shows what an update says, what it rests on and how well it is shown; looked at, it is gone and the level stands beside the number', async () => {
    const { queue, press, command, standing, heat, sent, untilSent, audited } = await givenEvidence();
    const list = await queue();
    expect(wordsOf(list)).toMatch(/Solvind Ab: Fjärrvärme.*70.*underlag finns.*https:\/\/solvind\.example\/meter.*mätaren avläst/s);

    await press(button(list, 'review.checked'), CARITA);

    expect(await standing(heat)).toMatchObject({ level: 'checked', value: 70 });
    expect(blocks(await queue(), 'choices')).toEqual([]);
    expect(wordsOf(await command('/commit', BO))).toMatch(/50 %.*granskat av koordinatorn \(carita, /s);
    expect(await audited()).toContain('review.checked');
    await untilSent(1);
    expect(sent.map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-bo']);
  });

  test('a checked figure stays checked while nobody says another: “no change” and “blocked” tell how it goes, not how much', async () => {
    const { queue, press, command, standing, heat } = await givenEvidence();
    await press(button(await queue(), 'review.checked'), CARITA);

    await command('/commit update fjärrvärme ingen ändring', BO);
    const blocked = await command('/commit update fjärrvärme kört fast, väntar på delar', BO);
    expect(await standing(heat)).toMatchObject({ level: 'checked', value: 70, status: 'blocked' });
    expect(wordsOf(await command('/commit', BO))).toMatch(/granskat av koordinatorn \(carita, /s);

    await press(button(blocked, 'commit.undo'), BO);
    expect(await standing(heat)).toMatchObject({ level: 'checked', value: 70, status: 'on-track' });
    await command('/commit update fjärrvärme 60 t', BO);
    expect(await standing(heat)).toMatchObject({ level: 'self', value: 60 });
  });

  test('a figure that was repeated before anybody looked is checked all the same', async () => {
    const { queue, press, command, standing, heat } = await givenEvidence();
    const list = await queue();
    await command('/commit update fjärrvärme ingen ändring', BO);
    await press(button(list, 'review.checked'), CARITA);
    expect(await standing(heat)).toMatchObject({ level: 'checked', value: 70 });
  });

  test('a third party is written down with its name, standard and date; what is missing or in the future is said at its field', async () => {
    const { queue, press, submit, standing, heat, command } = await givenEvidence();
    const { form } = await press(button(await queue(), 'review.third'), CARITA);
    const data = form?.data ?? {};
    const fields = { verifier: 'Granskning Ab', standard: 'ISO 14064-1', dated: '1.10.2026', note: 'hela kalkylen' };
    expect((await submit('review.third', { ...fields, verifier: ' ' }, data, CARITA)).refused?.field).toBe('verifier');
    expect((await submit('review.third', { ...fields, dated: '1.10.2226' }, data, CARITA)).refused?.field).toBe('dated');

    await submit('review.third', fields, data, CARITA);

    expect(await standing(heat)).toMatchObject({ level: 'third' });
    expect(wordsOf(await command('/commit', BO))).toContain('verifierat av tredje part (Granskning Ab, 1.10.2026, ISO 14064-1)');
  });

  test('asking for more reaches the author in private, word for word, and the update waits on', async () => {
    const { queue, press, submit, sent, untilSent } = await givenEvidence();
    const { form } = await press(button(await queue(), 'review.ask'), CARITA);

    await submit('review.ask', { words: 'Vilken mätare gäller det?' }, form?.data ?? {}, CARITA);

    await untilSent(1);
    expect(sent).toMatchObject([{ delivery: { room: { id: 'web:local:direct-bo' }, reply: { to: 'asker' } } }]);
    expect(blocks(sent[0]?.delivery.reply ?? { to: 'asker', blocks: [] }, 'typed')).toEqual([
      { kind: 'typed', text: 'Vilken mätare gäller det?' },
    ]);
    expect(wordsOf(await queue())).toMatch(/carita.*Vilken mätare gäller det\?/s);
  });

  test('a file is fetched behind a token, by a coordinator of its network alone', async () => {
    const { promise, report, write, network, queue, press, tandem } = await givenEvidence();
    const kept = await write((tx) =>
      tx.commitments.keepFile({
        ...{ network: network.id, holder: { company: 'solvind' }, name: 'intyg.pdf', mime: 'application/pdf' },
        ...{ bytes: new Uint8Array([1, 2, 3]), at: new Date() },
      }),
    );
    await report(await promise({ title: 'Elbilar' }), { says: 'done' }, { evidence: [{ kind: 'file', at: kept, name: 'intyg.pdf' }] });
    const fetch = button(await queue(), 'review.file');

    const [file] = blocks(await press(fetch, CARITA), 'file');

    expect((await tandem.files.get(file?.token ?? '', new Date()))?.bytes.length).toBe(3);
    expect((await press(fetch, BO)).refused).toBeDefined();
  });

  test('is not for companies, and a forged or foreign update is refused and audited', async () => {
    const { queue, press, command, audited, network, standing, heat, update } = await givenEvidence();
    const checked = button(await queue(), 'review.checked');
    expect((await command('/commit review', BO)).refused).toBeDefined();
    expect((await press(checked, BO)).refused).toBeDefined();
    expect((await press({ action: 'review.checked', data: { network: network.id, update: 'forged' } }, CARITA)).refused).toBeDefined();
    expect((await press({ action: 'review.ask', data: { network: network.id, update: 'forged' } }, CARITA)).refused).toBeDefined();
    expect((await press({ action: 'review.third', data: { network: 'other', update: update.id } }, CARITA)).refused).toBeDefined();

    expect((await audited()).filter((did) => did.endsWith('refused')).length).toBeGreaterThanOrEqual(4);
    expect((await standing(heat)).level).toBe('attached');
  });

  test('looked at by two at once: the second hears what the first one noted', async () => {
    const { queue, press, audited } = await givenEvidence();
    const checked = button(await queue(), 'review.checked');

    const replies = await Promise.all([press(checked, CARITA), press(checked, DAN)]);

    const [late] = replies.filter(({ refused }) => refused);
    expect(late?.refused?.text).toMatch(/carita|dan/);
    expect((await audited()).filter((did) => did === 'review.checked')).toHaveLength(1);
  });

  test('a coordinator does not check the evidence of a company they speak for', async () => {
    const { queue, press, write, network, standing, heat } = await givenEvidence();
    await write((tx) => tx.companies.speak({ networkId: network.id, companyId: 'solvind' }, 'web:local:carita', 'confirmed', new Date()));
    expect((await press(button(await queue(), 'review.checked'), CARITA)).refused).toBeDefined();
    expect((await standing(heat)).level).toBe('attached');
  });

  test('tells of a reduction that another company claims too, and pages', async () => {
    const { queue, promise, report, press } = await givenEvidence();
    const twin = await promise({ holder: { company: 'tyst' }, title: 'Fjärrvärmen i stället för oljan', target: 45 });
    for (let n = 0; n < 6; n += 1) await report(twin, { says: 'progress', value: 90 - n });

    const first = await queue();
    const second = await press(button(first, 'review.list'), CARITA);

    expect(wordsOf(first)).toMatch(/Liknar ”Fjärrvärmen i stället för oljan” \(Tyst Ab\)/);
    expect(blocks(first, 'facts')).toHaveLength(5);
    expect(blocks(second, 'facts')).toHaveLength(2);
  });
});
