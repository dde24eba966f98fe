import type { Language } from '../domain/language.ts';
import type { Method } from '../domain/method.ts';
import type { Meaning, MethodFault } from '../domain/method-change.ts';
import type { NetworkSettings } from '../domain/network.ts';
import type { SettingWord } from './network-words.ts';

/** Parts of a network's settings; each is a form of its own. */
export const SETTING_GROUPS = ['basics', 'joining', 'followUp', 'money', 'support'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** What coordinators can change of a network. */
export interface SettingsMessages {
  'settings.title': null;
  'settings.intro': null;
  /** Titles have at most 24 characters. */
  'settings.group': { group: SettingGroup };
  'settings.edit': { group: SettingGroup };
  'settings.submit': null;
  'settings.label': { id: SettingWord };
  /** What to type in its field; empty: needs none. */
  'settings.hint': { id: SettingWord };
  'settings.like': { name: string; source: string; year: number; note: string };

  'settings.every': { value: NetworkSettings['followUp']['every'] };
  'settings.badge': { value: NetworkSettings['badge'] };
  'settings.visibility': { value: NetworkSettings['visibility'] };
  'settings.language': { value: Language };
  'settings.yes': { value: boolean };
  'settings.any': null;
  'settings.unset': null;
  'settings.commitments': { least: number; most: number | undefined };
  'settings.lapse': { months: number };
  'settings.fee': { name: string; perYear: number };

  'settings.method.change': null;
  /** At most 24 characters. */
  'settings.method.title': null;
  /** Submits the form: shows what it would mean. At most 24 characters. */
  'settings.method.look': null;
  'settings.method.preview': { network: string; from: Method; to: Method };
  'settings.method.means': Meaning;
  'settings.method.sure': { method: Method };
  'settings.method.fault': { fault: MethodFault; network: string; method: Method; companies: number; waiting: number; lines: number };
  'settings.method.done': { network: string; method: Method };

  'settings.saved': { label: string; value: string };
  'settings.savedAll': { labels: readonly string[] };
  'settings.same': null;
  'settings.unknown': { typed: string };
  /** The method has no such setting. */
  'settings.notHere': { label: string; method: string };
  'settings.choice': { label: string; typed: string; options: readonly string[] };
  'settings.commitments.wrong': { typed: string };
  'settings.lapse.wrong': { typed: string };
  'settings.fees.wrong': { typed: string };
  'settings.ends.wrong': { typed: string };
  'settings.after.wrong': null;
  'settings.timeZone.wrong': { typed: string };
  'settings.tooMany': { max: number };
  'settings.empty': { label: string };
  'settings.channel': null;
  /** Somebody else changed them while the form was open. */
  'settings.moved': null;
}
