import type { Block, BlockOf, Reply } from './reply.ts';

/** A value of more characters than this does not stand beside its label, but under it. */
const LONG = 120;

const isLongRow = ([, value]: readonly [label: string, value: string]): boolean => value.length > LONG || value.includes('\n');

/** Whether the rows take the whole width, each value under its label: as soon as one of them needs to, so that all look alike. */
export const standUnder = (rows: BlockOf<'facts'>['rows']): boolean => rows.some(isLongRow);

/** Slack may cut a button's text after about so many characters, and on a phone Teams does too; neither wraps it. */
const BUTTON = 30;
/** More than these would fill a message's blocks. */
const MOST_LISTED = 12;

/** Whether the choices stand under each other with their whole texts, because one of them is too long for a button. */
export const areListed = ({ items }: BlockOf<'choices'>): boolean =>
  items.length <= MOST_LISTED && items.some(({ label }) => label.length > BUTTON);

/** Figures in all columns but the first, and so many of these that they are too narrow on a phone. */
export const areFigures = ({ head, rows }: BlockOf<'table'>): boolean =>
  head.length > 4 && rows.every(([, ...cells]) => cells.every((cell) => /^[-\u2212]?\d+(?:[.,]\d+)?$/u.test(cell)));

const SAID: { readonly [K in Block['kind']]?: (block: BlockOf<K>) => readonly string[] } = {
  text: ({ text }) => [text],
  facts: ({ rows }) => rows.map(([, value]) => value),
};

/** What a reply's texts and facts say: a source whose sentence is among them need not quote it once more. */
export const saidIn = ({ blocks }: Pick<Reply, 'blocks'>): string =>
  blocks.flatMap((block) => (SAID[block.kind] as ((one: Block) => readonly string[]) | undefined)?.(block) ?? []).join('\n');
