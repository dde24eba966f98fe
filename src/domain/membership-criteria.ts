import type { Branch, Size } from './company.ts';
import type { Method } from './method.ts';
import type { NetworkSettings } from './network.ts';

/** What a company tells of itself when it joins or applies. */
export interface Told {
  readonly size?: Size;
  readonly branch?: Branch;
  readonly promises: readonly string[];
  /** Where it stands now, in its own words. */
  readonly baseline?: string;
  /** Whether it meets what the network asks for in words, a word for each; "not yet" is for a coordinator to judge. */
  readonly own: readonly ('yes' | 'not-yet' | undefined)[];
  /** Id of a fee class. */
  readonly fee?: string;
}

/** A field that is missing, or does not fit the network's criteria. */
export type CriteriaFault =
  | { readonly field: 'size' | 'branch' | 'promises' | 'baseline' | 'fee'; readonly why: 'missing' }
  /** `at`: which of the criteria in words, from 0. */
  | { readonly field: 'own'; readonly why: 'missing'; readonly at: number }
  | { readonly field: 'size'; readonly why: 'notTaken' }
  | { readonly field: 'branch'; readonly why: 'notTaken' }
  | { readonly field: 'promises'; readonly why: 'few'; readonly least: number }
  | { readonly field: 'promises'; readonly why: 'many'; readonly most: number }
  | { readonly field: 'fee'; readonly why: 'unknown' };

type Criteria = Pick<NetworkSettings, 'criteria' | 'fees'>;

/** What the network's criteria ask of whoever wants in; an open network asks nothing, whatever its settings say. */
export function asks(method: Method, { criteria, fees }: Criteria) {
  const conditions = method === 'closed' || method === 'frontrunner';
  return {
    conditions,
    size: conditions,
    branch: conditions,
    promises: conditions && (criteria.commitments.least > 0 || (criteria.commitments.most ?? 1) > 0),
    baseline: conditions && criteria.baseline,
    own: conditions ? criteria.own.length : 0,
    fee: method === 'frontrunner' && fees.length > 0,
  };
}

/** The first thing that keeps the company out, in the order of the form; undefined where nothing does. */
export function faultIn(told: Told, method: Method, settings: Criteria): CriteriaFault | undefined {
  const asked = asks(method, settings);
  if (!asked.conditions) return undefined;
  const { sizes, branches } = settings.criteria;
  if (told.size === undefined) return { field: 'size', why: 'missing' };
  if (sizes.length > 0 && !sizes.includes(told.size)) return { field: 'size', why: 'notTaken' };
  if (told.branch === undefined) return { field: 'branch', why: 'missing' };
  if (branches.length > 0 && !branches.includes(told.branch)) return { field: 'branch', why: 'notTaken' };
  return promisesFault(told, settings) ?? restFault(told, settings, asked);
}

function promisesFault({ promises }: Told, { criteria }: Criteria): CriteriaFault | undefined {
  const { least, most } = criteria.commitments;
  if (promises.length === 0 && least > 0) return { field: 'promises', why: 'missing' };
  if (promises.length < least) return { field: 'promises', why: 'few', least };
  if (most !== undefined && promises.length > most) return { field: 'promises', why: 'many', most };
  return undefined;
}

function restFault(told: Told, { fees }: Criteria, asked: ReturnType<typeof asks>): CriteriaFault | undefined {
  if (asked.baseline && !told.baseline) return { field: 'baseline', why: 'missing' };
  const unsaid = Array.from({ length: asked.own }, (_, at) => told.own[at]).indexOf(undefined);
  if (unsaid >= 0) return { field: 'own', why: 'missing', at: unsaid };
  if (!asked.fee) return undefined;
  if (told.fee === undefined) return { field: 'fee', why: 'missing' };
  return fees.some(({ id }) => id === told.fee) ? undefined : { field: 'fee', why: 'unknown' };
}

/** Promises as people list them: a line each, with or without a mark or a number before it. */
export function readPromises(typed: string): readonly string[] {
  const lines = typed.split(/\r?\n/u).map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/u, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
