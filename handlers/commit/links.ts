import type { Evidence } from '../../src/domain/commitment.ts';

/** Links of one update, and characters of one. */
export const MOST_LINKS = 10;
const LONGEST_LINK = 1_000;

/** A note with its links taken out, or the one that cannot be evidence. */
export type Linked = { readonly note?: string; readonly evidence: readonly Evidence[] } | { readonly wrong: string };

/** Anything with "://", what names an address without it, and what browsers would run or read locally. */
const LINK = /(?<=^|[\s("'<])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|data|vbscript|file|blob|mailto|tel):)\S+/giu;

/** Takes the links out of what people wrote: web addresses are evidence, the rest is the note. */
export function readLinks(text: string): Linked {
  const evidence: Evidence[] = [];
  for (const [found] of text.matchAll(LINK)) {
    const typed = trimmed(found);
    const url = URL.parse(/^www\./iu.test(typed) ? `https://${typed}` : typed);
    const isWeb = url && /^https?:$/u.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === '';
    if (!isWeb || url.href.length > LONGEST_LINK || evidence.length === MOST_LINKS) return { wrong: typed };
    if (!evidence.some(({ at }) => at === url.href)) evidence.push({ kind: 'link', at: url.href });
  }
  const note = text
    .replace(LINK, (found) => found.slice(trimmed(found).length))
    .replace(/[^\S\n]{2,}/gu, ' ')
    .replace(/(?:^|(?<=\s))[,;:()<>"]+(?=\s|$)/gu, '')
    .trim();
  return { evidence, ...(note === '' ? {} : { note }) };
}

/** A sentence's end after an address is no part of it; a bracket is where it was opened in it. */
function trimmed(found: string): string {
  const typed = found.replace(/[.,;:!?"'>]+$/u, '');
  const isOpen = typed.split('(').length < typed.split(')').length;
  return typed.endsWith(')') && isOpen ? trimmed(typed.slice(0, -1)) : typed;
}
