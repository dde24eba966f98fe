/**
 * Why a message was set aside, as people can be told.
 * `archived`, `gone`: its room. `removed`: Tandem is not in the room, or blocked there. `revoked`: not installed any more, or without a
 * token. `forbidden`: the product lets Tandem not write there. `person`: cannot be written to. `refused`: the product does not take such a
 * message. `address`: nobody knows how to get there. `letter`: the mail server's word. `unclear`: sent several times, and it may stand
 * there. `tired`: the product did not take it for a day. `broken`: a fault of Tandem's own.
 */
export const FAILURE_REASONS = [
  'archived',
  'gone',
  'removed',
  'revoked',
  'forbidden',
  'person',
  'refused',
  'address',
  'letter',
  'unclear',
  'tired',
  'broken',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];
