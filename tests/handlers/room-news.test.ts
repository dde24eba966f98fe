import { describe, expect, test, vi } from 'vitest';
import { unpinned } from '../../handlers/network/unpinned.ts';
import type { RoomNews } from '../../src/chat/turn.ts';
import { ANNA, givenNetwork, networkIn, rowsOf } from '../given/founded.ts';
import { type Given, givenTandem, textOf, type Where } from '../given/tandem.ts';

const ROOM = 'web:local:klimat';
const PRIVATELY: Where = { as: 'carita', locale: 'sv-FI' };
let told = 0;
function news({ tandem }: Given, what: RoomNews, id?: string): Promise<void> {
  told += 1;
  return tandem.deps.news(id ?? `n${told}`, new Date(), what);
}
const channels = async (given: Given) => rowsOf(await given.command('/network', PRIVATELY)).get('Kanaler');
/** What Carita was told in private since then. */
const toldCarita = (given: Given, from: number) =>
  given.sent.slice(from).filter(({ delivery }) => delivery.room.id === 'web:local:direct-carita');

/** A network whose coordinator has a conversation of her own with Tandem. */
async function given(): Promise<Given> {
  const tandem = await givenTandem();
  await tandem.command('/help', PRIVATELY);
  await givenNetwork(tandem);
  return tandem;
}

test('a card that Slack did not let Tandem pin is told of to its coordinators, in private', async () => {
  const tandem = await given();
  const before = tandem.sent.length;
  const clock = { kind: 'clock', id: 'unpinned:1', at: new Date(), name: 'network.unpinned', data: { room: ROOM } } as const;
  const work = await unpinned(clock, tandem.tandem.ports);
  await tandem.store.unit(clock.id, async (tx) => work?.(tx));
  await tandem.untilSent(before + 1);

  expect(toldCarita(tandem, before)).toHaveLength(1);
  expect(JSON.stringify(tandem.sent[before]?.delivery.reply)).toContain('för hand');
});

describe('a network’s channel', () => {
  test('that is renamed keeps its network; the new name is shown', async () => {
    const tandem = await given();
    await news(tandem, { room: ROOM, what: 'renamed', name: '#ilmastotyö' });
    expect(await channels(tandem)).toContain('#ilmastotyö');
    expect((await networkIn(tandem)).method).toBe('closed');
  });

  test.each(['archived', 'gone'] as const)('that is %s loses nothing; its coordinators are told once, and see it', async (what) => {
    const tandem = await given();
    const before = tandem.sent.length;

    await news(tandem, { room: ROOM, what }, 'once');
    await news(tandem, { room: ROOM, what }, 'once');
    await news(tandem, { room: ROOM, what });
    await tandem.untilSent(before + 1);

    expect(toldCarita(tandem, before)).toHaveLength(1);
    expect(textOf(tandem.sent[before]?.delivery.reply ?? { to: 'asker', blocks: [] })).toContain('Inget har gått förlorat');
    expect(await channels(tandem)).toContain(what === 'archived' ? 'arkiverad' : 'når den inte');
    const noted = (await tandem.command('/network', PRIVATELY)).blocks.filter(({ kind }) => kind === 'note');
    expect(JSON.stringify(noted)).toContain('Inget har gått förlorat');
    expect((await networkIn(tandem)).method).toBe('closed');
  });

  test('that Tandem is back in gets its card again', async () => {
    const tandem = await given();
    await news(tandem, { tenant: 'web:local', what: 'gone' });
    expect(await channels(tandem)).toContain('når den inte');
    const before = tandem.sent.length;

    await news(tandem, { room: ROOM, what: 'back' });
    await vi.waitUntil(() => tandem.sent.slice(before).some(({ how, delivery }) => how === 'post' && delivery.room.id === ROOM));

    expect(await channels(tandem)).not.toContain('når den inte');
    await news(tandem, { room: ROOM, what: 'back' });
    expect(tandem.sent.filter(({ how, delivery }) => how === 'post' && delivery.reply.card)).toHaveLength(2);
  });

  test('in which somebody speaks to Tandem again is in reach again', async () => {
    const tandem = await given();
    await tandem.command('/help', ANNA);
    await news(tandem, { room: ROOM, what: 'gone' });
    await tandem.command('/help', ANNA);
    expect(await channels(tandem)).not.toContain('når den inte');
  });

  test('that is shared with another organisation stays; its coordinators hear who can see it now', async () => {
    const tandem = await given();
    const before = tandem.sent.length;
    await news(tandem, { room: ROOM, what: 'shared' });
    await tandem.untilSent(before + 1);
    expect(textOf(toldCarita(tandem, before)[0]?.delivery.reply ?? { to: 'asker', blocks: [] })).toContain('annan organisation');
    expect((await networkIn(tandem)).method).toBe('closed');
  });

  test('that moves to another id takes network, language and card with it: the standing card is updated there', async () => {
    const tandem = await given();
    const network = await networkIn(tandem);
    const before = tandem.sent.length;

    await news(tandem, { room: ROOM, what: 'moved', to: 'web:local:delad', address: { now: 'there' } });
    await vi.waitUntil(() => tandem.sent.slice(before).some(({ how }) => how === 'update'));

    expect((await networkIn(tandem, 'delad')).id).toBe(network.id);
    expect(await tandem.tandem.ports.networks.ofRoom(ROOM)).toBeUndefined();
    const update = tandem.sent.slice(before).find(({ how }) => how === 'update');
    expect(update).toMatchObject({ messageId: 'message-1', delivery: { room: { id: 'web:local:delad', address: { now: 'there' } } } });
    expect(await tandem.tandem.ports.people.roomLanguage('web:local:delad')).toBe('sv');
  });

  test('of no network is nobody’s news', async () => {
    const tandem = await given();
    const before = tandem.sent.length;
    await news(tandem, { room: 'web:local:annat', what: 'gone' });
    await news(tandem, { tenant: 'web:elsewhere', what: 'gone' });
    expect(await channels(tandem)).not.toContain('når den inte');
    expect(tandem.sent).toHaveLength(before);
  });
});
