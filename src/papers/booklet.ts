import type { Booklet, BookletPiece } from '../chat/booklet.ts';
import type { Language } from '../domain/language.ts';
import { say } from '../text/say.ts';
import { BARS_HEIGHT, drawBars } from './booklet-bars.ts';
import { BOTTOM, Flow, INNER } from './booklet-flow.ts';
import { drawTable, tableStart } from './booklet-table.ts';
import { COLOURS, FONTS } from './fonts.ts';
import { Column, decorate, type Element, type Line, PAGE } from './page.ts';
import { openPdf, type Pdf, pdfBytes } from './pdf.ts';
import { cutTo, oneLine } from './text.ts';

/** A paragraph has no more characters: it has to fit on a page. */
const LONGEST = 2_000;
/** A heading does not stand alone at the foot of a page: so much of what follows it stands there too. */
const KEPT_TOGETHER = 70;

/**
 * A paper of several pages A4: real text in Inter, tagged, with bookmarks, its title and language; each page numbered. A table that goes
 * on repeats its headings.
 */
export async function bookletPdf(booklet: Booklet): Promise<Uint8Array> {
  const { language, title, kind } = booklet;
  const doc = openPdf({ language, title, subject: kind }, true);
  const written = pdfBytes(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = new Flow(doc);
  head(flow, root, booklet);
  for (const part of booklet.parts) drawPart(flow, root, language, part);
  root.end();
  feet(doc, booklet);
  doc.end();
  return written;
}

/** Lines under each other, each on the page that has room for it. */
function lines(flow: Flow, parent: Element, all: readonly Line[]): void {
  const column = new Column(flow.doc, 1);
  let at = 0;
  while (at < all.length) {
    const first = all[at];
    if (!first) return;
    flow.makeRoom(column.heightOf([first], INNER));
    // As many as fit are drawn at once, so that the points of a list are one list.
    let count = 1;
    while (at + count < all.length && flow.y + column.heightOf(all.slice(at, at + count + 1), INNER) <= BOTTOM) count += 1;
    flow.y = column.draw(parent, all.slice(at, at + count), PAGE.margin, flow.y, INNER);
    at += count;
  }
}

function head(flow: Flow, root: Element, { kind, title, byline }: Booklet): void {
  const sect = flow.doc.struct('Sect');
  root.add(sect);
  lines(flow, sect, [
    { tag: 'P', text: oneLine(kind), size: 10, font: 'bold', colour: 'accent' },
    { tag: 'H1', text: cutTo(oneLine(title), 200), size: 22, font: 'bold', before: 4 },
    { tag: 'P', text: oneLine(byline), size: 10, colour: 'quiet', before: 5 },
  ]);
  sect.end();
  flow.y += 10;
  const { doc, y } = flow;
  decorate(doc, () => doc.rect(PAGE.margin, y, INNER, 2).fill(COLOURS.accent));
  flow.y += 4;
}

function drawPart(flow: Flow, root: Element, language: Language, { heading, pieces }: Booklet['parts'][number]): void {
  const { doc } = flow;
  const sect = doc.struct('Sect');
  root.add(sect);
  const title: Line = { tag: 'H2', text: cutTo(oneLine(heading), 120), size: 13, font: 'bold', before: 18 };
  flow.makeRoom(new Column(doc, 1).heightOf([title], INNER) + startOf(doc, language, pieces[0]));
  doc.outline.addItem(title.text);
  lines(flow, sect, [flow.y === PAGE.margin ? { ...title, before: 0 } : title]);
  for (const piece of pieces) drawPiece(flow, sect, language, piece);
  sect.end();
}

/** How much of a piece stands with its heading. */
const startOf = (doc: Pdf, language: Language, piece: BookletPiece | undefined): number => {
  if (piece?.kind === 'bars') return BARS_HEIGHT + 10;
  if (piece?.kind === 'table') return tableStart(doc, language, piece);
  return KEPT_TOGETHER;
};

function drawPiece(flow: Flow, sect: Element, language: Language, piece: BookletPiece): void {
  const { doc } = flow;
  switch (piece.kind) {
    case 'text':
      lines(flow, sect, [{ tag: 'P', text: cutTo(oneLine(piece.text), LONGEST), size: 10, before: 6 }]);
      return;
    case 'note':
      lines(flow, sect, [{ tag: 'P', text: cutTo(oneLine(piece.text), LONGEST), size: 8.5, colour: 'quiet', before: 5 }]);
      return;
    case 'points': {
      const points = piece.items.map(
        (text): Line => ({ tag: 'LI', text: cutTo(oneLine(text), LONGEST), size: 9.5, before: 3.5, lead: '•' }),
      );
      lines(flow, sect, points);
      return;
    }
    case 'bars':
      flow.makeRoom(BARS_HEIGHT + 10);
      drawBars(doc, sect, piece, { x: PAGE.margin, y: flow.y + 8, width: INNER });
      flow.y += BARS_HEIGHT + 10;
      return;
    case 'table':
      flow.y += 7;
      drawTable(flow, sect, language, piece);
  }
}

/** At the foot of each page, once it is known how many there are. Readers of the structure pass it by. */
function feet(doc: Pdf, { language, foot }: Booklet): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    const top = PAGE.height - PAGE.margin - 9;
    const number = say(language, 'year.page', { page: page + 1, of: count });
    decorate(doc, () => {
      doc
        .moveTo(PAGE.margin, top - 5)
        .lineTo(PAGE.margin + INNER, top - 5)
        .lineWidth(0.6)
        .stroke(COLOURS.line);
      doc.font(FONTS.regular).fontSize(8).fillColor(COLOURS.quiet);
      const plain = { lineBreak: false, features: { kern: false } as never };
      doc.text(cutTo(oneLine(foot), 100), PAGE.margin, top, plain);
      doc.text(number, PAGE.margin + INNER - doc.widthOfString(number, plain), top, plain);
    });
  }
}
