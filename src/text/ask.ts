/** Grounded answers; filled by handlers/ask. */
export interface AskMessages {
  'ask.usage': null;
}
