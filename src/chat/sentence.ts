/** One sentence a model wrote (or the fact verbatim where its sentence did not hold), with the ids of the facts it stands on. */
export interface Sentence {
  readonly text: string;
  readonly cites: readonly string[];
  readonly by: 'model' | 'fact';
}
