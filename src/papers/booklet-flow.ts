import { PAGE } from './page.ts';
import type { Pdf } from './pdf.ts';

/** Room for the foot of a page. */
const FOOT = 24;
export const INNER = PAGE.width - 2 * PAGE.margin;
export const BOTTOM = PAGE.height - PAGE.margin - FOOT;

/** Where the next piece of a paper stands; a new page begins where it does not fit. */
export class Flow {
  readonly doc: Pdf;
  y: number = PAGE.margin;

  constructor(doc: Pdf) {
    this.doc = doc;
  }

  /** Begins a page where there is not so much room left; whether it did. */
  makeRoom(height: number): boolean {
    if (this.y + height <= BOTTOM || this.y === PAGE.margin) return false;
    this.doc.addPage();
    this.y = PAGE.margin;
    return true;
  }
}
