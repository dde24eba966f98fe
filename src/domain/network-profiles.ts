import type { Method } from './method.ts';
import type { NetworkSettings } from './network.ts';

const HELSINKI = 'Europe/Helsinki';
/** A year, and a quarter of grace, before a membership without updates lapses. */
const LAPSE_MONTHS = 15;

/** What a network of each method starts with, before a preset or a coordinator says otherwise. Product rules, ours. */
export function defaultSettings(method: Method): NetworkSettings {
  const targets = method === 'closed' || method === 'frontrunner';
  return {
    criteria: { sizes: [], branches: [], commitments: { least: targets ? 1 : 0 }, baseline: false, own: [] },
    followUp: targets ? { every: 'year', lapseMonths: LAPSE_MONTHS } : { every: 'never', lapseMonths: 0 },
    // A mark is granted where a coordinator decides so, never by default: the risk of greenwashing is theirs to weigh.
    badge: 'none',
    fees: [],
    support: {},
    timeZone: HELSINKI,
    visibility: 'network',
    steering: method === 'frontrunner',
  };
}

/** The settings that a coordinator can change, in the order they are shown. */
export const SETTINGS = [
  'sizes',
  'branches',
  'commitments',
  'baseline',
  'own',
  'every',
  'lapse',
  'badge',
  'authority',
  'register',
  'fees',
  'steering',
  'outside',
  'joining',
  'monitoring',
  'updating',
  'visibility',
  'ends',
  'after',
  'timeZone',
] as const;
export type SettingId = (typeof SETTINGS)[number];

/** Settings that only make sense where companies promise something. */
const OF_TARGETS: readonly SettingId[] = [
  'sizes',
  'branches',
  'commitments',
  'baseline',
  'own',
  'lapse',
  'outside',
  'monitoring',
  'updating',
];
const OF_COMPANIES: readonly SettingId[] = ['every', 'badge', 'authority', 'register', 'joining', 'visibility', 'ends', 'after'];
const OF_FRONTRUNNERS: readonly SettingId[] = ['fees', 'steering'];

/** Which settings a method has; an open network has no conditions, and the municipality's own plan none of the companies'. */
export function settingsOf(method: Method): readonly SettingId[] {
  const companies = method === 'single' || method === 'integrated' ? [] : OF_COMPANIES;
  const targets = method === 'closed' || method === 'frontrunner' ? OF_TARGETS : [];
  const has = new Set<SettingId>([...companies, ...targets, ...(method === 'frontrunner' ? OF_FRONTRUNNERS : []), 'timeZone']);
  return SETTINGS.filter((id) => has.has(id));
}

/** The value of one setting; undefined where nothing is set. */
export const VALUE_OF: { readonly [K in SettingId]: (settings: NetworkSettings) => unknown } = {
  sizes: ({ criteria }) => criteria.sizes,
  branches: ({ criteria }) => criteria.branches,
  commitments: ({ criteria }) => criteria.commitments,
  baseline: ({ criteria }) => criteria.baseline,
  own: ({ criteria }) => criteria.own,
  every: ({ followUp }) => followUp.every,
  lapse: ({ followUp }) => followUp.lapseMonths,
  badge: ({ badge }) => badge,
  authority: ({ authority }) => authority,
  register: ({ register }) => register,
  fees: ({ fees }) => fees,
  steering: ({ steering }) => steering,
  outside: ({ outside }) => outside,
  joining: ({ support }) => support.joining,
  monitoring: ({ support }) => support.monitoring,
  updating: ({ support }) => support.updating,
  visibility: ({ visibility }) => visibility,
  ends: ({ period }) => period?.ends,
  after: ({ period }) => period?.after,
  timeZone: ({ timeZone }) => timeZone,
};

/** The settings in which the two differ. */
export function differing(one: NetworkSettings, other: NetworkSettings): readonly SettingId[] {
  return SETTINGS.filter((id) => JSON.stringify(VALUE_OF[id](one)) !== JSON.stringify(VALUE_OF[id](other)));
}
