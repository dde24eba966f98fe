import type { ContactKind } from '../domain/digest.ts';
import type { Sign } from '../domain/engagement.ts';

/** What a company's score counts, and what a coordinator logs of talking with a company. */
export interface EngagementMessages {
  /** A form's title too, at most 24 characters. */
  'weights.title': null;
  'weights.intro': null;
  'weights.sign': { sign: Sign };
  /** `usual`: what every network begins with. */
  'weights.value': { weight: number; usual: number };
  'weights.change': null;
  'weights.hint': { usual: number };
  'weights.bad': { label: string; typed: string };
  /** All of them are 0. */
  'weights.nothing': null;
  'weights.saved': null;
  'weights.same': null;

  'log.company': null;
  'log.day': null;
  'log.day.hint': null;
  /** `typed` is no day; or one that is still to come. */
  'log.day.bad': { typed: string };
  'log.future': { typed: string };
  /** What was understood: the company where one was found. */
  'log.usage': { company: string | undefined; typed: string };
  'log.several': { typed: string; names: readonly string[] };
  'log.saved': { name: string; kind: ContactKind; day: string };
  'log.undo': null;
  'log.undone': null;
  'log.gone': null;
  /** Beside a company's score. */
  'score.pending': { overdue: number | undefined; blocked: number };
  'score.head': { column: 'contact' | 'pending' };
}
