import type { Block, Draw, Reply } from '../../chat/reply.ts';

/** A Reply's blocks as lines of a letter. What is pressed is pressed on the page. */
const plain: Draw<string> = {
  text: ({ text }) => text,
  note: ({ text }) => text,
  typed: ({ text }) => `> ${text.replaceAll('\n', '\n> ')}`,
  facts: ({ rows }) => rows.map(([label, value]) => `${label}: ${value}`).join('\n'),
  table: ({ caption, head, rows }) => [caption, head.join(' | '), ...rows.map((row) => row.join(' | '))].join('\n'),
  sources: ({ title, items }) =>
    [title, ...items.map(({ n, quote, source, address }) => `[${n}] ${quote} (${source}, ${address})`)].join('\n'),
  choices: () => '',
  progress: ({ label, text }) => `${label}: ${text}`,
  chart: ({ title, alt }) => `${title}\n${alt}`,
  file: ({ label, at }) => (at?.reach === 'public' ? `${label}: ${at.address}` : ''),
  feedback: () => '',
  form: () => '',
};

/** The Reply as plain text, without its title. */
export const plainText = ({ blocks }: Reply): string =>
  blocks
    .map((block: Block) => (plain[block.kind] as (block: Block) => string)(block))
    .filter((text) => text !== '')
    .join('\n\n');
