/** Nothing of the unit was kept: the database could not be reached, was locked, or refused the commit. Trying again is safe. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  /** The answer to COMMIT was lost: all of the unit was kept, or nothing. */
  readonly unclear: boolean;

  constructor(cause: unknown, { unclear = false } = {}) {
    super('not saved', { cause });
    this.unclear = unclear;
  }
}
