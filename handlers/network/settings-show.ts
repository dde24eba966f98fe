import type { Field } from '../../src/chat/reply.ts';
import { BRANCHES } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Method } from '../../src/domain/method.ts';
import { BADGES, CADENCES, type NetworkSettings, VISIBILITIES, type Wording, wordingIn } from '../../src/domain/network.ts';
import { SETTINGS, type SettingId, settingsOf } from '../../src/domain/network-profiles.ts';
import type { SettingWord } from '../../src/text/network-words.ts';
import { say } from '../../src/text/say.ts';
import type { SettingGroup } from '../../src/text/settings.ts';

/** Which part of the settings each is in. */
export const GROUP_OF: Readonly<Record<SettingId, SettingGroup>> = {
  sizes: 'joining',
  branches: 'joining',
  commitments: 'joining',
  baseline: 'joining',
  own: 'joining',
  every: 'followUp',
  lapse: 'followUp',
  badge: 'followUp',
  authority: 'followUp',
  register: 'followUp',
  fees: 'money',
  steering: 'money',
  outside: 'support',
  joining: 'support',
  monitoring: 'support',
  updating: 'support',
  visibility: 'basics',
  ends: 'basics',
  after: 'basics',
  timeZone: 'basics',
};

/** The settings of that part that the method has. */
export const inGroup = (method: Method, group: SettingGroup): readonly SettingId[] => {
  const has = settingsOf(method);
  return SETTINGS.filter((id) => GROUP_OF[id] === group && has.includes(id));
};

/** The fact of the knowledge file that explains a setting; by method where they differ. A front-runner network is a closed one. */
const FACTS: Readonly<Partial<Record<SettingId, Partial<Record<Method | 'any', string>>>>> = {
  sizes: { any: 'closed.how.target-group' },
  branches: { any: 'closed.how.target-group', frontrunner: 'frontrunner.why.pioneers' },
  commitments: { any: 'closed.what.joining' },
  baseline: { any: 'closed.how.measuring' },
  own: { any: 'closed.how.criteria' },
  every: { any: 'closed.how.measuring', open: 'open.examples.ympyraks-follow-up' },
  lapse: { any: 'closed.risks.slack' },
  badge: { any: 'closed.risks.marks', open: 'open.why.brand-value' },
  register: { any: 'closed.risks.marks' },
  fees: { any: 'frontrunner.what.paid' },
  steering: { any: 'frontrunner.resources.steering-group' },
  outside: { any: 'closed.risks.outsiders' },
  joining: { any: 'closed.resources.support', open: 'open.why.low-threshold' },
  monitoring: { any: 'closed.resources.support' },
  updating: { any: 'closed.resources.equality' },
  ends: { any: 'closed.examples.project-driven' },
};

export const factOf = (id: SettingId, method: Method): string | undefined => FACTS[id]?.[method] ?? FACTS[id]?.any;

const wordsOf = (language: Language, wording: Wording | undefined): string => (wording === undefined ? '' : wordingIn(language, wording));

/** The setting as it stands in a field, or as one types it; empty: nothing. */
export const WRITTEN: { readonly [K in SettingId]: (settings: NetworkSettings, language: Language) => string } = {
  sizes: ({ criteria }, language) => criteria.sizes.map((size) => say(language, 'company.size', { size })).join('; '),
  branches: ({ criteria }, language) => criteria.branches.map((branch) => say(language, 'company.branch', { branch })).join('; '),
  commitments: ({ criteria: { commitments } }) =>
    commitments.most === undefined ? String(commitments.least) : `${commitments.least}–${commitments.most}`,
  baseline: ({ criteria }) => (criteria.baseline ? 'yes' : 'no'),
  own: ({ criteria }, language) => criteria.own.map((own) => wordsOf(language, own)).join('\n'),
  every: ({ followUp }) => followUp.every,
  lapse: ({ followUp }) => String(followUp.lapseMonths),
  badge: ({ badge }) => badge,
  authority: ({ authority }) => authority ?? '',
  register: ({ register }) => register ?? '',
  fees: ({ fees }, language) => fees.map(({ name, perYear }) => `${wordsOf(language, name)} ${perYear}`).join('\n'),
  steering: ({ steering }) => (steering ? 'yes' : 'no'),
  outside: ({ outside }, language) => wordsOf(language, outside),
  joining: ({ support }, language) => wordsOf(language, support.joining),
  monitoring: ({ support }, language) => wordsOf(language, support.monitoring),
  updating: ({ support }, language) => wordsOf(language, support.updating),
  visibility: ({ visibility }) => visibility,
  ends: ({ period }) => period?.ends ?? '',
  after: ({ period }, language) => wordsOf(language, period?.after),
  timeZone: ({ timeZone }) => timeZone,
};

/** The setting in words. */
export function shown(id: SettingId, settings: NetworkSettings, language: Language): string {
  const written = WRITTEN[id](settings, language);
  switch (id) {
    case 'sizes':
    case 'branches':
      return written === '' ? say(language, 'settings.any') : written;
    case 'baseline':
    case 'steering':
      return say(language, 'settings.yes', { value: written === 'yes' });
    case 'commitments': {
      const { least, most } = settings.criteria.commitments;
      return say(language, 'settings.commitments', { least, most });
    }
    case 'every':
      return say(language, 'settings.every', { value: settings.followUp.every });
    case 'badge':
      return say(language, 'settings.badge', { value: settings.badge });
    case 'visibility':
      return say(language, 'settings.visibility', { value: settings.visibility });
    case 'lapse':
      return say(language, 'settings.lapse', { months: settings.followUp.lapseMonths });
    case 'fees':
      return (
        settings.fees.map(({ name, perYear }) => say(language, 'settings.fee', { name: wordsOf(language, name), perYear })).join('\n') ||
        say(language, 'settings.unset')
      );
    default:
      return written === '' ? say(language, 'settings.unset') : written;
  }
}

type Options = readonly { readonly value: string; readonly label: string }[];

const yesNo = (language: Language): Options =>
  (['yes', 'no'] as const).map((value) => ({ value, label: say(language, 'settings.yes', { value: value === 'yes' }) }));

const CHOICES: Readonly<Partial<Record<SettingId, (language: Language) => Options>>> = {
  baseline: yesNo,
  steering: yesNo,
  every: (language) => CADENCES.map((value) => ({ value, label: say(language, 'settings.every', { value }) })),
  badge: (language) => BADGES.map((value) => ({ value, label: say(language, 'settings.badge', { value }) })),
  visibility: (language) => VISIBILITIES.map((value) => ({ value, label: say(language, 'settings.visibility', { value }) })),
};

const KINDS: Readonly<Partial<Record<SettingId, Field['kind']>>> = {
  own: 'long',
  fees: 'long',
  outside: 'long',
  after: 'long',
  ends: 'date',
  branches: 'long',
};

/** The setting as a field. `why`: the fact that explains it. */
export function fieldOf(id: SettingId, settings: NetworkSettings, language: Language, why: string | undefined): Field {
  const options = CHOICES[id]?.(language);
  const value = WRITTEN[id](settings, language);
  return {
    id,
    kind: options ? 'choice' : (KINDS[id] ?? 'text'),
    label: labelOf(language, id),
    required: false,
    ...hintOf(language, id, why),
    ...(value === '' ? {} : { value }),
    ...(options ? { options } : {}),
  };
}

export const labelOf = (language: Language, id: SettingWord): string => say(language, 'settings.label', { id });

function hintOf(language: Language, id: SettingWord, why: string | undefined): { readonly hint?: string } {
  const named = id === 'branches' ? `${BRANCHES.map((branch) => say(language, 'company.branch', { branch })).join(' · ')}.` : '';
  const hint = [say(language, 'settings.hint', { id }), named, why].filter(Boolean).join(' ');
  return hint === '' ? {} : { hint };
}
