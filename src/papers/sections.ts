import type { Memo } from '../chat/memo.ts';
import type { Language } from '../domain/language.ts';
import { list } from '../text/numbers.ts';
import type { PapersMessages } from '../text/papers.ts';
import { say } from '../text/say.ts';
import { cutTo, oneLine } from './text.ts';

/** How much is told: everything, or so many sentences a list and so many characters each. */
export interface Measure {
  readonly sentences: number;
  readonly characters: number;
}
export const WHOLE: Measure = { sentences: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };

export interface Passage {
  /** A heading below the section's own. */
  readonly heading?: string;
  readonly items: readonly string[];
  readonly form: 'points' | 'steps' | 'note';
}

export interface Section {
  readonly heading: string;
  readonly passages: readonly Passage[];
}

/** The memo's parts in the order of reading. `side`: what comes of the result; `main`: how it came about. */
export interface Sections {
  readonly main: readonly Section[];
  readonly side: readonly Section[];
}

type Plain = { readonly [K in keyof PapersMessages]: PapersMessages[K] extends null ? K : never }[keyof PapersMessages];
/** A heading needs no data. */
const heading = say as (language: Language, key: Plain) => string;

function measured(language: Language, sentences: readonly string[], measure: Measure): readonly string[] {
  const said = sentences.map((one) => cutTo(oneLine(one), measure.characters)).filter(Boolean);
  const left = said.length - measure.sentences;
  return left <= 0 ? said : [...said.slice(0, measure.sentences), say(language, 'papers.more', { count: left })];
}

/** The memo's sections; one without sentences is left out. */
export function sectionsOf(memo: Memo, measure: Measure): Sections {
  const { language, resources, growth } = memo;
  const passage = (sentences: readonly string[], form: Passage['form'] = 'points', key?: Plain): Passage => ({
    items: measured(language, sentences, measure),
    form,
    ...(key ? { heading: heading(language, key) } : {}),
  });
  const section = (key: Plain, ...passages: Passage[]): Section => ({
    heading: heading(language, key),
    passages: passages.filter(({ items }) => items.length > 0),
  });
  const note = growth.editorial && growth.steps.length > 0 ? [heading(language, 'papers.growth.editorial')] : [];
  const filled = (sections: readonly Section[]) => sections.filter(({ passages }) => passages.length > 0);
  return {
    main: filled([
      section('papers.settled', passage(memo.settled)),
      section('papers.reasons', passage(memo.reasons)),
      section('papers.against', passage(memo.against)),
      section('papers.flips', passage(memo.flips)),
      section('papers.vetoes', passage(memo.vetoes)),
    ]),
    side: filled([
      section('papers.firstSteps', passage(memo.firstSteps, 'steps')),
      section(
        'papers.resources',
        passage(resources.stated, 'points', 'papers.stated'),
        passage(resources.estimated, 'points', 'papers.estimated'),
      ),
      section('papers.growth', passage(growth.steps, growth.steps.length > 1 ? 'steps' : 'points'), { items: note, form: 'note' }),
      section('papers.examples', passage(memo.examples)),
    ]),
  };
}

/** The line under the title: for whom, when, and who answered. */
export function bylineOf({ language, subject, date, answeredBy }: Memo, measure: Measure): string {
  const names = measured(language, answeredBy, measure);
  // "… and 3 more" is no name: it stands after the list.
  const told = names.at(-1)?.startsWith('…') ? `${names.slice(0, -1).join(', ')} ${names.at(-1)}` : list(language, names);
  const by = names.length > 0 ? say(language, 'papers.answeredBy', { names: told }) : '';
  return [subject ? cutTo(oneLine(subject), Math.min(measure.characters, 120)) : '', oneLine(date), by].filter(Boolean).join(' · ');
}
