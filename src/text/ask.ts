import type { Aspect, Method } from '../domain/method.ts';

type Missing = 'price' | 'count' | 'date' | 'contact' | 'length' | 'place';

/** Grounded answers, the comparison, and the gap ledger. */
export interface AskMessages {
  'method.name': { method: Method | 'all' };
  'method.short': { method: Method | 'all' };
  'aspect.name': { aspect: Aspect };

  'ask.form.title': null;
  'ask.form.label': null;
  'ask.form.hint': null;
  'ask.form.submit': null;
  'ask.form.cancel': null;
  'ask.open': null;

  /** What the source does not say: the kind of thing, or the words as typed. */
  'ask.partial': { missing: Missing | undefined; uncovered: readonly string[] };
  /** Whom to ask instead: the network itself, or whoever looks after climate work in the municipality. */
  'ask.partial.whom': { network: boolean };
  'ask.refused.far': null;
  'ask.refused.foreign': null;
  'ask.refused.empty': null;
  'ask.refused.order': null;
  /** "Which is better?" where one method alone was talked of. */
  'ask.refused.which': { method: Method };
  'ask.refused.can': null;
  'ask.tooLong': { max: number; length: number };

  'ask.sources': null;
  'ask.source.label': { method: Method | 'all'; aspect: Aspect; cell: string };
  'ask.button.more': { method: Method };
  'ask.button.compare': { a: Method; b: Method };
  'ask.button.watch': null;
  'ask.helpful.yes': null;
  'ask.helpful.no': null;
  'ask.helpful.thanks': { verdict: 'yes' | 'no' };
  'ask.watch.saved': null;
  'ask.watch.gone': null;
  /** It was answered before anybody could wait for it. */
  'ask.watch.answered': { question: string };
  'ask.gone': null;

  'ask.onItsWay': null;
  'ask.byModel': null;
  'ask.verbatim.cap': null;
  'ask.compare.caption': null;
  'ask.compare.usage': { understood: readonly Method[]; unknown: string };
  'ask.compare.none': null;
  'ask.about.nothing': null;

  'gaps.title': null;
  'gaps.none': null;
  'gaps.intro': null;
  'gaps.row': { count: number; uncovered: readonly string[]; owner: string | undefined; watchers: number };
  'gaps.unhelpful': null;
  'gaps.unhelpful.row': { count: number };
  'gaps.own': { n: number };
  'gaps.more': null;
  'gaps.forbidden': null;
  'gaps.unknown': null;
  'gaps.owner.title': null;
  'gaps.owner.label': null;
  'gaps.owner.hint': null;
  'gaps.owner.submit': null;
  'gaps.owner.saved': { question: string; owner: string };
  'gaps.answered': { question: string };
}
