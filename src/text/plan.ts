import type { Method } from '../domain/method.ts';
import type { PlanKind } from '../domain/plan.ts';

/** The municipality's own plan: a network without companies. */
export interface PlanMessages {
  'plan.button': null;
  /** A line that is not done. */
  'plan.state': { unit: string | undefined; owner: string | undefined; due: Date | undefined };
  'plan.done': { date: Date; by: string | undefined };
  /** What is followed up, and steps, as headings. */
  'plan.kind': { kind: PlanKind; method: Method };
  'plan.progress': null;
  'plan.progress.text': { done: number; of: number };
  'plan.empty': null;
  'plan.open': { n: number };
  'plan.add': null;
  'plan.back': null;
  'plan.tick': null;
  'plan.untick': null;
  'plan.take': null;
  'plan.edit': null;
  'plan.remove': null;
  'plan.row.kind': null;
  'plan.row.title': null;
  'plan.row.state': null;
  'plan.row.source': null;

  /** Titles have at most 24 characters. */
  'plan.form.add': null;
  'plan.form.edit': null;
  'plan.form.submit': null;
  'plan.form.kind': null;
  'plan.form.kind.option': { kind: PlanKind; method: Method };
  'plan.form.title': null;
  'plan.form.unit': null;
  'plan.form.unit.hint': null;
  'plan.form.owner': null;
  'plan.form.owner.hint': null;
  'plan.form.due': null;

  'plan.added': { title: string };
  'plan.saved': { title: string };
  'plan.ticked': { title: string };
  'plan.unticked': { title: string };
  'plan.taken': { title: string };
  'plan.removed': { title: string };

  'plan.none': { network: string };
  'plan.usage': { typed: string };
  'plan.number': { typed: string; of: number };
  'plan.date': { typed: string };
  'plan.full': { max: number };
  /** Only its owner and the coordinators tick a line off. */
  'plan.notYours': { owner: string | undefined };
  'plan.owned': { owner: string };
  'plan.guest': null;
  'plan.stranger': null;
  /** Somebody changed the line meanwhile. */
  'plan.moved': null;
}
