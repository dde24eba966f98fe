import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type GivenPages, givenPages } from '../../given/page.ts';

/** What a browser sends from the form of a closed network, filled in. */
const FILLED: Readonly<Record<string, string>> = {
  'f.company': 'Solvind Ab',
  'f.businessId': '',
  'f.size': 'small',
  'f.branch': 'energy',
  'f.stage': '',
  'f.promises': 'Solpaneler på taket\r\nFlottan på el 2028',
  'f.secret': 'no',
};

const form = (over: Record<string, string> = {}) => ({ turn: randomUUID(), form: 'company.join', ...FILLED, ...over });

async function given(method: 'open' | 'closed' = 'closed') {
  const tandem = await givenPages();
  const network = await tandem.network(method);
  const { path } = await tandem.link(network);
  const post = async (body: Record<string, string> | URLSearchParams, headers: Record<string, string> = {}) => {
    const response = await fetch(`${tandem.url}${path}`, { method: 'POST', body: new URLSearchParams(body), headers });
    return { status: response.status, page: await response.text() };
  };
  return { ...tandem, id: network, path, post };
}

const applied = ({ engine }: GivenPages) =>
  engine
    .read()
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.id', 'company_id')
    .select(['companies.name', 'state', 'case_number', 'promises_json'])
    .execute();

/** The values that the page's form holds now, by field. */
const valuesIn = (page: string): Record<string, string> =>
  Object.fromEntries([
    ...[...page.matchAll(/<input type="text" id="[^"]*" name="f\.(\w+)"[^>]* value="([^"]*)"/gu)].map(([, id, value]) => [id, value]),
    ...[...page.matchAll(/<textarea [^>]*name="f\.(\w+)"[^>]*>\n([^<]*)</gu)].map(([, id, value]) => [id, value]),
    ...[...page.matchAll(/<input type="radio" name="f\.(\w+)" value="([^"]*)"[^>]* checked/gu)].map(([, id, value]) => [id, value]),
    ...[...page.matchAll(/name="f\.(\w+)"[^>]*><option(?:(?!<\/select>).)*?<option value="([^"]*)" selected/gsu)].map(([, id, value]) => [
      id,
      value,
    ]),
  ]);

describe('applying by a personal link', () => {
  test('is one form: sent, the company has applied with its promises, its person hears the case number, and the page shows where it stands', async () => {
    const tandem = await given();
    const before = await (await fetch(`${tandem.url}${tandem.path}`)).text();
    expect(Object.keys(valuesIn(before))).toEqual(expect.arrayContaining(['company', 'businessId', 'promises']));

    const sent = await tandem.post(form());

    expect(sent).toMatchObject({ status: 200, page: expect.stringMatching(/2026-\d{4}/u) });
    expect(await applied(tandem)).toMatchObject([
      {
        name: 'Solvind Ab',
        state: 'applied',
        case_number: expect.stringMatching(/^2026-/u),
        promises_json: JSON.stringify(['Solpaneler på taket', 'Flottan på el 2028']),
      },
    ]);
    const after = await (await fetch(`${tandem.url}${tandem.path}`)).text();
    expect(after).not.toContain('name="form"');
    expect(after).toContain('Solvind Ab');
    expect(after).toContain('value="company.withdraw"');
  });

  test('names no command on the way, in any language: a page has buttons alone, the one that withdraws too', async () => {
    const QUOTED = /[”“"](?:nätverk|verkosto|network|mina uppgifter|omat tiedot|me) /u;
    for (const [language, n] of [
      ['sv', 1],
      ['fi', 2],
      ['en', 3],
    ] as const) {
      const tandem = await given();
      const { path } = await tandem.link(tandem.id, { id: `l${n + 1}`, language });
      const read = async () => (await fetch(`${tandem.url}${path}`)).text();
      const send = async (body: Record<string, string>) =>
        (await fetch(`${tandem.url}${path}`, { method: 'POST', body: new URLSearchParams(body) })).text();
      const sent = await send(form());
      expect(sent).toMatch(/2026-\d{4}/u);
      await expect.poll(() => tandem.store.pageMessages.list(`page:l${n + 1}`, 5)).not.toHaveLength(0);
      const [standing, again] = [await read(), await send(form())];
      const withdraw = JSON.stringify({ network: tandem.id, company: 'none', seen: '1' });
      const pages = [sent, standing, again, await send({ turn: randomUUID(), action: 'company.show', data: withdraw })];

      expect(pages.filter((page) => QUOTED.test(page.replaceAll('&quot;', '"')))).toEqual([]);
      expect(sent).toContain('value="company.withdraw"');
    }
  });

  test('that is sent twice, by a double press or a reload, is one application with one answer', async () => {
    const tandem = await given();
    const twice = form();
    const [first, second] = [await tandem.post(twice), await tandem.post(twice)];
    const told = (page: string) => /2026-\d{4}/u.exec(page)?.[0];
    expect([second.status, told(second.page)]).toEqual([200, told(first.page)]);
    expect(await applied(tandem)).toHaveLength(1);
    const another = await tandem.post(form());
    expect(await applied(tandem), `a second form: ${another.status}`).toHaveLength(1);
  });

  test('with something missing, too long or not to be chosen is told at its field, and nothing typed is lost', async () => {
    const tandem = await given();
    const wrong = await tandem.post(form({ 'f.company': '', 'f.branch': 'witchcraft', 'f.promises': 'å'.repeat(3_001) }));

    expect(wrong.status).toBe(422);
    expect(wrong.page).toMatch(/<title>Fel: /u);
    for (const id of ['company', 'branch', 'promises']) {
      expect(wrong.page, id).toContain(`href="#form-company-join-${id}"`);
      expect(wrong.page, id).toContain(`id="form-company-join-${id}-error"`);
    }
    expect(wrong.page).not.toContain('form-company-join-size-error');
    expect(valuesIn(wrong.page)).toMatchObject({ company: '', size: 'small', promises: 'å'.repeat(3_001), secret: 'no' });
    expect(await applied(tandem)).toEqual([]);
  });

  test('that the network’s rules refuse is told at its field as well', async () => {
    const tandem = await given();
    const wrong = await tandem.post(form({ 'f.businessId': '1234567-2' }));
    expect(wrong).toMatchObject({ status: 422, page: expect.stringContaining('id="form-company-join-businessId-error"') });
    expect(valuesIn(wrong.page)).toMatchObject({ businessId: '1234567-2', company: 'Solvind Ab' });
    expect(await applied(tandem)).toEqual([]);
  });

  test.each([
    ['a field left out', (sent: URLSearchParams) => sent.delete('f.company')],
    ['a field twice', (sent: URLSearchParams) => sent.append('f.company', 'Annat Ab')],
    ['a field of an unknown name', (sent: URLSearchParams) => sent.append('f.admin', 'yes')],
    ['no id of its own', (sent: URLSearchParams) => sent.delete('turn')],
    ['an id that is none', (sent: URLSearchParams) => sent.set('turn', "1' or 1=1")],
    ['a form and a button at once', (sent: URLSearchParams) => sent.set('action', 'company.withdraw')],
  ])('with %s is not taken, and comes back with what was typed', async (_name, spoil) => {
    const tandem = await given();
    const sent = new URLSearchParams(form());
    spoil(sent);
    const back = await tandem.post(sent);
    expect(back).toMatchObject({ status: 400, page: expect.stringContaining('kom inte fram i sin helhet') });
    expect(valuesIn(back.page)).toMatchObject({ promises: 'Solpaneler på taket\nFlottan på el 2028', size: 'small' });
    expect(await applied(tandem)).toEqual([]);
  });

  test('from another site, too large, or no form at all is not taken', async () => {
    const tandem = await given();
    expect((await tandem.post(form(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await tandem.post(form(), { origin: 'https://evil.example' })).status).toBe(403);
    expect((await tandem.post(form({ 'f.promises': 'x'.repeat(200_000) }))).status).toBe(413);
    const json = await fetch(`${tandem.url}${tandem.path}`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(400);
    const bytes = new Uint8Array([0x66, 0x3d, 0xff, 0xfe]);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(`${tandem.url}${tandem.path}`, { method: 'POST', body: bytes, headers: type })).status).toBe(400);
    expect(await applied(tandem)).toEqual([]);
  });

  test('changes its language half-way without losing what was typed', async () => {
    const tandem = await given();
    const { page, status } = await tandem.post(form({ language: 'fi' }));
    expect([status, page]).toEqual([200, expect.stringContaining('<html lang="fi">')]);
    expect(valuesIn(page)).toMatchObject({ company: 'Solvind Ab', branch: 'energy', promises: 'Solpaneler på taket\nFlottan på el 2028' });
    expect(await applied(tandem)).toEqual([]);
  });

  test('can be taken back on the page, and reaches no other network than the link’s own', async () => {
    const tandem = await given();
    const other = await tandem.network('open', 'Ett annat nätverk');
    await tandem.post(form());
    const page = await (await fetch(`${tandem.url}${tandem.path}`)).text();
    const data =
      /name="action" value="company\.withdraw">\s*<input type="hidden" name="data" value="([^"]*)"/u
        .exec(page)?.[1]
        ?.replaceAll('&quot;', '"') ?? '';
    const forged = JSON.stringify({ ...JSON.parse(data), network: other });
    expect((await tandem.post({ turn: randomUUID(), action: 'company.join', data: forged })).page).not.toContain('Ett annat nätverk');

    expect((await tandem.post({ turn: randomUUID(), action: 'company.withdraw', data })).status).toBe(200);
    expect(await applied(tandem)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await (await fetch(`${tandem.url}${tandem.path}`)).text(), 'one may apply again').toContain('name="form"');
  });

  test('to an open network is joining, and hears of the coordinator’s confirmation on the page', async () => {
    const tandem = await given('open');
    const { 'f.promises': _promises, 'f.secret': _secret, ...short } = form() as Record<string, string>;
    expect((await tandem.post(short)).status).toBe(200);
    expect(await applied(tandem)).toMatchObject([{ name: 'Solvind Ab', state: 'member' }]);
    const [row] = await tandem.engine.read().selectFrom('spokespeople').selectAll().execute();
    expect(row).toMatchObject({ person_id: 'link:l1', state: 'asked' });
    await tandem.press({ action: 'company.confirm', data: { network: tandem.id, company: row?.company_id ?? '', who: 'link:l1' } });
    await expect.poll(async () => (await tandem.store.pageMessages.list('page:l1', 5)).length, { timeout: 15_000 }).toBe(1);
  });
});
