import PDFDocument from 'pdfkit';
import type { Memo } from '../chat/memo.ts';
import { number } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { COLOURS, FONTS } from './fonts.ts';
import { Column, decorate, type Figure, type Line, PAGE, type Piece } from './page.ts';
import { type Picture, scoresPng } from './picture.ts';
import { bylineOf, type Measure, type Passage, type Section, sectionsOf } from './sections.ts';
import { cutTo, oneLine } from './text.ts';

type Document = InstanceType<typeof PDFDocument>;

/** No page holds more: what is longer is cut before it is measured, for measuring takes time. */
const MOST: Measure = { sentences: 15, characters: 500 };

/** How the page is filled: first set smaller, then told shorter. The last one always fits. */
const FITS: readonly (Measure & { readonly scale: number })[] = [
  ...[1, 0.96, 0.92, 0.88, 0.84].map((scale) => ({ ...MOST, scale })),
  ...[
    [6, 260],
    [5, 200],
    [4, 160],
    [3, 120],
    [2, 90],
    [1, 60],
    [1, 30],
  ].map(([sentences = 1, characters = 30]) => ({ sentences, characters, scale: 0.84 })),
];

const INNER = PAGE.width - 2 * PAGE.margin;
/** The left column is the wider one: it holds the picture. */
const MAIN = Math.round((INNER - PAGE.gap) * 0.53);
const SIDE = INNER - PAGE.gap - MAIN;
const PANEL = { x: 14, top: 11, bottom: 12 } as const;
const FOOT = 12;

interface Layout {
  readonly scale: number;
  readonly head: readonly Piece[];
  readonly panel: readonly Piece[];
  readonly main: readonly (readonly Piece[])[];
  readonly side: readonly (readonly Piece[])[];
  readonly foot: readonly Piece[];
}

/**
 * The memo as a PDF of one page A4: real text in Inter, tagged, with its title and language.
 * Takes about a tenth of a second; the picture is drawn outside the main thread.
 */
export async function memoPdf(memo: Memo): Promise<Uint8Array> {
  const picture = await scoresPng(memo.scores, memo.language);
  const doc = open(memo);
  const written = bytesOf(doc);
  const layouts = FITS.map((fit) => () => layOut(memo, picture, fit));
  const layout = firstFitting(doc, layouts);
  draw(doc, layout);
  doc.end();
  return written;
}

function open({ language, title, version, subject }: Memo): Document {
  return new PDFDocument({
    size: 'A4',
    // The page has margins of its own: pdfkit would begin a second page below these.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    font: FONTS.regular,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: cutTo(oneLine(title), 200),
      Author: 'Tandem',
      Subject: oneLine([say(language, 'papers.memo'), subject].filter(Boolean).join(', ')),
      Keywords: `version ${version}`,
      Creator: 'Tandem',
    },
  });
}

function bytesOf(doc: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

function firstFitting(doc: Document, layouts: readonly (() => Layout)[]): Layout {
  let layout = layouts[0]?.();
  for (const make of layouts) {
    layout = make();
    if (heightOf(doc, layout) <= PAGE.height - 2 * PAGE.margin) break;
  }
  if (!layout) throw new Error('a memo without a layout');
  return layout;
}

function layOut(memo: Memo, picture: Picture, fit: Measure & { readonly scale: number }): Layout {
  const { main, side } = sectionsOf(memo, fit);
  return {
    scale: fit.scale,
    head: headOf(memo, fit),
    panel: panelOf(memo, fit),
    main: [scoresOf(memo, picture, fit), ...main.map(piecesOf)],
    side: side.map(piecesOf),
    foot: footOf(memo, fit),
  };
}

const within = ({ characters }: Measure, most: number): number => Math.min(most, characters * 2);

function headOf(memo: Memo, fit: Measure): readonly Line[] {
  return [
    { tag: 'P', text: say(memo.language, 'papers.memo'), size: 9, font: 'bold', colour: 'accent' },
    { tag: 'H1', text: cutTo(oneLine(memo.title), within(fit, 160)), size: 20, font: 'bold', before: 3 },
    { tag: 'P', text: cutTo(bylineOf(memo, fit), within(fit, 400)), size: 9, colour: 'quiet', before: 4 },
  ];
}

function panelOf({ language, recommended, runnerUp }: Memo, fit: Measure): readonly Line[] {
  const lines: Line[] = [
    { tag: 'H2', text: say(language, 'papers.recommended'), size: 9, font: 'bold', colour: 'accent' },
    { tag: 'P', text: cutTo(oneLine(recommended.method), 90), size: 15, font: 'bold', before: 2 },
    { tag: 'P', text: cutTo(oneLine(recommended.why), within(fit, 700)), size: 10, before: 4 },
  ];
  if (!runnerUp) return lines;
  const { method, margin } = runnerUp;
  const second = say(language, 'papers.runnerUp', { method: cutTo(oneLine(method), 90), margin: cutTo(oneLine(margin), 120) });
  return [...lines, { tag: 'P', text: second, size: 9, colour: 'quiet', before: 5 }];
}

const sectionHeading = (text: string): Line => ({ tag: 'H2', text, size: 11, font: 'bold', before: 13 });

function scoresOf({ language, scores }: Memo, { png, width, height }: Picture, fit: Measure): readonly Piece[] {
  const bars = scores.bars.map(({ label, value }) => `${oneLine(label)} ${number(language, value)}`).join(', ');
  const figure: Figure = { tag: 'Figure', png, ratio: height / width, alt: `${oneLine(scores.alt)} ${bars}`.trim(), before: 7 };
  const alt: Line = { tag: 'P', text: cutTo(oneLine(scores.alt), within(fit, 300)), size: 8.5, colour: 'quiet', before: 4 };
  return [sectionHeading(cutTo(oneLine(scores.title), 90)), figure, ...(alt.text ? [alt] : [])];
}

function piecesOf({ heading, passages }: Section): readonly Piece[] {
  return [sectionHeading(heading), ...passages.flatMap(linesOf)];
}

function linesOf({ heading, items, form }: Passage): readonly Line[] {
  const lines = items.map((text, at): Line => {
    if (form === 'note') return { tag: 'P', text, size: 8.5, colour: 'quiet', before: 4 };
    const lead = text === '…' ? ' ' : form === 'steps' ? `${at + 1}.` : '•';
    return { tag: 'LI', text, size: 9.5, before: 4, lead };
  });
  return heading ? [{ tag: 'H3', text: heading, size: 8.5, font: 'bold', colour: 'quiet', before: 5 }, ...lines] : lines;
}

function footOf({ language, sources, version, date }: Memo, fit: Measure): readonly Line[] {
  const most = Math.min(fit.sentences, 5);
  const told = sources
    .slice(0, most)
    .map(({ text, address }) => [cutTo(oneLine(text), 140), address && cutTo(address, 150)].filter(Boolean).join(', '));
  const all = [...told, ...(sources.length > most ? ['…'] : [])].join('; ');
  const lines: Line[] = all ? [{ tag: 'P', text: `${say(language, 'papers.sources')}: ${all}`, size: 7.5, colour: 'quiet' }] : [];
  return [
    ...lines,
    {
      tag: 'P',
      text: say(language, 'papers.version', { version: cutTo(oneLine(version), 40), date: oneLine(date) }),
      size: 7.5,
      colour: 'quiet',
      before: 3,
    },
  ];
}

function heightOf(doc: Document, { scale, head, panel, main, side, foot }: Layout): number {
  const column = new Column(doc, scale);
  const columns = Math.max(column.heightOf(main.flat(), MAIN), column.heightOf(side.flat(), SIDE));
  return column.heightOf(head, INNER) + FOOT + panelHeight(column, panel) + columns + 2 * FOOT + column.heightOf(foot, INNER);
}

const panelHeight = (column: Column, panel: readonly Piece[]): number =>
  column.heightOf(panel, INNER - 2 * PANEL.x) + PANEL.top + PANEL.bottom;

function draw(doc: Document, { scale, head, panel, main, side, foot }: Layout): void {
  const column = new Column(doc, scale);
  const { margin: left, height } = PAGE;
  const root = doc.struct('Document');
  doc.addStructure(root);
  const section = (pieces: readonly Piece[], x: number, y: number, width: number): number => {
    const sect = doc.struct('Sect');
    root.add(sect);
    const next = column.draw(sect, pieces, x, y, width);
    sect.end();
    return next;
  };
  const top = column.draw(root, head, left, PAGE.margin, INNER) + FOOT;
  const tall = panelHeight(column, panel);
  decorate(doc, () => {
    doc.roundedRect(left, top, INNER, tall, 6).fill(COLOURS.tint);
    doc.rect(left, top + 6, 3, tall - 12).fill(COLOURS.accent);
  });
  section(panel, left + PANEL.x, top + PANEL.top, INNER - 2 * PANEL.x);
  const columns = (sections: readonly (readonly Piece[])[], x: number, width: number) =>
    sections.reduce((y, pieces) => section(pieces, x, y, width), top + tall);
  columns(main, left, MAIN);
  columns(side, left + MAIN + PAGE.gap, SIDE);
  const footTop = height - PAGE.margin - column.heightOf(foot, INNER);
  decorate(doc, () => {
    doc
      .moveTo(left, footTop - FOOT / 2)
      .lineTo(left + INNER, footTop - FOOT / 2)
      .lineWidth(0.6)
      .stroke(COLOURS.line);
  });
  section(foot, left, footTop, INNER);
  root.end();
}
