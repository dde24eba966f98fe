import { randomUUID } from 'node:crypto';
import { opens, roomOfContact } from '../../chat/links.ts';
import type { Reply } from '../../chat/reply.ts';
import { day } from '../../text/dates.ts';
import { say } from '../../text/say.ts';
import { type Drawing, draw } from './blocks.ts';
import { drawDocument, type Problem } from './document.ts';
import { drawForm } from './form.ts';
import { type Html, html } from './html.ts';
import { formsIn, type PageDeps, type Visit } from './visit.ts';

const NONE: ReadonlyMap<string, string> = new Map();
/** Messages shown on the first side. */
const MESSAGES = 20;

/** What stands in a form that goes back to its sender. */
export interface Back {
  readonly typed: ReadonlyMap<string, string>;
  readonly problem?: Problem;
  /** The press that opened its form, as JSON. */
  readonly opener?: string;
}

/** The page of a visit as HTML. `other`: what came of a press or a form, which is neither side. */
export async function show(visit: Visit, deps: PageDeps, reply: Reply, back: Back = { typed: NONE }, other = false): Promise<string> {
  const { link, network, home } = visit;
  const language = reply.language ?? link.contact.language ?? deps.language;
  const place = other ? 'other' : visit.place;
  const path = visit.place === 'data' && !other ? `${home}/data` : home;
  const errors = back.problem?.errors ?? NONE;
  const drawing: Drawing = {
    language,
    path,
    takes: ({ action }) => opens(link.purpose, 'actions', action),
    newTurn: randomUUID,
    form: (form) =>
      drawForm(form, {
        language,
        path,
        turn: randomUUID(),
        typed: back.typed,
        errors,
        ...(back.opener === undefined ? {} : { opener: back.opener }),
      }),
  };
  const forms = formsIn(reply);
  const [form] = forms;
  const alone = forms.filter(({ name }) => !reply.blocks.some((block) => block.kind === 'form' && block.form.name === name));
  return drawDocument({
    language,
    title: reply.title ?? (place === 'data' ? say(language, 'link.page.own') : network.name),
    content: [
      ...drawBlocks(reply, drawing),
      ...alone.map(drawing.form),
      ...(place === 'home' ? await messages(visit, deps, language, drawing) : []),
    ],
    own: {
      path,
      home,
      data: `${home}/data`,
      place,
      newTurn: randomUUID(),
      note: say(language, 'link.page.for', { name: link.contact.name ?? '', date: link.expires }),
    },
    ...(form ? { form } : {}),
    ...(back.problem ? { problem: back.problem } : {}),
  });
}

const drawBlocks = ({ blocks }: Reply, drawing: Drawing): readonly Html[] =>
  blocks.map((block) => (draw[block.kind] as (block: unknown, drawing: Drawing) => Html)(block, drawing));

/** What was said to the person, newest first. */
async function messages(visit: Visit, deps: PageDeps, language: Reply['language'] & string, drawing: Drawing): Promise<readonly Html[]> {
  const kept = await deps.messages.list(roomOfContact(visit.link.contact).id, MESSAGES);
  if (kept.length === 0) return [];
  const articles = kept.map(
    ({
      at,
      language: spoken,
      reply,
    }) => html`<article lang="${spoken}"><p class="small"><time datetime="${at.toISOString()}">${day(language, at)}</time></p>
${reply.title ? html`<h3>${reply.title}</h3>` : ''}${drawBlocks(reply, drawing)}</article>`,
  );
  return [
    html`<section class="messages" aria-labelledby="messages"><h2 id="messages">${say(language, 'link.page.messages')}</h2>${articles}</section>`,
  ];
}
