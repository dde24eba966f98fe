import { describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { say } from '../../../src/text/say.ts';
import { type GivenLedger, givenLedger, KAISLA } from '../../given/ledger.ts';
import { CARITA, CHANNEL, givenNetwork } from '../../given/network.ts';
import { closedSettings } from '../../given/settings.ts';
import { blocks, button, said, textOf } from '../../given/tandem.ts';

/** Tuesday of week 48. */
const AT = new Date('2026-11-24T08:00:00Z');
const WEEK = '2026-W47';
const HERE = { ...CARITA, channel: CHANNEL, at: AT };
const inWeek = (day: number) => new Date(`2026-11-${day}T10:00:00Z`);

const rowOf = (reply: Reply, label: RegExp): string | undefined =>
  blocks(reply, 'facts')
    .flatMap(({ rows }) => rows)
    .find(([one]) => label.test(one))?.[1];

async function week47(): Promise<GivenLedger> {
  const given = await givenLedger();
  await given.promise({ id: 'heat', title: 'Lämpöpumppu', holder: { company: KAISLA }, made: new Date('2026-01-10T10:00:00Z') });
  await given.update('w46', { says: 'progress', percent: 30 }, { at: inWeek(11), week: '2026-W46' });
  await given.update('w47', { says: 'progress', percent: 60 }, { at: inWeek(18), week: WEEK });
  await given.update('stuck', { says: 'blocked' }, { at: inWeek(19), week: WEEK, of: 'heat' });
  return given;
}

describe('the weekly digest', () => {
  test('is a draft that the coordinator alone sees: the last whole week against the one before', async () => {
    const given = await week47();

    const draft = await given.command('/digest', HERE);

    expect(draft).toMatchObject({ to: 'asker', language: 'sv' });
    expect(draft.refused).toBeUndefined();
    expect(draft.title).toContain('47/2026');
    expect(rowOf(draft, /^Uppdateringar/u)).toMatch(/^2 .*1\)$/u);
    expect(rowOf(draft, /närmare/u)).toBe('1');
    expect(rowOf(draft, /Uppnått/u)).toMatch(/^72 kW \(.*\+36\)/u);
    expect(textOf(draft)).toMatch(/Kaisla Oy · Lämpöpumppu/u);
    // Of the twelve weeks those since the network was founded.
    expect(blocks(draft, 'chart')[0]?.bars).toHaveLength(4);
    expect(await given.gone('digest:')).toEqual([]);
  });

  test('leaves once into the network’s channel, without a word of who is stuck; pressed again it says so', async () => {
    const given = await week47();
    const draft = await given.command('/sammandrag', HERE);

    const [one, other] = await Promise.all([
      given.press(button(draft, 'digest.send'), HERE),
      given.press(button(draft, 'digest.send'), HERE),
    ]);

    expect([textOf(one), textOf(other)].filter((text) => text.includes('redan skickat'))).toHaveLength(1);
    const sent = await given.gone('digest:');
    expect(sent).toHaveLength(1);
    const [message] = sent;
    if (!message) throw new Error('nothing left');
    expect(message.delivery.room.id).toBe(`web:local:${CHANNEL}`);
    expect(JSON.stringify(message.delivery.reply)).toContain('Solvind');
    expect(JSON.stringify(message.delivery.reply)).not.toMatch(/kört fast|Lämpöpumppu/u);
    expect(await given.audited()).toContain('digest.send');
    const again = await given.command('/digest send', HERE);
    expect(textOf(again)).toContain('redan skickat');
    expect(await given.gone('digest:')).toHaveLength(1);
  });

  test('carries the coordinator’s greeting as it was written, and leaves out what they left out', async () => {
    const given = await week47();
    const draft = await given.command('/digest', HERE);
    const form = await given.press(button(draft, 'digest.greet'), HERE);
    const shown = await given.submit('digest.greet', { greeting: 'Tack alla, *vi syns*!' }, form.form?.data ?? {}, HERE);
    await given.press(button(shown, 'digest.leave', { piece: 'thanks' }), HERE);

    await given.command('/digest skicka', HERE);

    const [message] = await given.gone('digest:');
    expect(message && textOf(message.delivery.reply)).toContain('Tack alla, *vi syns*!');
    expect(JSON.stringify(message?.delivery.reply)).not.toContain('Tack till Solvind');
  });

  test('is shown to a member in private in the language of the button, as it was sent', async () => {
    const given = await week47();
    await given.command('/digest send', HERE);
    const [message] = await given.gone('digest:');
    if (!message) throw new Error('nothing left');

    const finnish = await given.press(button(message.delivery.reply, 'digest.show', { language: 'fi' }), { as: 'aino', channel: CHANNEL });

    expect(finnish).toMatchObject({ to: 'asker', language: 'fi' });
    expect(textOf(finnish)).toContain('Kiitos');
  });

  test('that an earlier release sent, which knew no pictures of attendance, is still shown', async () => {
    const given = await week47();
    await given.command('/digest send', HERE);
    const [message] = await given.gone('digest:');
    const sent = (await given.store.digests.get(given.network.id, WEEK))?.sent;
    if (!message || !sent) throw new Error('nothing left');
    const { turnouts: _, ...facts } = sent.numbers.facts;
    const { trend: __, ...shared } = sent.numbers.shared;
    const earlier = { ...sent, numbers: { ...sent.numbers, facts, shared } } as unknown as typeof sent;
    await given.write((tx) => tx.digests.send(given.network.id, '2026-W46', earlier));

    const finnish = button(message.delivery.reply, 'digest.show', { language: 'fi' });
    const shown = await given.press({ ...finnish, data: { ...finnish.data, week: '2026-W46' } }, HERE);

    expect(shown.refused).toBeUndefined();
    expect(textOf(shown)).toContain('Kiitos');
  });

  test.each([
    ['2026-W52', 'inte har varit ännu'],
    ['2025-W10', 'fanns inte'],
    ['vintern', 'vilken vecka'],
    ['2026-W60', 'vilken vecka'],
  ])('of week %s: what is wrong, and the text back', async (typed, said) => {
    const given = await givenLedger();
    const reply = await given.command(`/digest --week ${typed}`, HERE);
    expect(reply.refused?.text).toContain(said);
    expect(JSON.stringify(reply)).toContain(typed);
  });

  test('is no member’s to see or to send', async () => {
    const given = await week47();
    for (const text of ['/digest', '/digest send', '/digest at risk', '/digest off'])
      expect((await given.command(text, { as: 'bo', channel: CHANNEL, at: AT })).refused, text).toBeDefined();
    expect(await given.gone('digest:')).toEqual([]);
  });

  test('of a network whose only channel is archived says so, and stays a draft', async () => {
    const given = await week47();
    await given.write((tx) => tx.networks.changeRoom(`web:local:${CHANNEL}`, { state: 'archived' }));
    const reply = await given.command('/digest send', HERE);
    expect(reply.refused?.text).toContain('arkiverad');
    expect((await given.store.digests.get(given.network.id, WEEK))?.sent).toBeUndefined();
  });

  test('of the running week says that it is not over', async () => {
    const given = await week47();
    const reply = await given.command('/digest --week 2026-W48', HERE);
    expect(textOf(reply)).toContain('pågår');
  });

  test('of a company renamed after it had left stays as it was sent', async () => {
    const given = await week47();
    await given.command('/digest send', HERE);
    await given.write(async (tx) => {
      await tx.networks.take(given.network.id);
      await tx.companies.change({ id: 'company:solvind', name: 'Vindkraft Nord Ab' });
    });
    expect(JSON.stringify((await given.store.digests.get(given.network.id, WEEK))?.sent?.numbers)).toContain('Solvind Ab');
    expect(JSON.stringify(await given.command('/digest', HERE))).not.toContain('Solvind Ab');
  });
});

describe('what goes wrong around a digest', () => {
  test('Tandem was removed from one of two channels: it goes to the other, and the coordinator hears of both', async () => {
    const given = await week47();
    await given.command('/help', { ...CARITA, channel: 'ilmasto', at: AT });
    await given.write(async (tx) => {
      await tx.networks.bind(given.network.id, { id: 'web:local:ilmasto' });
      await tx.networks.changeRoom(`web:local:${CHANNEL}`, { state: 'gone' });
    });

    const reply = await given.command('/digest send', HERE);

    expect(reply.refused).toBeUndefined();
    expect(textOf(reply)).toContain('ilmasto');
    expect(textOf(reply)).toContain('Jag når inte');
    expect((await given.gone('digest:')).map(({ delivery }) => delivery.room.id)).toEqual(['web:local:ilmasto']);
  });

  test('a product that takes nothing of Tandem any more: the digest is set aside, and the next draft tells of it', async () => {
    const given = await week47();
    // No courier serves it: what is sent there is refused for good, as by a product whose token was revoked.
    const room = { id: 'page:borta', kind: 'channel', address: null } as const;
    const turn = { ...said(HERE), id: 'met', room, kind: 'command', name: 'help', args: '', back: 'ack', heard: 'asker' } as const;
    await given.store.once(turn, async () => ({ to: 'asker', blocks: [] }));
    await given.write((tx) => tx.networks.bind(given.network.id, { id: room.id }));

    await given.command('/digest send', HERE);
    await vi.waitUntil(async () => (await given.store.outbox.backlog()).failed === 1, { timeout: 10_000, interval: 5 });

    expect(await given.gone('digest:'), 'the other channel has it').toHaveLength(1);
    const failed = await given.store.deliveries.failed(given.network.id, { after: 0, size: 5 });
    expect(failed.map(({ key }) => key)).toEqual([`digest:${given.network.id}:${WEEK}:${room.id}`]);
    const next = await given.command('/digest', HERE);
    expect(rowOf(next, /inte kom fram/u)).toBe('1');
    expect(button(next, 'network.show')).toBeDefined();
  });

  test('a network without companies: it says when the digest begins, and shows what waits', async () => {
    const given = await givenNetwork('closed', closedSettings());
    const draft = await given.command('/digest', HERE);
    expect(textOf(draft)).toContain(say('sv', 'digest.empty'));
    expect(blocks(draft, 'chart')).toEqual([]);
    const sent = await given.command('/digest send', HERE);
    expect(sent.refused).toBeUndefined();
  });

  test('a company renamed in the middle of the week is one company, with its new name', async () => {
    const given = await week47();
    await given.write(async (tx) => {
      await tx.networks.take(given.network.id);
      await tx.companies.change({ id: 'company:solvind', name: 'Vindkraft Nord Ab' });
    });
    await given.update('after', { says: 'progress', percent: 70 }, { at: inWeek(20), week: WEEK });

    const draft = await given.command('/digest', HERE);
    await given.command('/digest send', HERE);

    expect(rowOf(draft, /^Uppdateringar/u)).toMatch(/^3 /u);
    expect(rowOf(draft, /Aktiva/u)).toMatch(/^2 /u);
    const [message] = await given.gone('digest:');
    expect(JSON.stringify(message?.delivery.reply)).toContain('Vindkraft Nord Ab');
    expect(JSON.stringify([draft, message?.delivery.reply])).not.toContain('Solvind Ab');
  });
});
