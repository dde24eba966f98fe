/** Nothing of the unit was kept: the database could not be reached, was locked, or refused the commit. Trying again is safe. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';

  constructor(cause: unknown) {
    super('not saved', { cause });
  }
}
