import type { Form, Reply } from '../../chat/reply.ts';
import { saidIn } from '../../chat/rows.ts';
import type { Data } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { blocksOf, cardOf, done, elements, heading } from './card.ts';
import { citationEntities, sourcesOf } from './citations.ts';
import { type Fault, formCard } from './form.ts';
import { bytes, clip, type Drawing, type Node } from './plain.ts';

export type { Node } from './plain.ts';

/** Teams takes 100 KB a message; Microsoft advises to stay below 80. */
const MOST_BYTES = 78_000;
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

function wholeCard(reply: Reply, surface: Omit<Drawing, 'cites' | 'said'>): Node {
  const drawing: Drawing = { ...surface, cites: new Set(sourcesOf(reply).map(({ n }) => n)), said: saidIn(reply) };
  const body = [...(reply.title ? [heading(reply.title)] : []), ...elements(blocksOf(reply), drawing)];
  return cardOf(body.length > 0 ? body : [done(drawing.language)], drawing);
}

/**
 * A Reply as a message activity, without its conversation. Never fails, never over 80 KB. All of it is in one card: Teams
 * splits an activity that holds both text and a card in two, tells the id of neither, and nothing could be updated or judged.
 */
export function drawMessage(reply: Reply, surface: Surface): Node {
  const drawing = { language: surface.language, loop: surface.loop ?? false };
  const entities = citationEntities(reply);
  return first((share) => ({
    type: 'message',
    summary: summaryOf(reply, surface.language),
    attachments: [attachment(wholeCard(reply, { ...drawing, share }))],
    ...(entities.length > 0 ? { entities } : {}),
    ...(drawing.loop ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  }));
}

export const attachment = (content: Node): Node => ({ contentType: CARD_TYPE, content });

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
