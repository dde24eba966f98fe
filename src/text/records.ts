/** What a document's export calls its fields. */
export type RecordField =
  | 'number'
  | 'kind'
  | 'company'
  | 'businessId'
  | 'opened'
  | 'decided'
  | 'decision'
  | 'decidedBy'
  | 'reason'
  | 'retention'
  | 'keepUntil'
  | 'tradeSecret'
  | 'content';

type Decision = 'approved' | 'declined' | 'withdrawn';

/** The log and the documents that a network's coordinators read. */
export interface RecordsMessages {
  'records.log.title': { network: string };
  'records.log.none': null;
  'records.log.more': null;
  'records.when': { at: Date };
  /** `did`: the deed's name in the log. `change`: before → after. */
  'records.line': { who?: string; whom?: string; did: string; outcome: 'done' | 'refused'; change: string };
  'records.cases.title': { network: string };
  'records.cases.none': null;
  'records.cases.export': null;
  'records.cases.all': null;
  'records.cases.file': null;
  'records.cases.label': { count: number };
  'records.case.unknown': { typed: string };
  'records.case.state': { opened: Date; secret: boolean; decided?: Date; decision?: Decision };
  'records.field': { field: RecordField };
  /** What a log or a document calls its parts, and their values; what has no word here is shown as it is. */
  'records.key': { key: string };
  'records.value': { key: string; value: string };
  'records.secret.button': { secret: boolean };
  'records.secret.done': { number: string; secret: boolean };
}
