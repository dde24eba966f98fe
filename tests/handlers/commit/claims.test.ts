import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { givenLedger } from '../../given/evidence.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const INSIDE = { ...CARITA, channel: CHANNEL };
const DAN = { as: 'dan', locale: 'sv-FI' };
const SAID = {
  text: 'Utsläppen från uppvärmningen minskade med 30 t CO2e från 2025 till 2026',
  about: 'reached',
  subject: 'company',
  offsets: 'no',
  plan: 'Fjärrvärme i stället för olja',
  planAddress: '',
  expert: '',
  expertAt: '',
};
const FUTURE = { about: 'future', planAddress: 'https://solvind.example/plan', expert: 'Granskning Ab', expertAt: '2026-06-01' };
const NOW = new Date('2026-11-24T12:00:00Z');

async function givenFigures() {
  const given = await givenLedger();
  await given.write((tx) => tx.networks.addCoordinator(given.network.id, 'web:local:dan', 'web:local:carita', NOW));
  const heat = await given.promise();
  await given.report(heat, { says: 'progress', value: 70 });
  const claim = (told: Partial<typeof SAID> = {}, at = NOW) =>
    given.submit('claim.make', { ...SAID, ...told }, { network: given.network.id, commitment: heat.id }, { ...BO, at });
  const page = async () => given.press(button(await given.command('/commit påståenden', INSIDE), 'claim.show'), { ...CARITA, at: NOW });
  const waiting = async () => (await given.store.claims.waiting(given.network.id, { size: 10 })).items;
  const all = async () => (await given.store.claims.ofNetwork(given.network.id, undefined, { size: 10 })).items;
  return { ...given, heat, claim, page, waiting, all };
}

const wordsOf = (reply: object): string => JSON.stringify(reply);
const states = (items: readonly { readonly claim: { readonly state: string } }[]) => items.map(({ claim }) => claim.state);

describe('a public claim', () => {
  test('is a field of its own, waits, is released by the coordinator with the figures that it rests on, and the company hears', async () => {
    const { claim, page, press, all, sent, untilSent, audited, command } = await givenFigures();
    const typed = await command('/commit claim fjärr Vi minskade', BO);
    expect(typed.form?.fields.find(({ id }) => id === 'text')?.value).toBe('Vi minskade');
    expect(typed.form?.fields.map(({ id }) => id)).not.toContain('note');

    expect(textOf(await claim())).toContain('väntar på koordinatorn');
    await untilSent(2);
    expect(sent.map(({ delivery }) => delivery.room.id).toSorted()).toEqual(['web:local:direct-carita', 'web:local:direct-dan']);
    const shown = await page();
    expect(wordsOf(shown)).toMatch(/70.*underlag finns.*100 t CO2e \(2025\).*inte juridisk rådgivning/s);
    await press(button(shown, 'claim.release'), { ...CARITA, at: NOW });

    const [held] = await all();
    expect(held?.claim).toMatchObject({
      state: 'released',
      decidedBy: 'carita',
      basis: { value: 70, level: 'attached', baseline: { year: 2025 } },
    });
    expect(held?.claim.expires?.toISOString()).toBe('2028-02-24T10:00:00.000Z');
    await untilSent(3);
    expect(sent.at(-1)?.delivery.room.id).toBe('web:local:direct-bo');
    expect(await audited()).toEqual(expect.arrayContaining(['claim.make', 'claim.release']));
  });

  test('about a commitment that is not whole: what it lacks is said before the form, with the buttons that mend it', async () => {
    const { heat, promise, report, command, press, network } = await givenFigures();
    const bare = await promise({ title: 'Elbilar', baseline: undefined, due: undefined } as never);
    const asked = await command('/commit claim elbilar Vi kör på el', BO);

    expect(asked.form).toBeUndefined();
    expect(wordsOf(asked)).toMatch(/Elbilar.*Utgångsvärdet.*måldatum.*underlag/s);
    expect(blocks(asked, 'choices').flatMap(({ items }) => items.map(({ action }) => action))).toEqual([
      ...['commit.edit', 'commit.update', 'claim.open'],
    ]);
    expect((await press(button(asked, 'commit.edit'), BO)).form?.fields.map(({ id }) => id)).toContain('due');

    // Mended, the form opens with what was typed; among several where one is whole it opens at once.
    const dated = await promise({ title: 'Solvärme', due: undefined } as never);
    await report(dated, { says: 'done' });
    const open = { ...button(asked, 'claim.open'), data: { ...button(asked, 'claim.open').data, commitment: dated.id } };
    expect((await press(open, BO)).form?.fields.find(({ id }) => id === 'text')?.value).toBe('Vi kör på el');
    const several = (await command('/commit claim', BO)).form?.fields.find(({ id }) => id === 'commitment');
    expect(several?.options?.map(({ value }) => value)).toEqual(expect.arrayContaining([heat.id, bare.id]));
    expect(button(asked, 'commit.update').data).toEqual({ network: network.id, commitment: bare.id });
  });

  test('that lacks something is not kept: what, and how to mend it, is said at its field', async () => {
    const { claim, waiting, promise, report, submit, network } = await givenFigures();
    expect((await claim({ ...FUTURE, planAddress: 'javascript:alert(1)' })).refused?.field).toBe('planAddress');
    expect((await claim({ text: 'Vi är fossilfria 2035' })).refused?.field).toBe('planAddress');
    expect((await claim({ ...FUTURE, expertAt: '2025-01-01' })).refused?.field).toBe('expertAt');
    expect((await claim({ plan: ' ' })).refused?.field).toBe('plan');
    const bare = await promise({ title: 'Elbilar', baseline: undefined, due: undefined } as never);
    const about = (commitment: string) => submit('claim.make', SAID, { network: network.id, commitment }, { ...BO, at: NOW });
    expect((await about(bare.id)).refused?.text).toMatch(/Utgångsvärdet.*måldatum.*underlag/s);
    await report(bare, { says: 'progress', percent: 10 }, { evidence: [] });
    expect((await about(bare.id)).refused?.text).toContain('underlag');

    expect(await waiting()).toEqual([]);
    expect(textOf(await claim(FUTURE))).toContain('väntar');
  });

  test('that a product is neutral by offsets is refused, however it is put', async () => {
    const { claim, waiting } = await givenFigures();
    const neutral = 'Våra produkter är klimatneutrala';
    expect((await claim({ text: neutral, subject: 'product', offsets: 'yes' })).refused?.text).toContain('2024/825');
    expect((await claim({ text: `${neutral} tack vare klimatkompensation` })).refused?.field).toBe('offsets');
    expect(await waiting()).toEqual([]);
  });

  test('with a generic word is flagged with the reason, to both; the coordinator is asked once more', async () => {
    const { claim, page, press, all, audited } = await givenFigures();
    const kept = await claim({ text: 'Vår gröna uppvärmning är klimatneutral' });
    expect(textOf(kept)).toMatch(/”gröna” och ”klimatneutral”.*2024\/825.*27\.9\.2026/s);
    expect(wordsOf(kept)).toContain('inte juridisk rådgivning');

    const asked = await press(button(await page(), 'claim.release'), { ...CARITA, at: NOW });
    expect(states(await all())).toEqual(['waiting']);
    expect(wordsOf(asked)).toMatch(/gröna.*klimatneutral/s);
    await press(button(asked, 'claim.release', { sure: 'yes' }), { ...CARITA, at: NOW });

    expect(states(await all())).toEqual(['released']);
    expect(await audited()).toContain('claim.release');
  });

  test('decided by two at once is decided once, and the second hears what was decided', async () => {
    const { claim, page, press, submit, all } = await givenFigures();
    await claim();
    const shown = await page();
    const { form } = await press(button(shown, 'claim.refuse'), DAN);

    const replies = await Promise.all([
      press(button(shown, 'claim.release'), { ...CARITA, at: NOW }),
      submit('claim.refuse', { reason: 'För allmänt' }, form?.data ?? {}, DAN),
    ]);

    const [late, ...others] = replies.filter(({ refused }) => refused);
    expect(others).toEqual([]);
    expect(late?.refused?.text).toMatch(/carita|dan/);
    expect(['released', 'refused']).toContain(states(await all())[0]);
  });

  test('refused with a reason reaches the company word for word; withdrawn by the company it is over, released or not', async () => {
    const { claim, page, press, submit, all, sent, untilSent, command } = await givenFigures();
    await claim();
    const { form } = await press(button(await page(), 'claim.refuse'), CARITA);
    await submit('claim.refuse', { reason: 'Säg vilken byggnad' }, form?.data ?? {}, CARITA);
    await untilSent(3);
    expect(wordsOf(sent.at(-1)?.delivery.reply ?? {})).toContain('Säg vilken byggnad');

    await claim({}, new Date(NOW.getTime() + 60_000));
    await press(button(await page(), 'claim.release'), { ...CARITA, at: NOW });
    const own = await press(button(await command('/commit claims', BO), 'claim.show'), BO);
    await press(button(own, 'claim.withdraw'), BO);
    expect(states(await all()).toSorted()).toEqual(['refused', 'withdrawn']);
  });

  test('refused, it is handed in anew from the message that says why: the form opens with all that was said', async () => {
    const { claim, page, press, submit, waiting, sent, untilSent, heat } = await givenFigures();
    await claim(FUTURE);
    const shown = await page();
    const { form } = await press(button(shown, 'claim.refuse'), CARITA);
    await submit('claim.refuse', { reason: 'Säg vilken byggnad' }, form?.data ?? {}, CARITA);
    // Whoever presses once more hears that it is decided, before a reason is typed.
    expect((await press(button(shown, 'claim.refuse'), DAN)).refused?.text).toContain('”Säg vilken byggnad”');
    await untilSent(3);
    const told = sent.at(-1)?.delivery.reply as Reply;
    expect(blocks(told, 'typed')[0]?.text).toBe(SAID.text);

    const anew = (await press(button(told, 'claim.open'), { ...BO, at: NOW })).form;
    const typed = Object.fromEntries(anew?.fields.map(({ id, value }) => [id, value ?? '']) ?? []);
    expect(typed).toEqual({ ...SAID, ...FUTURE, commitment: heat.id });
    await submit('claim.make', { ...typed, text: `${SAID.text} i kontoret` }, anew?.data ?? {}, { ...BO, at: NOW });

    expect((await waiting()).map((held) => held.claim.text)).toEqual([`${SAID.text} i kontoret`]);
    expect((await press(button(told, 'claim.open'), AINO)).refused).toBeDefined();
  });

  test('shows the days of the network’s own time zone, as its other pages do', async () => {
    const { claim, page, press, all, heat, report } = await givenFigures();
    await report(heat, { says: 'progress', value: 60 }, { at: new Date('2026-11-23T22:30:00Z') });
    await claim();
    await press(button(await page(), 'claim.release'), { ...CARITA, at: NOW });
    expect((await all())[0]?.claim.basis?.told).toBe('2026-11-24');
  });

  test('lapses by itself when its evidence is old, is taken back, or the promise is changed', async () => {
    const { claim, page, press, command, store, write, heat, network, standing } = await givenFigures();
    await claim();
    await press(button(await page(), 'claim.release'), { ...CARITA, at: NOW });
    const list = (at: Date) => command('/commit claims', { ...BO, at });
    expect(wordsOf(await list(NOW))).toContain('godkänt');
    expect(wordsOf(await list(new Date('2028-02-25T00:00:00Z')))).toContain('har förfallit');

    const promised = async (due: string) => {
      const now = await standing(heat);
      await write((tx) => tx.commitments.change(heat.id, { ...now, due }));
    };
    await promised('2040-12-31');
    expect(wordsOf(await list(NOW)), 'put off').toContain('har förfallit');
    await promised(heat.due ?? '');
    expect(wordsOf(await list(NOW))).toContain('godkänt');

    const [held] = (await store.claims.released(network.id, NOW, { size: 5 })).items;
    const evidence = held && (await store.commitments.update(held.claim.update));
    await write(async (tx) => {
      await tx.commitments.take(heat.id);
      if (evidence) await tx.commitments.undo(evidence, NOW, 'web:local:bo');
    });
    expect(wordsOf(await list(NOW))).toContain('har förfallit');
  });

  test('is another company’s business to nobody else: its id, another network’s and a forged button are refused and audited', async () => {
    const { claim, waiting, submit, network, heat, press, audited } = await givenFigures();
    await claim();
    const [held] = await waiting();
    const data = { network: network.id, claim: held?.claim.id ?? '', seen: '1' };
    const tried: Reply[] = [
      await submit('claim.make', SAID, { network: network.id, commitment: heat.id }, AINO),
      await submit('claim.make', SAID, { network: network.id, commitment: 'forged' }, BO),
      await press({ action: 'claim.show', data }, AINO),
      await press({ action: 'claim.release', data }, BO),
      await press({ action: 'claim.withdraw', data }, AINO),
      await press({ action: 'claim.withdraw', data }, CARITA),
      await press({ action: 'claim.release', data: { ...data, claim: 'forged' } }, CARITA),
      await press({ action: 'claim.open', data }, CARITA),
    ];
    expect(tried.filter(({ refused }) => !refused)).toEqual([]);
    expect((await audited()).filter((did) => did.endsWith('refused'))).toHaveLength(tried.length);
    expect(states(await waiting())).toEqual(['waiting']);
  });

  test('which of several commitments alike is asked', async () => {
    const { promise, command, press } = await givenFigures();
    await promise({ title: 'Fjärrkyla i hallen' });
    const asked = await command('/commit claim fjärr minskade', BO);
    expect(blocks(asked, 'choices')[0]?.items).toHaveLength(2);
    const { form } = await press(button(asked, 'claim.open'), BO);
    expect(form?.fields.find(({ id }) => id === 'text')?.value).toBe('minskade');
  });
});
