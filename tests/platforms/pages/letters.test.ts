import { describe, expect, test } from 'vitest';
import { createMailer } from '../../../src/jobs/mail.ts';
import { givenMailbox, says } from '../../given/mail.ts';
import { type GivenPages, givenPages } from '../../given/page.ts';
import { button, textOf } from '../../given/tandem.ts';

const MAJA = { name: 'Maja Lind', email: 'maja@solvind.example', language: 'fi', days: '14', hand: 'mail' };
const soon = { timeout: 20_000, interval: 20 };
const LINK = /\/p\/[\w-]{43}/u;

/** What the database holds, all tables that a letter touches. */
async function kept({ engine }: GivenPages): Promise<string> {
  const read = engine.read();
  const tables = ['links', 'link_tokens', 'inbound', 'outbox', 'audit', 'page_messages', 'tokens'] as const;
  return JSON.stringify(await Promise.all(tables.map((name) => read.selectFrom(name).selectAll().execute())));
}

describe('letters to people who have only a link', () => {
  test('bring the link itself, in the person’s language, and it opens their page; no row keeps it', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages(mailbox.env);
    const id = await given.network('open');

    const told = await given.submit('link.new', MAJA, { network: id });

    expect(textOf(told)).toContain('maja@solvind.example');
    expect(JSON.stringify(told), 'the coordinator is shown no link').not.toMatch(LINK);
    await expect.poll(() => mailbox.letters.length, soon).toBe(1);
    const [letter] = mailbox.letters;
    expect(letter?.to).toEqual(['maja@solvind.example']);
    expect(letter?.head).toMatch(/^From: Tandem <tandem@example\.fi>$/mu);
    expect(letter?.head).toMatch(/^Auto-Submitted: auto-generated$/mu);
    expect(letter?.text).toMatch(/Hei Maja Lind!.*Exempelviks klimatnätverk.*8\.12\.2026/su);
    const path = LINK.exec(letter?.text ?? '')?.[0] ?? '';
    const page = await fetch(`${given.url}${path}`);
    expect([page.status, await page.text()]).toEqual([200, expect.not.stringContaining('Henkilökohtainen linkkisi')]);
    await expect.poll(() => kept(given), soon).toContain('"state":"sent"');
    expect(await kept(given)).not.toContain(path.slice(3));
  });

  test('follow every message, which stands on the page as well, with a link that works beside the first', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages(mailbox.env);
    const { path } = await given.link(await given.network('open'), { email: 'maja@solvind.example' });
    const reply = { to: 'asker', title: 'Beslut', blocks: [{ kind: 'text', text: 'Er ansökan är godkänd.' }] } as const;
    await given.unit((tx) => tx.outbox.post({ key: 'k', room: { id: 'page:l1' }, reply }));

    await expect.poll(() => mailbox.letters.length, soon).toBe(1);
    const { text = '', head = '' } = mailbox.letters[0] ?? {};
    expect(head).toMatch(/^Subject: Beslut$/mu);
    expect(text).toContain('Er ansökan är godkänd.');
    for (const one of [path, LINK.exec(text)?.[0]])
      expect(await (await fetch(`${given.url}${one}`)).text()).toContain('Er ansökan är godkänd.');
  });

  test('tell in the first of them what is kept about their reader; the notice on the page is no letter of its own', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages({ ...mailbox.env, TANDEM_PRIVACY_URL: 'https://stad.example/dataskydd' });
    const { path } = await given.link(await given.network('open'), { email: 'maja@solvind.example' });
    await fetch(`${given.url}${path}`);
    await expect.poll(() => given.store.pageMessages.list('page:l1', 5), soon).toHaveLength(1);
    for (const key of ['first', 'second'])
      await given.unit((tx) =>
        tx.outbox.post({ key, room: { id: 'page:l1' }, reply: { to: 'asker', blocks: [{ kind: 'text', text: key }] } }),
      );

    await expect.poll(() => mailbox.letters.length, soon).toBe(2);
    expect(
      mailbox.letters.map(({ text }) => [/^(?:first|second)$/mu.exec(text)?.[0], text.includes('https://stad.example/dataskydd')]),
    ).toEqual([
      ['first', true],
      ['second', false],
    ]);
    await expect.poll(() => kept(given), soon).not.toContain('"state":"waiting"');
    expect(mailbox.letters).toHaveLength(2);
    expect(await (await fetch(`${given.url}${path}`)).text()).toContain('https://stad.example/dataskydd');
  });

  test('tell whoever’s link is over to ask for a new one; the message waits on the page', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages(mailbox.env);
    await given.link(await given.network('open'), { email: 'maja@solvind.example' });
    await given.unit((tx) => tx.links.revoke('l1', given.clock.now));
    await given.unit((tx) =>
      tx.outbox.post({ key: 'k', room: { id: 'page:l1' }, reply: { to: 'asker', blocks: [{ kind: 'text', text: 'Hej' }] } }),
    );
    await expect.poll(() => mailbox.letters.length, soon).toBe(1);
    expect(mailbox.letters[0]?.text).not.toMatch(LINK);
    expect(mailbox.letters[0]?.text).toContain('Be nätverkets koordinator');
    expect(await given.store.pageMessages.list('page:l1', 5)).toHaveLength(1);
  });

  test('wait where the server asks for it, and arrive once', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages(mailbox.env);
    mailbox.state.answer = says(451);
    await given.submit('link.new', MAJA, { network: await given.network('open') });
    await expect.poll(() => kept(given), soon).toMatch(/"error":"[^"]*451/u);
    mailbox.state.answer = undefined;
    await expect.poll(() => mailbox.letters.length, soon).toBe(1);
    await expect.poll(() => kept(given), soon).toContain('"state":"sent"');
    expect(mailbox.letters).toHaveLength(1);
  });

  test('that the server refuses for good are set aside; a message stands on the page all the same', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages(mailbox.env);
    mailbox.state.answer = says(550);
    await given.link(await given.network('open'), { email: 'gone@solvind.example' });
    await given.unit((tx) =>
      tx.outbox.post({ key: 'k', room: { id: 'page:l1' }, reply: { to: 'asker', blocks: [{ kind: 'text', text: 'Hej' }] } }),
    );
    await expect.poll(() => kept(given), soon).toContain('"state":"failed"');
    expect(await given.store.pageMessages.list('page:l1', 5)).toHaveLength(1);
  });

  test('can be asked for again in the list, and make the link that was lost open nothing', async () => {
    const mailbox = await givenMailbox();
    const given = await givenPages(mailbox.env);
    const id = await given.network('open');
    const { path } = await given.link(id, { email: 'maja@solvind.example' });
    await given.press(button(await given.command('network link'), 'link.mail'));
    await expect.poll(() => mailbox.letters.length, soon).toBe(1);
    expect((await fetch(`${given.url}${path}`)).status).toBe(404);
    expect((await fetch(`${given.url}${LINK.exec(mailbox.letters[0]?.text ?? '')?.[0]}`)).status).toBe(200);
  });

  test('are not offered where no mail server is set, and a forged wish for one is refused', async () => {
    const given = await givenPages();
    const id = await given.network('open');
    const { link } = await given.link(id, { email: 'maja@solvind.example' });
    const list = await given.command('network link');
    expect(() => button(list, 'link.mail')).toThrow();
    expect(await given.press({ action: 'link.mail', data: { network: id, link: link.id } })).toHaveProperty('refused');
  });
});

test('a wrong login waits for the operator to mend it; a server that is away for its return', async () => {
  const mailbox = await givenMailbox();
  const letter = { to: { name: 'Maja', address: 'maja@solvind.example' }, subject: 'Hej', text: 'Hej', key: 'k' };
  const parts = { from: 'tandem@example.fi', host: 'example.fi' };
  for (const url of [mailbox.url('tandem:fel'), 'smtp://127.0.0.1:1'])
    await expect(createMailer({ ...parts, url }).send(letter)).rejects.toMatchObject({ name: 'DeliveryFailed', kind: 'later' });
  await createMailer({ ...parts, url: mailbox.url() }).send({ ...letter, subject: 'Åtgärd\r\nBcc: x@y.example' });
  expect(mailbox.letters[0]?.to).toEqual(['maja@solvind.example']);
  expect(mailbox.letters[0]?.head).not.toMatch(/^Bcc/mu);
});
