import { COLOURS, FONTS } from './fonts.ts';
import type { Pdf } from './pdf.ts';

type Document = Pdf;
export type Element = ReturnType<Pdf['struct']>;

/** A4, in points (1/72 inch). */
export const PAGE = { width: 595.28, height: 841.89, margin: 46, gap: 26 } as const;

/** A paragraph. `lead` ("•", "1.") stands before it, outside its left edge. Sizes are points at full scale. */
export interface Line {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'LI';
  readonly text: string;
  readonly size: number;
  readonly font?: 'bold';
  readonly colour?: keyof typeof COLOURS;
  readonly before?: number;
  readonly lead?: string;
}

export interface Figure {
  readonly tag: 'Figure';
  readonly png: Uint8Array;
  /** Height for each unit of width. */
  readonly ratio: number;
  readonly alt: string;
  readonly before: number;
}

export type Piece = Line | Figure;

/**
 * fontkit kerns a digit and a point twice ("27.1" would read "271"): such lines are set without kerning. Its types know
 * only lists of features to switch on.
 */
export const NUMBERS = /\d[.,:]/u;
export const NO_KERNING = { kern: false } as never;

const INDENT = 12;
const LEADING = 0.22;

/** Pieces under each other, in one column of a page. */
export class Column {
  readonly #doc: Document;
  readonly #scale: number;

  constructor(doc: Document, scale: number) {
    this.#doc = doc;
    this.#scale = scale;
  }

  #use({ font, size, colour = 'ink', text }: Line): { readonly lineGap: number; readonly features?: never } {
    this.#doc
      .font(font === 'bold' ? FONTS.bold : FONTS.regular)
      .fontSize(size * this.#scale)
      .fillColor(COLOURS[colour]);
    const lineGap = size * this.#scale * LEADING;
    return NUMBERS.test(text) ? { lineGap, features: NO_KERNING } : { lineGap };
  }

  #indent = (piece: Line): number => (piece.lead === undefined ? 0 : INDENT * this.#scale);

  /** Height of one piece with the space before it. */
  #heightOf(piece: Piece, width: number): number {
    const before = (piece.before ?? 0) * this.#scale;
    if (piece.tag === 'Figure') return before + width * piece.ratio;
    const options = { ...this.#use(piece), width: width - this.#indent(piece) };
    return before + this.#doc.heightOfString(piece.text, options);
  }

  heightOf(pieces: readonly Piece[], width: number): number {
    return pieces.reduce((sum, piece) => sum + this.#heightOf(piece, width), 0);
  }

  /** Draws them from there on, as children of `parent`; gives where the next one would stand. */
  draw(parent: Element, pieces: readonly Piece[], x: number, top: number, width: number): number {
    let y = top;
    let list: Element | undefined;
    const endList = () => {
      list?.end();
      list = undefined;
    };
    for (const piece of pieces) {
      const at = { x, y: y + (piece.before ?? 0) * this.#scale };
      if (piece.tag !== 'LI') endList();
      else if (!list) {
        list = this.#doc.struct('L');
        parent.add(list);
      }
      (list ?? parent).add(this.#element(piece, at, width));
      y += this.#heightOf(piece, width);
    }
    endList();
    return y;
  }

  #element(piece: Piece, at: { readonly x: number; readonly y: number }, width: number): Element {
    const doc = this.#doc;
    if (piece.tag === 'Figure') {
      const bbox = [at.x, at.y, at.x + width, at.y + width * piece.ratio];
      return doc.struct('Figure', { alt: piece.alt, bbox } as { alt: string }, () => {
        doc.image(Buffer.from(piece.png), at.x, at.y, { width });
      });
    }
    const indent = this.#indent(piece);
    const text = () => {
      doc.text(piece.text, at.x + indent, at.y, { ...this.#use(piece), width: width - indent });
    };
    if (piece.tag !== 'LI') return doc.struct(piece.tag, {}, text);
    const lead = () => {
      doc.text(piece.lead ?? '', at.x, at.y, { ...this.#use(piece), lineBreak: false });
    };
    return doc.struct('LI', {}, [doc.struct('Lbl', {}, lead), doc.struct('LBody', {}, text)]);
  }
}

/** Draws what only decorates: readers of the document's structure pass it by. */
export function decorate(doc: Document, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}
