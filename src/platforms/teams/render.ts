import type { Block, Form, Reply } from '../../chat/reply.ts';
import type { Data } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { blocksOf, cardOf, done, elements, heading } from './card.ts';
import { citationEntities, sourcesOf } from './citations.ts';
import { type Fault, formCard } from './form.ts';
import { bytes, clip, type Drawing, type Node, plain, shorten } from './plain.ts';

export type { Node } from './plain.ts';

/** Teams takes 100 KB a message; Microsoft advises to stay below 80. */
const MOST_BYTES = 78_000;
const MOST_TEXT = 5_000;
const SHARES = [1, 0.5, 0.25, 0.1, 0.04] as const;

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

export interface Surface {
  readonly language: Language;
  /** Whether Teams' own thumbs stand under the message. */
  readonly loop?: boolean;
}

/** A Reply as one whole Adaptive Card 1.5: the local workspace, dialogs, and cards that take another's place. Never fails. */
export function drawCard(reply: Reply, surface: Surface): Node {
  return first((share) => wholeCard(reply, { language: surface.language, loop: surface.loop ?? false, share }));
}

function wholeCard(reply: Reply, drawing: Drawing): Node {
  const body = [...(reply.title ? [heading(reply.title)] : []), ...elements(blocksOf(reply), drawing)];
  return cardOf(body.length > 0 ? body : [done(drawing.language)], drawing);
}

/**
 * A Reply as a message activity, without its conversation. What cites its sources says so in the message's own text, for
 * Teams shows citations there and not inside cards; everything else is in the card. Never fails, never over 80 KB.
 */
export function drawMessage(reply: Reply, surface: Surface): Node {
  return first((share) => message(reply, { language: surface.language, loop: surface.loop ?? false, share }));
}

function message(reply: Reply, drawing: Drawing): Node {
  const { lead, rest } = split(reply);
  const body = [...(reply.title && lead.length === 0 ? [heading(reply.title)] : []), ...elements(rest, drawing)];
  const entities = citationEntities(reply);
  const text = leadText(reply, lead, drawing);
  const card = body.length > 0 || !text ? [attachment(cardOf(body.length > 0 ? body : [done(drawing.language)], drawing))] : [];
  return {
    type: 'message',
    ...(text ? { text, textFormat: 'markdown' } : {}),
    summary: summaryOf(reply, drawing.language),
    attachments: card,
    ...(entities.length > 0 ? { entities } : {}),
    ...(drawing.loop ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  };
}

export const attachment = (content: Node): Node => ({ contentType: CARD_TYPE, content });

/** The texts that stand before anything else, where the reply has sources to cite. */
function split(reply: Reply): { lead: readonly string[]; rest: readonly Block[] } {
  const blocks = blocksOf(reply);
  if (sourcesOf(reply).length === 0) return { lead: [], rest: blocks };
  const end = blocks.findIndex(({ kind }) => kind !== 'text');
  const lead = blocks.slice(0, end < 0 ? blocks.length : end).flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return { lead, rest: blocks.slice(lead.length) };
}

function leadText(reply: Reply, lead: readonly string[], { language, share }: Drawing): string | undefined {
  if (lead.length === 0) return undefined;
  const numbers = new Set(sourcesOf(reply).map(({ n }) => n));
  const said = plain(shorten(lead.join('\n\n'), MOST_TEXT * share, language))
    // The marks of the citations are Teams' own and stay bare; any other bracket is a person's or a fact's.
    .replace(/\\\[(\d+)\\\]/gu, (whole, n) => (numbers.has(Number(n)) ? `[${n}]` : whole))
    .replace(/(?<!\n)\n(?!\n)/gu, '\n\n');
  return reply.title ? `**${plain(clip(reply.title, 400))}**\n\n${said}` : said;
}

/** What a notification shows: plain text. */
function summaryOf(reply: Reply, language: Language): string {
  const said = blocksOf(reply).find((block) => block.kind === 'text');
  return clip(reply.title ?? (said?.kind === 'text' ? said.text : say(language, 'teams.summary')), 200);
}

/** The largest drawing that Teams takes. */
function first(draw: (share: number) => Node): Node {
  for (const share of SHARES) {
    const node = draw(share);
    if (bytes(node) <= MOST_BYTES) return node;
  }
  return draw(0.02);
}

/** A dialog that shows a form. `typed` and `fault` are given when it is shown again after a refusal. */
export function drawForm(form: Form, language: Language, typed?: Data, fault?: Fault): Node {
  return dialog(form.title, formCard(form, language, typed, fault));
}

/** A dialog that shows a Reply. */
export function drawDialog(reply: Reply, title: string, language: Language): Node {
  return dialog(reply.title ?? title, drawCard(reply, { language }));
}

const dialog = (title: string, card: Node): Node => ({
  task: { type: 'continue', value: { title: clip(title, 64), height: 'medium', width: 'medium', card: attachment(card) } },
});
