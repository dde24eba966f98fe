import type { Method } from './method.ts';

/** What is seen of a network over the weeks of the trend. */
export interface Seen {
  readonly method: Method;
  /** Companies that are in, and of these: rest (lapsed), gave an update in the last year. */
  readonly companies: number;
  readonly resting: number;
  readonly reporting: number;
}

/** A method that may fit better, and what it is seen by. */
export interface FitSignal {
  readonly towards: Method;
  readonly because: 'all-report' | 'half-rest' | 'few-report';
  readonly of: number;
  readonly count: number;
}

/** With fewer companies a share says nothing. */
const ENOUGH = 5;
const NEARLY_ALL = 0.9;

/**
 * Whether what is seen fits a lighter or a heavier method better than the network's own: an open one in which nearly all report of
 * their own accord may want the closed one's follow-up; a closed one of which half rests, the open one's low threshold; a
 * front-runner one in which most report nothing, the closed one. Undefined where nothing is seen. Product rules, ours.
 */
export function fitSignal({ method, companies, resting, reporting }: Seen): FitSignal | undefined {
  if (companies < ENOUGH) return undefined;
  if (method === 'open' && reporting >= companies * NEARLY_ALL)
    return { towards: 'closed', because: 'all-report', count: reporting, of: companies };
  if (method === 'closed' && resting * 2 >= companies) return { towards: 'open', because: 'half-rest', count: resting, of: companies };
  if (method === 'frontrunner' && reporting * 2 < companies)
    return { towards: 'closed', because: 'few-report', count: companies - reporting, of: companies };
  return undefined;
}
