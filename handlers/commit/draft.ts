import type { Changed } from '../../src/chat/commitments.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Data } from '../../src/chat/turn.ts';
import {
  type Accounting,
  COMMITMENT_KINDS,
  COMMITMENT_VISIBILITIES,
  type Commitment,
  LONGEST_TITLE,
  MEASURES,
  SCOPE2_METHODS,
  SCOPES,
} from '../../src/domain/commitment.ts';
import { titleKey } from '../../src/domain/commitment-titles.ts';
import { noonOf, readDay } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { readQuantity, unitKey } from '../../src/domain/quantity.ts';
import { say } from '../../src/text/say.ts';

export type DraftField =
  | 'title'
  | 'kind'
  | 'unit'
  | 'baseline'
  | 'year'
  | 'target'
  | 'due'
  | 'goal'
  | 'scope'
  | 'scope2'
  | 'boundary'
  | 'measure'
  | 'factors'
  | 'visibility';
/** Fields of one's own words, as long as they may be. */
const LONGEST = { unit: 40, goal: 200, boundary: 500, factors: 500 } as const;
const LARGEST = 1e12;

interface About {
  readonly language: Language;
  readonly network: Network;
  /** The day it is where the network is, YYYY-MM-DD. */
  readonly today: string;
  /** As it stands, where it is changed: a due date that is over already may stay. */
  readonly was?: Commitment;
}

/** What a new commitment's form tells, or the change of one, checked; refused at the field that is wrong. */
export function readDraft(fields: Data, about: About): Changed {
  const title = titleIn(fields, about.language);
  const kind = oneOf(fields, 'kind', COMMITMENT_KINDS, about) ?? 'deed';
  const unit = textIn(fields, 'unit', LONGEST.unit);
  const baseline = numberIn(fields, 'baseline', unit);
  const year = yearIn(fields);
  const target = numberIn(fields, 'target', unit);
  const due = dueIn(fields, about);
  const goal = textIn(fields, 'goal', LONGEST.goal);
  demandFigures({ kind, unit, baseline, target }, about);
  return {
    title,
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(baseline === undefined ? {} : { baseline: { value: baseline, ...(year === undefined ? {} : { year }) } }),
    ...(target === undefined ? {} : { target }),
    ...(due === undefined ? {} : { due }),
    ...(goal === undefined ? {} : { goal }),
    accounting: accountingIn(fields, about),
    visibility: oneOf(fields, 'visibility', COMMITMENT_VISIBILITIES, about) ?? about.network.settings.visibility,
  };
}

const typedIn = (fields: Data, id: DraftField): string => (fields[id] ?? '').trim();

function titleIn(fields: Data, language: Language): string {
  const typed = typedIn(fields, 'title').replace(/\s+/gu, ' ');
  if (typed === '') refuse('chat.required', { label: say(language, 'commit.new.label', { field: 'title' }) }, { field: 'title' });
  if (typed.length > LONGEST_TITLE) refuse('chat.tooLong', { max: LONGEST_TITLE }, { field: 'title', typed });
  if (/@\{[^}]*\}|<[!@#][^>]*>|(?:^|\s)@(?:channel|here|everyone)\b/iu.test(typed))
    refuse('commit.new.mention', null, { field: 'title', typed });
  if (titleKey(typed) === '') refuse('commit.new.badTitle', null, { field: 'title', typed });
  return typed;
}

function textIn(fields: Data, id: keyof typeof LONGEST, max: number): string | undefined {
  const typed = typedIn(fields, id);
  if (typed.length > max) refuse('chat.tooLong', { max }, { field: id, typed });
  return typed === '' ? undefined : typed;
}

function oneOf<V extends string>(fields: Data, id: DraftField, values: readonly V[], { language }: About): V | undefined {
  const typed = typedIn(fields, id);
  if (typed === '') return undefined;
  return (
    values.find((value) => value === typed) ??
    refuse('company.badChoice', { label: say(language, 'commit.new.label', { field: id }) }, { field: id, typed })
  );
}

/** A number in the commitment's own unit, with or without it. */
function numberIn(fields: Data, id: 'baseline' | 'target', unit: string | undefined): number | undefined {
  const typed = typedIn(fields, id);
  if (typed === '') return undefined;
  const found = readQuantity(typed);
  const after = [found?.unit ?? '', found?.rest ?? ''].join(' ').trim();
  const isOwn = after === '' || (unit !== undefined && unitKey(after) === unitKey(unit));
  if (!found || !isOwn || Math.abs(found.value) > LARGEST) return refuse('commit.new.number', { typed, unit }, { field: id, typed });
  if (found.other !== undefined)
    return refuse('commit.new.thousands', { typed, value: found.value, other: found.other }, { field: id, typed });
  return found.value;
}

function yearIn(fields: Data): number | undefined {
  const typed = typedIn(fields, 'year');
  if (typed === '') return undefined;
  return /^(?:19|20)\d\d$/u.test(typed) ? Number(typed) : refuse('company.year', { typed }, { field: 'year', typed });
}

function dueIn(fields: Data, { today, network, was, language }: About): string | undefined {
  const typed = typedIn(fields, 'due');
  if (typed === '') {
    if (network.method !== 'open')
      refuse('chat.required', { label: say(language, 'commit.new.label', { field: 'due' }) }, { field: 'due' });
    return undefined;
  }
  const due = readDay(typed) ?? refuse('plan.date', { typed }, { field: 'due', typed });
  if (due < today && due !== was?.due) refuse('commit.new.past', { due: noonOf(due) }, { field: 'due', typed });
  return due;
}

interface Figures {
  readonly kind: Changed['kind'];
  readonly unit: string | undefined;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
}

/** Where companies set targets, what is counted needs one; in an open network nothing is demanded. */
function demandFigures({ kind, unit, baseline, target }: Figures, { network, language }: About): void {
  const counted = kind === 'reduction' || kind === 'share';
  const required = (field: DraftField): never =>
    refuse('chat.required', { label: say(language, 'commit.new.label', { field }) }, { field });
  if (counted && network.method !== 'open') {
    if (unit === undefined) required('unit');
    if (target === undefined) required('target');
    if (kind === 'reduction' && baseline === undefined) required('baseline');
  }
  if (target !== undefined && unit === undefined) required('unit');
  if (target !== undefined && target === (baseline ?? 0)) refuse('commit.new.same', null, { field: 'target' });
  if (kind === 'reduction' && baseline !== undefined && target !== undefined && target > baseline)
    refuse('commit.new.grows', null, { field: 'target' });
}

function accountingIn(fields: Data, about: About): Accounting {
  const scope = oneOf(fields, 'scope', SCOPES, about);
  const scope2 = oneOf(fields, 'scope2', SCOPE2_METHODS, about);
  const measure = oneOf(fields, 'measure', MEASURES, about);
  const [boundary, factors] = [textIn(fields, 'boundary', LONGEST.boundary), textIn(fields, 'factors', LONGEST.factors)];
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(scope2 === undefined ? {} : { scope2 }),
    ...(boundary === undefined ? {} : { boundary }),
    ...(measure === undefined ? {} : { measure }),
    ...(factors === undefined ? {} : { factors }),
  };
}
