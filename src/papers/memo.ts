import type { Memo } from '../chat/memo.ts';
import { number } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { COLOURS } from './fonts.ts';
import { Column, decorate, type Figure, type Line, PAGE, type Piece } from './page.ts';
import { type Pdf as Document, openPdf, pdfBytes } from './pdf.ts';
import { type Picture, scoresPng } from './picture.ts';
import { bylineOf, type Measure, type Passage, type Section, sectionsOf } from './sections.ts';
import { cutTo, oneLine } from './text.ts';

/** No sentence is longer: what is, is cut before it is measured, for measuring takes time. */
const LONGEST = 500;
/** Sentences of a list: each column tells as many as it has room for. Fewer than the last one only on a page set small. */
const LISTS = [8, 6, 5, 4, 3];
const SCALES = [1, 0.96, 0.92, 0.88, 0.84];
const SMALLEST = 0.84;
/** What is told where even the smallest page is too full: fewer sentences, then shorter ones. The last one always fits. */
const TIGHT: readonly Measure[] = [
  { sentences: 2, characters: LONGEST },
  { sentences: 2, characters: 260 },
  { sentences: 2, characters: 160 },
  { sentences: 1, characters: 90 },
  { sentences: 1, characters: 60 },
  { sentences: 1, characters: 30 },
];

const INNER = PAGE.width - 2 * PAGE.margin;
/** The left column is the wider one: it holds the picture. */
const MAIN = Math.round((INNER - PAGE.gap) * 0.53);
const SIDE = INNER - PAGE.gap - MAIN;
const PANEL = { x: 14, top: 11, bottom: 12 } as const;
const FOOT = 12;

type Stack = readonly (readonly Piece[])[];

interface Layout {
  readonly scale: number;
  readonly head: readonly Piece[];
  readonly panel: readonly Piece[];
  readonly main: Stack;
  readonly side: Stack;
  readonly foot: readonly Piece[];
}

/**
 * The memo as a PDF of one page A4: real text in Inter, tagged, with its title and language.
 * Takes about a tenth of a second; the picture is drawn outside the main thread.
 */
export async function memoPdf(memo: Memo): Promise<Uint8Array> {
  const picture = await scoresPng(memo.scores, memo.language);
  const { language, title, version, subject } = memo;
  const about = [say(language, 'papers.memo'), subject].filter(Boolean).join(', ');
  const doc = openPdf({ language, title, subject: about, keywords: `version ${version}` });
  const written = pdfBytes(doc);
  draw(doc, layOut(doc, memo, picture));
  doc.end();
  return written;
}

/** The fullest page of the largest type, then a smaller one, then one that tells less. */
function layOut(doc: Document, memo: Memo, picture: Picture): Layout {
  const whole = LISTS.map((sentences) => ({ sentences, characters: LONGEST }));
  for (const scale of SCALES) {
    const layout = fitting(doc, memo, picture, scale, whole);
    if (layout) return layout;
  }
  for (const [at] of TIGHT.entries()) {
    const layout = fitting(doc, memo, picture, SMALLEST, TIGHT.slice(at));
    if (layout) return layout;
  }
  throw new Error('a memo without a layout');
}

/** The page in this type, each column by the first of the measures that it has room for; undefined where one has none. */
function fitting(doc: Document, memo: Memo, picture: Picture, scale: number, measures: readonly Measure[]): Layout | undefined {
  const [about] = measures;
  if (!about) return undefined;
  const column = new Column(doc, scale);
  const frame = { head: headOf(memo, about), panel: panelOf(memo, about), foot: footOf(memo, about) };
  const room = roomOf(column, frame);
  const first = (width: number, sections: (measure: Measure) => Stack) =>
    measures.map(sections).find((made) => column.heightOf(made.flat(), width) <= room);
  const main = first(MAIN, (measure) => [scoresOf(memo, picture), ...sectionsOf(memo, measure).main.map(piecesOf)]);
  const side = main && first(SIDE, (measure) => sectionsOf(memo, measure).side.map(piecesOf));
  return side && { scale, ...frame, main, side };
}

/** The height that is left for the columns. */
function roomOf(column: Column, { head, panel, foot }: Pick<Layout, 'head' | 'panel' | 'foot'>): number {
  const framed = column.heightOf(head, INNER) + FOOT + panelHeight(column, panel) + 2 * FOOT + column.heightOf(foot, INNER);
  return PAGE.height - 2 * PAGE.margin - framed;
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
  const { method, margin, why } = runnerUp;
  const second = say(language, 'papers.runnerUp', {
    method: cutTo(oneLine(method), 90),
    margin: cutTo(oneLine(margin), 120),
    why: cutTo(oneLine(why), within(fit, 500)),
  });
  return [...lines, { tag: 'P', text: second, size: 9, colour: 'quiet', before: 5 }];
}

const sectionHeading = (text: string): Line => ({ tag: 'H2', text, size: 11, font: 'bold', before: 13 });

function scoresOf({ language, scores }: Memo, { png, width, height }: Picture): readonly Piece[] {
  const bars = scores.bars.map(({ label, value }) => `${oneLine(label)} ${number(language, value)}`).join(', ');
  const figure: Figure = { tag: 'Figure', png, ratio: height / width, alt: `${oneLine(scores.alt)} ${bars}`.trim(), before: 7 };
  return [sectionHeading(cutTo(oneLine(scores.title), 90)), figure];
}

function piecesOf({ heading, passages }: Section): readonly Piece[] {
  return [sectionHeading(heading), ...passages.flatMap(linesOf)];
}

function linesOf({ heading, items, form }: Passage): readonly Line[] {
  const lines = items.map((text, at): Line => {
    if (form === 'note') return { tag: 'P', text, size: 8.5, colour: 'quiet', before: 4 };
    const lead = text.startsWith('…') ? ' ' : form === 'steps' ? `${at + 1}.` : '•';
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
