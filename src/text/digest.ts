import type { EvidenceLevel } from '../domain/commitment.ts';
import type { ChangedTotal, ComingEvent, HeldEvent, Part, Piece, PlanFacts } from '../domain/digest.ts';
import type { Schedule } from '../domain/digest-schedule.ts';
import type { Term } from '../domain/engagement.ts';
import type { FitSignal } from '../domain/model-fit.ts';

/** Labels of a digest's rows. */
export type DigestLabel =
  | 'updates'
  | 'moved'
  | 'made'
  | 'done'
  | 'open'
  | 'overdue'
  | 'atRisk'
  | 'unproven'
  | 'levels'
  | 'totals'
  | 'companies'
  | 'active'
  | 'quiet'
  | 'wentQuiet'
  | 'joined'
  | 'left'
  | 'held'
  | 'coming'
  | 'applications'
  | 'people'
  | 'review'
  | 'claims'
  | 'failed'
  | 'lines'
  | 'planMoved'
  | 'late'
  | 'orphaned'
  | 'next'
  | 'invoiced';

/** Buttons under a digest. */
export type DigestButton =
  | 'send'
  | 'greet'
  | 'preview'
  | 'draft'
  | 'risks'
  | 'scores'
  | 'page'
  | 'year'
  | 'help'
  | 'fit'
  | 'waiting'
  | 'review'
  | 'claims'
  | 'gaps'
  | 'failed'
  | 'before';

/** The weekly digest. Weeks are ISO ("2026-W47"), days YYYY-MM-DD. Absent numbers were not measured. */
export interface DigestMessages {
  'digest.title': { week: string; network: string };
  /** The members' version. */
  'digest.title.members': { week: string; network: string };
  'digest.span': { from: string; to: string; running: boolean };
  'digest.part': { part: Part };
  'digest.label': { label: DigestLabel };
  'digest.number': { now: number | undefined };
  /** With the week before; `before: undefined`: there was none. */
  'digest.compared': { now: number | undefined; before: number | undefined };
  'digest.levels': { levels: Readonly<Record<EvidenceLevel, number>> };
  'digest.total': { total: ChangedTotal };
  'digest.names': { names: readonly string[]; all: number };
  'digest.event.held': { event: HeldEvent };
  'digest.event.coming': { event: ComingEvent };
  'digest.stuck': { name: string; title: string; since: string };
  'digest.asked': { count: number };
  'digest.gap': { count: number };
  'digest.plan.next': PlanFacts['next'][number];
  'digest.fees': { invoiced: number; of: number };
  'digest.signal': { signal: FitSignal; towards: string };
  'digest.risks': { count: number };
  'digest.button': { what: DigestButton };
  /** Of a piece of the members' version: takes it out, or (`out`) puts it back. */
  'digest.leave': { piece: Piece; out: boolean };
  'digest.private': null;
  'digest.empty': null;
  'digest.quiet': { week: string };
  'digest.quiet.next': { event: ComingEvent | undefined };
  'digest.thanks': { active: number; updates: number; made: number; done: number };
  'digest.finished': null;
  'digest.thanked': { names: readonly string[] };
  'digest.totals': null;
  'digest.coming': null;
  /** On a button, in the language that it shows it in. */
  'digest.in': null;
  'digest.preview': { rooms: number };
  'digest.sent': { rooms: readonly string[]; without: readonly string[] };
  'digest.already': { week: string; at: Date };
  'digest.nowhere': null;
  'digest.late': { due: Date };
  'digest.future': { typed: string; now: string };
  'digest.before': { week: string; founded: Date };
  'digest.week': { typed: string };
  'digest.unknown': { typed: string };
  'digest.greet.label': null;
  'digest.greet.hint': null;
  'digest.greeting': null;
  'digest.page': { address: string; until: Date; here: boolean };
  'digest.page.kept': null;
  'digest.score.head': { column: 'company' | 'points' | 'how' };
  'digest.score.term': { term: Term };
  'digest.page.over': null;
  'digest.page.weeks': null;
  'digest.page.week': { week: string };
  'digest.schedule.usage': { typed: string };
  'digest.schedule.none': null;
  'digest.schedule.now': { schedule: Schedule; next: Date; timeZone: string };
  'digest.schedule.set': { schedule: Schedule; next: Date; moved: boolean; timeZone: string };
  'digest.schedule.off': { was: boolean };
}
