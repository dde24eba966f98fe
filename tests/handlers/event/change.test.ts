import { describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Data } from '../../../src/chat/turn.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Rsvp } from '../../../src/domain/rsvp.ts';
import { say } from '../../../src/text/say.ts';
import { type GivenLedger, givenLedger, KAISLA, SOLVIND } from '../../given/ledger.ts';
import { AINO, BO, CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

/** A Tuesday. */
const NOW = new Date('2026-11-24T10:00:00Z');
const COORDINATOR = { ...CARITA, channel: CHANNEL, at: NOW };
const BREAKFAST = 'breakfast';

interface GivenEvent extends GivenLedger {
  event(id?: string): Promise<Event>;
  /** What the person says, as the store keeps it. */
  answers(person: string, told?: Partial<Rsvp>): Promise<void>;
  /** The form of the change, opened, and sent with these fields. */
  edit(fields: Data): Promise<Reply>;
}

/** A published breakfast on Thursday 3.12.2026 at 8.30–10.30 with ten seats, in the channel. */
async function givenEvent(told: Partial<Event> = {}): Promise<GivenEvent> {
  const given = await givenLedger();
  const [starts, ends] = [new Date('2026-12-03T06:30:00Z'), new Date('2026-12-03T08:30:00Z')];
  const data = { network: given.network.id, event: BREAKFAST };
  await given.write((tx) =>
    tx.events.add({
      ...{ id: BREAKFAST, network: given.network.id, state: 'draft', title: 'Frukost om solel', place: 'Stadshuset' },
      ...{ starts, ends, closes: starts, timeZone: 'Europe/Helsinki', seats: { total: 10 }, audience: 'network', language: 'sv' },
      ...{ made: NOW, by: 'web:local:carita' },
      ...told,
    }),
  );
  await given.press({ action: 'event.publish', data }, COORDINATOR);
  let place = 0;
  return {
    ...given,
    event: async (id = BREAKFAST) => (await given.store.events.get(id)) as Event,
    async answers(person, of = {}) {
      place += 1;
      await given.write(async (tx) => {
        await tx.events.take(BREAKFAST);
        const plain = { id: `rsvp-${person}`, event: BREAKFAST, person, company: SOLVIND, state: 'going', attends: 'on-site' } as const;
        await tx.events.save({ ...plain, guests: 0, place, since: NOW, onBehalf: false, ...of }, undefined);
      });
    },
    async edit(fields) {
      const { form } = await given.press({ action: 'event.edit', data }, COORDINATOR);
      if (!form) throw new Error('no form');
      const values = Object.fromEntries(form.fields.map(({ id, value = '' }) => [id, value]));
      return given.submit('event.new', { ...values, ...fields }, form.data, COORDINATOR);
    },
  };
}

describe('an event that is changed', () => {
  test('as its form shows it is the same: nobody is told', async () => {
    const given = await givenEvent({ closes: new Date('2026-12-01T21:59:00Z') });
    await given.answers('web:local:bo');
    const before = await given.event();
    const reply = await given.edit({});
    expect(reply.refused).toBeUndefined();
    expect(await given.event()).toEqual(before);
    expect(await given.gone('event-changed:')).toEqual([]);
  });

  test('tells those who answered what changed, old and new, in their language; those who said no hear nothing', async () => {
    const given = await givenEvent();
    await given.answers('web:local:aino', { company: KAISLA, state: 'maybe' });
    await given.answers('web:local:bo', { state: 'no' });

    const done = await given.edit({ when: 'torsdag 3.12.2026 kl. 9.00–11.00', place: 'Biblioteket' });

    expect(textOf(done), 'the coordinator hears how many').toContain(
      say('sv', 'event.changed.told', { title: 'Frukost om solel', people: 1 }),
    );

    const sent = await given.gone('event-changed:');
    expect(sent.map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-aino']);
    const reply = sent[0]?.delivery.reply as Reply;
    const changes = Object.fromEntries(blocks(reply, 'facts').flatMap(({ rows }) => rows));
    expect(Object.values(changes)).toEqual([
      'torstai 3.12.2026 klo 8.30–10.30 → torstai 3.12.2026 klo 9.00–11.00',
      'Stadshuset → Biblioteket',
    ]);
    expect(await given.event()).toMatchObject({ starts: new Date('2026-12-03T07:00:00Z'), sequence: 1 });
    expect((await given.audited()).at(-1)).toBe('event.edit');
  });

  test('brings its card in the channel up to date, once for many changes at a time', async () => {
    const given = await givenEvent();
    await given.gone('event-card:');
    await given.edit({ place: 'Biblioteket' });
    await given.edit({ place: 'Salutorget' });
    const updates = () => given.sent.filter(({ how, delivery }) => how === 'update' && delivery.reply.title === 'Frukost om solel');
    await vi.waitUntil(() => updates().length > 0, { timeout: 10_000, interval: 20 });
    expect(updates()).toHaveLength(1);
    expect(JSON.stringify(updates()[0]?.delivery.reply)).toContain('Salutorget');
  });

  test('by two at once: the later one is told, and nothing is lost', async () => {
    const given = await givenEvent();
    const { form } = await given.press({ action: 'event.edit', data: { network: given.network.id, event: BREAKFAST } }, COORDINATOR);
    const values = Object.fromEntries((form?.fields ?? []).map(({ id, value = '' }) => [id, value]));
    await given.edit({ place: 'Biblioteket' });
    const late = await given.submit('event.new', { ...values, place: 'Salutorget' }, form?.data ?? {}, COORDINATOR);
    expect(late.refused).toBeDefined();
    expect(blocks(late, 'typed')[0]?.text).toContain('Salutorget');
    expect(await given.event()).toMatchObject({ place: 'Biblioteket' });
  });

  test('to fewer seats than are taken asks first; the last in lose theirs only when the coordinator says so, and are told', async () => {
    const given = await givenEvent();
    await given.answers('web:local:bo', { guests: 1 });
    await given.answers('web:local:aino', { company: KAISLA });

    const asked = await given.edit({ total: '2' });

    expect(await given.event()).toMatchObject({ seats: { total: 10 } });
    expect(await given.store.events.answer(BREAKFAST, 'web:local:aino')).toMatchObject({ state: 'going' });
    await given.press(button(asked, 'event.lower'), COORDINATOR);
    expect(await given.event()).toMatchObject({ seats: { total: 2 } });
    expect(await given.store.events.answer(BREAKFAST, 'web:local:aino')).toMatchObject({ state: 'waiting', place: 2 });
    expect(await given.store.events.answer(BREAKFAST, 'web:local:bo')).toMatchObject({ state: 'going', guests: 1 });
    expect((await given.gone('rsvp.lost:')).map(({ delivery }) => delivery.room.id)).toEqual(['web:local:direct-aino']);
  });
});

describe('an event that is cancelled', () => {
  test('says so in its place, and tells those who answered why', async () => {
    const given = await givenEvent();
    await given.answers('web:local:bo');
    await given.gone('event-card:');
    const data = { network: given.network.id, event: BREAKFAST };
    expect((await given.command('/event cancel frukost', COORDINATOR)).form?.name).toBe('event.cancel');

    await given.submit('event.cancel', { reason: 'Talaren är sjuk' }, data, COORDINATOR);

    expect(await given.event()).toMatchObject({ state: 'cancelled', reason: 'Talaren är sjuk', sequence: 1 });
    const [told] = await given.gone('event-cancelled:');
    expect(textOf(told?.delivery.reply as Reply)).toContain('Talaren är sjuk');
    const updated = () => given.sent.findLast(({ how, delivery }) => how === 'update' && delivery.reply.title === 'Frukost om solel');
    await vi.waitUntil(() => updated() !== undefined, { timeout: 10_000, interval: 20 });
    expect(JSON.stringify(updated()?.delivery.reply)).toContain('Inställt');
    // Twice at once is once, and it cannot be changed any more.
    expect((await given.submit('event.cancel', { reason: '' }, data, COORDINATOR)).refused).toBeDefined();
    expect((await given.press({ action: 'event.edit', data }, COORDINATOR)).refused).toBeDefined();
  });

  test('is for coordinators', async () => {
    const given = await givenEvent();
    const data = { network: given.network.id, event: BREAKFAST };
    expect((await given.submit('event.cancel', { reason: '' }, data, { ...BO, at: NOW })).refused).toBeDefined();
    expect(await given.event()).toMatchObject({ state: 'open' });
  });
});

describe('an event is seen', () => {
  test('with what is left and who waits, in the reader’s language; the link by those who come', async () => {
    const given = await givenEvent({ link: 'https://moten.example/solel' });
    await given.answers('web:local:bo', { guests: 3 });
    const own = JSON.stringify(await given.command('/event show frukost', { ...BO, at: NOW }));
    expect(own).toContain('6 av 10');
    expect(own).toContain('https://moten.example/solel');
    const other = JSON.stringify(await given.command('/event show solel', { ...AINO, at: NOW }));
    expect(other).toContain('Vapaana 6/10');
    expect(other).not.toContain('moten.example');
  });

  test('not from another network: refused, and audited', async () => {
    const given = await givenEvent();
    const own = await given.event();
    await given.write(async (tx) => {
      await tx.networks.found({ ...given.network, id: 'network-2', name: 'Ett annat nätverk' }, 'web:local:carita');
      await tx.events.add({ ...own, id: 'foreign', network: 'network-2' });
    });
    const reply = await given.press({ action: 'event.show', data: { network: given.network.id, event: 'foreign' } }, { ...BO, at: NOW });
    expect(reply.refused).toBeDefined();
    expect(await given.audited()).toContain('action:event.show refused');
  });

  test('an unknown name says which are coming', async () => {
    const given = await givenEvent();
    const reply = await given.command('/event show julfest', { ...BO, at: NOW });
    expect(reply.refused?.text).toContain('Frukost om solel');
  });

  test('on its card, by whose button one comes; the card then shows a seat less', async () => {
    const given = await givenEvent();
    const [card] = await given.gone('event-card:');
    await given.press(button(card?.delivery.reply as Reply, 'rsvp.say', { answer: 'yes' }), { ...BO, at: NOW });
    expect(await given.store.events.answer(BREAKFAST, 'web:local:bo')).toMatchObject({ state: 'going', company: SOLVIND });
    const updated = () => given.sent.findLast(({ how, delivery }) => how === 'update' && delivery.reply.title === 'Frukost om solel');
    await vi.waitUntil(() => updated() !== undefined, { timeout: 10_000, interval: 20 });
    expect(JSON.stringify(updated()?.delivery.reply)).toContain('9 av 10');
  });

  test('in the network’s own card, as the next one, with its button', async () => {
    const given = await givenEvent();
    await given.command('/network card', COORDINATOR);
    const [card] = await given.gone('network-card:');
    expect(JSON.stringify(card?.delivery.reply)).toContain('Frukost om solel, torsdag 3.12.2026 kl. 8.30');
    expect(button(card?.delivery.reply as Reply, 'event.show').data.event).toBe(BREAKFAST);
  });
});
