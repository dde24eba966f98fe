import { describe, expect, test } from 'vitest';
import { digestRoutes } from '../../../src/platforms/pages/digest-page.ts';
import { type GivenLedger, givenLedger, KAISLA } from '../../given/ledger.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { serveRoutes } from '../../given/platform.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };

/** Kaisla has been stuck since October. */
async function stuck(): Promise<GivenLedger> {
  const given = await givenLedger();
  await given.promise({ id: 'heat', title: 'Lämpöpumppu', holder: { company: KAISLA }, made: new Date('2026-01-10T10:00:00Z') });
  await given.update('fresh', { says: 'progress', percent: 60 }, { at: new Date('2026-11-18T10:00:00Z'), week: '2026-W47' });
  await given.update('stuck', { says: 'blocked' }, { at: new Date('2026-10-20T10:00:00Z'), week: '2026-W43', of: 'heat' });
  return given;
}

describe('companies that may need a hand', () => {
  test('stand in a private list with the reason and what to do; dismissed with a note they are gone from it', async () => {
    const given = await stuck();
    const list = await given.command('/digest at risk', HERE);
    expect(list.to).toBe('asker');
    expect(textOf(list)).toMatch(/Kaisla Oy: körde fast 20\.10\.2026/u);
    expect(textOf(list)).not.toContain('Solvind');

    const form = await given.press(button(list, 'digest.dismiss', { company: KAISLA }), HERE);
    const gone = await given.submit('digest.dismiss', { note: 'Vi har pratat' }, form.form?.data ?? {}, HERE);

    expect(gone.refused).toBeUndefined();
    expect(textOf(await given.command('/digest at risk', HERE))).not.toContain('Kaisla');
    expect(await given.store.digests.marks(given.network.id, new Date(0))).toMatchObject([
      { company: KAISLA, did: 'dismissed', note: 'Vi har pratat' },
    ]);
  });

  test('get a message that is drafted in their own language and leaves as the coordinator edited it; what came of it is asked', async () => {
    const given = await stuck();
    const list = await given.command('/digest at risk', HERE);
    const opened = await given.press(button(list, 'digest.write', { company: KAISLA }), HERE);
    expect(opened.form?.fields[0]?.value, 'Aino speaks Finnish').toContain('Hei!');

    await given.submit('digest.write', { message: 'Hei Aino, voinko auttaa?' }, opened.form?.data ?? {}, HERE);

    const [message] = await given.gone('digest-write:');
    expect(message?.delivery.room.id).toBe('web:local:direct-aino');
    expect(message && blocks(message.delivery.reply, 'typed')).toEqual([{ kind: 'typed', text: 'Hei Aino, voinko auttaa?' }]);
    const after = await given.command('/digest at risk', HERE);
    await given.press(button(after, 'digest.outcome', { what: 'moving' }), HERE);
    expect(await given.store.digests.marks(given.network.id, new Date(0))).toMatchObject([{ did: 'written', outcome: { what: 'moving' } }]);
  });

  test('a call is logged, and shown as the last contact', async () => {
    const given = await stuck();
    const list = await given.command('/digest at risk', HERE);
    const opened = await given.press(button(list, 'digest.log', { company: KAISLA }), HERE);
    await given.submit('digest.log', { kind: 'call', note: '' }, opened.form?.data ?? {}, {
      ...HERE,
      at: new Date('2026-11-20T08:00:00Z'),
    });
    expect(JSON.stringify(await given.command('/digest at risk', HERE))).toContain('samtal 20.11.2026');

    // A call of today stands in it at once.
    await given.submit('digest.log', { kind: 'call', note: '' }, opened.form?.data ?? {}, HERE);
    expect(JSON.stringify(await given.command('/digest at risk', HERE))).toContain('samtal 24.11.2026');
  });

  test('what came of a message is asked of any company, however many are more engaged', async () => {
    const given = await givenLedger();
    const ids = [...Array.from({ length: 50 }, (_, n) => `a${n}`), 'zenit'];
    await given.write(async (tx) => {
      for (const id of ids) {
        await tx.companies.add({ id, name: id === 'zenit' ? 'Zenit Ab' : `Bolag ${id}` }, AT);
        const place = { id: `place-${id}`, network: given.network.id, company: id, state: 'member', since: AT, promises: [] } as const;
        await tx.companies.save({ ...place, steering: false, applicant: 'x', onBehalf: false, revision: 0 });
      }
      const mark = { id: 'mark-1', company: 'zenit', reason: 'quiet', did: 'written', at: AT, by: 'carita' } as const;
      await tx.digests.mark(given.network.id, mark);
    });

    const list = await given.command('/digest at risk', HERE);

    expect(textOf(list)).toContain('Zenit Ab');
    expect(button(list, 'digest.outcome', { what: 'answered' }).data).toMatchObject({ mark: 'mark-1' });
  });

  test('the page of a link shows the week to its coordinator, goes back in time, and ends with the role', async () => {
    const given = await stuck();
    const reply = await given.command('/digest page', HERE);
    const path = /\/d\/[\w-]{43}/u.exec(textOf(reply))?.[0] ?? '';
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const server = await serveRoutes(digestRoutes({ page: given.tandem.digestPage, log, now: () => AT, language: 'sv' }));
    const page = await fetch(`${server.url}${path}`);
    expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([200, 'no-store', 'no-referrer']);
    const html = await page.text();
    expect(html).toContain('47/2026');
    expect(html).toContain('Lämpöpumppu');
    expect(html).toContain(`${path}/2026-W46`);
    expect(await (await fetch(`${server.url}${path}/2026-W43?lang=fi`)).text()).toContain('Jumissa');
    expect((await fetch(`${server.url}/d/${'x'.repeat(43)}`)).status).toBe(404);
    await given.write(async (tx) => {
      await tx.networks.take(given.network.id);
      await tx.networks.endCoordinator(given.network.id, 'web:local:carita', AT);
    });
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    await server.close();
  });
});
