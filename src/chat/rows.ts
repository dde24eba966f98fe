import type { Block, BlockOf, Reply } from './reply.ts';

/** Where a label or a value has more characters or lines than these, the value does not stand beside its label, but under it. */
const LONG = { label: 40, characters: 120, lines: 2 } as const;

const isLongRow = ([label, value]: readonly [label: string, value: string]): boolean =>
  label.length > LONG.label || value.length > LONG.characters || value.split('\n').length > LONG.lines;

/** Whether the rows take the whole width, each value under its label: as soon as one of them needs to, so that all look alike. */
export const standUnder = (rows: BlockOf<'facts'>['rows']): boolean => rows.some(isLongRow);

/** Slack may cut a button's text after about so many characters, and on a phone Teams does too; neither wraps it. */
const BUTTON = 30;
/** More than these would fill a message's blocks. */
const MOST_LISTED = 12;

/** Whether the choices stand under each other with their whole texts, because one of them is too long for a button. */
export const areListed = ({ items }: BlockOf<'choices'>): boolean =>
  items.length <= MOST_LISTED && items.some(({ label }) => label.length > BUTTON);

/** A table's columns beyond these are too narrow on a phone. */
const COLUMNS = 3;
const FIGURE = /^[-\u2212]?\d+(?:[.,]\d+)?$/u;

/** Whether a table is told row by row where its place may be narrow. */
export const isWide = ({ head }: BlockOf<'table'>): boolean => head.length > COLUMNS;

/** Figures in all columns but the first. */
export const areFigures = ({ rows }: BlockOf<'table'>): boolean => rows.every(([, ...cells]) => cells.every((cell) => FIGURE.test(cell)));

const SAID: { readonly [K in Block['kind']]?: (block: BlockOf<K>) => readonly string[] } = {
  text: ({ text }) => [text],
  facts: ({ rows }) => rows.map(([, value]) => value),
};

/** What a reply's texts and facts say: a source whose sentence is among them need not quote it once more. */
export const saidIn = ({ blocks }: Pick<Reply, 'blocks'>): string =>
  blocks.flatMap((block) => (SAID[block.kind] as ((one: Block) => readonly string[]) | undefined)?.(block) ?? []).join('\n');
