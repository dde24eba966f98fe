import type { Json } from '../chat/turn.ts';

/** A text that may be a person's id: of rooms there are such ids too, so whoever looks asks the table. */
const ID = /^(?:slack|teams|web|link):\S+$/u;
/** How a person stands in the audit log's before and after. */
const VEILED = /^person:(\S+)$/u;

/** A mention as it is parsed: "@{slack:T0123:U0456}". */
export const MENTION = /@\{([^}]*)\}/gu;
/** As it is kept where nothing can be changed: a person stands there under a pseudonym, which goes with the person. */
export const KEPT_MENTION = /@\{person:([^}]*)\}/gu;

/** The value with each of its texts put through `change`, however deep they stand. */
async function mapped(value: Json, change: (text: string) => Promise<string>): Promise<Json> {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return Promise.all(value.map((one: Json) => mapped(one, change)));
  const entries = Object.entries(value).map(async ([key, one]) => [key, await mapped(one, change)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The value with people's ids and mentions as pseudonyms. `pseudonym`: of a person's or account's id; undefined for any other. */
export function veiled(value: Json, pseudonym: (id: string) => Promise<string | undefined>): Promise<Json> {
  return mapped(value, async (text) => {
    const code = ID.test(text) ? await pseudonym(text) : undefined;
    return code === undefined ? veiledText(text, pseudonym) : `person:${code}`;
  });
}

async function veiledText(text: string, pseudonym: (id: string) => Promise<string | undefined>): Promise<string> {
  const codes = new Map<string, string | undefined>();
  for (const [, id = ''] of text.matchAll(MENTION)) codes.set(id, await pseudonym(id));
  return text.replace(MENTION, (_, id: string) => (codes.get(id) === undefined ? '@…' : `@{person:${codes.get(id)}}`));
}

/** The pseudonyms that stand in the value. */
export function codesIn(value: Json): readonly string[] {
  if (typeof value === 'string') return VEILED.exec(value)?.slice(1) ?? [...value.matchAll(KEPT_MENTION)].map(([, code = '']) => code);
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap((one: Json) => codesIn(one));
}

/** The value with names in the place of pseudonyms; "–" for whoever was forgotten. */
export const unveiled = (value: Json, names: ReadonlyMap<string, string>): Promise<Json> =>
  mapped(value, async (text) => {
    const code = VEILED.exec(text)?.[1];
    if (code !== undefined) return names.get(code) ?? '–';
    return text.replace(KEPT_MENTION, (_, mentioned: string) => `@${names.get(mentioned) ?? '–'}`);
  });
