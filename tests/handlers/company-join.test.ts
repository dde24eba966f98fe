import { describe, expect, test } from 'vitest';
import { AINO, BO, CARITA, CHANNEL, givenNetwork, SOLVIND } from '../given/network.ts';
import { closedSettings, plainSettings } from '../given/settings.ts';
import { blocks, button, textOf } from '../given/tandem.ts';

describe('an open network', () => {
  test('takes a company at once by one line, and a coordinator confirms its person by one press', async () => {
    const { command, press, store, network, sent, untilSent, audited } = await givenNetwork('open', plainSettings());

    const reply = await command('/network gå med Solvind Ab 1234567-1', BO);

    expect(textOf(reply)).toContain('Solvind Ab');
    const [held] = (await store.companies.members(network.id, { size: 5 })).members;
    expect(held).toMatchObject({ company: { name: 'Solvind Ab', businessId: '1234567-1' }, membership: { state: 'member' } });
    expect(await store.companies.counts(network.id)).toEqual({ companies: 1, waiting: 1 });
    await untilSent(1);
    const told = sent[0]?.delivery;
    expect(told).toMatchObject({ room: { id: 'web:local:direct-carita' }, reply: { language: 'sv' } });

    await press(button(told?.reply ?? reply, 'company.confirm'), CARITA);

    expect(await store.companies.speakers(network.id, held?.company.id ?? '')).toMatchObject([{ name: 'bo', state: 'confirmed' }]);
    expect(await store.companies.counts(network.id)).toEqual({ companies: 1, waiting: 0 });
    await untilSent(2);
    expect(sent[1]?.delivery.room.id).toBe('web:local:direct-bo');
    expect(await audited()).toEqual(['company.join', 'company.confirm']);
  });

  test('opens its form by the card’s Join button: two presses by the company, and one for all by the coordinator', async () => {
    const { press, join, pressWaiting, store, network } = await givenNetwork('open', plainSettings());
    const opened = await press({ action: 'company.join', data: { network: network.id } }, BO);
    expect(opened.form?.fields.filter(({ required }) => required).map(({ id }) => id)).toEqual(['company']);

    await join(BO, { company: 'Solvind Ab', size: 'sole', branch: 'energy', stage: 'starting' });
    await join(AINO, { company: 'Kuusipuu Oy' });
    await pressWaiting('company.confirmAll');

    expect(await store.companies.counts(network.id)).toEqual({ companies: 2, waiting: 0 });
    expect(await store.companies.spread(network.id)).toEqual({
      companies: 2,
      size: { sole: 1 },
      branch: { energy: 1 },
      stage: { starting: 1 },
    });
  });

  test('takes two spellings for one company: the second person asks to speak for it, and a colleague confirms', async () => {
    const { command, press, store, network, sent, untilSent, pressWaiting } = await givenNetwork('open', plainSettings());
    await command('/network join Solvind Ab', BO);
    await pressWaiting('company.confirm');
    await untilSent(2);

    const reply = await command('/network liity SOLVIND Oy.', AINO);

    expect(textOf(reply)).toMatch(/kolleg/i);
    const { members } = await store.companies.members(network.id, { size: 5 });
    expect(members).toHaveLength(1);
    await untilSent(3);
    const asked = sent[2]?.delivery;
    expect(asked?.room.id).toBe('web:local:direct-bo');
    await press(button(asked?.reply ?? reply, 'company.confirm'), BO);
    expect(await store.companies.speakers(network.id, members[0]?.company.id ?? '')).toMatchObject([
      { person: 'web:local:bo', state: 'confirmed' },
      { person: 'web:local:aino', state: 'confirmed' },
    ]);
    expect((await command('/network gå med Solvind', AINO)).refused?.text).toMatch(/yhteyshenkilö/);
  });

  test.each([
    ['1234567-2', 'businessId'],
    ['123', 'businessId'],
  ])('refuses the business id %s at its field, with what was typed', async (businessId, field) => {
    const { join } = await givenNetwork('open', plainSettings());

    const reply = await join(BO, { company: 'Solvind Ab', businessId });

    expect(reply.refused).toMatchObject({ field, text: expect.stringContaining(businessId) });
    expect(reply.refused?.text).toContain('1234567-1');
  });

  test('refuses another company’s business id, and tells whose it is here', async () => {
    const { join, store, network } = await givenNetwork('open', plainSettings());
    await join(BO, { company: 'Solvind Ab', businessId: '1234567-1' });

    const reply = await join(AINO, { company: 'Kuusipuu Oy', businessId: 'FI12345671' });

    expect(reply.refused).toMatchObject({ field: 'businessId', text: expect.stringContaining('Solvind Ab') });
    expect(await store.companies.counts(network.id)).toMatchObject({ companies: 1 });
  });

  test('has another company of the same name add its town', async () => {
    const { join } = await givenNetwork('open', plainSettings());
    await join(BO, { company: 'Solvind Ab', businessId: '1234567-1' });

    const same = await join(AINO, { company: 'Solvind Oy', businessId: '0201256-6' });
    const town = await join(AINO, { company: 'Solvind Oy Vaasa', businessId: '0201256-6' });

    expect(same.refused?.field).toBe('businessId');
    expect(town.refused).toBeUndefined();
  });

  test.each([
    ['company', { company: '  ' }],
    ['company', {}],
    ['company', { company: '---' }],
    ['company', { company: 'x'.repeat(101) }],
    ['size', { company: 'Solvind', size: 'enormous' }],
    ['branch', { company: 'Solvind', branch: 'constructor' }],
  ])('refuses a form with a wrong %s at that field', async (field, fields) => {
    const { join, store, network } = await givenNetwork('open', plainSettings());

    expect((await join(BO, fields as Record<string, string>)).refused?.field).toBe(field);
    expect(await store.companies.counts(network.id)).toEqual({ companies: 0, waiting: 0 });
  });

  test('ends the place of a company when its only person turns out to be nobody’s, and frees its business id', async () => {
    const { join, command, press, store, network, write } = await givenNetwork('open', plainSettings());
    await join(AINO, { company: 'Någon annan', businessId: '1234567-1' });
    const id = (await store.companies.members(network.id, { size: 1 })).members[0]?.company.id ?? '';
    const page = await command('/network företag Någon', { ...CARITA, channel: CHANNEL });

    await press(button(page, 'company.remove'), CARITA);

    expect(await store.companies.counts(network.id)).toEqual({ companies: 0, waiting: 0 });
    expect((await store.companies.held(network.id, id))?.membership.state).toBe('declined');
    expect(await write((tx) => tx.companies.byBusinessId('1234567-1'))).toBeUndefined();
    expect((await join(BO, { company: 'Solvind Ab', businessId: '1234567-1' })).refused).toBeUndefined();
  });
});

describe('a network with conditions', () => {
  test('takes an application with a case number and tells its coordinator, who reads it and approves', async () => {
    const settings = closedSettings({ support: { joining: 'Klimatenheten', monitoring: 'Motiva', updating: 'Klimatenheten' } });
    const { command, press, join, sent, untilSent, store, network, audited } = await givenNetwork('closed', settings);
    const opened = await command('/network gå med Solvind Ab 1234567-1', BO);
    expect(opened.form?.fields.find(({ id }) => id === 'businessId')?.value).toBe('1234567-1');

    const reply = await join(BO, SOLVIND);

    const year = new Date().getFullYear();
    expect(textOf(reply)).toContain(`${year}-0001`);
    expect(JSON.stringify(reply)).toContain('Klimatenheten');
    expect(await store.companies.counts(network.id)).toEqual({ companies: 0, waiting: 1 });
    await untilSent(1);
    const page = await press(button(sent[0]?.delivery.reply ?? reply, 'company.show'), CARITA);
    expect(JSON.stringify(blocks(page, 'facts'))).toContain('Elbilar i hela flottan');

    const approved = await press(button(page, 'company.approve'), CARITA);

    expect(textOf(approved)).toContain(`${year}-0001`);
    expect(await store.companies.counts(network.id)).toEqual({ companies: 1, waiting: 0 });
    const [held] = (await store.companies.members(network.id, { size: 5 })).members;
    expect(held?.membership).toMatchObject({ state: 'member', caseNumber: `${year}-0001`, decidedBy: 'web:local:carita' });
    expect(await store.companies.speakers(network.id, held?.company.id ?? '')).toMatchObject([{ name: 'bo', state: 'confirmed' }]);
    await untilSent(2);
    expect(JSON.stringify(sent[1]?.delivery.reply)).toContain('Motiva');
    expect(await audited()).toEqual(['company.apply', 'company.approve', 'company.confirm']);
  });

  test.each([
    ['size', { size: '' }],
    ['branch', { branch: '' }],
    ['promises', { promises: '' }],
    ['promises', { promises: 'a\nb\nc\nd' }],
    ['promises', { promises: 'x'.repeat(301) }],
  ])('sends an application without a fitting %s back to its field', async (field, wrong) => {
    const { join, store, network } = await givenNetwork('closed', closedSettings());

    expect((await join(BO, { ...SOLVIND, ...wrong } as Record<string, string>)).refused?.field).toBe(field);
    expect(await store.companies.counts(network.id)).toEqual({ companies: 0, waiting: 0 });
  });

  test('for small companies says so to a large one, with what is offered outside', async () => {
    const criteria = { sizes: ['sole', 'micro', 'small'], commitments: { least: 1 } };
    const { join } = await givenNetwork('closed', closedSettings({ criteria, outside: 'Öppna frukostar varje månad' }));

    const reply = await join(BO, { ...SOLVIND, size: 'large' });

    expect(reply.refused).toMatchObject({ field: 'size', text: expect.stringContaining('Öppna frukostar') });
  });

  test('asks for a baseline, its own criteria and, for frontrunners, a fee class', async () => {
    const criteria = { commitments: { least: 0 }, baseline: true, own: ['En plan som styrelsen har godkänt.'] };
    const fees = [{ id: 'small', name: 'Små företag', perYear: 500 }];
    const { join, press, network, store } = await givenNetwork('frontrunner', plainSettings({ criteria, fees }));
    const { form } = await press({ action: 'company.join', data: { network: network.id } }, BO);
    expect(form?.fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['company', 'businessId', 'size', 'branch', 'stage', 'baseline', 'own0', 'fee', 'secret']),
    );
    const told = { company: 'Solvind Ab', size: 'small', branch: 'energy' };

    expect((await join(BO, told)).refused?.field).toBe('baseline');
    expect((await join(BO, { ...told, baseline: '20 MWh' })).refused?.field).toBe('own0');
    expect((await join(BO, { ...told, baseline: '20 MWh', own0: 'not-yet' })).refused?.field).toBe('fee');
    expect((await join(BO, { ...told, baseline: '20 MWh', own0: 'not-yet', fee: 'huge' })).refused?.field).toBe('fee');
    expect((await join(BO, { ...told, baseline: '20 MWh', own0: 'not-yet', fee: 'small', secret: 'yes' })).refused).toBeUndefined();
    expect((await store.companies.waiting(network.id, { size: 2 }))[0]).toMatchObject({ membership: { fee: 'small', state: 'applied' } });
  });

  test('asks nobody else’s money: the municipality’s own work takes no companies', async () => {
    const { command, press, network } = await givenNetwork('single', plainSettings());

    expect((await command('/network gå med Solvind Ab', BO)).refused).toBeDefined();
    expect((await press({ action: 'company.join', data: { network: network.id } }, BO)).refused).toBeDefined();
  });

  test('takes an application that a coordinator enters for a company, labelled, and from nobody else', async () => {
    const { join, store, network, command } = await givenNetwork('closed', closedSettings());

    expect((await join(BO, SOLVIND, { behalf: 'yes' })).refused).toBeDefined();
    await join({ ...CARITA, channel: CHANNEL }, SOLVIND, { behalf: 'yes' });

    const [waiting] = await store.companies.waiting(network.id, { size: 2 });
    expect(waiting).toMatchObject({ kind: 'application', membership: { onBehalf: true, applicant: 'web:local:carita' } });
    expect(await store.companies.speakers(network.id, waiting?.company.id ?? '')).toEqual([]);
    expect(JSON.stringify(await command('/network ansökningar', { ...CARITA, channel: CHANNEL }))).toContain('för företagets räkning');
  });
});

test('a network’s id alone opens nothing: from another tenant it is not reached', async () => {
  const { join, press, network, store } = await givenNetwork('open', plainSettings());
  const stranger = { as: 'bo', channel: 'elsewhere', tenant: 'slack:T9' };

  expect((await press({ action: 'company.join', data: { network: network.id } }, stranger)).refused).toBeDefined();
  expect((await join(stranger, { company: 'Solvind Ab' })).refused).toBeDefined();
  expect(await store.companies.counts(network.id)).toEqual({ companies: 0, waiting: 0 });
});

test('one company in two networks is one by its business id; what is confirmed of it no stranger changes', async () => {
  const { join, write, store, network, pressWaiting } = await givenNetwork('open', plainSettings());
  const other = { ...network, id: 'network-2', name: 'Det andra nätverket' };
  await write((tx) => tx.networks.found(other, 'web:local:dan'));
  await join(BO, { company: 'Solvind Ab', businessId: '1234567-1', size: 'small' });
  await pressWaiting('company.confirm');

  await join(AINO, { company: 'Solvind', businessId: '1234567-1', size: 'large' }, { network: other.id });

  const [here] = (await store.companies.members(network.id, { size: 2 })).members;
  const [there] = (await store.companies.members(other.id, { size: 2 })).members;
  expect(there?.company).toEqual(here?.company);
  expect(there?.company).toMatchObject({ name: 'Solvind Ab', size: 'small' });
  expect(await store.companies.spread(other.id)).toMatchObject({ companies: 1, size: { small: 1 } });
});
