import { deflateRawSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { papersInThread } from '../../src/papers/thread.ts';
import { unzip } from '../given/zip.ts';

function givenPapers() {
  const papers = papersInThread();
  onTestFinished(() => papers.close());
  return papers;
}
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const cells = (read: Awaited<ReturnType<ReturnType<typeof papersInThread>['readTable']>>) =>
  'rows' in read ? read.rows.map((row) => row.cells) : read.fault;

test('a workbook holds texts as texts, numbers as numbers and days as days, and no formula', async () => {
  const papers = givenPapers();
  const xlsx = await papers.workbook([
    {
      name: 'Åtaganden: 1/2',
      head: ['Namn', 'Värde', 'Dag'],
      rows: [
        ['=HYPERLINK("http://x")', 1234.5, { day: '2026-11-24' }],
        ['+1\u0000<&>', -3, undefined],
      ],
    },
    { name: 'Åtaganden: 1/2', head: ['Tom'], rows: [] },
  ]);

  expect(cells(await papers.readTable(xlsx))).toEqual([
    ['Namn', 'Värde', 'Dag'],
    ['\'=HYPERLINK("http://x")', 1234.5, { day: '2026-11-24' }],
    ["'+1<&>", -3, undefined],
  ]);
  const parts = unzip(Buffer.from(xlsx));
  const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d/u.test(name)).map(([, xml]) => xml.toString());
  expect(sheets).toHaveLength(2);
  for (const xml of sheets) expect(xml).not.toMatch(/<f[ >]/u);
  const names = [...(parts.get('xl/workbook.xml')?.toString() ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name]) => name);
  expect(new Set(names).size).toBe(2);
  expect(names.every((name = '') => name.length <= 31 && !/[\\/?*[\]:]/u.test(name))).toBe(true);
});

test('a large workbook is made while others are answered', async () => {
  const papers = givenPapers();
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  const rows = Array.from({ length: 5_000 }, (_, n) => [`rad ${n}`, n, { day: '2026-11-24' }]);
  await papers.workbook([{ name: 'a', head: ['a', 'b', 'c'], rows }]);
  clearInterval(turning);
  expect(turns).toBeGreaterThan(20);
});

test.each([
  ['semicolons, UTF-8 with its mark', bytes('\uFEFFFöretag;Värde\r\nBageri;"1 234,5"\r\n')],
  ['commas', bytes('Företag,Värde\nBageri,"1 234,5"\n')],
  ['tabs, UTF-16', bytes('\uFEFFFöretag\tVärde\r\nBageri\t1 234,5\r\n', 'utf16le')],
  ['the code page of a Finnish Windows', bytes('Företag;Värde\r\nBageri;1 234,5\r\n', 'latin1')],
])('a CSV file with %s is read', async (_, file) => {
  expect(cells(await givenPapers().readTable(file))).toEqual([
    ['Företag', 'Värde'],
    ['Bageri', '1 234,5'],
  ]);
});

test('rows are counted as their own program counts them, also after an empty one', async () => {
  const papers = givenPapers();
  const csv = await papers.readTable(bytes('a;b\r\n\r\n1;2\r\n'));
  expect('rows' in csv && csv.rows.map(({ row }) => row)).toEqual([1, 3]);
  const xlsx = await papers.readTable(await papers.workbook([{ name: 'a', head: ['a', 'b'], rows: [[], ['1', '2']] }]));
  expect('rows' in xlsx && xlsx.rows.map(({ row }) => row)).toEqual([1, 3]);
});

test('what is no table says so, and what unpacks to more than a machine bears is not unpacked', async () => {
  const papers = givenPapers();
  expect(await papers.readTable(bytes('%PDF-1.7\u0000'))).toEqual({ fault: 'unreadable' });
  expect(await papers.readTable(bytes('PK\u0003\u0004 no zip at all'))).toEqual({ fault: 'large' });
  expect(await papers.readTable(bytes('Företag;Värde\r\n'))).toEqual({ fault: 'empty' });
  expect(await papers.readTable(bytes(`a;b\r\n${'1;2\r\n'.repeat(10_001)}`))).toEqual({ fault: 'large' });
  expect(await papers.readTable(bomb(200_000_000))).toEqual({ fault: 'large' });
  expect(await papers.readTable(bomb(1_000, 200_000_000))).toEqual({ fault: 'large' });
});

/** A zip of one sheet of so many zeros; `hidden`: with so many in a second part that the list at its end does not name. */
function bomb(size: number, hidden?: number): Uint8Array {
  const part = (name: string, length: number) => {
    const packed = deflateRawSync(Buffer.alloc(length, ' '));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(length, 22);
    local.writeUInt16LE(name.length, 26);
    return { name, packed, length, bytes: Buffer.concat([local, Buffer.from(name), packed]) };
  };
  const first = part('xl/worksheets/sheet1.xml', size);
  const second = hidden === undefined ? Buffer.alloc(0) : part('xl/worksheets/sheet2.xml', hidden).bytes;
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(first.packed.length, 20);
  central.writeUInt32LE(first.length, 24);
  central.writeUInt16LE(first.name.length, 28);
  const list = Buffer.concat([central, Buffer.from(first.name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(first.bytes.length + second.length, 16);
  return new Uint8Array(Buffer.concat([first.bytes, second, list, end]));
}
