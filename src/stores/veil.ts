import type { Json } from '../chat/turn.ts';

/** A text that may be a person's id: of rooms there are such ids too, so whoever looks asks the table. */
const ID = /^(?:slack|teams|web|link):\S+$/u;
/** How a person stands in the audit log's before and after. */
const VEILED = /^person:(\S+)$/u;

/** The value with each of its texts put through `change`, however deep they stand. */
async function mapped(value: Json, change: (text: string) => Promise<string>): Promise<Json> {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return Promise.all(value.map((one: Json) => mapped(one, change)));
  const entries = Object.entries(value).map(async ([key, one]) => [key, await mapped(one, change)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The value with people's ids as pseudonyms. `pseudonym`: of a person's id; undefined for what is no person's. */
export function veiled(value: Json, pseudonym: (id: string) => Promise<string | undefined>): Promise<Json> {
  return mapped(value, async (text) => {
    const code = ID.test(text) ? await pseudonym(text) : undefined;
    return code === undefined ? text : `person:${code}`;
  });
}

/** The pseudonyms that stand in the value. */
export function codesIn(value: Json): readonly string[] {
  if (typeof value === 'string') return VEILED.exec(value)?.slice(1) ?? [];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap((one: Json) => codesIn(one));
}

/** The value with names in the place of pseudonyms; "–" for whoever was forgotten. */
export const unveiled = (value: Json, names: ReadonlyMap<string, string>): Promise<Json> =>
  mapped(value, async (text) => {
    const code = VEILED.exec(text)?.[1];
    return code === undefined ? text : (names.get(code) ?? '–');
  });
