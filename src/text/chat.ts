/** What belongs to no capability. */
export interface ChatMessages {
  /** A bug: `id` is in the log. */
  'chat.broken': { id: string };
  /** The store did not take it. */
  'chat.notSaved': { id: string };
  /** The database fell silent as it was saved. */
  'chat.unclear': { id: string };
  'chat.oldButton': null;
  'chat.tooLong': { max: number };
  'chat.typed': null;
  'chat.required': { label: string };
  /** Shown where a text had to be cut. */
  'chat.cut': null;
  /** A file that is reached only from where Tandem runs. */
  'chat.file.here': { name: string; address: string };
}
