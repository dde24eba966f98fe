import type { EvidenceLevel, Status } from '../domain/commitment.ts';

/** Which commitments a coordinator lists. */
export type Which = 'overdue' | Status | EvidenceLevel;

/** What a coordinator sees of the network's commitments. */
export interface OverviewMessages {
  'overview.title': { network: string };
  'overview.empty': null;
  /** Rows of the overview. */
  'overview.status': { status: Status };
  'overview.level': { level: EvidenceLevel };
  'overview.count': { count: number };
  'overview.overdue': null;
  'overview.review': null;
  /** One line of a list. `asked`: the day by which an update was asked for. */
  'overview.line': { company: string; title: string };
  'overview.asked': { date: Date };
  'overview.list.title': { which: Which };
  'overview.list.empty': { which: Which };
  'overview.button': { which: Which };
  'overview.button.review': null;
  'overview.button.claims': null;
  'overview.button.badges': null;
  /** A company's own. */
  'overview.button.badge': null;
  'overview.back': null;
  /** Only coordinators see who is behind, and it is no reproach. */
  'overview.private': null;
}
