import { OPENING } from '../../chat/command.ts';
import { FILES_PATH } from '../../chat/files.ts';
import type { Block, BlockOf, Choice, Draw, Reply, Source } from '../../chat/reply.ts';
import { isLongRow } from '../../chat/rows.ts';
import { sourceLines } from '../../chat/sources.ts';
import { say } from '../../text/say.ts';
import { chart, progress } from './bars.ts';
import { bytes, citing, clip, cutNote, type Drawing, type Node, plain, shorten, textBlock, within } from './plain.ts';

/** Characters of one text, bytes of one list, bytes of a card's body: together they stay far below Teams' 100 KB. */
const LIMITS = { text: 5_000, cell: 400, label: 120, list: 20_000, body: 44_000, columns: 10, actions: 5 } as const;

type Elements = readonly Node[];

const DRAW: Draw<Elements, Drawing> = {
  text: ({ text }, drawing) => [textBlock(prose(text, drawing))],
  note: ({ text }, drawing) => [textBlock(prose(text, drawing), { isSubtle: true, size: 'Small' })],
  typed: ({ text }, { language, share }) => [
    {
      type: 'Container',
      style: 'emphasis',
      items: [textBlock(plain(shorten(text, LIMITS.text * share, language)), { fontType: 'Monospace' })],
    },
  ],
  facts: ({ rows }, drawing) => facts(rows, drawing),
  table: (block, drawing) => table(block, drawing),
  sources: ({ title, items }, drawing) => sources(title, items, drawing),
  choices: ({ items }) => actionSets(items.map(button)),
  progress: (block) => progress(block),
  chart: (block, { language }) => chart(block, language),
  file: (block, { language }) => file(block, language),
  feedback: (block, { loop }) => (loop ? [] : [verdict(block)]),
  form: ({ label, form }) => actionSets([opener(label, form)]),
};

const prose = (text: string, { language, share, cites }: Drawing): string => citing(shorten(text, LIMITS.text * share, language), cites);
const budget = ({ share }: Drawing): number => LIMITS.list * share;

function facts(rows: BlockOf<'facts'>['rows'], drawing: Drawing): Elements {
  const { drawn, cut } = within(rows, budget(drawing), (row) => ({
    long: isLongRow(row),
    title: plain(clip(row[0], LIMITS.label)),
    value: plain(clip(row[1], LIMITS.cell * 2)),
  }));
  return [
    ...drawn.reduce<Elements>((before, { long, title, value }) => joined(before, long === true, String(title), String(value)), []),
    ...(cut ? [cutNote(drawing.language)] : []),
  ];
}

/** Short rows side by side in one set; what is long stands under its label. */
function joined(before: Elements, long: boolean, title: string, value: string): Elements {
  if (long) return [...before, textBlock(title, { weight: 'Bolder' }), textBlock(value, { spacing: 'None' })];
  const last = before.at(-1);
  if (last?.type !== 'FactSet') return [...before, { type: 'FactSet', facts: [{ title, value }] }];
  return [...before.slice(0, -1), { ...last, facts: [...(last.facts as readonly object[]), { title, value }] }];
}

function table({ caption, head, rows }: BlockOf<'table'>, drawing: Drawing): Elements {
  const columns = Math.min(Math.max(head.length, ...rows.map((row) => row.length), 1), LIMITS.columns);
  const { drawn, cut } = within([head, ...rows], budget(drawing), (row, index) => tableRow(row, columns, index === 0));
  const narrower = head.length > columns || rows.some((row) => row.length > columns);
  return [
    textBlock(plain(clip(caption, LIMITS.cell)), { weight: 'Bolder' }),
    {
      type: 'Table',
      columns: Array.from({ length: columns }, (_, index) => ({ width: index === 0 ? 1 : 2 })),
      rows: drawn,
      firstRowAsHeaders: true,
      showGridLines: true,
    },
    ...(cut || narrower ? [cutNote(drawing.language)] : []),
  ];
}

function tableRow(cells: readonly string[], columns: number, head: boolean): Node {
  const texts = Array.from({ length: columns }, (_, index) => plain(clip(cells[index] ?? '', LIMITS.cell)));
  return {
    type: 'TableRow',
    // An empty TextBlock is an error to some clients.
    cells: texts.map((text) => ({ type: 'TableCell', items: [textBlock(text || ' ', head ? { weight: 'Bolder' } : {})] })),
  };
}

function sources(title: string, items: readonly Source[], drawing: Drawing): Elements {
  const { drawn, cut } = within(sourceLines(items, drawing.said), budget(drawing), ({ numbers, source, quotes }) => ({
    type: 'Container',
    spacing: 'Small',
    items: [
      textBlock(`${numbers.join(', ')}\\. ${link(clip(source.label, LIMITS.label), source.address)}`, { size: 'Small' }),
      ...[...quotes, source.source].map((text) =>
        textBlock(plain(clip(text, LIMITS.cell * 2)), { size: 'Small', isSubtle: true, spacing: 'None' }),
      ),
    ],
  }));
  const heading = textBlock(plain(clip(title, LIMITS.label)), { size: 'Small', weight: 'Bolder' });
  return [{ type: 'Container', separator: true, items: [heading, ...drawn, ...(cut ? [cutNote(drawing.language)] : [])] }];
}

/** A link in markdown; only web addresses become one. */
function link(label: string, address: string): string {
  const url = webAddress(address);
  return url ? `[${plain(label)}](${url})` : plain(label);
}

/** The address where it is one of the web and of a bearable length. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.href.length > 1_000) return undefined;
  return url.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

function button({ label, action, data, style }: Choice): Node {
  const opens = OPENING.has(action) ? { msteams: { type: 'task/fetch' } } : {};
  return {
    type: 'Action.Submit',
    title: clip(label, LIMITS.label),
    data: { ...opens, tandem: action, data },
    ...(style ? { style: style === 'primary' ? 'positive' : 'destructive' } : {}),
  };
}

/** The button carries its form, so that the dialog opens without a question to anybody; it is data, never authority. */
function opener(label: string, form: BlockOf<'form'>['form']): Node {
  return { type: 'Action.Submit', title: clip(label, LIMITS.label), data: { msteams: { type: 'task/fetch' }, tandem: 'form', form } };
}

/** A link where everybody reaches the file; else words that say where it is. */
function file({ name, token, label, at }: BlockOf<'file'>, language: Drawing['language']): Elements {
  const url = at?.reach === 'public' ? webAddress(at.address) : undefined;
  if (url) return [{ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: clip(label, LIMITS.label), url }] }];
  const address = at?.address ?? `${FILES_PATH}${token}`;
  const where = say(language, 'chat.file.here', { name: clip(name, LIMITS.label), address });
  return [textBlock(plain(clip(label, LIMITS.label)), { weight: 'Bolder' }), textBlock(plain(where), { spacing: 'None' })];
}

function verdict({ action, data, yes, no }: BlockOf<'feedback'>): Node {
  const thumb = (title: string, value: 'yes' | 'no'): Node => ({
    type: 'Action.Execute',
    title: clip(title, LIMITS.label),
    verb: action,
    data: { tandem: action, data: { ...data, verdict: value } },
  });
  return { type: 'ActionSet', actions: [thumb(yes, 'yes'), thumb(no, 'no')] };
}

/** Characters of labels that fit side by side in a card of a channel; a row that is too wide is cut off, not wrapped. */
const ROW_OF_LABELS = 48;

/** Teams draws six actions of a set, the reference implementation (and so the local workspace) five. */
function actionSets(actions: readonly Node[]): Elements {
  const rows: Node[][] = [];
  let width = 0;
  for (const action of actions) {
    const label = String(action.title ?? '').length;
    const row = rows.at(-1);
    if (row && row.length < LIMITS.actions && width + label <= ROW_OF_LABELS) row.push(action);
    else rows.push([action]);
    width = rows.at(-1)?.length === 1 ? label : width + label;
  }
  return rows.map((row) => ({ type: 'ActionSet', actions: row }));
}

/** The elements of those blocks, in order. */
export function elements(blocks: readonly Block[], drawing: Drawing): Elements {
  return blocks.flatMap((block) => {
    const draw = DRAW[block.kind] as (block: Block, drawing: Drawing) => Elements;
    return draw(block, drawing);
  });
}

/** What a Reply shows: its blocks, a refusal that has none, and its form behind a button. */
export function blocksOf(reply: Reply): readonly Block[] {
  const own: readonly Block[] = reply.blocks.length === 0 && reply.refused ? [{ kind: 'text', text: reply.refused.text }] : reply.blocks;
  return reply.form ? [...own, { kind: 'form', label: reply.form.title, form: reply.form }] : own;
}

/** An Adaptive Card 1.5 of those elements, shortened visibly where they are too many. */
export function cardOf(body: Elements, { language, share }: Pick<Drawing, 'language' | 'share'>): Node {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    body: fitting(body, LIMITS.body * share, cutNote(language)),
    msteams: { width: 'Full' },
  };
}

/** Leaves out what does not fit, from the end; buttons go last, for without them there is no way on. */
function fitting(body: Elements, max: number, note: Node): Elements {
  if (bytes(body) <= max) return body;
  const kept = [...body];
  let place = kept.length;
  while (kept.length > 0 && bytes([...kept, note]) > max) {
    const last = kept.findLastIndex(({ type }) => type !== 'ActionSet');
    place = last >= 0 ? last : kept.length - 1;
    kept.splice(place, 1);
  }
  return kept.toSpliced(place, 0, note);
}

/** A heading of the card or the message. */
export const heading = (title: string): Node =>
  textBlock(plain(clip(title, LIMITS.cell)), { size: 'Large', weight: 'Bolder', style: 'heading' });

/** Said in the place of a card that would be empty. */
export const done = (language: Drawing['language']): Node => textBlock(plain(say(language, 'teams.done')));
