type Field =
  | 'title'
  | 'kind'
  | 'unit'
  | 'baseline'
  | 'year'
  | 'target'
  | 'due'
  | 'goal'
  | 'scope'
  | 'scope2'
  | 'boundary'
  | 'measure'
  | 'factors'
  | 'visibility';

/** A new commitment, the change of one, its end. */
export interface CommitNewMessages {
  /** Titles of forms: at most 24 characters. */
  'commit.new.title': null;
  'commit.edit.title': null;
  'commit.close.title': null;
  'commit.close.how': { title: string };
  'commit.close.reason': null;
  'commit.new.label': { field: Field };
  /** Empty where none is needed. */
  'commit.new.hint': { field: Field };
  /** `company`: entered for it by a coordinator. */
  'commit.kept': { did: 'new' | 'edit'; title: string; company?: string };
  /** The municipality's own plan: lines are added there. */
  'commit.new.lines': null;
  /** A coordinator must name the company. */
  'commit.new.whose': null;
  'commit.new.mention': null;
  'commit.new.badTitle': null;
  'commit.new.number': { typed: string; unit: string | undefined };
  'commit.new.thousands': { typed: string; value: number; other: number };
  'commit.new.past': { due: Date };
  /** Target and baseline are one. */
  'commit.new.same': null;
  /** A reduction that grows. */
  'commit.new.grows': null;
  'commit.new.twice': { title: string };
  'commit.new.most': { most: number };
}
