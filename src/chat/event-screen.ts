import type { CalendarPaper } from './calendar-paper.ts';
import type { CalendarFeeds, EventCares } from './event-care.ts';
import type { Pages } from './letters.ts';
import type { Networks } from './networks.ts';

/** Of the page that shows an event's code in the room, and of the page behind it where people write their name; a token follows. */
export const SCREEN_PATH = '/check-in/';

/** What the feeds of calendars are made of. */
export interface CalendarParts {
  readonly feeds: CalendarFeeds;
  readonly networks: Pick<Networks, 'get' | 'standing' | 'met'>;
  readonly ics: (calendar: CalendarPaper) => Promise<Uint8Array>;
}

/** What the pages of a check-in are made of. */
export interface ScreenSource {
  readonly cares: Pick<EventCares, 'ofScreen' | 'turnout'>;
  /** Somebody at that event wrote their name; `id` names the sent form. */
  readonly arrived: (id: string, at: Date, event: string, name: string) => Promise<void>;
  readonly at: Pages['at'];
}
