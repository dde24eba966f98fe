import { expect, vi } from 'vitest';
import { button } from './tandem.ts';
import { AINO, BO, CARITA, done, type GivenYear } from './year.ts';

/** An event announced once, from Slack, stands in both products, each in its language, and both see it. */
async function announces(year: GivenYear, line: string): Promise<string> {
  const carita = { ...CARITA, at: new Date('2025-02-10T08:00:00Z') };
  const draft = await done(year.command(`/event ny ${line}`, carita));
  const before = year.heard(CARITA, 'event-card:').length;
  await done(year.press(button(draft, 'event.publish'), carita));
  const cards = () => [...year.heard(CARITA, 'event-card:').slice(before), ...year.heard(AINO, 'event-card:').slice(before)];
  await vi.waitUntil(() => cards().length === 2, { timeout: 20_000, interval: 10 });
  expect(cards().map(({ delivery }) => delivery.reply.language)).toEqual(['sv', 'fi']);
  expect(cards()[1]?.delivery.reply.title).toBe(cards()[0]?.delivery.reply.title);
  const listed = await done(year.command('/event luettelo', { ...AINO, at: carita.at }));
  const title = cards()[0]?.delivery.reply.title ?? '';
  expect(JSON.stringify(listed)).toContain(title);
  return title;
}

/** An event that is answered from both products: Bo comes with a guest, Aino alone, and the seats are one count. Gives its id. */
export async function gathers(year: GivenYear, line: string): Promise<string> {
  const title = await announces(year, line);
  const at = new Date('2025-02-11T08:00:00Z');
  await done(year.command(`/rsvp ja ${title} +1`, { ...BO, at }));
  await done(year.command(`/rsvp kyllä ${title}`, { ...AINO, at }));
  return bothCome(year, title, at);
}

async function bothCome(year: GivenYear, title: string, from: Date): Promise<string> {
  const { items } = await year.store.events.ofNetwork(year.network.id, { from, which: 'coming', drafts: false, size: 50 });
  const found = items.find(({ event }) => event.title === title);
  expect(found?.counts).toMatchObject({ seats: { 'on-site': 3, remote: 0 }, answers: { going: 2 } });
  return found?.event.id ?? '';
}

/** On the day the coordinator ticks the first of the list, and attendance tells which company came. */
export async function attends(year: GivenYear, event: string) {
  const starts = (await year.store.events.get(event))?.starts ?? new Date(Number.NaN);
  const carita = { ...CARITA, at: new Date(starts.getTime() - 600_000) };
  const list = await done(year.command('/event incheckning', carita));
  await done(year.press(button(list, 'event.came', { came: 'yes' }), carita));
  expect(await year.store.eventCare.turnout(event)).toEqual({ going: 3, came: 2, walkIns: 0 });
  expect(JSON.stringify(await done(year.command('/event närvaro', carita)))).toContain('Solvind Ab');
}

/** The steering group meets every first Tuesday; one meeting in a channel at a time. */
export async function meets(year: GivenYear) {
  const carita = { ...CARITA, at: new Date('2025-02-10T08:00:00Z') };
  const fields = { title: 'Styrgruppen', when: 'ti 4.3.2025 kl 9–10', repeat: 'varje första tisdag', until: '31.12.2025' };
  const draft = await done(year.submit('event.new', fields, { network: year.network.id }, carita));
  await done(year.press(button(draft, 'event.publish'), carita));
  const coming = { from: carita.at, which: 'coming', drafts: false, size: 50 } as const;
  const { items } = await year.store.events.ofNetwork(year.network.id, coming);
  const days = items.map(({ event }) => event.starts.toISOString().slice(0, 10));
  expect(days).toEqual([
    ...['2025-03-04', '2025-04-01', '2025-05-06', '2025-06-03', '2025-07-01', '2025-08-05', '2025-09-02', '2025-10-07'],
    ...['2025-11-04', '2025-12-02'],
  ]);
  await done(
    year.press(
      { action: 'rsvp.say', data: { network: year.network.id, event: items[0]?.event.id ?? '', answer: 'yes' } },
      { ...AINO, at: carita.at },
    ),
  );
  await done(
    year.press(
      { action: 'rsvp.say', data: { network: year.network.id, event: items[0]?.event.id ?? '', answer: 'yes', guests: '1' } },
      { ...BO, at: carita.at },
    ),
  );
  await bothCome(year, 'Styrgruppen', carita.at);
}

/** A project with an end, by the form. */
export async function jointProject(year: GivenYear, data: { network: string; company: string }) {
  const fields = { title: 'Gemensamt vätgaslager', kind: 'project', due: '2028-12-31', visibility: 'network' };
  await done(year.submit('commit.new', fields, data, { ...BO, at: new Date('2025-02-02T08:00:00Z') }));
  await done(year.command('/commit uppdatera vätgaslager i riskzonen', { ...BO, at: new Date('2025-02-20T08:00:00Z') }));
  const project = (await year.commitments('solvind')).find(({ kind }) => kind === 'project');
  expect(project).toMatchObject({ status: 'at-risk', due: '2028-12-31' });
}

/** Both companies' year, filled in from what they told, sent with their own words; the coordinator hears of each in private. */
export async function reports(year: GivenYear) {
  for (const who of [BO, AINO]) {
    const where = { ...who, at: new Date('2026-01-12T09:00:00Z') };
    const card = await done(year.command('/commit report 2025', where));
    const form = await done(year.press(button(card, 'report.form'), where));
    await done(year.submit('report.send', { well: 'Det gick bra.', next: '', release: 'yes' }, form.form?.data ?? {}, where));
  }
  const list = await done(year.press({ action: 'report.list', data: { network: year.network.id, year: '2025' } }, CARITA));
  expect(JSON.stringify(list.blocks)).toMatch(/Kaisla.*Solvind|Solvind.*Kaisla/su);
}

/** What a company says in public is released by the coordinator, and stands in the register once somebody answers for it. */
export async function publishes(year: GivenYear) {
  const { network } = year;
  const bo = { ...BO, at: new Date('2025-03-03T08:00:00Z') };
  const carita = { ...CARITA, at: new Date('2025-03-04T08:00:00Z') };
  const fields = {
    title: 'Olja till värme',
    kind: 'reduction',
    unit: 'MWh',
    baseline: '100',
    year: '2024',
    target: '40',
    due: '2028-12-31',
  };
  const held = (await year.store.companies.named(network.id, 'solvind', ['member'], 1))[0];
  await done(year.submit('commit.new', { ...fields, visibility: 'public' }, { network: network.id, company: held?.company.id ?? '' }, bo));
  await done(year.command('/commit uppdatera olja 70 MWh https://solvind.example/meter', bo));
  const oil = (await year.commitments('solvind')).find(({ kind }) => kind === 'reduction');
  const said = {
    text: 'Vi använder 30 MWh mindre olja än 2024.',
    about: 'reached',
    plan: 'Värmepumpar',
    subject: 'company',
    offsets: 'no',
  };
  await done(year.submit('claim.make', said, { network: network.id, commitment: oil?.id ?? '' }, bo));
  const page = await done(year.press(button(await done(year.command('/commit påståenden', carita)), 'claim.show'), carita));
  await done(year.press(button(page, 'claim.release'), carita));
  const { items } = await year.store.claims.ofNetwork(network.id, undefined, { size: 5 });
  expect(items.map(({ claim }) => claim.state)).toEqual(['released']);
}

/** The logo is granted while criteria, evidence and freshness hold. */
export async function grantsBadge(year: GivenYear) {
  const { network } = year;
  const carita = { ...CARITA, at: new Date('2025-03-05T08:00:00Z') };
  const bo = { ...BO, at: new Date('2025-03-04T08:00:00Z') };
  await done(year.command('/commit uppdatera elbilar 50 % https://solvind.example/cars', bo));
  const held = (await year.store.companies.named(network.id, 'solvind', ['member'], 1))[0];
  const data = { network: network.id, company: held?.company.id ?? '' };
  await done(year.command('/network inställningar kommun Exempelviks stad', carita));
  await done(year.press({ action: 'badge.grant', data }, carita));
  const files = await done(year.press({ action: 'badge.files', data }, bo));
  expect(files.blocks.filter(({ kind }) => kind === 'file').length).toBeGreaterThan(1);
}
