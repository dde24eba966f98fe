import { describe, expect, test, vi } from 'vitest';
import { say } from '../../src/text/say.ts';
import { AINO, BO, CARITA, done, type GivenYear, givenYear, privately } from '../given/year.ts';
import { digestOf, endsWithDigest } from '../given/year-digest.ts';
import { attends, gathers, grantsBadge, jointProject, meets, publishes, reports } from '../given/year-steps.ts';

/** A company of Slack and one of Teams, each with what it promises. */
const SOLVIND = { company: 'Solvind Ab', size: 'small', branch: 'energy' };
const KAISLA = { company: 'Kaisla Oy', size: 'micro', branch: 'digital' };
const PROMISES = 'Solpaneler på taket\nElbilar i hela flottan';
const LUPAUKSET = 'Aurinkopaneelit katolle\nSähköautot';

/** Both apply in their own product, and are let in. */
async function bothIn(year: GivenYear, told: Record<string, string> = {}) {
  await done(year.enters(BO, '2025-01-05T08:00:00Z', { ...SOLVIND, promises: PROMISES, ...told }));
  await done(year.enters(AINO, '2025-01-05T09:00:00Z', { ...KAISLA, promises: LUPAUKSET, ...told }));
  await year.lets('2025-01-07T08:00:00Z');
  expect([await year.stateOf('solvind'), await year.stateOf('kaisla')]).toEqual(['member', 'member']);
}

/** An update in Slack is read in Teams, in Finnish, and one in Teams in Slack, in Swedish. `earlier`: how many each channel was told of before. */
async function bothUpdate(year: GivenYear, earlier = 0) {
  const bo = { ...BO, at: new Date('2025-03-01T08:00:00Z') };
  const aino = { ...AINO, at: new Date('2025-03-02T08:00:00Z') };
  await done(year.command('/commit uppdatera solpaneler 60 % panelerna är beställda https://solvind.example/order', bo));
  await done(year.command('/commit päivitä aurinkopaneelit 40 % tarjoukset saatu', aino));
  const heard = () => [...year.heard(CARITA, 'commit-notice:'), ...year.heard(AINO, 'commit-notice:')];
  const each = earlier + 2;
  await vi.waitUntil(() => heard().length === 2 * each, { timeout: 20_000, interval: 10 });
  const languages = heard().map(({ delivery }) => delivery.reply.language);
  expect(languages).toEqual([...new Array(each).fill('sv'), ...new Array(each).fill('fi')]);
  const [solar] = await year.commitments('solvind');
  expect(solar).toMatchObject({ percent: 60, level: 'attached' });
}

/** Its last week: one of the two told of something, and came nearer to its target. */
const LAST = { at: '2026-06-08T06:00:00Z', week: '2026-W23' };
const TOLD = { updates: /^1 \(.* 0\)/u, moved: /^1$/u, companies: /^2$/u, active: /^1 \(/u };
/** The week in which both told something for the first time. */
const FIRST = '2025-W09';

/** Within a year each is reminded in private; one answers by a press, the other never and comes to rest, seen by nobody else. */
async function remindedAndLapsing(year: GivenYear) {
  const before = year.heard(CARITA, 'follow:').length + year.heard(AINO, 'follow:').length;
  await year.morning('2026-02-16T07:00:00Z');
  await vi.waitUntil(() => year.heard(privately(AINO), 'follow:remind').length === 1, { timeout: 20_000, interval: 10 });
  for (const commitment of await year.commitments('solvind')) {
    const data = { network: year.network.id, commitment: commitment.id };
    await done(year.press({ action: 'commit.same', data }, { ...BO, at: new Date('2026-02-17T08:00:00Z') }));
  }
  for (const at of ['2026-03-06T07:00:00Z', '2026-05-08T07:00:00Z', '2026-06-05T07:00:00Z']) await year.morning(at);
  expect([await year.stateOf('solvind'), await year.stateOf('kaisla')]).toEqual(['member', 'dormant']);
  await vi.waitUntil(() => year.heard(privately(CARITA), 'follow:lapsed').length === 1, { timeout: 20_000, interval: 10 });
  expect(year.heard(CARITA, 'follow:').length + year.heard(AINO, 'follow:').length, 'no channel hears who is behind').toBe(before);
  await done(year.command('/commit päivitä aurinkopaneelit 80 %', { ...AINO, at: new Date('2026-06-07T08:00:00Z') }));
  expect(await year.stateOf('kaisla'), 'one update brings it back').toBe('member');
}

describe('the year of a network like', () => {
  test('YmpyräKS: companies join at once, deeds are voluntary and never late', async () => {
    const year = await givenYear('ympyraks');
    await done(year.enters(BO, '2025-01-05T08:00:00Z', { company: 'Solvind Ab' }));
    await done(year.enters(AINO, '2025-01-05T09:00:00Z', { company: 'Kaisla Oy' }));
    expect(await year.stateOf('solvind')).toBe('member');
    await year.lets('2025-01-07T08:00:00Z');

    await done(year.command('/commit ny Cykeldag för personalen', { ...BO, at: new Date('2025-02-01T08:00:00Z') }));
    await done(year.command('/commit uppdatera cykeldag klar', { ...BO, at: new Date('2025-05-10T08:00:00Z') }));

    expect(await year.commitments('solvind')).toMatchObject([{ title: 'Cykeldag för personalen', kind: 'deed', status: 'done' }]);
    const breakfast = await gathers(year, 'Klimatfrukost to 6.3.2025 kl 8.30 Stadshuset 40');
    await attends(year, breakfast);
    for (const at of ['2026-06-01T07:00:00Z', '2029-06-04T07:00:00Z']) await year.morning(at);
    expect(year.heard(privately(BO), 'follow:').concat(year.heard(privately(AINO), 'follow:'))).toEqual([]);
    expect(await year.stateOf('kaisla')).toBe('member');
    const week = { at: '2029-06-04T08:00:00Z', week: '2025-W19' };
    const sent = await endsWithDigest(year, week, { companies: /^2$/u, active: /^1 \(/u, done: /^1$/u });
    expect(JSON.stringify(sent), 'members see what was finished').toContain('Cykeldag');
    const draft = await digestOf(year, week, {});
    expect(JSON.stringify(draft), 'nobody is asked for anything').not.toContain(say('sv', 'digest.label', { label: 'overdue' }));
  });

  test('Helsinki: goals that go beyond the law, approved; a yearly update, from both products', async () => {
    const year = await givenYear('helsinki');
    const unmet = await year.enters(BO, '2025-01-05T07:00:00Z', { ...SOLVIND, promises: PROMISES, own0: '' });
    expect(unmet.refused?.field).toBe('own0');
    await bothIn(year);
    await bothUpdate(year);
    await reports(year);
    await publishes(year);
    await gathers(year, 'Partnerträff on 12.3.2025 kl 13–15 Stadshuset');
    await remindedAndLapsing(year);
    await endsWithDigest(year, LAST, TOLD);
  });

  test('Turku: companies of any size, a commitment, follow-up', async () => {
    const year = await givenYear('turku');
    await bothIn(year, { size: 'large' });
    await bothUpdate(year);
    await gathers(year, 'Klimatlaget möts ti 11.3.2025 kl 9–10 Biblioteket 20');
    await remindedAndLapsing(year);
    await endsWithDigest(year, LAST, TOLD);
  });

  test('Lahti: where it stands first, then two to four goals', async () => {
    const year = await givenYear('lahti');
    const told = { baseline: 'Vi värmer med olja, 40 MWh om året' };
    const one = await year.enters(BO, '2025-01-05T06:00:00Z', { ...SOLVIND, ...told, promises: 'Solpaneler på taket' });
    const five = await year.enters(BO, '2025-01-05T06:01:00Z', { ...SOLVIND, ...told, promises: 'a1\na2\na3\na4\na5' });
    const unsurveyed = await year.enters(BO, '2025-01-05T06:02:00Z', { ...SOLVIND, promises: PROMISES });
    expect([one, five, unsurveyed].map(({ refused }) => refused?.field)).toEqual(['promises', 'promises', 'baseline']);
    await bothIn(year, told);
    await bothUpdate(year);
    await gathers(year, 'Hjälp med uppdateringen to 20.3.2025 kl 14 Stadshuset 10');
    await grantsBadge(year);
    await remindedAndLapsing(year);
    await endsWithDigest(year, LAST, TOLD);
  });

  test('Satakunta: a project that ends; nobody is asked after it, and its coordinators hear what then happens', async () => {
    const year = await givenYear('satakunta');
    await bothIn(year);
    await bothUpdate(year);
    await gathers(year, 'Projektets seminarium to 13.3.2025 kl 12–16 Kulturhuset 80');
    await year.morning('2029-01-02T07:00:00Z');
    await year.morning('2029-01-03T07:00:00Z');
    await vi.waitUntil(() => year.heard(privately(CARITA), 'follow:ended').length === 1, { timeout: 20_000, interval: 10 });
    expect(JSON.stringify(year.heard(privately(CARITA), 'follow:ended')[0]?.delivery.reply)).toContain('Inte bestämt ännu');
    expect(year.heard(privately(BO), 'follow:')).toEqual([]);
    expect(await year.stateOf('kaisla')).toBe('member');
    await endsWithDigest(year, { at: '2029-01-03T08:00:00Z', week: FIRST }, { updates: /^2 \(.* 0\)/u, moved: /^2$/u, active: /^2 \(/u });
  });

  test('Tampere: main emissions and a plan, and a deed each year', async () => {
    const year = await givenYear('tampere');
    const planless = await year.enters(BO, '2025-01-05T06:00:00Z', { ...SOLVIND, promises: PROMISES, own1: '' });
    expect(planless.refused?.field).toBe('own1');
    await bothIn(year);
    await done(year.command('/commit ny Cykeldag senast 31.12.2027', { ...BO, at: new Date('2025-02-01T08:00:00Z') }));
    await bothUpdate(year);
    await done(year.command('/commit uppdatera cykeldag klar', { ...BO, at: new Date('2025-05-10T08:00:00Z') }));
    expect((await year.commitments('solvind')).find(({ title }) => title === 'Cykeldag')?.status).toBe('done');
    await gathers(year, 'Klimatfrukost to 6.3.2025 kl 8.30 Stadshuset 40');
    await gathers(year, 'Klimatforum ti 7.10.2025 kl 9–16 Mässhallen 300');
    await remindedAndLapsing(year);
    await endsWithDigest(year, LAST, TOLD);
  });

  test('Greenreality for small companies: a large one is not taken', async () => {
    const year = await givenYear('greenreality-small');
    const large = await year.enters(BO, '2025-01-05T06:00:00Z', { ...SOLVIND, size: 'large', promises: PROMISES });
    expect(large.refused?.field).toBe('size');
    await bothIn(year);
    await bothUpdate(year);
    await gathers(year, 'Småföretagens morgon fr 14.3.2025 kl 8–9 Stadshuset 25');
    const levels = new RegExp(`${say('sv', 'digest.levels', { levels: { self: 1, attached: 1, checked: 0, third: 0 } })}$`, 'u');
    await endsWithDigest(year, { at: '2025-03-03T08:00:00Z', week: FIRST }, { updates: /^2 \(.* 0\)/u, unproven: /^3$/u, levels });
  });

  test('Greenreality Network: a fee class, a place in the steering group, and a joint project', async () => {
    const year = await givenYear('greenreality-network');
    const free = await year.enters(BO, '2025-01-05T06:00:00Z', { ...SOLVIND, promises: PROMISES });
    expect(free.refused?.field).toBe('fee');
    await bothIn(year, { fee: 'lower' });
    const held = (await year.store.companies.named(year.network.id, 'solvind', ['member'], 1))[0];
    const data = { network: year.network.id, company: held?.company.id ?? '' };
    await done(
      year.submit('company.terms', { fee: 'higher', invoiced: '2025', steering: 'yes' }, data, {
        ...CARITA,
        at: new Date('2025-02-01T08:00:00Z'),
      }),
    );
    expect((await year.store.companies.held(year.network.id, data.company))?.membership).toMatchObject({
      fee: 'higher',
      invoiced: 2025,
      steering: true,
    });
    await jointProject(year, data);
    await bothUpdate(year, 1);
    const week = { at: '2025-03-03T08:00:00Z', week: FIRST };
    await endsWithDigest(year, week, { updates: /^2 \(.* 1\)/u, atRisk: /^1$/u, invoiced: /^1 .* 2 /u });
    // Last: the outbox keeps the real time, for which these meetings' cards are all due.
    await meets(year);
    await digestOf(year, week, { coming: /Styrgruppen, .*4\.3\.2025/u });
  });

  test('EnergyVaasa: companies of its branches, with joint projects', async () => {
    const year = await givenYear('energyvaasa');
    const shop = await year.enters(BO, '2025-01-05T06:00:00Z', { ...SOLVIND, branch: 'trade', promises: PROMISES });
    expect(shop.refused?.field).toBe('branch');
    await bothIn(year);
    const held = (await year.store.companies.named(year.network.id, 'solvind', ['member'], 1))[0];
    await jointProject(year, { network: year.network.id, company: held?.company.id ?? '' });
    await bothUpdate(year, 1);
    await gathers(year, 'Energidagen ti 18.3.2025 kl 9–17 Mässhallen 500');
    await remindedAndLapsing(year);
    await endsWithDigest(year, LAST, { ...TOLD, atRisk: /^1$/u, invoiced: /^0 .* 2 /u });
  });
});
