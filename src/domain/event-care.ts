import { dayIn, hourIn } from './day.ts';
import type { Event } from './event.ts';
import { REMINDING_HOURS } from './follow-up.ts';
import { isWorkingDay } from './holidays.ts';
import { DAY_MS } from './retention.ts';
import type { Rsvp } from './rsvp.ts';

const HOUR_MS = 3_600_000;

/** What those who come are reminded by. */
export const REMINDERS = ['day', 'hour'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** What the clock does for an event, each once for one time of it: two reminders, the nudge, and after it the report and the thanks. */
export const CARES = [...REMINDERS, 'nudge', 'report', 'thanks'] as const;
export type Care = (typeof CARES)[number];

/** Before the start, and until when a late one is still of use: in milliseconds before it. */
const AHEAD: Readonly<Record<Reminder, { readonly from: number; readonly until: number }>> = {
  day: { from: DAY_MS, until: 3 * HOUR_MS },
  hour: { from: HOUR_MS, until: 0 },
};

/** Before the closing time: companies that have not answered are asked within these milliseconds of it. */
const NUDGE = { from: 5 * DAY_MS, until: 4 * HOUR_MS } as const;
/** The card shall have stood there for so long before anybody is asked why they have not answered. */
const SETTLED_MS = DAY_MS;
/** After the end: so long the report and the thanks are still of use. */
export const AFTER_MS = 7 * DAY_MS;

/** The longest time ahead at which the clock has to know of an event. */
export const LOOK_AHEAD_MS = DAY_MS;
export const NUDGE_AHEAD_MS = NUDGE.from;

type Timed = Pick<Event, 'state' | 'starts' | 'ends' | 'closes' | 'made' | 'timeZone'>;

/**
 * Whether that is to be done now for an event. Reminders of a time that has come too close, a nudge after the closing time and thanks
 * after a week are of no use any more and stay undone. Nothing is done for drafts and cancelled events.
 */
export function isDue(care: Care, event: Timed, now: Date): boolean {
  if (event.state !== 'open') return false;
  if (care === 'day' || care === 'hour') return isBetween(now, event.starts, AHEAD[care]);
  if (care === 'nudge')
    return isBetween(now, event.closes, NUDGE) && now.getTime() - event.made.getTime() >= SETTLED_MS && isOfficeHour(event.timeZone, now);
  const ended = now.getTime() - event.ends.getTime();
  const nextDay = dayIn(event.timeZone, now) > dayIn(event.timeZone, event.ends);
  return ended < AFTER_MS && nextDay && isOfficeHour(event.timeZone, now);
}

function isBetween(now: Date, moment: Date, ahead: { readonly from: number; readonly until: number }): boolean {
  const left = moment.getTime() - now.getTime();
  return left <= ahead.from && left > ahead.until;
}

/** A working day's working hour there: nobody is written to at night or on a holiday where it can wait. */
function isOfficeHour(timeZone: string, now: Date): boolean {
  const hour = hourIn(timeZone, now);
  return isWorkingDay(dayIn(timeZone, now)) && hour >= REMINDING_HOURS.from && hour < REMINDING_HOURS.to;
}

/** Names the time that a care is for: an event that moved is reminded of anew, a nudge comes once whatever moves. */
export const markOf = (care: Care, { starts }: Pick<Event, 'starts'>): number => (care === 'day' || care === 'hour' ? starts.getTime() : 0);

/**
 * Whether that person is reminded: they come, and said so before the reminder was due. Whoever answers later has just read the time.
 */
export const isReminded = (which: Reminder, { starts }: Pick<Event, 'starts'>, { state, since }: Pick<Rsvp, 'state' | 'since'>): boolean =>
  state === 'going' && since.getTime() <= starts.getTime() - AHEAD[which].from;

/** Around the event, in milliseconds: from when before its start and until when after its end the code on the screen is taken. */
export const CODE_HOURS = { before: 2 * HOUR_MS, after: HOUR_MS } as const;
/** So long after the end a coordinator may still tick who came. */
export const LIST_MS = 30 * DAY_MS;

/** Whether people may check themselves in now; otherwise whether it is too early or too late. */
export function checkInTime({ starts, ends }: Pick<Event, 'starts' | 'ends'>, now: Date): 'open' | 'early' | 'late' {
  if (now.getTime() < starts.getTime() - CODE_HOURS.before) return 'early';
  return now.getTime() > ends.getTime() + CODE_HOURS.after ? 'late' : 'open';
}

/** The same for the coordinator's list: from the same moment, for a month. */
export function listTime({ starts, ends }: Pick<Event, 'starts' | 'ends'>, now: Date): 'open' | 'early' | 'late' {
  if (now.getTime() < starts.getTime() - CODE_HOURS.before) return 'early';
  return now.getTime() > ends.getTime() + LIST_MS ? 'late' : 'open';
}

/** Letters and digits that nobody takes for one another when read from a screen at the back of a room. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRTUVWXYZ2346789';
export const CODE_LENGTH = 6;

/** A code as it was typed, with spaces, hyphens or small letters; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/gu, '').toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : undefined;
}

/** "K7Q 2M4": as it is shown. */
export const shownCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What an event is given in feedback. */
export const SCORES = ['1', '2', '3', '4', '5'] as const;
export const LONGEST_FEEDBACK = 1_000;
/** Fewer answers would tell who gave which. */
export const FEWEST_ANSWERS = 3;

/** A name as two spellings of it are compared: small letters, one space, marks kept (Mäki is not Maki). */
export const nameKeyOf = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
