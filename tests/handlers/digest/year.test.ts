import { getDocumentProxy } from 'unpdf';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { digestRoutes } from '../../../src/platforms/pages/digest-page.ts';
import { yearRoutes } from '../../../src/platforms/pages/year-paper.ts';
import { say } from '../../../src/text/say.ts';
import { type GivenLedger, givenLedger, KAISLA } from '../../given/ledger.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { serveRoutes } from '../../given/platform.ts';
import { ending, filesOf, sheetsOf } from '../../given/sheets.ts';
import { blocks, button, textOf } from '../../given/tandem.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };

/** Solvind has a public commitment; Kaisla one that only coordinators see, and one for the network. */
async function aYear(): Promise<GivenLedger> {
  const given = await givenLedger();
  const made = new Date('2026-01-10T10:00:00Z');
  await given.promise({ id: 'secret', title: 'Hemligt löfte', holder: { company: KAISLA }, visibility: 'coordinator', made });
  await given.promise({ id: 'heat', title: 'Lämpöpumppu', holder: { company: KAISLA }, made });
  await given.promise({
    ...{ id: 'cars', title: 'Elbilar', kind: 'reduction', unit: 't CO2e', baseline: { value: 100, year: 2025 }, target: 0 },
    ...{ visibility: 'public', made },
  });
  await given.update('u1', { says: 'progress', value: 60.5 }, { at: new Date('2026-05-11T10:00:00Z'), week: '2026-W20', of: 'cars' });
  await given.update('u2', { says: 'progress', percent: 40 }, { at: new Date('2026-11-11T10:00:00Z'), week: '2026-W46' });
  await given.update('u3', { says: 'done' }, { at: new Date('2026-11-12T10:00:00Z'), week: '2026-W46', of: 'heat' });
  return given;
}

interface Structure {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Structure[];
}
const flat = (node: Structure): readonly Structure[] => [node, ...(node.children ?? []).flatMap(flat)];

/** The PDF as another program reads it. */
async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const texts: string[] = [];
  const parts: Structure[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    parts.push(...flat((await page.getStructTree()) as Structure));
  }
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  return { text: texts.join(' ').replace(/\s+/gu, ' '), parts, info, marked: (await document.getMarkInfo())?.Marked };
}

const inLanguage = async (given: GivenLedger, language: Language): Promise<Reply> => {
  const swedish = await given.command('/digest year 2026', HERE);
  return language === 'sv' ? swedish : given.press(button(swedish, 'digest.year', { language }), HERE);
};

describe('the year for the council', () => {
  test.each(LANGUAGES)('in %s is a PDF and a workbook with the same figures, which name only what is public', async (language) => {
    const given = await aYear();

    const reply = await inLanguage(given, language);

    expect(reply).toMatchObject({ to: 'asker' });
    const files = await filesOf(given, reply);
    const { text, parts, info, marked } = await read(ending(files, '.pdf'));
    expect(info).toMatchObject({ Title: say(language, 'year.title', { year: 2026, network: given.network.name }), Language: language });
    expect(marked).toBe(true);
    expect(parts.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'Figure']),
    );
    const figures = parts.filter(({ role }) => role === 'Figure').map(({ alt = '' }) => alt);
    expect(
      figures.some((alt) => alt.includes(`${say(language, 'year.month', { month: '2026-05' })} 1`)),
      figures.join(),
    ).toBe(true);
    // 100 t have become 60.5, by a comma or a point.
    expect(text).toMatch(/39[.,]5/u);
    expect(text).toContain('Solvind Ab');
    expect(text).not.toMatch(/Kaisla|Hemligt|Lämpöpumppu/u);
    expect(text).toContain(say(language, 'year.gap', { gap: 'kept', count: 1, of: 0 }));

    const sheets = await sheetsOf(ending(files, '.xlsx'));
    const brief = sheets.get(say(language, 'year.sheet', { sheet: 'brief' })) ?? [];
    const row = (of: 'companies' | 'all' | 'made' | 'done' | 'updates') =>
      brief.find(([label]) => label === say(language, 'year.row', { row: of }))?.slice(1);
    expect(row('companies')).toEqual([say(language, 'year.unit', { row: 'companies' }), 2]);
    expect([row('all'), row('made'), row('done'), row('updates')].map((cells) => cells?.[1])).toEqual([3, 2, 1, 3]);
    const [head, ...totals] = sheets.get(say(language, 'year.sheet', { sheet: 'totals' })) ?? [];
    expect(head).toContain(say(language, 'year.column', { column: 'unit' }));
    expect(totals).toHaveLength(1);
    expect(totals[0]).toEqual(expect.arrayContaining(['t CO2e', 39.5]));
    expect(JSON.stringify([...sheets])).not.toMatch(/Kaisla|Hemligt|Lämpöpumppu/u);
  });

  test('keeps the kilowatts of a single company that only the network sees out of its totals, and says so', async () => {
    const given = await aYear();
    const files = await filesOf(given, await given.command('/digest year 2026', HERE));
    const { text } = await read(ending(files, '.pdf'));
    expect(text).not.toContain('kW');
    expect(text).toContain('1 summa');
  });

  test.each([
    ['/digest year', '2026'],
    ['/sammandrag år 2026', '2026'],
    ['/kooste vuosi 2026', '2026'],
    ['/digest --year 2026', '2026'],
  ])('%s is the year %s; it is audited', async (typed, year) => {
    const given = await aYear();
    const reply = await given.command(typed, HERE);
    expect(reply.refused).toBeUndefined();
    expect(reply.title).toContain(year);
    expect(blocks(reply, 'file')).toHaveLength(2);
    expect(await given.audited()).toContain('digest.year');
  });

  test.each([
    ['2027', 'inte har varit'],
    ['2019', 'fanns inte'],
    ['i fjol', 'vilket år'],
  ])('of %s: what is wrong, and the text back', async (typed, said) => {
    const given = await givenLedger();
    const reply = await given.command(`/digest year ${typed}`, HERE);
    expect(reply.refused?.text).toContain(said);
    expect(JSON.stringify(reply)).toContain(typed);
  });

  test('is no member’s to make', async () => {
    const given = await aYear();
    expect((await given.command('/digest year 2026', { as: 'bo', channel: CHANNEL, at: AT })).refused).toBeDefined();
  });

  test('can be fetched from the coordinator’s page, as long as they coordinate', async () => {
    const given = await aYear();
    const path = /\/d\/[\w-]{43}/u.exec(textOf(await given.command('/digest page', HERE)))?.[0] ?? '';
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const parts = { log, now: () => AT };
    const papers = yearRoutes({ ...parts, paper: given.tandem.yearPaper });
    const page = digestRoutes({ ...parts, page: given.tandem.digestPage, language: 'sv' });
    const server = await serveRoutes(async (request, response) => (await papers(request, response)) || page(request, response));
    onTestFinished(() => server.close());
    const html = await (await fetch(`${server.url}${path}`)).text();
    expect(html).toContain(`${path}/year/2026.pdf?lang=sv`);

    const pdf = await fetch(`${server.url}${path}/year/2026.pdf?lang=fi`);

    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store']);
    expect((await read(Buffer.from(await pdf.arrayBuffer()))).info).toMatchObject({ Language: 'fi' });
    expect((await fetch(`${server.url}${path}/year/2031.pdf`)).status).toBe(404);
    expect((await fetch(`${server.url}/d/${'x'.repeat(43)}/year/2026.pdf`)).status).toBe(404);
    await given.write(async (tx) => {
      await tx.networks.take(given.network.id);
      await tx.networks.endCoordinator(given.network.id, 'web:local:carita', AT);
    });
    expect((await fetch(`${server.url}${path}/year/2026.xlsx`)).status).toBe(404);
  });

  test('is offered under the week', async () => {
    const given = await aYear();
    const draft = await given.command('/digest', HERE);
    const reply = await given.press(button(draft, 'digest.year'), HERE);
    expect(textOf(reply)).toContain('2026');
    expect(blocks(reply, 'file')).toHaveLength(2);
  });
});
