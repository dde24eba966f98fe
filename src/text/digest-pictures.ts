import type { EvidenceLevel } from '../domain/commitment.ts';
import type { Far, NetworkFacts, TrendPoint } from '../domain/digest.ts';

/** Pictures of the weekly digest, and the same in words. Titles have at most 50 characters, names of weeks and parts 20 (Slack's limits). */
export interface DigestPictureMessages {
  'digest.trend': null;
  'digest.trend.week': { week: string };
  'digest.trend.level': { level: EvidenceLevel };
  'digest.trend.alt': { points: readonly TrendPoint[] };
  'digest.far.title': null;
  /** `quarter`: from 0; 4 is all of the way. */
  'digest.far.part': { quarter: number };
  /** `before`: at the end of the week before; absent in a network's first week. */
  'digest.far.alt': { far: Far; before: Far | undefined };
  'digest.turnouts': null;
  'digest.turnouts.part': { part: 'going' | 'came' };
  'digest.turnouts.alt': { events: NetworkFacts['turnouts'] };
}
