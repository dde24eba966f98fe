/**
 * What a plan is made of: `work` is what is followed up (a chosen operating model, or an existing activity with one built in),
 * `step` a thing to do once.
 */
export const PLAN_KINDS = ['work', 'step'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A line of the plan that the methods without companies have. */
export interface PlanItem {
  readonly id: string;
  readonly network: string;
  readonly kind: PlanKind;
  /** From 1, over both kinds; its number for people. */
  readonly position: number;
  /** The fact of the method's *how* that it is; shown in the reader's language. */
  readonly fact?: string;
  /** As somebody wrote it, or the fact's words in the language of whoever began the plan. */
  readonly title: string;
  /** The municipality's unit. */
  readonly unit?: string;
  /** A person whom Tandem knows, who may tick it off. */
  readonly ownerPerson?: string;
  /** The owner's name: as written, or as the product tells it. */
  readonly owner?: string;
  /** YYYY-MM-DD */
  readonly due?: string;
  readonly done?: Date;
  /** Name of whoever ticked it off. */
  readonly doneBy?: string;
  /** Rises with each change. */
  readonly revision: number;
}

/** More lines than a plan that people follow can hold. */
export const LONGEST_PLAN = 60;
