import { fold } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import { BRANCHES, SIZES } from '../../src/domain/company.ts';
import { readDay } from '../../src/domain/day.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { BADGES, CADENCES, type NetworkSettings, VISIBILITIES } from '../../src/domain/network.ts';
import type { SettingId } from '../../src/domain/network-profiles.ts';
import { NONE_WORDS, SIZE_WORDS } from '../../src/text/network-words.ts';
import { say } from '../../src/text/say.ts';

const LONGEST = 500;
const MOST = { commitments: 20, months: 60, own: 10, fees: 10, euros: 1_000_000, name: 200 } as const;

/** Reads what was typed for one setting into the settings; refuses with the field of that name. */
type Read = (typed: string, settings: NetworkSettings, language: Language) => NetworkSettings;

const isNone = (typed: string): boolean => typed === '' || NONE_WORDS.some((word) => fold(word) === fold(typed));

/** What an option is called; the first is shown. */
type Names<V> = (value: V, language: Language) => readonly [string, ...string[]];

/** The option that was meant: its id, or its words (or their beginning, where only one begins so) in any language. */
export function optionOf<V extends string>(typed: string, options: readonly V[], names: Names<V>): V | undefined {
  const key = fold(typed.trim());
  if (key === '') return undefined;
  const forms = (value: V) => [value, ...LANGUAGES.flatMap((language) => names(value, language))].map(fold);
  const exact = options.find((value) => forms(value).includes(key));
  const starting = options.filter((value) => forms(value).some((form) => form.startsWith(key)));
  return exact ?? (starting.length === 1 ? starting[0] : undefined);
}

function choice<V extends string>(id: SettingId, typed: string, language: Language, options: readonly V[], names: Names<V>): V {
  const found = optionOf(typed, options, names);
  if (found !== undefined) return found;
  const named = options.map((value) => names(value, language)[0]);
  return refuse('settings.choice', { label: say(language, 'settings.label', { id }), typed, options: named }, { field: id, typed });
}

function several<V extends string>(id: SettingId, typed: string, language: Language, options: readonly V[], names: Names<V>): V[] {
  if (isNone(typed.trim())) return [];
  const parts = typed.split(/[;\n]/u).flatMap((part) => runs(part, (run) => optionOf(run, options, names) !== undefined));
  const chosen = new Set(parts.map((part) => choice(id, part, language, options, names)));
  return options.filter((value) => chosen.has(value));
}

/** Parts between commas; the longest that are known together stay together: "jordbruk, skog och fiske" has a comma of its own. */
function runs(typed: string, isKnown: (run: string) => boolean): readonly string[] {
  const pieces = typed.split(',').map((piece) => piece.trim());
  const found: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    while (to > from + 1 && !isKnown(pieces.slice(from, to).join(', '))) to -= 1;
    found.push(pieces.slice(from, to).join(', '));
    from = to;
  }
  return found.filter(Boolean);
}

function yes(id: SettingId, typed: string, language: Language): boolean {
  const names: Names<'yes' | 'no'> = (value, of) => [say(of, 'settings.yes', { value: value === 'yes' })];
  return choice(id, typed, language, ['yes', 'no'] as const, names) === 'yes';
}

const text = (id: SettingId, typed: string, max = LONGEST): string =>
  typed.length > max ? refuse('chat.tooLong', { max }, { field: id, typed }) : typed;

/** The object with the key, or without it where the text says none. */
function withText<T extends object, K extends keyof T & SettingId>(of: T, key: K, typed: string, max = LONGEST): T {
  const { [key]: _, ...rest } = of;
  return (isNone(typed.trim()) ? rest : { ...rest, [key]: text(key, typed.trim(), max) }) as T;
}

function commitmentsOf(typed: string): NetworkSettings['criteria']['commitments'] {
  const wrong = () => refuse('settings.commitments.wrong', { typed }, { field: 'commitments', typed });
  const [, from, to] = /^(?:\D{0,12}\s)?(\d{1,2})(?:\s*(?:[-–—]|\.\.)\s*(\d{1,2}))?$/u.exec(typed.trim()) ?? wrong();
  const least = Number(from);
  if (to === undefined) return least <= MOST.commitments ? { least } : wrong();
  const most = Number(to);
  return most >= least && most >= 1 && most <= MOST.commitments ? { least, most } : wrong();
}

function feesOf(typed: string): NetworkSettings['fees'] {
  if (isNone(typed.trim())) return [];
  const lines = typed.split(/[\n;]/u).map((line) => line.trim());
  const fees = lines.filter(Boolean).map((line) => {
    const [, name = '', euros = ''] = /^(.{1,80}?)[\s:]+(\d[\d\s\u00a0]{0,8})\s*(?:€|eur|euro|euroa)?\.?$/iu.exec(line) ?? [];
    const perYear = Number(euros.replace(/\D/gu, ''));
    if (name === '' || perYear > MOST.euros) refuse('settings.fees.wrong', { typed: line }, { field: 'fees', typed });
    return { name: name.replace(/:$/u, ''), perYear };
  });
  if (fees.length > MOST.fees) refuse('settings.tooMany', { max: MOST.fees }, { field: 'fees', typed });
  return fees.map((fee, at) => ({ id: slug(fee.name, at), ...fee }));
}

/** An id from the class's name, so that a class that is kept keeps its companies. */
function slug(name: string, at: number): string {
  const plain = fold(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 30);
  return plain === '' ? `class-${at + 1}` : plain;
}

function zoneOf(typed: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed.trim() }).resolvedOptions().timeZone;
  } catch {
    return refuse('settings.timeZone.wrong', { typed }, { field: 'timeZone', typed });
  }
}

function ownOf(typed: string): NetworkSettings['criteria']['own'] {
  if (isNone(typed.trim())) return [];
  const lines = typed.split('\n').map((line) => line.trim());
  const own = lines.filter(Boolean).map((line) => text('own', line));
  return own.length > MOST.own ? refuse('settings.tooMany', { max: MOST.own }, { field: 'own', typed }) : own;
}

const criteria = (settings: NetworkSettings, to: Partial<NetworkSettings['criteria']>): NetworkSettings => ({
  ...settings,
  criteria: { ...settings.criteria, ...to },
});
const followUp = (settings: NetworkSettings, to: Partial<NetworkSettings['followUp']>): NetworkSettings => ({
  ...settings,
  followUp: { ...settings.followUp, ...to },
});

/** How each setting is read. */
export const READ: { readonly [K in SettingId]: Read } = {
  sizes: (typed, settings, language) =>
    criteria(settings, {
      sizes: several('sizes', typed, language, SIZES, (size, of) => [say(of, 'company.size', { size }), ...SIZE_WORDS[size]]),
    }),
  branches: (typed, settings, language) =>
    criteria(settings, {
      branches: several('branches', typed, language, BRANCHES, (branch, of) => [say(of, 'company.branch', { branch })]),
    }),
  commitments: (typed, settings) => criteria(settings, { commitments: commitmentsOf(typed) }),
  baseline: (typed, settings, language) => criteria(settings, { baseline: yes('baseline', typed, language) }),
  own: (typed, settings) => criteria(settings, { own: ownOf(typed) }),
  every: (typed, settings, language) =>
    followUp(settings, { every: choice('every', typed, language, CADENCES, (value, of) => [say(of, 'settings.every', { value })]) }),
  lapse: (typed, settings) => {
    const months = /^\d{1,2}$/u.test(typed.trim()) ? Number(typed) : MOST.months + 1;
    return months > MOST.months
      ? refuse('settings.lapse.wrong', { typed }, { field: 'lapse', typed })
      : followUp(settings, { lapseMonths: months });
  },
  badge: (typed, settings, language) => ({
    ...settings,
    badge: choice('badge', typed, language, BADGES, (value, of) => [say(of, 'settings.badge', { value })]),
  }),
  authority: (typed, settings) => withText(settings, 'authority', typed, MOST.name),
  register: (typed, settings) => withText(settings, 'register', typed, MOST.name),
  fees: (typed, settings) => ({ ...settings, fees: feesOf(typed) }),
  steering: (typed, settings, language) => ({ ...settings, steering: yes('steering', typed, language) }),
  outside: (typed, settings) => withText(settings, 'outside', typed),
  joining: (typed, settings) => ({ ...settings, support: withText(settings.support, 'joining', typed) }),
  monitoring: (typed, settings) => ({ ...settings, support: withText(settings.support, 'monitoring', typed) }),
  updating: (typed, settings) => ({ ...settings, support: withText(settings.support, 'updating', typed) }),
  visibility: (typed, settings, language) => ({
    ...settings,
    visibility: choice('visibility', typed, language, VISIBILITIES, (value, of) => [say(of, 'settings.visibility', { value })]),
  }),
  ends: (typed, settings) => {
    const { period, ...rest } = settings;
    if (isNone(typed.trim())) return rest;
    const ends = readDay(typed) ?? refuse('settings.ends.wrong', { typed }, { field: 'ends', typed });
    return { ...rest, period: { ...period, ends } };
  },
  after: (typed, settings) => {
    if (!settings.period) return isNone(typed.trim()) ? settings : refuse('settings.after.wrong', null, { field: 'after', typed });
    return { ...settings, period: withText(settings.period, 'after', typed) };
  },
  timeZone: (typed, settings) => ({ ...settings, timeZone: zoneOf(typed) }),
};
