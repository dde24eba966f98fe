import type { PlanItem, PlanKind } from '../domain/plan.ts';

/** The plan of a network without companies. */
export interface Plans {
  /** In their order. */
  of(networkId: string): Promise<readonly PlanItem[]>;
  item(id: string): Promise<PlanItem | undefined>;
}

/** What may be changed; `null` empties it. */
export interface PlanChange {
  readonly title?: string;
  readonly unit?: string | null;
  readonly owner?: string | null;
  readonly ownerPerson?: string | null;
  readonly due?: string | null;
  readonly done?: { readonly at: Date; readonly by: string } | null;
}

export interface PlanWrites {
  /** As Plans.item, inside the unit. */
  item(id: string): Promise<PlanItem | undefined>;
  /**
   * Puts them last, in their order, and gives their ids; none, and nothing is added, where the plan would become longer than
   * LONGEST_PLAN. The network must have been taken.
   */
  add(
    networkId: string,
    items: readonly { readonly kind: PlanKind; readonly title: string; readonly fact?: string }[],
  ): Promise<readonly string[]>;
  /** False when its revision is no longer `seen`, or it is gone; then nothing is changed. */
  change(id: string, seen: number, to: PlanChange): Promise<boolean>;
  /** False as in `change`. Those after it keep their numbers' order, without a gap. */
  remove(id: string, seen: number): Promise<boolean>;
}
