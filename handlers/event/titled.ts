import { fold } from '../../src/chat/read.ts';
import type { Event } from '../../src/domain/event.ts';

/** From the surest to the loosest: what was typed is the title, begins it, begins a word of it, stands in it ("frukost" in "Solfrukost"). */
const FITS: readonly ((title: string, typed: string) => boolean)[] = [
  (title, typed) => title === typed,
  (title, typed) => title.startsWith(typed),
  (title, typed) => title.includes(` ${typed}`),
  (title, typed) => title.includes(typed),
];

/** A name as it was typed, without what people put around it. */
export const bareName = (typed: string): string => typed.trim().replace(/^["“”„«»']+|["“”„«»']+$/gu, '');

/** The events that a typed name means: those whom the surest way to read it fits, in the order they came; without a name all. */
export function titled<E extends Pick<Event, 'title'>>(events: readonly E[], typed: string): readonly E[] {
  const key = plain(bareName(typed));
  if (key === '') return events;
  for (const fits of FITS) {
    const found = events.filter(({ title }) => fits(plain(title), key));
    if (found.length > 0) return found;
  }
  return [];
}

const plain = (text: string): string => fold(text).trim().replace(/\s+/gu, ' ');
