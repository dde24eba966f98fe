import type { Method } from './method.ts';
import { hasCompanies, type Network, type NetworkSettings } from './network.ts';

/** What a network holds. `waiting`: applications, and first persons of companies. */
export interface Contents {
  readonly companies: number;
  readonly waiting: number;
  /** Lines of its plan. */
  readonly lines: number;
}

/** What another method means for those who are in and those who come; said before it is done. */
export type Meaning =
  /** Nobody leaves by it, and nobody applies anew. */
  | { readonly what: 'stay'; readonly companies: number }
  | { readonly what: 'waiting'; readonly count: number }
  /** From now on companies apply, by criteria that are not set yet, or by those from before. */
  | { readonly what: 'apply'; readonly criteria: 'unset' | 'set' }
  /** From now on companies join at once; criteria are kept, and ask nothing. */
  | { readonly what: 'join' }
  | { readonly what: 'fees'; readonly now: 'begin' | 'end' }
  /** The plan's lines stand. */
  | { readonly what: 'lines'; readonly count: number }
  /** From now on companies, or none; the network is empty. */
  | { readonly what: 'companies'; readonly now: 'begin' | 'end' };

export type MethodFault = 'same' | 'companies' | 'plan';

const hasConditions = (method: Method): boolean => method === 'closed' || method === 'frontrunner';

const isSet = ({ criteria: { sizes, branches, commitments, baseline, own } }: NetworkSettings): boolean =>
  sizes.length > 0 || branches.length > 0 || commitments.least > 0 || baseline || own.length > 0;

/**
 * What a change of a network's method would mean, in the order it is told. Refused between companies and the municipality's own plan
 * while the network holds any of what the new method has no place for. The settings stay as they are: what the new method has no use
 * for rests, and is there again should the network change back.
 */
export function changeOfMethod(
  { method, settings }: Pick<Network, 'method' | 'settings'>,
  to: Method,
  { companies, waiting, lines }: Contents,
): { readonly fault: MethodFault } | { readonly means: readonly Meaning[] } {
  if (method === to) return { fault: 'same' };
  const [had, has] = [hasCompanies(method), hasCompanies(to)];
  if (had && !has && companies + waiting > 0) return { fault: 'companies' };
  if (!had && has && lines > 0) return { fault: 'plan' };
  if (!has) return { means: had ? [{ what: 'companies', now: 'end' }] : [{ what: 'lines', count: lines }] };
  return {
    means: [
      ...(had ? [] : [{ what: 'companies', now: 'begin' } as const]),
      ...(companies > 0 ? [{ what: 'stay', companies } as const] : []),
      ...(waiting > 0 ? [{ what: 'waiting', count: waiting } as const] : []),
      ...(hasConditions(to) && !hasConditions(method) ? [{ what: 'apply', criteria: isSet(settings) ? 'set' : 'unset' } as const] : []),
      ...(hasConditions(to) ? [] : [{ what: 'join' } as const]),
      ...(to === 'frontrunner' ? [{ what: 'fees', now: 'begin' } as const] : []),
      ...(method === 'frontrunner' ? [{ what: 'fees', now: 'end' } as const] : []),
    ],
  };
}
