import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { roomOfContact } from '../../src/chat/links.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { CARITA, type GivenPages, givenPages } from '../given/page.ts';
import { blocks, button, textOf } from '../given/tandem.ts';

const MAJA = { name: 'Maja Lind', email: '', language: 'fi', days: '14' };

/** The address that the reply shows. */
const shownIn = (reply: Reply): string => blocks(reply, 'typed')[0]?.text ?? '';
const pathIn = (reply: Reply): string => new URL(shownIn(reply)).pathname;
const allOf = (reply: Reply): string => JSON.stringify(reply.blocks);

async function given(method: 'open' | 'single' = 'open', env: Record<string, string> = {}) {
  const tandem = await givenPages(env);
  return { ...tandem, id: await tandem.network(method) };
}

const audited = async ({ engine }: GivenPages) =>
  engine.read().selectFrom('audit').select(['did', 'outcome', 'network_id', 'after_json']).orderBy('at').execute();

describe('personal links, by the coordinator', () => {
  test('one line opens the form, filled in; sent, it shows the link once, which opens the person’s page in their language', async () => {
    const tandem = await given();
    const opened = await tandem.command('network link Maja Lind <maja@solvind.example>');
    const fields = Object.fromEntries((opened.form?.fields ?? []).map(({ id, value }) => [id, value]));
    expect(fields).toMatchObject({ name: 'Maja Lind', email: 'maja@solvind.example', language: 'sv' });

    const made = await tandem.submit('link.new', MAJA, opened.form?.data ?? {});
    const page = await fetch(`${tandem.url}${pathIn(made)}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="fi">')]);

    const [link] = await tandem.store.links.ofNetwork(tandem.id, { after: 0, size: 5 });
    expect(link).toMatchObject({
      purpose: 'apply',
      contact: { name: 'Maja Lind', language: 'fi' },
      expires: new Date('2026-12-08T12:00:00Z'),
    });
    expect(link?.contact.email).toBeUndefined();
    const [row] = await audited(tandem);
    expect(row).toMatchObject({ did: 'link.new', outcome: 'done', network_id: tandem.id });
    expect(row?.after_json, 'the log names nobody').not.toContain('Maja');
  });

  test('a form that is delivered twice makes one link, and the second answer does not show it', async () => {
    const tandem = await given();
    const id = `web:${randomUUID()}`;
    const first = await tandem.submit('link.new', MAJA, { network: tandem.id }, { id });
    const second = await tandem.submit('link.new', MAJA, { network: tandem.id }, { id });
    expect(shownIn(first)).toContain('/p/');
    expect(allOf(second)).not.toContain('/p/');
    expect(textOf(second)).toContain('Maja Lind');
    expect(await tandem.store.links.ofNetwork(tandem.id, { after: 0, size: 5 })).toHaveLength(1);
  });

  test('the list tells each link’s state, and its buttons renew and revoke', async () => {
    const tandem = await given();
    const first = await tandem.submit('link.new', MAJA, { network: tandem.id });
    await fetch(`${tandem.url}${pathIn(first)}`);
    const list = await tandem.command('network link');
    expect(blocks(list, 'facts')[0]?.rows[0]).toEqual(['Maja Lind', expect.stringMatching(/8\.12\.2026.*en gång/u)]);

    const renewed = await tandem.press(button(list, 'link.renew'));
    expect((await fetch(`${tandem.url}${pathIn(first)}`)).status, 'the old link').toBe(404);
    expect((await fetch(`${tandem.url}${pathIn(renewed)}`)).status).toBe(200);

    await tandem.press(button(list, 'link.revoke'));
    await tandem.press(button(list, 'link.revoke'));
    expect((await fetch(`${tandem.url}${pathIn(renewed)}`)).status).toBe(410);
    const done = (await audited(tandem)).filter(({ outcome }) => outcome === 'done');
    expect(done.map(({ did }) => did)).toEqual(['link.new', 'link.renew', 'link.revoke']);
    const after = await tandem.command('network link');
    expect(() => button(after, 'link.revoke')).toThrow();
    expect(allOf(after)).toContain('återkallad');
  });

  test('more than a page are shown page by page', async () => {
    const tandem = await given();
    for (let n = 0; n < 7; n += 1) {
      tandem.clock.now = new Date(tandem.clock.now.getTime() + 1_000);
      await tandem.submit('link.new', { ...MAJA, name: `Person ${n}` }, { network: tandem.id });
    }
    const names = (reply: Reply) => blocks(reply, 'facts').map(({ rows }) => rows[0]?.[0]);
    const first = await tandem.command('nätverk länk');
    expect(names(first)).toEqual(['Person 6', 'Person 5', 'Person 4', 'Person 3', 'Person 2']);
    const second = await tandem.press(button(first, 'link.list'));
    expect(names(second)).toEqual(['Person 1', 'Person 0']);
    expect(() => button(second, 'link.list')).toThrow();
  });

  test('nobody but a coordinator of that very network sees, makes, renews, sends or revokes one, whatever their buttons say', async () => {
    const tandem = await given();
    await tandem.submit('link.new', MAJA, { network: tandem.id });
    const [link] = await tandem.store.links.ofNetwork(tandem.id, { after: 0, size: 1 });
    const other = await tandem.network('closed', 'Ett annat nätverk');
    await tandem.unit((tx) => tx.networks.addCoordinator(other, 'web:local:joel', 'web:local:carita', tandem.clock.now));
    const before = await tandem.store.links.get(link?.id ?? '');

    for (const action of ['link.list', 'link.new', 'link.renew', 'link.revoke', 'link.mail'] as const)
      for (const as of ['bo', 'joel'])
        expect(
          await tandem.press({ action, data: { network: tandem.id, link: link?.id ?? '' } }, { as }),
          `${action} by ${as}`,
        ).toHaveProperty('refused');
    expect(await tandem.submit('link.new', MAJA, { network: tandem.id }, { as: 'bo' })).toHaveProperty('refused');
    const foreign = { network: other, link: link?.id ?? '' };
    expect(await tandem.press({ action: 'link.renew', data: foreign }, { as: 'joel' }), 'another network’s link').toHaveProperty('refused');

    expect(await tandem.store.links.get(link?.id ?? '')).toEqual(before);
    const rows = await audited(tandem);
    expect(rows.filter(({ outcome }) => outcome === 'refused')).toHaveLength(12);
  });

  test('wrong names and addresses are told at their field; none of it makes a link', async () => {
    const tandem = await given();
    const wrong = [
      [{ ...MAJA, name: '  ' }, 'name'],
      [{ ...MAJA, name: 'x'.repeat(101) }, 'name'],
      [{ ...MAJA, email: 'maja(at)solvind' }, 'email'],
      [{ ...MAJA, email: 'a@b.example\r\nbcc: c@d.example' }, 'email'],
      [{ ...MAJA, hand: 'mail' }, 'hand'],
    ] as const;
    for (const [fields, field] of wrong)
      expect((await tandem.submit('link.new', fields, { network: tandem.id })).refused, JSON.stringify(fields)).toMatchObject({ field });
    expect(await tandem.store.links.ofNetwork(tandem.id, { after: 0, size: 1 })).toEqual([]);
  });

  test('a network makes at most 200 links in a day and a night', async () => {
    const tandem = await given();
    await tandem.unit(async (tx) => {
      await tx.links.meet({ person: 'link:x' }, 'web:local');
      for (let n = 0; n < 200; n += 1)
        await tx.links.make({
          id: `x${n}`,
          network: tandem.id,
          person: 'link:x',
          purpose: 'apply',
          by: 'x',
          made: tandem.clock.now,
          expires: tandem.clock.now,
        });
    });
    expect(await tandem.submit('link.new', MAJA, { network: tandem.id })).toHaveProperty('refused');
    tandem.clock.now = new Date(tandem.clock.now.getTime() + 86_400_001);
    expect(await tandem.submit('link.new', MAJA, { network: tandem.id })).not.toHaveProperty('refused');
  });

  test('in a network of the municipality’s own units they are for events alone: whoever is invited answers without a company', async () => {
    const tandem = await given('single');
    const list = await tandem.command('network link');
    const form = blocks(list, 'form').map(({ form: one }) => one);
    expect(
      form.map(({ name }) => name),
      'no company applies there',
    ).toEqual(['link.new']);
    expect(form[0]?.fields.find(({ id }) => id === 'purpose')?.options?.map(({ value }) => value)).toEqual(['rsvp']);
    for (const purpose of ['apply', 'update'])
      expect(await tandem.submit('link.new', { ...MAJA, purpose }, { network: tandem.id }), purpose).toHaveProperty('refused');

    await tandem.submit('link.new', { ...MAJA, purpose: 'rsvp' }, { network: tandem.id });
    const [link] = await tandem.store.links.ofNetwork(tandem.id, { after: 0, size: 5 });
    const [starts, ends] = [new Date('2026-12-03T06:30:00Z'), new Date('2026-12-03T08:00:00Z')];
    for (const audience of ['public', 'network'] as const)
      await tandem.unit((tx) =>
        tx.events.add({
          ...{ id: audience, network: tandem.id, state: 'open', title: `Frukost ${audience}`, starts, ends, closes: starts, seats: {} },
          ...{ timeZone: 'Europe/Helsinki', place: 'Stadshuset', audience, language: 'sv', made: tandem.clock.now, by: CARITA },
        }),
      );
    const person = link?.contact.person ?? '';
    const page = { account: person, room: roomOfContact({ person }).id };
    const say = (event: string) => tandem.press({ action: 'rsvp.say', data: { network: tandem.id, event, answer: 'yes' } }, page);
    expect((await say('public')).refused).toBeUndefined();
    expect((await say('network')).refused, 'they were not invited to that one').toBeDefined();
    expect(await tandem.store.events.answer('public', person)).toMatchObject({ state: 'going' });
    expect(await tandem.store.events.answer('public', person)).not.toHaveProperty('company');
  });

  test('where Tandem has no public address the coordinator is told that the link works here only', async () => {
    const here = await given();
    const made = await here.submit('link.new', MAJA, { network: here.id });
    expect(blocks(made, 'note')[0]?.text).toContain('TANDEM_URL');
    const there = await given('open', { TANDEM_URL: 'https://tandem.example.fi/' });
    const known = await there.submit('link.new', MAJA, { network: there.id });
    expect(shownIn(known)).toMatch(/^https:\/\/tandem\.example\.fi\/p\/[\w-]{43}$/u);
    expect(blocks(known, 'note')).toEqual([]);
  });

  test('a coordinator fills in the form for a company that cannot, and the records say so; nobody else can claim to', async () => {
    const tandem = await given();
    const list = await tandem.command('network link');
    const form = blocks(list, 'form').find((block) => block.form.name === 'company.join')?.form;
    const fields = { company: 'Kuusipuu Oy', businessId: '', size: 'micro', branch: 'industry', stage: '' };
    const data = form?.data ?? {};
    expect(await tandem.submit('company.join', fields, data, { as: 'bo' })).toHaveProperty('refused');

    expect(await tandem.submit('company.join', fields, data)).not.toHaveProperty('refused');
    const read = tandem.engine.read();
    expect(await read.selectFrom('memberships').select(['state', 'on_behalf']).execute()).toEqual([{ state: 'member', on_behalf: 1 }]);
    expect(await read.selectFrom('spokespeople').selectAll().execute(), 'the coordinator speaks for no company').toEqual([]);
    const joined = (await audited(tandem)).find(({ did, outcome }) => did === 'company.join' && outcome === 'done');
    expect(joined).toMatchObject({ after_json: expect.stringContaining('"onBehalf":true') });
  });

  test('a company that was entered so gets its contact person by the link that the answer offers', async () => {
    const tandem = await given();
    const fields = { company: 'Kuusipuu Oy', businessId: '', size: 'micro', branch: 'industry', stage: '' };
    const entered = await tandem.submit('company.join', fields, { network: tandem.id, behalf: 'yes' });

    const form = (await tandem.press(button(entered, 'link.new'))).form;
    const path = shownIn(await tandem.submit('link.new', MAJA, form?.data ?? {})).replace(/^.*(?=\/p\/)/u, '');
    const sent = { turn: randomUUID(), form: 'company.join', 'f.company': 'KUUSIPUU', 'f.businessId': '', 'f.stage': '' };
    await fetch(`${tandem.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ ...sent, 'f.size': 'micro', 'f.branch': 'industry' }),
    });
    await tandem.press(button(await tandem.command('network applications'), 'company.confirm'));

    const speakers = await tandem.engine.read().selectFrom('spokespeople').select(['person_id', 'state']).execute();
    expect(speakers).toEqual([{ person_id: expect.stringMatching(/^link:/u), state: 'confirmed' }]);
  });
});
