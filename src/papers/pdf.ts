import PDFDocument from 'pdfkit';
import type { Language } from '../domain/language.ts';
import { FONTS } from './fonts.ts';
import { cutTo, oneLine } from './text.ts';

export type Pdf = InstanceType<typeof PDFDocument>;

export interface Described {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  readonly keywords?: string;
}

/** An empty A4 document: tagged, with its title and language. Its pages have margins of their own. `numbered`: pages can be written on later. */
export function openPdf({ language, title, subject, keywords }: Described, numbered = false): Pdf {
  return new PDFDocument({
    size: 'A4',
    // pdfkit would begin a page of its own below these.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    font: FONTS.regular,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: numbered,
    info: {
      Title: cutTo(oneLine(title), 200),
      Author: 'Tandem',
      Subject: oneLine(subject),
      ...(keywords === undefined ? {} : { Keywords: keywords }),
      Creator: 'Tandem',
    },
  });
}

/** What is written of it, once it has ended. */
export function pdfBytes(doc: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
