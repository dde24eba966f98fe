import type { Button, ContextActionsBlock, HomeView, KnownBlock, ModalView, MrkdwnElement, PlainTextElement } from '@slack/types';
import { shareOf, textBar } from '../../chat/bars.ts';
import { FILES_PATH } from '../../chat/files.ts';
import type { Block, BlockOf, Choice, Draw, Form, Reply } from '../../chat/reply.ts';
import { areListed, saidIn, standUnder } from '../../chat/rows.ts';
import { type SourceLine, sourceLines } from '../../chat/sources.ts';
import type { Data, Room } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { chartBlock, chartImage, chartLines, fitsChart } from './chart.ts';
import { modal, OPEN_FORM, packForm } from './form.ts';
import { LIMITS } from './limits.ts';
import { defuse, pieces, plain, shorten } from './text.ts';
import { within } from './within.ts';

/** What a message is made of, for chat.postMessage, an acknowledgement or a response_url alike. */
export interface SlackMessage {
  /** What notifications and screen readers read. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Where it is drawn: tables and feedback buttons exist in messages only. */
type Surface = 'message' | 'view';

interface Context {
  readonly language: Language;
  readonly surface: Surface;
  /** What the reply's texts and facts say: a source's quote is not repeated where they have it. */
  readonly said: string;
  /** Numbers the buttons: an action_id is unique in its message. */
  buttons: number;
  /** Slack takes one table a message. */
  tables: number;
  /** And two charts. */
  charts: number;
}

const mark = (context: Pick<Context, 'language'>) => say(context.language, 'chat.cut');
/** `verbatim`: Slack finds no names, channels or mentions of its own in it. */
const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });
const label = (text: string, max: number): PlainTextElement => ({ type: 'plain_text', text: plain(text || '–', max, '…'), emoji: false });
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) });

/** Sections of a text of any length. No message holds more than is kept here: the rest is cut, visibly, by within(). */
const sections = (text: string, wrap?: (escaped: string) => string): KnownBlock[] =>
  pieces(shorten(text, LIMITS.characters * 3, ''), LIMITS.section, wrap).map(section);

const quoted = (escaped: string) => escaped.replace(/^/gmu, '> ');

/** One action_id per button: the action's name and a number. */
const actionId = (name: string, context: Context) => `${name}:${context.buttons++}`;

function button(text: string, name: string, value: string | undefined, context: Context, style?: 'primary' | 'danger'): Button | undefined {
  if (value === undefined || value.length > LIMITS.value) return undefined;
  return { type: 'button', text: label(text, LIMITS.button), action_id: actionId(name, context), value, ...(style && { style }) };
}

const pressed = ({ label: text, action, data, style }: Choice, context: Context) =>
  button(text, action, JSON.stringify(data), context, style);

/** Side by side; where a text is too long for a button, each beside its whole text. */
function choices(block: BlockOf<'choices'>, context: Context): KnownBlock[] {
  if (!areListed(block))
    return actions(
      block.items.map((item) => pressed(item, context)),
      context,
    );
  const short = say(context.language, 'slack.choose');
  return block.items.flatMap((item): KnownBlock[] => {
    const drawn = pressed({ ...item, label: short }, context);
    if (!drawn) return [note(mark(context), context)];
    const accessory = { ...drawn, accessibility_label: [...item.label].slice(0, LIMITS.button).join('') };
    return [{ type: 'section', text: label(item.label, LIMITS.section), accessory }];
  });
}

/** Rows of buttons; one that Slack could not carry is left out, visibly. */
function actions(buttons: readonly (Button | undefined)[], context: Context): KnownBlock[] {
  const drawn = buttons.filter((one) => one !== undefined);
  const rows: KnownBlock[] = [];
  for (let at = 0; at < drawn.length; at += LIMITS.elements)
    rows.push({ type: 'actions', elements: drawn.slice(at, at + LIMITS.elements) });
  if (drawn.length < buttons.length) rows.push(note(mark(context), context));
  return rows;
}

const note = (text: string, context: Context): KnownBlock => ({
  type: 'context',
  elements: [mrkdwn(plain(text || '–', LIMITS.contextText, mark(context)))],
});

/** Short ones two by two; where one is long, each takes the whole width. */
function facts({ rows }: BlockOf<'facts'>, context: Context): KnownBlock[] {
  const named = (name: string, value: string) => `*${plain(name, 200, '…')}*\n${value || '–'}`;
  if (standUnder(rows))
    return rows.flatMap(([name, value]) => {
      const [first = '', ...rest] = pieces(shorten(value, LIMITS.characters, mark(context)), LIMITS.section - 1_100);
      return [section(named(name, first)), ...rest.map(section)];
    });
  const fields = rows.map(([name, value]) => mrkdwn(shorten(named(name, defuse(value)), LIMITS.field, mark(context))));
  const pages = Array.from({ length: Math.ceil(fields.length / LIMITS.fields) }, (_, at) => at * LIMITS.fields);
  return pages.map((at) => ({ type: 'section', fields: fields.slice(at, at + LIMITS.fields) }));
}

function fitsTable({ head, rows }: BlockOf<'table'>, context: Context): boolean {
  const characters = [head, ...rows].flat().reduce((sum, cell) => sum + cell.length + 30, 0);
  return (
    context.surface === 'message' &&
    context.tables === 0 &&
    head.length > 0 &&
    rows.length < LIMITS.tableRows &&
    head.length <= LIMITS.tableColumns &&
    rows.every((row) => row.length <= head.length) &&
    characters <= LIMITS.tableCharacters
  );
}

function table(block: BlockOf<'table'>, context: Context): KnownBlock[] {
  const { caption, head, rows } = block;
  const heading = caption === '' ? [] : [section(`*${plain(caption, LIMITS.field, mark(context))}*`)];
  if (!fitsTable(block, context)) {
    const named = (row: readonly string[]) => row.map((cell, at) => (head[at] ? `${head[at]}: ${cell}` : cell)).join('\n');
    return [...heading, ...rows.flatMap((row) => sections(named(row)))];
  }
  context.tables += 1;
  const cells = (row: readonly string[]) => head.map((_, at) => ({ type: 'raw_text' as const, text: row[at] || '–' }));
  return [...heading, { type: 'table', rows: [cells(head), ...rows.map(cells)], column_settings: head.map(() => ({ is_wrapped: true })) }];
}

/** A link that nothing in its address or label can break out of; the bare label where the address is none. */
function link(address: string, text: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.href.length > 1000) return text;
  return `<${defuse(url.href.replaceAll('|', '%7C'))}|${text.replaceAll('|', '¦')}>`;
}

function source({ numbers, source: item, quotes }: SourceLine, context: Context): MrkdwnElement {
  const marks = numbers.map((n) => `[${n}]`).join(' ');
  const head = `${marks} ${link(item.address, plain(item.label, 300, '…'))} · ${plain(item.source, 300, '…')}`;
  const quote = plain(quotes.join('\n'), LIMITS.contextText - head.length - 100, mark(context));
  return mrkdwn(shorten(quotes.length > 0 ? `${head}\n${quoted(quote)}` : head, LIMITS.contextText, mark(context)));
}

function sources({ title, items }: BlockOf<'sources'>, context: Context): KnownBlock[] {
  const lines = sourceLines(items, context.said).map((line) => source(line, context));
  const elements = [...(title ? [mrkdwn(`*${plain(title, 300, '…')}*`)] : []), ...lines];
  const starts = elements.flatMap((_, at) => (at % LIMITS.context === 0 ? [at] : []));
  return starts.map((at) => ({ type: 'context', elements: elements.slice(at, at + LIMITS.context) }));
}

function feedback({ action, data, yes, no }: BlockOf<'feedback'>, context: Context): KnownBlock[] {
  const value = (verdict: 'yes' | 'no') => JSON.stringify({ ...data, verdict } satisfies Data);
  if (context.surface === 'view' || value('yes').length > LIMITS.value)
    return actions([button(yes, action, value('yes'), context), button(no, action, value('no'), context)], context);
  const block: ContextActionsBlock = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId(action, context),
        positive_button: { text: label(yes, LIMITS.button), value: value('yes') },
        negative_button: { text: label(no, LIMITS.button), value: value('no') },
      },
    ],
  };
  return [block];
}

const openForm = (text: string, form: Form, context: Context) => actions([button(text, OPEN_FORM, packForm(form), context)], context);

const progress = ({ label: name, percent, text }: BlockOf<'progress'>): KnownBlock[] =>
  sections(text || '–', (escaped) => `*${plain(name || '–', 200, '…')}*\n\`${textBar(shareOf(percent, 100))}\` ${escaped}`);

/** Slack's own chart where it can draw it, with its words; else a picture; else bars of characters, which have theirs beside them. */
function chart(block: BlockOf<'chart'>, context: Context): KnownBlock[] {
  if (context.surface === 'message' && context.charts < LIMITS.charts && fitsChart(block)) {
    context.charts += 1;
    return [chartBlock(block), ...(block.alt === '' ? [] : [note(block.alt, context)])];
  }
  const image = chartImage(block);
  if (image) return [image];
  const heading = block.title === '' ? [] : [section(`*${plain(block.title, LIMITS.field, mark(context))}*`)];
  const lines = chartLines(block, context.language);
  return [...heading, ...(lines === '' ? [] : [section(shorten(lines, LIMITS.section, mark(context)))])];
}

/** Presses of it need no answer: the browser opens the address. */
export const LINK = 'link';

function file({ name, token, label: text, at }: BlockOf<'file'>, context: Context): KnownBlock[] {
  if (at?.reach === 'public' && at.address.length <= LIMITS.url)
    return actions([{ type: 'button', text: label(text, LIMITS.button), action_id: actionId(LINK, context), url: at.address }], context);
  const address = at?.address ?? `${FILES_PATH}${token}`;
  return [section(`*${plain(text || '–', 200, '…')}*`), ...sections(say(context.language, 'chat.file.here', { name, address }))];
}

const DRAW: Draw<KnownBlock[], Context> = {
  text: ({ text, heading }) => (heading ? [{ type: 'header', text: label(text, LIMITS.header) }] : sections(text)),
  note: ({ text }, context) => [note(text, context)],
  typed: ({ text }) => sections(text, quoted),
  facts,
  table,
  sources,
  choices,
  progress,
  chart,
  file,
  feedback,
  form: (block, context) => openForm(block.label, block.form, context),
};

function draw<K extends Block['kind']>(block: BlockOf<K>, context: Context): KnownBlock[] {
  return (DRAW[block.kind] as Draw<KnownBlock[], Context>[K])(block, context);
}

function drawAll(reply: Reply, language: Language, surface: Surface): KnownBlock[] {
  const context: Context = { language, surface, said: saidIn(reply), buttons: 0, tables: 0, charts: 0 };
  const unopened =
    reply.form && !reply.blocks.some((block) => block.kind === 'form') ? openForm(reply.form.title, reply.form, context) : [];
  const drawn = [
    ...(reply.title ? [{ type: 'header' as const, text: label(reply.title, LIMITS.header) }] : []),
    ...reply.blocks.flatMap((block) => draw(block, context)),
    ...unopened,
    ...(reply.written === 'model' ? [note(say(language, 'slack.written'), context)] : []),
  ];
  if (drawn.length > 0) return drawn;
  return sections(reply.refused?.text || '–');
}

const WORDS: Draw<readonly string[]> = {
  text: ({ text }) => [text],
  note: ({ text }) => [text],
  typed: ({ text }) => [text],
  facts: ({ rows }) => rows.map(([name, value]) => `${name}: ${value}`),
  table: ({ caption }) => [caption],
  sources: ({ items }) => items.map(({ n, label: name }) => `[${n}] ${name}`),
  choices: () => [],
  progress: ({ label: name, text }) => [`${name}: ${text}`],
  chart: ({ title, alt }) => [title, alt],
  file: ({ label: text, name }) => [`${text}: ${name}`],
  feedback: () => [],
  form: () => [],
};

/** The reply in words alone, in the order of its blocks. */
function words(reply: Reply): string {
  const lines = reply.blocks.flatMap((block) => (WORDS[block.kind] as (one: Block) => readonly string[])(block));
  return [reply.title, ...lines, ...(lines.length === 0 ? [reply.refused?.text] : [])].filter((line) => line).join('\n');
}

/**
 * A Reply as a message: at most 50 blocks and about 13,000 characters, all escaped; never throws.
 * @param fallback the language of the words that are added here, where the reply names none
 */
export function renderMessage(reply: Reply, fallback: Language): SlackMessage {
  const language = reply.language ?? fallback;
  const cut = say(language, 'chat.cut');
  return {
    text: plain(words(reply) || '–', LIMITS.fallback, cut),
    blocks: within(drawAll(reply, language, 'message'), { blocks: LIMITS.blocks, characters: LIMITS.characters }, cut),
  };
}

const inView = (reply: Reply, language: Language) =>
  within(drawAll(reply, language, 'view'), { blocks: LIMITS.viewBlocks, characters: LIMITS.characters * 2 }, say(language, 'chat.cut'));

/** A Reply as App Home. */
export function renderHome(reply: Reply, fallback: Language): HomeView {
  return { type: 'home', blocks: inView(reply, reply.language ?? fallback) };
}

/** A Reply as a modal to read: what a sent form, or a button in a modal or in App Home, answers. */
export function renderModal(reply: Reply, fallback: Language): ModalView {
  const language = reply.language ?? fallback;
  const { title, ...rest } = reply;
  return {
    type: 'modal',
    title: label(title ?? 'Tandem', LIMITS.title),
    close: label(say(language, 'slack.close'), LIMITS.title),
    blocks: inView(title && title.length > LIMITS.title ? reply : rest, language),
  };
}

/** A form as a modal. `room`: where it was opened from; its FormTurn comes from there. */
export function renderForm(form: Form, room: Room | undefined, language: Language): ModalView {
  return modal(form, room, say(language, 'chat.cut'));
}

/** What can be asked at once, from a reply's buttons: Slack shows them as suggested prompts. */
export function renderPrompts(reply: Reply): { readonly title: string; readonly message: string }[] {
  const questions = reply.blocks
    .flatMap((block) => (block.kind === 'choices' ? block.items : []))
    .filter((item) => item.action === 'ask.question');
  return questions
    .map(({ label: title, data }) => ({ title: shorten(title, LIMITS.button, '…'), message: data.question ?? title }))
    .slice(0, LIMITS.prompts);
}
