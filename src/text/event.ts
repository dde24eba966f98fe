export type EventField =
  | 'title'
  | 'description'
  | 'when'
  | 'ends'
  | 'zone'
  | 'place'
  | 'link'
  | 'total'
  | 'onSite'
  | 'remote'
  | 'perCompany'
  | 'closes'
  | 'audience'
  | 'language'
  | 'repeat'
  | 'until'
  | 'holidays'
  | 'which';

export type EventButton =
  | 'new'
  | 'list'
  | 'past'
  | 'drafts'
  | 'show'
  | 'edit'
  | 'publish'
  | 'draft'
  | 'discard'
  | 'cancel'
  | 'more'
  | 'lower'
  | 'keep'
  | 'rsvp'
  | 'post';

/** Events: making, showing, changing them. */
export interface EventMessages {
  'event.unknown': { typed: string };
  'event.button': { what: EventButton };
  'event.in': null;
  /** Of forms: titles at most 24 characters. */
  'event.form.title': { of: 'new' | 'edit' | 'cancel' };
  'event.form.submit': { of: 'new' | 'edit' | 'cancel' };
  'event.form.cancel': null;
  'event.form.label': { field: EventField };
  /** Empty where none is needed. */
  'event.form.hint': { field: EventField };
  'event.audience': { audience: 'network' | 'public' };
  'event.holidays': { how: 'skip' | 'move' | 'keep' };
  'event.which': { which: 'one' | 'coming' };
  'event.reason': null;
  /** Its draft is kept and shown back. */
  'event.draft': { zone: string; until: string; closes: string; assumed: readonly ('ends' | 'closes')[] };
  'event.draft.series': { count: number; skipped: readonly string[]; moved: readonly (readonly [from: string, to: string])[] };
  'event.doubt': { why: 'weekday' | 'next' | 'skipped' | 'doubled'; when: string; open: boolean };
  'event.published': { title: string; rooms: number };
  'event.published.series': { title: string; count: number };
  'event.discarded': { title: string };
  'event.row': {
    row:
      | 'when'
      | 'place'
      | 'link'
      | 'closes'
      | 'seats'
      | 'answers'
      | 'waiting'
      | 'audience'
      | 'language'
      | 'perCompany'
      | 'series'
      | 'state';
  };
  'event.seats.left': { left: number; of: number; onSite?: number; remote?: number };
  'event.seats.any': { held: number };
  'event.answers': { going: number; maybe: number; no: number };
  'event.closed': { closes: string };
  'event.state': { state: 'draft' | 'cancelled' | 'past'; reason?: string };
  'event.none': { which: 'coming' | 'past' | 'drafts'; coordinator: boolean };
  'event.listed': { which: 'coming' | 'past' | 'drafts' };
  'event.which.ask': null;
  'event.which.none': { typed: string; titles: readonly string[] };
  'event.gone': null;
  'event.elsewhere': { network: string };
  'event.moved': null;
  'event.over': { title: string };
  'event.isCancelled': { title: string };
  'event.when.missing': { part: 'day' | 'time'; typed: string };
  'event.when.none': { typed: string };
  'event.wrong': { what: 'day' | 'time'; typed: string };
  'event.past': { starts: string };
  'event.ends.before': { starts: string; ends: string };
  'event.closes.late': { closes: string; starts: string };
  'event.closes.past': { closes: string };
  'event.zone.wrong': { typed: string };
  'event.number.wrong': { typed: string; most: number };
  'event.link.wrong': { typed: string };
  'event.mention': null;
  'event.repeat.wrong': { typed: string };
  'event.until.wrong': { typed: string };
  'event.repeat.none': { until: string };
  'event.changed': { title: string };
  'event.changed.told': { title: string; people: number };
  'event.unchanged': { title: string };
  'event.cancelled': { title: string; people: number; count: number };
  /** To whom answered. */
  'event.told.changed': { title: string };
  'event.told.cancelled': { title: string; when: string; reason?: string };
  'event.told.arrow': { from: string; to: string };
  'event.told.nothing': null;
  'event.told.again': null;
  'event.lower.ask': { people: number; seats: number; names: readonly string[]; more: number };
  'event.card.next': null;
  'event.page': { network: string };
  'event.plan.single': null;
}
