import type { Product, Status, Update } from '../domain/commitment.ts';

/** What a commitment is, and its history. */
export interface CommitShowMessages {
  'commit.history.none': { title: string };
  'commit.history.caption': { title: string };
  'commit.history.picture': { title: string };
  'commit.history.head': { column: 'day' | 'far' | 'how' | 'note' | 'evidence' | 'by' };
  'commit.history.undone': { at: Date };
  'commit.history.same': { status: Status };
  /** Empty where neither is known. */
  'commit.history.of': { period: string | undefined; measured: Update['measured'] | undefined };
  /** `by`: absent where they were forgotten. */
  'commit.history.by': { by: string | undefined; product: Product; onBehalf: boolean };
  'commit.row': {
    row:
      | 'company'
      | 'kind'
      | 'target'
      | 'baseline'
      | 'due'
      | 'goal'
      | 'stands'
      | 'level'
      | 'visibility'
      | 'scope'
      | 'scope2'
      | 'boundary'
      | 'measure'
      | 'factors'
      | 'asked'
      | 'reason'
      | 'made';
  };
  'commit.baseline': { value: number; unit: string | undefined; year: number | undefined };
  'commit.value': { value: number; unit: string | undefined };
  'commit.scope': { scope: '1' | '2' | '3' | 'avoided' };
  'commit.scope2': { scope2: 'location' | 'market' };
  'commit.measure': { measure: 'absolute' | 'intensity' };
  /** A field that matters here and that nobody filled in. */
  'commit.notTold': null;
  'commit.made': { at: Date; onBehalf: boolean };
}
