import type { Saying, Status, Update } from '../domain/commitment.ts';

/** `/commit update`: what was understood, what is asked first, what is refused. */
export interface CommitUpdateMessages {
  /** Several commitments may be meant. */
  'commit.which': { typed: string };
  'commit.which.none': { typed: string; titles: readonly string[] };
  /** Nothing to update: the network has no commitment of theirs. */
  'commit.none': { deeds: boolean; lines: boolean };
  'commit.notYours': { network: string };
  /** An update in words, whole. `far` may be empty. */
  'commit.understood': {
    says: Saying;
    far: string;
    status: Status;
    note: string | undefined;
    evidence: readonly string[];
    period: string | undefined;
    measured: Update['measured'] | undefined;
  };
  /** `company`: told for it by a coordinator. */
  'commit.saved': { title: string; understood: string; company?: string };
  /** The channels hear of it in a minute. */
  'commit.saved.soon': null;
  /** Somebody changed what it is meanwhile. */
  'commit.moved': null;
  'commit.doubt': {
    why: 'bare' | 'other' | 'thousands' | 'beyond' | 'behind';
    title: string;
    typed: string;
    value: number;
    unit: string | undefined;
    target: number | undefined;
    baseline: number | undefined;
  };
  /** A button: the figure, meant so. */
  'commit.offer': { percent?: number; value?: number; unit?: string };
  /** Too long for the buttons: it must be typed again, whole. */
  'commit.tooLongToAsk': null;
  'commit.negative': { percent: number; fallen?: number; unit: string | undefined };
  'commit.over': { percent: number; unit: string | undefined };
  'commit.unit': { typed: string; unit: string | undefined };
  'commit.size': { typed: string };
  'commit.link': { typed: string };
  'commit.note': { length: number; max: number };
  'commit.reason': null;
  'commit.button': {
    what: 'update' | 'same' | 'blocked' | 'history' | 'show' | 'new' | 'deed' | 'change' | 'undo' | 'edit' | 'close' | 'list';
  };
  'commit.undone': { title: string; understood: string; now: string };
  'commit.undo.none': { minutes: number };
  'commit.undo.late': { minutes: number };
  'commit.undo.already': null;
  'commit.undo.notOwn': null;
}
