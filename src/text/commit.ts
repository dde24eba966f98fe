import type { CommitmentKind, CommitmentVisibility, EvidenceLevel, Status } from '../domain/commitment.ts';
import type { Method } from '../domain/method.ts';

/** /commit: what companies promise, and how far it has come. */
export interface CommitMessages {
  /** What follows `commit` is no sub-command. */
  'commit.unknown': { typed: string };
  /** The person speaks for no company of the network. */
  'commit.nobody': { network: string };
  /** They asked to speak for it, and nobody has confirmed them yet. */
  'commit.unconfirmed': { company: string };
  'commit.title': { company: string; deeds: boolean };
  /** `deeds`: an open network, where they are voluntary. */
  'commit.empty': { deeds: boolean };
  'commit.kind': { kind: CommitmentKind };
  'commit.status': { status: Status };
  'commit.level': { level: EvidenceLevel };
  'commit.visibility': { visibility: CommitmentVisibility };
  /** How far: per cent of the way, or a value of its target in its unit. */
  'commit.far': { percent: number | undefined; value: number | undefined; target: number | undefined; unit: string | undefined };
  /** What is to come; `late`: the update was asked for before today. Empty where nothing is. */
  'commit.days': { due: Date | undefined; asked: Date | undefined; late: boolean };
  'commit.empty.lines': { deeds: boolean };
  'commit.list.several': { typed: string };
  'commit.never': null;
  'commit.more': null;
  /** A plan's lines instead of companies' commitments. */
  'commit.lines': { method: Method };
}
