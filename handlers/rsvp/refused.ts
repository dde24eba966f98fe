import { type RefusedAt, refuse } from '../../src/chat/refusal.ts';
import type { NoAnswer } from '../../src/domain/answering.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { momentOf } from './told.ts';

/** Ends the Turn of somebody who cannot answer so, with why and what to do. `asked`: the seats they asked for. */
export function refuseAnswer(language: Language, event: Event, no: NoAnswer, asked: number, field?: boolean): never {
  const { title, network } = event;
  const at = (of: string): RefusedAt => ({ network, ...(field ? { field: of } : {}) });
  if (no.why === 'closed') refuse('rsvp.closed', { title, closes: momentOf(language, event, event.closes) }, at('answer'));
  if (no.why === 'guests') refuse('rsvp.guests', { most: no.most }, at('guests'));
  if (no.why === 'never') refuse('rsvp.never', { title, seats: asked, most: no.most }, at('guests'));
  if (no.why === 'way') refuse('rsvp.way', { title, attends: no.attends }, at('attends'));
  return refuse('rsvp.state', { title, why: no.why }, at('answer'));
}
