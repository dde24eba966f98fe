import { randomUUID } from 'node:crypto';
import { ACTIONS, FORMS } from '../../chat/command.ts';
import type { PageParts } from '../../chat/letters.ts';
import { accountOfContact, type Link, opens, roomOfContact } from '../../chat/links.ts';
import type { PlatformDeps } from '../../chat/ports.ts';
import type { Form, Reply } from '../../chat/reply.ts';
import type { Data, FormTurn, PersonTurn } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import type { Network } from '../../domain/network.ts';

export type PageDeps = PlatformDeps & PageParts & { readonly now: () => Date };

/** Where on their page somebody is: its first side, or their own data. */
export type Place = 'home' | 'data';

/** Somebody at the page of their link, which is open. */
export interface Visit {
  readonly link: Link;
  readonly network: Network;
  readonly at: Date;
  readonly place: Place;
  /** The path of the first side; the token is in it. */
  readonly home: string;
}

const said = ({ link, network, at }: Visit, id: string) => ({
  id: `page:${link.id}:${id}`,
  at,
  by: accountOfContact(link.contact),
  room: roomOfContact(link.contact),
  tenant: network.tenant,
  heard: 'asker' as const,
  back: 'ack' as const,
});

/** What stands there now. `again`: asked on the way of something sent, which is no visit of its own. */
export function look(visit: Visit, { app }: PageDeps, again = false): Promise<Reply> {
  const turn = said(visit, randomUUID());
  if (visit.place === 'data') return app({ ...turn, kind: 'command', name: 'me', args: '' });
  return app({ ...turn, kind: 'action', name: 'link.open', data: { link: visit.link.id, ...(again ? { again: 'yes' } : {}) } });
}

/** The forms that a reply shows, each once. */
export function formsIn(reply: Reply): readonly Form[] {
  const inBlocks = reply.blocks.flatMap((block) => (block.kind === 'form' ? [block.form] : []));
  const { form } = reply;
  return form && !inBlocks.some(({ name }) => name === form.name) ? [...inBlocks, form] : inBlocks;
}

/** A link reaches nothing of another network, whatever the page's hidden fields were made to say. */
const bound = (data: Data, { network }: Visit): Data => ('network' in data ? { ...data, network: network.id } : data);

/** A press, if the link is for it; the id is the page's, so that a second press of the same button is the first one's redelivery. */
export function press(visit: Visit, deps: PageDeps, id: string, name: string, data: Data): Promise<Reply> {
  const known = ACTIONS.find((action) => action === name);
  if (!known || !opens(visit.link.purpose, 'actions', known)) return tried(visit, deps, name);
  return deps.app({ ...said(visit, id), kind: 'action', name: known, data: bound(data, visit) });
}

/** Whether the link is for that form. */
export const takesForm = ({ link }: Visit, name: string): boolean =>
  FORMS.some((form) => form === name) && opens(link.purpose, 'forms', name);

/** Something that the page of this link does not offer: refused, and kept as refused. */
export function tried(visit: Visit, { app }: PageDeps, what: string): Promise<Reply> {
  const data = { link: visit.link.id, what: what.slice(0, 100) };
  return app({ ...said(visit, randomUUID()), kind: 'action', name: 'link.tried', data });
}

/** A form that was sent. */
export function submit(
  visit: Visit,
  { app }: PageDeps,
  id: string,
  form: Pick<Form, 'name' | 'data'>,
  fields: Data,
  files: NonNullable<FormTurn['files']> = {},
): Promise<Reply> {
  const turn: PersonTurn = { ...said(visit, id), kind: 'form', name: form.name, data: bound(form.data, visit), fields, files };
  return app(turn);
}

/** From now on the page, and all that is said to its person, is in that language. */
export async function speak(visit: Visit, { app }: PageDeps, language: Language): Promise<void> {
  await app({ ...said(visit, randomUUID()), kind: 'action', name: 'me.language', data: { language } });
}
