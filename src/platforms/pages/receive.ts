import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ActionName, OPENING } from '../../chat/command.ts';
import type { Form, Reply } from '../../chat/reply.ts';
import type { Attached, Data } from '../../chat/turn.ts';
import { type Language, languageSchema } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Posted } from './body.ts';
import { check, FIELD, typedIn } from './fields.ts';
import { show } from './show.ts';
import { formsIn, look, type PageDeps, press, speak, submit, takesForm, tried, type Visit } from './visit.ts';

export interface Page {
  readonly status: number;
  readonly page: string;
}

const NONE: ReadonlyMap<string, string> = new Map();
const dataSchema = z.record(z.string().max(100), z.string().max(1_800));

/** What was posted, done: a change of language, a pressed button, or a sent form. */
export async function receive(visit: Visit, deps: PageDeps, { sent, files }: Posted): Promise<Page> {
  const language = languageSchema.safeParse(sent.get('language')).data;
  if (language) return inLanguage(visit, deps, sent, language);
  const id = z.uuid().safeParse(sent.get('turn')).data;
  const [form, action] = [sent.get('form'), sent.get('action')];
  if (id === undefined || (form === null) === (action === null)) return garbled(visit, deps, sent);
  return form === null ? pressed(visit, deps, sent, id, action ?? '') : formSent(visit, deps, { sent, files }, id, form);
}

/** The same side in another language; what was typed stays. */
async function inLanguage(visit: Visit, deps: PageDeps, sent: URLSearchParams, language: Language): Promise<Page> {
  await speak(visit, deps, language);
  const spoken = { ...visit, link: { ...visit.link, contact: { ...visit.link.contact, language } } };
  return { status: 200, page: await show(spoken, deps, await look(spoken, deps, true), { typed: typedIn(sent) }) };
}

async function pressed(visit: Visit, deps: PageDeps, sent: URLSearchParams, id: string, action: string): Promise<Page> {
  const data = dataIn(sent.get('data'));
  if (!data) return garbled(visit, deps, sent);
  const chosen = languageSchema.safeParse(data.language).data;
  if (action === 'me.language' && chosen) return inLanguage(visit, deps, sent, chosen);
  return answered(visit, deps, await press(visit, deps, id, action, data), JSON.stringify({ action, data }));
}

const dataIn = (sent: string | null): Data | undefined => dataSchema.safeParse(jsonIn(sent ?? '')).data;

async function formSent(visit: Visit, deps: PageDeps, { sent, files }: Posted, id: string, name: string): Promise<Page> {
  if (!takesForm(visit, name)) return answered(visit, deps, await tried(visit, deps, name));
  const opener = sent.get('opener') ?? undefined;
  const standing = (await opened(visit, deps, opener)) ?? (await look(visit, deps, true));
  const form = formsIn(standing).find((one) => one.name === name);
  // Sent before, or overtaken: a redelivery gets its stored Reply, for all else its handler knows what has changed.
  if (!form)
    return answered(
      visit,
      deps,
      await submit(visit, deps, id, { name: name as never, data: { network: visit.network.id } }, fieldsOf(sent)),
    );
  const language = languageOf(visit, deps, standing);
  const checked = check(form, sent, language);
  if (checked === 'garbled') return garbled(visit, deps, sent);
  if ('errors' in checked) return back({ visit, deps, sent, standing, opener }, checked.errors);
  const reply = await submit(visit, deps, id, form, checked.fields, filesOf(form, files));
  if (!reply.refused) return answered(visit, deps, reply);
  const { field, text } = reply.refused;
  const known = field !== undefined && form.fields.some((one) => one.id === field);
  const again = { visit, deps, sent, standing, opener };
  return known ? back(again, new Map([[field, text]])) : back(again, NONE, text);
}

/** By field; only those that the form has. */
function filesOf({ fields }: Form, files: Posted['files']): Readonly<Record<string, readonly Attached[]>> {
  const known = fields.filter(({ kind }) => kind === 'file');
  return Object.fromEntries(
    known.flatMap(({ id }) => (files.has(`${FIELD}${id}`) ? [[id, files.get(`${FIELD}${id}`) ?? []] as const] : [])),
  );
}

const fieldsOf = (sent: URLSearchParams): Data => Object.fromEntries([...typedIn(sent)].map(([id, value]) => [id, value.trim()]));

const languageOf = ({ link }: Visit, { language }: PageDeps, reply: Reply): Language => reply.language ?? link.contact.language ?? language;

interface Again {
  readonly visit: Visit;
  readonly deps: PageDeps;
  readonly sent: URLSearchParams;
  readonly standing: Reply;
  readonly opener: string | undefined;
}

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

const openerSchema = z.object({ action: z.string().max(100), data: dataSchema });

/** The form's own side, opened anew as it was opened before: what it carries is never taken from what was sent. */
async function opened(visit: Visit, deps: PageDeps, opener: string | undefined): Promise<Reply | undefined> {
  if (opener === undefined || opener.length > LONGEST_OPENER) return undefined;
  const known = openerSchema.safeParse(jsonIn(opener)).data;
  if (!known || !OPENING.has(known.action as ActionName)) return undefined;
  const reply = await press(visit, deps, randomUUID(), known.action, known.data);
  return reply.refused ? undefined : reply;
}

const LONGEST_OPENER = 4_000;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The form again, with what was typed, and what is to be mended. */
async function back({ visit, deps, sent, standing, opener }: Again, errors: ReadonlyMap<string, string>, told?: string): Promise<Page> {
  const text = told ?? say(languageOf(visit, deps, standing), 'link.page.mend', { count: errors.size });
  const filled = { typed: typedIn(sent), problem: { text, errors }, ...given('opener', opener) };
  return { status: 422, page: await show(visit, deps, standing, filled, opener !== undefined) };
}

/** Not as any browser sends it: nothing is done, and nothing that was typed is lost. */
async function garbled(visit: Visit, deps: PageDeps, sent: URLSearchParams): Promise<Page> {
  const standing = await look(visit, deps, true);
  const text = say(languageOf(visit, deps, standing), 'link.page.garbled');
  return { status: 400, page: await show(visit, deps, standing, { typed: typedIn(sent), problem: { text, errors: NONE } }) };
}

/** What came of it. A refusal stands over the side as it is now, with what was typed. */
async function answered(visit: Visit, deps: PageDeps, reply: Reply, opener?: string): Promise<Page> {
  if (!reply.refused) return { status: 200, page: await show(visit, deps, reply, { typed: NONE, ...given('opener', opener) }, true) };
  const standing = await look(visit, deps, true);
  const typed = reply.blocks.filter(({ kind }) => kind === 'typed' || kind === 'note');
  const whole = { ...standing, blocks: [...typed, ...standing.blocks] };
  return { status: 422, page: await show(visit, deps, whole, { typed: NONE, problem: { text: reply.refused.text, errors: NONE } }) };
}
