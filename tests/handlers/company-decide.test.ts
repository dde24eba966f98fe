import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { AINO, BO, CARITA, CHANNEL, type GivenNetwork, givenNetwork, SOLVIND } from '../given/network.ts';
import { closedSettings, plainSettings } from '../given/settings.ts';
import { blocks, button, textOf } from '../given/tandem.ts';

const INSIDE = { ...CARITA, channel: CHANNEL };
const DAN = { as: 'dan', locale: 'sv-FI' };

/** A closed network with Solvind's application, and a second coordinator. */
async function givenApplication() {
  const given = await givenNetwork('closed', closedSettings({ outside: 'Öppna frukostar' }));
  await given.write((tx) => tx.networks.addCoordinator(given.network.id, 'web:local:dan', 'web:local:carita', new Date()));
  await given.join(BO, SOLVIND);
  return { ...given, page: await given.pressWaiting('company.show') };
}

/** A network of that method with Solvind in it and bo confirmed for it. */
async function givenMember(method: 'open' | 'frontrunner' = 'open', told: Record<string, unknown> = {}) {
  const given = await givenNetwork(method, plainSettings(told));
  await given.join(BO, { ...SOLVIND, fee: 'small' });
  if (method === 'open') await given.pressWaiting('company.confirm');
  else await given.press(button(await given.pressWaiting('company.show'), 'company.approve'), CARITA);
  return { ...given, page: (await given.command('/network företag Solvind', INSIDE)) as Reply };
}

const stateOf = async ({ store, network }: Pick<GivenNetwork, 'store' | 'network'>, name = 'solvind') =>
  (await store.companies.named(network.id, name, ['applied', 'member', 'dormant', 'declined', 'withdrawn', 'left'], 1))[0]?.membership;

describe('an application', () => {
  test('that is approved makes each promise a commitment, which its company can press open', async () => {
    const given = await givenApplication();
    await given.press(button(given.page, 'company.approve'), CARITA);

    const [held] = await given.store.companies.named(given.network.id, 'solvind', ['member'], 1);
    const kept = await given.store.commitments.ofCompanies(given.network.id, [held?.company.id ?? ''], 10);
    expect(kept.map(({ title }) => title)).toEqual(['Solceller på taket före 2027', 'Elbilar i hela flottan']);
    expect(kept.every(({ asked }) => asked !== undefined)).toBe(true);
    const list = await given.command('/commit', BO);
    expect(JSON.stringify(list.blocks)).toContain('Elbilar i hela flottan');
  });

  test('is declined with a reason that its person gets word for word, and can come again', async () => {
    const given = await givenApplication();
    const { page, press, submit, sent, untilSent, network, join } = given;
    const opened = await press(button(page, 'company.decline'), CARITA);
    expect((await submit('company.decline', { reason: '  ' }, opened.form?.data ?? {}, CARITA)).refused?.field).toBe('reason');

    await submit('company.decline', { reason: 'Åtagandena behöver en tidtabell' }, opened.form?.data ?? {}, CARITA);

    expect(await stateOf(given)).toMatchObject({ state: 'declined', reason: 'Åtagandena behöver en tidtabell' });
    await untilSent(3);
    const told = sent.find(({ delivery }) => delivery.room.id === 'web:local:direct-bo');
    expect(JSON.stringify(told?.delivery.reply)).toMatch(/Åtagandena behöver en tidtabell.*Öppna frukostar/s);
    expect(textOf(await join(BO, SOLVIND))).toContain('-0002');
    expect(await given.store.companies.counts(network.id)).toEqual({ companies: 0, waiting: 1 });
  });

  test('once decided leads to the next one; whoever is in finds their company from the network', async () => {
    const { page, press, command } = await givenApplication();

    const approved = await press(button(page, 'company.approve'), CARITA);
    expect(textOf(await press(button(approved, 'company.waiting'), CARITA))).toBe('Inget väntar på beslut.');

    const own = button(await command('/network', { ...BO, channel: CHANNEL }), 'company.show');
    expect(own.label).toBe('Solvind Ab');
    expect((await press(own, BO)).title).toBe('Solvind Ab');
  });

  test('decided by two coordinators at once is decided once, and the second hears by whom', async () => {
    const given = await givenApplication();
    const { page, press, submit } = given;
    const data = { ...button(page, 'company.approve').data };

    const replies = await Promise.all([
      press(button(page, 'company.approve'), CARITA),
      submit('company.decline', { reason: 'Nej' }, data, DAN),
      press(button(page, 'company.approve'), DAN),
    ]);

    const refused = replies.filter((reply) => reply.refused);
    expect(refused).toHaveLength(2);
    expect((await stateOf(given))?.state).toBe('member');
    for (const reply of refused) expect(reply.refused?.text).toContain('carita');
    expect((await given.audited()).filter((did) => did === 'company.approve')).toHaveLength(1);
  });

  test('withdrawn while it is approved is either, and the other hears what it is', async () => {
    const given = await givenApplication();
    const { page, press, command } = given;
    const [withdrawn, approved] = await Promise.all([command('/network återkalla', BO), press(button(page, 'company.approve'), CARITA)]);

    expect([withdrawn, approved].filter((reply) => reply.refused)).toHaveLength(1);
    const state = (await stateOf(given))?.state;
    expect(state).toBe(approved.refused ? 'withdrawn' : 'member');
    expect(await given.store.companies.counts(given.network.id)).toEqual({ companies: approved.refused ? 0 : 1, waiting: 0 });
  });

  test('that was withdrawn and sent anew is not decided by the button of the old one', async () => {
    const given = await givenApplication();
    await given.command('/network withdraw', BO);
    await given.join(BO, { ...SOLVIND, promises: 'något helt annat' });

    const reply = await given.press(button(given.page, 'company.approve'), CARITA);

    expect(reply.refused).toBeDefined();
    expect((await stateOf(given))?.state).toBe('applied');
  });

  test('is decided by one line: approve by name, decline by name and reason', async () => {
    const given = await givenApplication();
    await given.join(AINO, { ...SOLVIND, company: 'Kuusipuu Oy', businessId: '' });

    await given.command('/network hyväksy kuusi', INSIDE);
    await given.command('/network avslå Solvind: inte ännu', INSIDE);

    expect((await stateOf(given, 'kuusipuu'))?.state).toBe('member');
    expect(await stateOf(given)).toMatchObject({ state: 'declined', reason: 'inte ännu' });
  });

  test('among several of one beginning asks which one', async () => {
    const given = await givenApplication();
    await given.join(AINO, { ...SOLVIND, company: 'Solvindparken', businessId: '' });

    const which = await given.command('/network approve solv', INSIDE);

    expect(blocks(which, 'choices')[0]?.items.map(({ label }) => label)).toEqual(['Solvind Ab', 'Solvindparken']);
    expect((await given.command('/network approve nobody', INSIDE)).refused?.text).toContain('nobody');
  });

  test('is nobody’s to decide but a coordinator’s, and withdrawn by nobody but whoever made it', async () => {
    const given = await givenApplication();
    const { page, press } = given;
    await given.join(AINO, { company: 'Solvind Ab', size: 'small', branch: 'energy', promises: 'x' });
    const data = button(page, 'company.approve').data;

    for (const action of ['company.approve', 'company.decline', 'company.withdraw', 'company.confirmAll', 'company.waiting'] as const)
      expect((await press({ action, data: { ...data, upTo: 'p 9' } }, AINO)).refused, action).toBeDefined();
    expect((await stateOf(given))?.state).toBe('applied');
  });

  test('is a case: opened with what was told, closed with the decision', async () => {
    const given = await givenApplication();
    await given.join(AINO, { ...SOLVIND, company: 'Kuusipuu Oy', businessId: '', secret: 'yes' });
    await given.command('/network decline Kuusipuu: liian vähän', INSIDE);
    await given.command('/network approve Solvind', INSIDE);

    const year = new Date().getFullYear();
    expect(await given.cases()).toMatchObject([
      { number: `${year}-0001`, decision: 'approved', decided_by: 'web:local:carita', secret: 0 },
      { number: `${year}-0002`, decision: 'declined', reason: 'liian vähän', secret: 1 },
    ]);
    expect((await given.cases())[0]?.body_json).toContain('Elbilar i hela flottan');
  });
});

describe('a member', () => {
  test('leaves after it was asked once more; its people no longer speak for it', async () => {
    const given = await givenMember();
    const asked = await given.command('/network gå ur', BO);
    expect((await stateOf(given))?.state).toBe('member');

    await given.press(button(asked, 'company.leave'), BO);

    expect((await stateOf(given))?.state).toBe('left');
    expect(await given.store.companies.counts(given.network.id)).toEqual({ companies: 0, waiting: 0 });
    expect((await given.command('/network företag', BO)).refused).toBeDefined();
    expect((await given.join(BO, { company: 'Solvind' })).refused).toBeUndefined();
    expect(await given.store.companies.counts(given.network.id)).toEqual({ companies: 1, waiting: 1 });
  });

  test('that is quiet is left in peace, and only coordinators see it', async () => {
    const given = await givenMember();
    const messages = async () => {
      const { waiting, sent, failed } = await given.store.outbox.counts();
      return waiting + sent + failed;
    };
    const before = await messages();
    await given.press(button(given.page, 'company.rest'), CARITA);

    expect((await stateOf(given))?.state).toBe('dormant');
    // Nobody is told.
    expect(await messages()).toBe(before);
    expect(JSON.stringify(await given.command('/network medlemmar', INSIDE))).toContain('vilande');
    await given.join(AINO, { company: 'Kuusipuu Oy' });
    await given.pressWaiting('company.confirm');
    const seen = await given.command('/network jäsenet', AINO);
    expect(JSON.stringify(blocks(seen, 'table'))).toContain('Solvind');
    expect(JSON.stringify(seen)).not.toMatch(/lepotila|vilande/);
    await given.command('/network aktivt Solvind', INSIDE);
    expect((await stateOf(given))?.state).toBe('member');
  });

  test('hands over to a colleague who has asked, or to somebody mentioned', async () => {
    const given = await givenMember();
    const { command, press, join, store, network, page } = given;
    const company = button(page, 'company.rest').data.company ?? '';
    expect(textOf(await command('/network överlåt', BO))).toContain('Solvind');
    await join(AINO, { company: 'Solvind' });

    await press(button(await command('/network överlåt', BO), 'company.handover'), BO);
    expect(await store.companies.speakers(network.id, company)).toMatchObject([{ person: 'web:local:aino', state: 'confirmed' }]);
    expect((await command('/network siirrä @{web:local:eva}', BO)).refused).toBeDefined();

    await command('/network siirrä @{web:local:eva}', AINO);
    expect(await store.companies.speakers(network.id, company)).toMatchObject([{ person: 'web:local:eva', state: 'confirmed' }]);
  });

  test('keeps its last voice: whoever is alone cannot just go', async () => {
    const given = await givenMember();
    const { company = '' } = button(given.page, 'company.rest').data;

    const reply = await given.press({ action: 'company.remove', data: { network: given.network.id, company, who: 'web:local:bo' } }, BO);

    expect(reply.refused?.text).toContain('Solvind');
    expect(await given.store.companies.speakers(given.network.id, company)).toHaveLength(1);
  });

  test('changes its details itself, and its network counts anew; a coordinator may while it is in no other network', async () => {
    const given = await givenMember();
    const { press, submit, store, network, write, join } = given;
    const opened = await press(button(await given.command('/network företag', BO), 'company.details'), BO);
    const data = opened.form?.data ?? {};
    expect(opened.form?.fields.find(({ id }) => id === 'company')?.value).toBe('Solvind Ab');

    await submit('company.details', { company: 'Solvind Kraft Ab', businessId: '1234567-1', size: 'large' }, data, BO);
    expect(await store.companies.spread(network.id)).toMatchObject({ size: { small: 0, large: 1 }, branch: { energy: 0 } });
    expect((await stateOf(given, 'solvind kraft'))?.state).toBe('member');
    expect((await submit('company.details', { company: 'Solvind Ab', size: 'small' }, data, CARITA)).refused).toBeUndefined();

    await given.command('/help', { ...BO, channel: 'andra' });
    await write(async (tx) => {
      await tx.networks.found({ ...network, id: 'network-2', name: 'Andra' }, 'web:local:dan');
      await tx.networks.bind('network-2', { id: 'web:local:andra' });
    });
    await join(BO, { company: 'Solvind' }, { network: 'network-2' });
    expect((await submit('company.details', { company: 'Fel Ab' }, data, CARITA)).refused).toBeDefined();
    expect((await submit('company.details', { company: 'Rätt Ab' }, data, BO)).refused).toBeUndefined();
    expect((await store.companies.members('network-2', { size: 1 })).members[0]?.company.name).toBe('Rätt Ab');
  });

  test('of a frontrunner network has a fee, an invoice mark and a seat in the steering group', async () => {
    const fees = [
      { id: 'small', name: { sv: 'Små', fi: 'Pienet', en: 'Small' }, perYear: 500 },
      { id: 'large', name: 'Stora', perYear: 1000 },
    ];
    const given = await givenMember('frontrunner', { fees });
    const { press, submit, page, command } = given;
    expect((await press(button(page, 'company.terms'), BO)).refused).toBeDefined();
    const data = (await press(button(page, 'company.terms'), CARITA)).form?.data ?? {};
    expect((await submit('company.terms', { fee: 'large', invoiced: '26', steering: 'yes' }, data, CARITA)).refused?.field).toBe(
      'invoiced',
    );

    await submit('company.terms', { fee: 'large', invoiced: '2026', steering: 'yes' }, data, CARITA);

    expect(await stateOf(given)).toMatchObject({ fee: 'large', invoiced: 2026, steering: true });
    expect(JSON.stringify(await command('/network medlemmar', INSIDE))).toMatch(/Stora.*2026.*styrgruppen/s);
    expect((await given.audited()).at(-1)).toBe('company.terms');
  });
});

describe('the members’ list', () => {
  test('is paged, found by the beginning of a name, and for the network’s people only', async () => {
    const given = await givenNetwork('open', plainSettings());
    const names = Array.from({ length: 23 }, (_, n) => `Bolag ${String.fromCharCode(97 + n)}`);
    for (const company of [...names, 'Ängsbo Ab']) await given.join(INSIDE, { company }, { behalf: 'yes' });

    const first = await given.command('/network members', INSIDE);
    const second = await given.press(button(first, 'company.members'), INSIDE);
    const found = await given.command('/network members ängs', INSIDE);

    const listed = [first, second].flatMap((page) => blocks(page, 'table')[0]?.rows.map(([name]) => name) ?? []);
    expect(listed).toEqual([...names, 'Ängsbo Ab']);
    expect(blocks(found, 'table')[0]?.rows).toHaveLength(1);
    expect((await given.command('/network members', BO)).refused).toBeDefined();
    expect((await given.command('/network members zzz', INSIDE)).blocks).toHaveLength(1);
  });

  test('tells coordinators which sizes, branches and stages never appear, from five companies on', async () => {
    const given = await givenNetwork('open', plainSettings());
    const join = (n: number) =>
      given.join(INSIDE, { company: `Bolag ${'abcde'.charAt(n)}`, size: 'micro', branch: 'trade', stage: 'leading' }, { behalf: 'yes' });
    for (const n of [0, 1, 2, 3]) await join(n);
    expect(blocks(await given.command('/network members', INSIDE), 'note')).toEqual([]);
    await join(4);

    const [note] = blocks(await given.command('/network members', INSIDE), 'note');

    expect(note?.text).toMatch(/ensamföretagare/);
    expect(note?.text).toMatch(/startgroparna/);
    expect(note?.text).not.toMatch(/under 10 anställda|handel/);
  });
});
