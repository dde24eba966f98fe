import { type Commitment, type Evidence, LONGEST_NOTE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Said } from '../../src/domain/progress.ts';
import { isUnit, type Quantity, readQuantity, unitKey } from '../../src/domain/quantity.ts';
import { readLinks } from './links.ts';
import { readSaying, withoutLead } from './saying.ts';

/** What of a commitment decides how an update of it is read. */
export type Measured = Pick<Commitment, 'kind' | 'unit' | 'baseline' | 'target'>;

/** An update, read without doubt. */
export interface Understood extends Said {
  readonly note?: string;
  readonly evidence: readonly Evidence[];
}

/** One way to say what was doubtful; `text`: the same update, said so. */
export interface Offer {
  readonly percent?: number;
  readonly value?: number;
  readonly text: string;
}

/**
 * Why something is asked before it is saved. `bare`: a number without a unit · `other`: a number and a word that is no unit of the
 * commitment's · `thousands`: "1,234" · `beyond` the target · `behind` the baseline.
 */
export interface Doubt {
  readonly why: 'bare' | 'other' | 'thousands' | 'beyond' | 'behind';
  /** The figure as it was typed or understood. */
  readonly typed: string;
  readonly value: number;
  readonly offers: readonly Offer[];
}

/** What cannot be saved, whoever says it. */
export type Fault =
  | { readonly why: 'over'; readonly percent: number }
  /** `fallen`: the value that it would mean of a reduction, counted from its baseline. */
  | { readonly why: 'negative'; readonly percent: number; readonly fallen?: number }
  /** Another unit than the commitment's; it may have none. */
  | { readonly why: 'unit'; readonly typed: string }
  /** No number that anybody counts to. */
  | { readonly why: 'size'; readonly typed: string }
  | { readonly why: 'link'; readonly typed: string }
  | { readonly why: 'note'; readonly length: number }
  /** Ended without a reason. */
  | { readonly why: 'reason' };

export type Reading =
  | { readonly said: Understood }
  | { readonly doubt: Doubt }
  | { readonly fault: Fault }
  /** Neither a figure nor how it goes: what there is of a note. */
  | { readonly nothing: string };

/** More than anybody counts in any unit. */
const LARGEST = 1e12;

/**
 * Reads what follows a commitment's name in `commit update`: a figure, or how it goes, or both, then the note with links in it.
 * `sure`: what is beyond the target or behind the baseline was asked already.
 */
export function readUpdate(text: string, of: Measured, sure = false): Reading {
  const typed = withoutLead(text);
  const saying = readSaying(typed);
  if (saying) return saidFirst(saying.says, saying.rest, of, sure);
  const found = readQuantity(typed);
  if (!found) return { nothing: typed };
  const figure = figureOf(found, typed, of, sure);
  return 'rest' in figure ? figureFirst(figure) : figure;
}

interface Figure {
  readonly percent?: number;
  readonly value?: number;
  readonly rest: string;
}

type Figured = Figure | { readonly doubt: Doubt } | { readonly fault: Fault };

/** "blocked, need help"; a figure after it counts where its unit says so. */
function saidFirst(says: Exclude<Said['says'], 'progress'>, rest: string, of: Measured, sure: boolean): Reading {
  const found = says === 'same' ? undefined : readQuantity(rest);
  const isFigure = found?.unit !== undefined && (unitKey(found.unit) === '%' || unitOf(found, of) !== undefined);
  if (!isFigure) return noted({ says }, rest);
  const figure = figureOf(found, rest, of, sure);
  return 'rest' in figure ? noted({ says, ...numbersOf(figure) }, figure.rest) : figure;
}

const numbersOf = ({ percent, value }: Figure): Pick<Said, 'percent' | 'value'> => ({
  ...(percent === undefined ? {} : { percent }),
  ...(value === undefined ? {} : { value }),
});

/** "60 % at risk, supplier late". "60 % done" is sixty per cent, not the end. */
function figureFirst(figure: Figure): Reading {
  const rest = withoutLead(figure.rest);
  const saying = readSaying(rest);
  // Nothing ends by a word in passing: "60 % dropped off at the depot".
  if (!saying || saying.says === 'same' || saying.says === 'dropped') return noted({ says: 'progress', ...numbersOf(figure) }, rest);
  const says = saying.says === 'done' ? 'progress' : saying.says;
  return noted({ says, ...numbersOf(figure) }, saying.rest);
}

function noted(said: Said, text: string): Reading {
  const linked = readLinks(text);
  if ('wrong' in linked) return { fault: { why: 'link', typed: linked.wrong } };
  if ((linked.note?.length ?? 0) > LONGEST_NOTE) return { fault: { why: 'note', length: linked.note?.length ?? 0 } };
  if (said.says === 'dropped' && linked.note === undefined) return { fault: { why: 'reason' } };
  return { said: { ...said, ...linked } };
}

/** What the number is: per cent of the way, or a value in the commitment's unit. */
function figureOf(found: Quantity, typed: string, of: Measured, sure: boolean): Figured {
  if (!(Math.abs(found.value) <= LARGEST)) return { fault: { why: 'size', typed: shown(typed, found) } };
  const own = unitOf(found, of);
  if (own !== undefined) return valueFigure(found, own, of, sure);
  if (found.unit !== undefined && unitKey(found.unit) === '%') return percentFigure(found, found.rest, of);
  if (found.unit !== undefined && isUnit(found.unit)) return { fault: { why: 'unit', typed: shown(typed, found) } };
  // Without a unit of its own only per cent can be meant.
  if (found.unit === undefined && of.unit === undefined) return percentFigure(found, found.rest, of);
  return { doubt: bareDoubt(found, typed, of) };
}

/** The number with its unit, as typed. */
const shown = (typed: string, { unit, rest }: Quantity): string =>
  typed
    .trim()
    .slice(0, typed.trim().length - rest.length)
    .trim()
    .slice(0, 60) ||
  (unit ?? '');

/** What follows the number where its unit is the commitment's: whole ("t CO2e"), or its first word ("t"). */
function unitOf({ unit, rest }: Quantity, of: Measured): string | undefined {
  if (unit === undefined || of.unit === undefined) return undefined;
  const words = [unit, ...rest.split(/\s+/u).filter(Boolean).slice(0, 3)];
  const key = unitKey(of.unit);
  for (let length = words.length; length > 0; length--) {
    const found = words.slice(0, length);
    if (unitKey(found.join(' ')) === key || (length === 1 && isStem(unit, of.unit))) return afterWords(rest, length - 1);
  }
  return undefined;
}

/** "t" for "t CO2e": the unit's first word, where more words make it longer. */
const isStem = (unit: string, whole: string): boolean => {
  const [first = '', ...more] = whole.trim().split(/\s+/u);
  return more.length > 0 && unitKey(first) === unitKey(unit);
};

const afterWords = (text: string, count: number): string => text.replace(new RegExp(`^(?:\\S+\\s*){${count}}`, 'u'), '').trim();

/** Per cent of the way. "−12 %" of a reduction means a value: what the baseline has fallen to. */
function percentFigure({ value }: Quantity, rest: string, { kind, baseline }: Measured): Figured {
  if (value > 100) return { fault: { why: 'over', percent: value } };
  if (value >= 0) return { percent: value, rest };
  const fallen = kind === 'reduction' && baseline && value >= -100 ? Math.round(baseline.value * (1_000 + value * 10)) / 1_000 : undefined;
  return { fault: { why: 'negative', percent: value, ...(fallen === undefined ? {} : { fallen }) } };
}

function valueFigure({ value, other }: Quantity, rest: string, of: Measured, sure: boolean): Figured {
  const isShare = of.unit !== undefined && unitKey(of.unit) === '%' && of.kind === 'share';
  if (isShare && value < 0) return { fault: { why: 'negative', percent: value } };
  if (isShare && value > 100) return { fault: { why: 'over', percent: value } };
  const said = (one: number): Offer => ({ value: one, text: `${plainNumber(one)} ${of.unit ?? ''} ${rest}`.trim() });
  if (other !== undefined) return { doubt: { why: 'thousands', typed: plainNumber(value), value, offers: [said(value), said(other)] } };
  const side = sure ? undefined : sideOf(value, of);
  if (side) return { doubt: { why: side, typed: plainNumber(value), value, offers: [said(value)] } };
  return { value, rest };
}

/** On the far side of the target, or of the baseline. */
export function sideOf(value: number, { baseline, target }: Pick<Measured, 'baseline' | 'target'>): 'beyond' | 'behind' | undefined {
  const from = baseline?.value ?? 0;
  if (target === undefined || target === from) return baseline === undefined && value < 0 ? 'behind' : undefined;
  const up = target > from;
  if (up ? value > target : value < target) return 'beyond';
  return (up ? value < from : value > from) ? 'behind' : undefined;
}

/** "60", or "60 panels ordered" where the commitment is counted in kW: both ways to mean it. */
function bareDoubt(found: Quantity, typed: string, of: Measured): Doubt {
  const { value, unit, rest } = found;
  const note = unit === undefined ? rest : `${unit} ${rest}`.trim();
  const percent: readonly Offer[] = value >= 0 && value <= 100 ? [{ percent: value, text: `${plainNumber(value)} % ${note}`.trim() }] : [];
  const inUnit: readonly Offer[] =
    of.unit === undefined || of.unit === '%' ? [] : [{ value, text: `${plainNumber(value)} ${of.unit} ${note}`.trim() }];
  return { why: unit === undefined ? 'bare' : 'other', typed: shown(typed, found), value, offers: [...percent, ...inUnit] };
}

/** A number as readQuantity reads it without a doubt: no thousands, and never three decimals that could be taken for them. */
export function plainNumber(n: number): string {
  const written = n.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 });
  return /^-?[1-9]\d{0,2}\.\d{3}$/u.test(written) ? `${written}0` : written;
}

/** The same as its reader types it, for a field of a form. */
export const typedNumber = (language: Language, n: number): string =>
  language === 'en' ? plainNumber(n) : plainNumber(n).replace('.', ',');
