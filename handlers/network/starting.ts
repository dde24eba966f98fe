import { fold, readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Language } from '../../src/domain/language.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { type Method, methodSchema } from '../../src/domain/method.ts';
import type { NetworkSettings } from '../../src/domain/network.ts';
import { defaultSettings } from '../../src/domain/network-profiles.ts';
import type { Preset } from '../../src/domain/preset.ts';
import { LIKE_WORDS } from '../../src/text/network-words.ts';
import { say } from '../../src/text/say.ts';
import { METHOD_WORDS } from '../../src/text/words.ts';

export const LONGEST_NAME = 80;
/** Letters of a preset's name that are enough to mean it. */
const ENOUGH = 4;

/** What somebody wants to found: a method, perhaps as a known network, perhaps under a name. */
export interface Starting {
  readonly method: Method;
  readonly preset?: Preset;
  readonly name?: string;
}

/** `[method] [name] [--like preset]`, in any order of the last two. Without a method: the preset's; without both: undefined. */
export function readStart(typed: string, language: Language, presets: readonly Preset[]): Starting | undefined {
  const found = readKeyword(typed, METHOD_WORDS);
  const { rest, like } = readLike(found ? found.rest : typed, presets);
  const preset = like === undefined ? undefined : presetNamed(like, presets, language);
  const name = nameOf(rest);
  if (!found && !preset) return name === undefined ? undefined : refuse('network.unknown', { typed });
  return starting(language, found?.word, preset, name);
}

/** The same, from a button's or a form's data. Gives undefined where it names nothing to found. */
export function startOf(
  data: { readonly method?: string; readonly like?: string; readonly name?: string },
  language: Language,
  presets: readonly Preset[],
): Starting | undefined {
  const method = methodSchema.safeParse(data.method).data;
  const preset = presets.find(({ id }) => id === data.like);
  if (!method && !preset) return undefined;
  return starting(language, method, preset, nameOf(data.name ?? ''));
}

function starting(language: Language, method: Method | undefined, preset: Preset | undefined, name: string | undefined): Starting {
  if (preset && method && preset.method !== method) {
    const named = (of: Method) => say(language, 'method.short', { method: of });
    refuse(
      'network.start.mismatch',
      { asked: named(method), preset: preset.name[language], method: named(preset.method) },
      { field: 'like' },
    );
  }
  return { method: method ?? (preset as Preset).method, ...(preset ? { preset } : {}), ...(name === undefined ? {} : { name }) };
}

function nameOf(typed: string): string | undefined {
  const name = typed.trim().replace(/^["”“'](.*)["”“']$/u, '$1');
  if (name.length > LONGEST_NAME) refuse('network.start.tooLong', { max: LONGEST_NAME }, { field: 'name', typed: name });
  return name === '' ? undefined : name;
}

/** `--like x` says so without doubt (phones make a dash of the two); the bare word only where a preset of that name follows. */
function readLike(typed: string, presets: readonly Preset[]): { readonly rest: string; readonly like?: string } {
  const words = LIKE_WORDS.join('|');
  const dashed = new RegExp(`(?:^|\\s)(?:--|—|–)(?:${words})[\\s=]+(\\S+)`, 'iu').exec(typed);
  const bare = new RegExp(`(?:^|\\s)(?:${words})\\s+(\\S+)`, 'iu').exec(typed);
  const found = dashed ?? (bare?.[1] && matching(bare[1], presets).length > 0 ? bare : undefined);
  if (!found?.[1]) return { rest: typed };
  return { rest: `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`, like: found[1] };
}

function presetNamed(typed: string, presets: readonly Preset[], language: Language): Preset {
  const found = matching(typed, presets);
  const [only] = found;
  if (only && found.length === 1) return only;
  const known = (found.length > 1 ? found : presets).map(({ id }) => id);
  return refuse('network.start.like', { typed, known: known.toSorted((a, b) => a.localeCompare(b, language)) }, { field: 'like' });
}

/** By its id, or by the beginning of its name in any language ("Helsingfors"). */
function matching(typed: string, presets: readonly Preset[]): readonly Preset[] {
  const key = fold(typed);
  const exact = presets.filter(({ id }) => id === key);
  if (exact.length > 0) return exact;
  if (key.length < ENOUGH) return [];
  return presets.filter(({ id, name }) => id.startsWith(key) || LANGUAGES.some((language) => fold(name[language]).startsWith(key)));
}

/** What the network starts with. */
export const settingsFor = ({ method, preset }: Starting): NetworkSettings => preset?.settings ?? defaultSettings(method);

/** The channel's own name, as a name of the network; the method's where the product tells none. */
export function defaultName(language: Language, { method }: Starting, room: string | undefined): string {
  const name = room?.replace(/^#/u, '').trim();
  return name ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : say(language, 'method.name', { method });
}
