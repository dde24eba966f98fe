import { OPENING } from '../../chat/command.ts';
import { FILES_PATH } from '../../chat/files.ts';
import type { Block, BlockOf, Choice, Draw, Reply, Source } from '../../chat/reply.ts';
import { areFigures, areListed, isWide, standUnder } from '../../chat/rows.ts';
import { sourceLines } from '../../chat/sources.ts';
import { say } from '../../text/say.ts';
import { chart, progress } from './bars.ts';
import { bytes, citing, clip, cutNote, type Drawing, type Node, plain, shorten, textBlock, within } from './plain.ts';

/** Characters of one text, bytes of one list, bytes of a card's body: together they stay far below Teams' 100 KB. */
const LIMITS = { text: 5_000, value: 3_000, cell: 400, label: 120, list: 20_000, body: 44_000, columns: 10, actions: 5 } as const;

type Elements = readonly Node[];

const DRAW: Draw<Elements, Drawing> = {
  text: ({ text, heading: head }, drawing) => [textBlock(prose(text, drawing), head ? { size: 'Medium', weight: 'Bolder' } : {})],
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
  choices: (block) => (areListed(block) ? block.items.map(option) : actionSets(block.items.map(button))),
  progress: (block) => progress(block),
  chart: (block, { language }) => chart(block, language),
  file: (block, { language }) => file(block, language),
  feedback: (block, { loop }) => (loop ? [] : [verdict(block)]),
  form: ({ label, form }) => actionSets([opener(label, form)]),
};

const prose = (text: string, { language, share, cites }: Drawing): string => citing(shorten(text, LIMITS.text * share, language), cites);
const budget = ({ share }: Drawing): number => LIMITS.list * share;

/** Side by side in a set; where one is long, each under its label. */
function facts(rows: BlockOf<'facts'>['rows'], drawing: Drawing): Elements {
  const { drawn, cut } = within(rows, budget(drawing), ([title, value]) => ({
    title: plain(clip(title, LIMITS.label)),
    value: plain(shorten(value, LIMITS.value, drawing.language)),
  }));
  const under = drawn.flatMap(({ title, value }) => [
    textBlock(String(title), { weight: 'Bolder' }),
    textBlock(String(value) || ' ', { spacing: 'None' }),
  ]);
  return [...(standUnder(rows) ? under : [{ type: 'FactSet', facts: drawn }]), ...(cut ? [cutNote(drawing.language)] : [])];
}

function table(block: BlockOf<'table'>, drawing: Drawing): Elements {
  if (isWide(block)) return rowByRow(block, drawing);
  const { caption, head, rows } = block;
  const columns = Math.min(Math.max(head.length, ...rows.map((row) => row.length), 1), LIMITS.columns);
  const { drawn, cut } = within([head, ...rows], budget(drawing), (row, index) => tableRow(row, columns, index === 0));
  const narrower = head.length > columns || rows.some((row) => row.length > columns);
  return [
    textBlock(plain(clip(caption, LIMITS.cell)), { weight: 'Bolder' }),
    {
      type: 'Table',
      columns: Array.from({ length: columns }, (_, index) => ({ width: widthOf([head, ...rows].map((row) => row[index] ?? '')) })),
      rows: drawn,
      firstRowAsHeaders: true,
      showGridLines: true,
    },
    ...(cut || narrower ? [cutNote(drawing.language)] : []),
  ];
}

/** Row by row in what wraps: Teams breaks words in columns that are too narrow for them, and a phone's are. Empty cells are left out. */
function rowByRow(block: BlockOf<'table'>, drawing: Drawing): Elements {
  const { caption, head, rows } = block;
  const inLine = areFigures(block);
  const { drawn, cut } = within(rows, budget(drawing), ([name = '', ...cells]) => {
    const told = cells.flatMap((cell, at) =>
      cell === '' ? [] : [{ title: plain(clip(head[at + 1] ?? '', LIMITS.label)), value: plain(clip(cell, LIMITS.cell)) }],
    );
    const line = told.map(({ title, value }) => `${title}\u00a0**${value}**`).join(' · ');
    const values: Elements = inLine
      ? [textBlock(line, { size: 'Small', isSubtle: true, spacing: 'None' })]
      : [{ type: 'FactSet', spacing: 'None', facts: told }];
    return {
      type: 'Container',
      items: [textBlock(plain(clip(name, LIMITS.cell)) || ' ', inLine ? {} : { weight: 'Bolder' }), ...(told.length > 0 ? values : [])],
    };
  });
  return [textBlock(plain(clip(caption, LIMITS.cell)), { weight: 'Bolder' }), ...drawn, ...(cut ? [cutNote(drawing.language)] : [])];
}

/** A column's share of the width: by its longest word, for Teams breaks a word that does not fit. */
const widthOf = (cells: readonly string[]): number =>
  Math.min(20, Math.max(6, ...cells.flatMap((cell) => cell.split(/\s/u)).map((word) => word.length)));

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
      textBlock(
        `${numbers.join(', ')}\\. ${link(clip(source.label, LIMITS.label), source.address)} · ${plain(clip(source.source, LIMITS.label))}`,
        { size: 'Small' },
      ),
      ...quotes.map((text) => textBlock(plain(clip(text, LIMITS.cell * 2)), { size: 'Small', isSubtle: true, spacing: 'None' })),
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

/** A choice with its whole text, which wraps at any width: a button's is cut off on a phone. */
function option(choice: Choice): Node {
  const chosen = choice.style === 'primary';
  return {
    type: 'Container',
    style: chosen ? 'accent' : 'emphasis',
    spacing: 'Small',
    selectAction: button(choice),
    items: [textBlock(plain(choice.label), { ...(chosen ? { weight: 'Bolder' } : {}) })],
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

/**
 * What fits side by side in a card on a phone, in characters of labels and what a button has around its own. A row that is too wide
 * is cut off, not wrapped.
 */
const ROW = { width: 36, around: 5 } as const;

/** Teams draws six actions of a set, the reference implementation (and so the local workspace) five. */
function actionSets(actions: readonly Node[]): Elements {
  const rows: Node[][] = [];
  let width = 0;
  for (const action of actions) {
    const own = String(action.title ?? '').length + ROW.around;
    const row = rows.at(-1);
    const fits = row !== undefined && row.length < LIMITS.actions && width + own <= ROW.width;
    if (fits) row.push(action);
    else rows.push([action]);
    width = fits ? width + own : own;
  }
  return rows.map((row, at) => ({ type: 'ActionSet', ...(at > 0 ? { spacing: 'Small' } : {}), actions: row }));
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
    const last = kept.findLastIndex(({ type, selectAction }) => type !== 'ActionSet' && !selectAction);
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
