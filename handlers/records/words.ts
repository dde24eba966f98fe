import type { Json } from '../../src/chat/turn.ts';
import { BRANCHES, SIZES, STAGES } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import { MEMBERSHIP_STATES } from '../../src/domain/membership.ts';
import { METHODS } from '../../src/domain/method.ts';
import { day } from '../../src/text/dates.ts';
import { say } from '../../src/text/say.ts';

/** What names somebody or something by its id, or a refusal by its key: it tells a reader nothing. */
const UNTOLD: ReadonlySet<string> = new Set(['company', 'person', 'room', 'link', 'network', 'because', 'event', 'rsvp']);
const ID = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-|slack:|teams:|web:|link:)/u;
const MOMENT = /^\d{4}-\d\d-\d\dT/u;

const among = <T extends string>(all: readonly T[], value: string): value is T => (all as readonly string[]).includes(value);

/** What a log or a document holds, part by part, in words: the name of each and its value. */
export function partsOf(json: Json | undefined, language: Language): readonly (readonly [name: string, value: string])[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const told = UNTOLD.has(key) ? '' : wordOf(key, value as Json, language);
    return told === '' ? [] : [[say(language, 'records.key', { key }), told] as const];
  });
}

function wordOf(key: string, value: Json, language: Language): string {
  if (value === null) return '';
  // What is not so is not told.
  if (typeof value === 'boolean') return value ? say(language, 'company.yesNo', { value: 'yes' }).toLowerCase() : '';
  if (typeof value === 'string') return textOf(key, value, language);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) => wordOf(key, one as Json, language))
      .filter(Boolean)
      .join(' · ');
  return partsOf(value, language)
    .map((part) => part.join(' '))
    .join(', ');
}

function textOf(key: string, value: string, language: Language): string {
  if (ID.test(value)) return '';
  if (MOMENT.test(value)) return day(language, new Date(value));
  if (key === 'method' && among(METHODS, value)) return say(language, 'method.name', { method: value });
  if (key === 'size' && among(SIZES, value)) return say(language, 'company.size', { size: value });
  if (key === 'branch' && among(BRANCHES, value)) return say(language, 'company.branch', { branch: value });
  if (key === 'stage' && among(STAGES, value)) return say(language, 'company.stage', { stage: value });
  if (key === 'state' && among(MEMBERSHIP_STATES, value)) return say(language, 'company.state', { state: value });
  return say(language, 'records.value', { key, value });
}
