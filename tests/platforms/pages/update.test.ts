import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { givenPages } from '../../given/page.ts';
import { blocks } from '../../given/tandem.ts';

const SINCE = new Date('2026-01-01T10:00:00Z');

/** A closed network with Solvind and Kaisla in it; Carita makes a link for Maja to update what Solvind promised. */
async function given(company = 'Solvind') {
  const tandem = await givenPages();
  const network = await tandem.network('closed');
  for (const [id, name] of [
    ['solvind', 'Solvind Ab'],
    ['kaisla', 'Kaisla Oy'],
  ] as const)
    await tandem.unit(async (tx) => {
      await tx.networks.take(network);
      await tx.companies.add({ id, name }, SINCE);
      const place = { id: `place-${id}`, network, company: id, state: 'member', since: SINCE, promises: [], steering: false } as const;
      await tx.companies.save({ ...place, applicant: 'web:local:carita', onBehalf: true, revision: 0 });
      await tx.commitments.add({
        ...{ id: `${id}-solar`, network, holder: { company: id }, title: `Solpaneler på ${name}`, kind: 'share', unit: 'kW', target: 120 },
        ...{ accounting: {}, visibility: 'network', status: 'on-track', onBehalf: false, made: SINCE },
      });
    });
  const fields = { name: 'Maja Lind', email: '', purpose: 'update', company, language: 'sv', days: '30' };
  const made = await tandem.submit('link.new', fields, { network });
  const path = () => new URL(blocks(made, 'typed')[0]?.text ?? '').pathname;
  const see = async () => (await fetch(`${tandem.url}${path()}`)).text();
  const post = async (body: Record<string, string>) => {
    const response = await fetch(`${tandem.url}${path()}`, { method: 'POST', body: new URLSearchParams({ turn: randomUUID(), ...body }) });
    return { status: response.status, page: await response.text() };
  };
  const ledger = () => tandem.engine.read().selectFrom('commitment_updates').selectAll().orderBy('seq').execute();
  return { ...tandem, network, made, see, post, ledger };
}

describe('a personal link for updating', () => {
  test('shows what that company promised, and one press says that nothing has changed', async () => {
    const { see, post, network, ledger } = await given();
    const page = await see();
    expect(page).toContain('Solpaneler på Solvind Ab');
    expect(page).not.toContain('Kaisla');

    const sent = await post({ action: 'commit.same', data: JSON.stringify({ network, commitment: 'solvind-solar' }) });

    expect(sent.status).toBe(200);
    expect(await ledger()).toMatchObject([{ commitment_id: 'solvind-solar', says: 'same', product: 'page' }]);
  });

  test('takes the form of an update, and gives a wrong one back at its field with what was typed', async () => {
    const { post, network, ledger } = await given();
    const open = await post({ action: 'commit.update', data: JSON.stringify({ network, commitment: 'solvind-solar' }) });
    expect(open.page).toContain('name="form" value="commit.update"');
    const opener = (/name="opener" value="([^"]*)"/u.exec(open.page)?.[1] ?? '').replaceAll('&quot;', '"');
    const fields = Object.fromEntries([...open.page.matchAll(/name="f\.(\w+)"/gu)].map(([, id]) => [`f.${id}`, '']));

    const form = { form: 'commit.update', opener, ...fields, 'f.says': 'progress' };
    const wrong = await post({ ...form, 'f.figure': '140 %' });
    expect(wrong.page).toContain('140 %');
    expect(await ledger()).toEqual([]);

    expect((await post({ ...form, 'f.figure': '60 %' })).status).toBe(200);
    expect(await ledger()).toMatchObject([{ percent: 60, value: 72, product: 'page' }]);
  });

  test('reaches nothing of another company, whatever its fields were made to say', async () => {
    const { post, network, ledger } = await given();

    await post({ action: 'commit.same', data: JSON.stringify({ network, commitment: 'kaisla-solar' }) });

    expect(await ledger()).toEqual([]);
  });

  test('is not made for a company that the network does not have', async () => {
    const { made } = await given('Okänd Ab');
    expect(made.refused?.field).toBe('company');
  });
});
