import type { Field, Form } from '../../src/chat/reply.ts';
import type { Data } from '../../src/chat/turn.ts';
import { AUDIENCES, type Event } from '../../src/domain/event.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import type { EventField } from '../../src/text/event.ts';
import { momentIn, spanOf } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';

export const HOLIDAYS = ['skip', 'move', 'keep'] as const;

/** What may stand in the fields already. */
export type Known = Readonly<Partial<Record<EventField, string>>>;

interface Asked {
  readonly known: Known;
  /** The one that is changed. */
  readonly event?: Event;
  readonly more?: Data;
}

/** The form of a new event, or of the change of one; of an occurrence it asks whether those that follow are meant too. */
export function eventForm(language: Language, network: Network, { known, event, more = {} }: Asked): Form {
  const of = event ? 'edit' : 'new';
  return {
    name: 'event.new',
    title: say(language, 'event.form.title', { of }),
    submit: say(language, 'event.form.submit', { of }),
    cancel: say(language, 'event.form.cancel'),
    data: { network: network.id, ...(event ? { event: event.id, seen: String(event.revision) } : {}), ...more },
    fields: fieldsOf(language, known, event),
  };
}

function fieldsOf(language: Language, known: Known, event: Event | undefined): readonly Field[] {
  const common = (id: EventField, required = false) => {
    const hint = say(language, 'event.form.hint', { field: id });
    const value = known[id];
    return {
      id,
      label: say(language, 'event.form.label', { field: id }),
      required,
      ...(hint === '' ? {} : { hint }),
      ...(value ? { value } : {}),
    };
  };
  const text = (id: EventField, required = false): Field => ({ ...common(id, required), kind: 'text' });
  const choice = <V extends string>(id: EventField, values: readonly V[], label: (value: V) => string): Field => ({
    ...common(id, true),
    value: known[id] ?? values[0] ?? '',
    kind: 'choice',
    options: values.map((value) => ({ value, label: label(value) })),
  });
  const which: readonly Field[] = event?.series
    ? [choice('which', ['one', 'coming'] as const, (one) => say(language, 'event.which', { which: one }))]
    : [];
  const repeats: readonly Field[] = event
    ? []
    : [text('repeat'), text('until'), choice('holidays', HOLIDAYS, (how) => say(language, 'event.holidays', { how }))];
  return [
    ...which,
    text('title', true),
    text('when', true),
    text('ends'),
    text('place'),
    text('total'),
    { ...common('description'), kind: 'long' },
    text('link'),
    text('onSite'),
    text('remote'),
    text('perCompany'),
    text('closes'),
    text('zone'),
    choice('audience', AUDIENCES, (audience) => say(language, 'event.audience', { audience })),
    choice('language', LANGUAGES, (one) => say(one, 'me.language.button')),
    ...repeats,
  ];
}

/** An event as its form shows it to a reader of that language; read again it is the same. */
export function knownOf(language: Language, event: Event): Known {
  const { seats, description, place, link } = event;
  const number = (n: number | undefined) => (n === undefined ? undefined : String(n));
  const told: Partial<Record<EventField, string | undefined>> = {
    ...{ title: event.title, description, place, link },
    when: spanOf(language, event),
    zone: event.timeZone,
    closes: event.closes.getTime() === event.starts.getTime() ? undefined : momentIn(language, event.closes, event.timeZone),
    ...{ total: number(seats.total), onSite: number(seats.onSite), remote: number(seats.remote), perCompany: number(seats.perCompany) },
    ...{ audience: event.audience, language: event.language, which: 'one' },
  };
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [EventField, string] => entry[1] !== undefined));
}
