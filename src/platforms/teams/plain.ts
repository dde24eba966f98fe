import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';

/** Adaptive Cards' own JSON. */
export type Node = { readonly [key: string]: unknown };

/** What drawing depends on besides the Reply. */
export interface Drawing {
  readonly language: Language;
  /** Teams shows its own thumbs under the message (channelData.feedbackLoop), so the card needs none. */
  readonly loop: boolean;
  /** 1: everything that fits; smaller where a message turned out too large. */
  readonly share: number;
  /** The numbers of the reply's sources. */
  readonly cites: ReadonlySet<number>;
  /** What the reply's texts and facts say: a source's quote is not repeated where they have it. */
  readonly said: string;
}

/** The card's text fields hold markdown, and HTML inside markdown is rendered: what people and facts say must show as it is. */
export function plain(text: string): string {
  return text
    .replace(/[\\*_[\]`~]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/^(\s*)([#+-])(?=\s)/gmu, '$1\\$2')
    .replace(/^(\s*\d{1,9})\.(?=\s)/gmu, '$1\\.');
}

/**
 * The same for a text that cites: its marks ("[1]") stay bare, as Teams looks for them. A bracket that could open a link,
 * or that names no source, is a person's or a fact's and does not.
 */
export function citing(text: string, cites: ReadonlySet<number>): string {
  return plain(text).replace(/\\\[(\d{1,3})\\\](?![(:])/gu, (whole, n) => (cites.has(Number(n)) ? `[${n}]` : whole));
}

/** At most `max` characters (code points), the last one a visible "…". */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = Array.from(text);
  return points.length <= max ? text : `${points.slice(0, max - 1).join('')}…`;
}

/** A long text, cut with words that say so. */
export function shorten(text: string, max: number, language: Language): string {
  return text.length <= max ? text : `${clip(text, max).replace(/…$/u, '')}${say(language, 'chat.cut')}`;
}

/** The size on the wire, in bytes. */
export const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '', 'utf8');

/** Draws items while they fit in `max` bytes; says whether any was left out. */
export function within<T>(items: readonly T[], max: number, draw: (item: T, index: number) => Node): { drawn: Node[]; cut: boolean } {
  const drawn: Node[] = [];
  let size = 0;
  for (const [index, item] of items.entries()) {
    const node = draw(item, index);
    size += bytes(node);
    if (size > max) return { drawn, cut: true };
    drawn.push(node);
  }
  return { drawn, cut: false };
}

export const textBlock = (text: string, more: Node = {}): Node => ({ type: 'TextBlock', text, wrap: true, ...more });

export const cutNote = (language: Language): Node => textBlock(plain(say(language, 'chat.cut')), { isSubtle: true, size: 'Small' });
