import type { Choice } from '../../src/chat/reply.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import type { CareButton } from '../../src/text/event-care.ts';
import { dataOf, labelOf } from './about.ts';

type Plain = Extract<CareButton, 'attendance' | 'export' | 'screen'>;

const one = (language: Language, event: Event, what: Plain): Choice => ({
  label: labelOf(language, what),
  action: `event.${what}`,
  data: dataOf(event),
});

/** What a coordinator may do around an event that is to come: its check-in, and its reminders off. */
export const careChoices = (language: Language, event: Event): readonly Choice[] => [
  { label: labelOf(language, 'check-in'), action: 'event.checkIn', data: dataOf(event) },
  one(language, event, 'screen'),
  one(language, event, 'export'),
  { label: labelOf(language, 'quiet.event'), action: 'event.care', data: { ...dataOf(event), what: 'reminders', on: 'no' } },
  { label: labelOf(language, 'nudge.off'), action: 'event.care', data: { ...dataOf(event), what: 'nudge', on: 'no' } },
];

/** Of one that has been. */
export const afterChoices = (language: Language, event: Event): readonly Choice[] => [
  one(language, event, 'attendance'),
  { label: labelOf(language, 'check-in'), action: 'event.checkIn', data: dataOf(event) },
  one(language, event, 'export'),
];
