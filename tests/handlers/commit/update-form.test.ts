import { describe, expect, test } from 'vitest';
import { givenLedger } from '../../given/ledger.ts';
import { BO } from '../../given/network.ts';
import { button, said, textOf } from '../../given/tandem.ts';

const ledger = (given: Awaited<ReturnType<typeof givenLedger>>) => given.store.commitments.history('solar', { size: 20 });

describe('the form', () => {
  const send = (given: Awaited<ReturnType<typeof givenLedger>>, fields: Record<string, string>, data = {}) =>
    given.submit('commit.update', fields, { network: given.network.id, commitment: 'solar', ...data }, BO);

  test('asks which where there are several, and saves all that was told', async () => {
    const given = await givenLedger();
    await given.promise({ id: 'deed', title: 'Elbilar' });
    const opened = await given.press({ action: 'commit.update', data: { network: given.network.id } }, BO);
    expect(opened.form?.fields[0]).toMatchObject({ id: 'which', options: [{ value: 'deed' }, { value: 'solar' }] });

    await given.submit(
      'commit.update',
      {
        which: 'solar',
        figure: '72 kW',
        says: 'at-risk',
        note: 'done by May',
        links: 'https://a.example/1\nhttps://a.example/2',
        period: 'Q3 2026',
        measured: 'measured',
      },
      { network: given.network.id },
      BO,
    );

    expect(await ledger(given)).toMatchObject([
      {
        value: 72,
        percent: 60,
        says: 'at-risk',
        note: 'done by May',
        period: '2026-Q3',
        measured: 'measured',
        evidence: [{ at: 'https://a.example/1' }, { at: 'https://a.example/2' }],
      },
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no figure', { figure: '', says: 'progress' }, 'figure'],
    ['words for a figure', { figure: 'half of it' }, 'figure'],
    ['a figure with words', { figure: '60 % ordered' }, 'figure'],
    ['too many per cent', { figure: '140 %' }, 'figure'],
    ['another unit', { figure: '5 t' }, 'figure'],
    ['a bad link', { figure: '60 %', links: 'javascript:alert(1)' }, 'links'],
    ['words for a link', { figure: '60 %', links: 'see the folder' }, 'links'],
    ['a long note', { figure: '60 %', note: 'x'.repeat(2_001) }, 'note'],
    ['no period', { figure: '60 %', period: 'last week' }, 'period'],
  ])('with %s is refused at that field, and nothing is saved', async (_, fields, field) => {
    const given = await givenLedger();
    expect((await send(given, fields)).refused?.field).toBe(field);
    expect(await ledger(given)).toEqual([]);
  });

  test('with fields left empty tells nothing in them', async () => {
    const given = await givenLedger();
    const data = { network: given.network.id, commitment: 'solar' };

    const reply = await given.submit(
      'commit.update',
      { figure: '60 %', says: 'progress', note: '', links: '', period: ' ', measured: '' },
      data,
      BO,
    );

    expect(textOf(reply)).not.toMatch(/period/iu);
    expect((await ledger(given))[0]?.period).toBeUndefined();
  });

  test('keeps note, links and period while its figure is asked about', async () => {
    const given = await givenLedger();
    const asked = await send(given, { figure: '150 kW', note: 'done by May', links: 'https://a.example', period: '2026' });
    expect(await ledger(given)).toEqual([]);
    await given.press(button(asked, 'commit.say'), BO);
    expect(await ledger(given)).toMatchObject([
      { value: 150, note: 'done by May', period: '2026', evidence: [{ at: 'https://a.example/' }] },
    ]);
  });
});

describe('files', () => {
  const file = (name: string, size: number, read = async () => new Uint8Array(size).fill(1)) => ({
    name,
    mime: 'application/pdf',
    size,
    read,
  });
  const send = (given: Awaited<ReturnType<typeof givenLedger>>, files: readonly ReturnType<typeof file>[], figure = '60 %') =>
    given.tandem.deps.app({
      ...said({ ...BO }),
      ...{ heard: 'asker', back: 'ack', kind: 'form', name: 'commit.update', fields: { figure, says: 'progress' } },
      data: { network: given.network.id, commitment: 'solar' },
      files: { files },
    });

  test('are kept as evidence, by name', async () => {
    const given = await givenLedger();
    const reply = await send(given, [file('mätning.pdf', 100)]);
    expect(textOf(reply)).toContain('mätning.pdf');
    expect(await ledger(given)).toMatchObject([{ level: 'attached', evidence: [{ kind: 'file', name: 'mätning.pdf' }] }]);
  });

  test('of 50 MB are refused with the reason, without being read', async () => {
    const given = await givenLedger();
    const reply = await send(given, [file('film.mp4', 50 * 1024 * 1024, () => Promise.reject(new Error('read')))]);
    expect(reply.refused).toMatchObject({ field: 'files', text: expect.stringMatching(/film\.mp4.*50 MB.*5 MB/u) });
    expect(await ledger(given)).toEqual([]);
  });

  test.each<[string, readonly ReturnType<typeof file>[], string]>([
    ['that cannot be read', [file('a.pdf', 10, () => Promise.reject(new Error('gone')))], 'files'],
    ['that are empty', [file('a.pdf', 0)], 'files'],
    ['larger than they said', [file('a.pdf', 10, async () => new Uint8Array(6 * 1024 * 1024))], 'files'],
    ['too many', [1, 2, 3, 4].map((n) => file(`${n}.pdf`, 10)), 'files'],
  ])('%s are refused at their field, and nothing is saved', async (_, files, field) => {
    const given = await givenLedger();
    expect((await send(given, files)).refused?.field).toBe(field);
    expect(await ledger(given)).toEqual([]);
  });

  test('beside a doubtful figure: it is asked at its field, where the files still are', async () => {
    const given = await givenLedger();
    expect((await send(given, [file('a.pdf', 10)], '60')).refused?.field).toBe('figure');
    expect(await ledger(given)).toEqual([]);
  });
});
