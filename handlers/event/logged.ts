import type { Ports } from '../../src/chat/ports.ts';
import type { EventDetails } from '../../src/domain/event.ts';

type Logged = Readonly<Record<string, string | number | boolean>>;

/** What of an event the log can tell: times as they stand on the wall there. Of a description only that there is one. */
function logged({ calendar }: Pick<Ports, 'calendar'>, event: EventDetails): Logged {
  const { title, starts, ends, closes, timeZone, place = '', link = '', seats, audience, language, description } = event;
  const wall = (at: Date): string => {
    const { day, time } = calendar.wall(at, timeZone);
    return `${day} ${time}`;
  };
  const times = { starts: wall(starts), finishes: wall(ends), closes: wall(closes), timeZone };
  return { title, ...times, place, link, ...seats, audience, language, description: description ?? '' };
}

/** What differs, before and after, for the log. */
export function loggedChange(ports: Pick<Ports, 'calendar'>, before: EventDetails, after: EventDetails) {
  const [was, is] = [logged(ports, before), logged(ports, after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => was[field] !== is[field]);
  const shown = (one: Logged, field: string) => (field === 'title' ? { name: one[field] ?? '' } : { [field]: one[field] ?? '' });
  const of = (one: Logged): Logged =>
    Object.assign({}, ...fields.filter((field) => field !== 'description').map((field) => shown(one, field)));
  return { before: of(was), after: { ...of(is), ...(fields.includes('description') ? { description: true } : {}) } };
}
