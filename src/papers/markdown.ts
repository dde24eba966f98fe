import type { Memo } from '../chat/memo.ts';
import { number } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { bylineOf, type Passage, type Section, sectionsOf, WHOLE } from './sections.ts';
import { oneLine } from './text.ts';

/** Text in which Markdown and HTML find nothing of their own. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]{}|~]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/^([#+=-])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

function passage({ heading, items, form }: Passage): readonly string[] {
  const lines = items.map((item, at) => (form === 'note' ? `_${plain(item)}_` : `${form === 'steps' ? `${at + 1}.` : '-'} ${plain(item)}`));
  return [...(heading ? [`**${plain(heading)}**`, ''] : []), ...lines, ''];
}

const section = ({ heading, passages }: Section): readonly string[] => [`## ${plain(heading)}`, '', ...passages.flatMap(passage)];

function scores({ language, scores: { title, bars } }: Memo): readonly string[] {
  const rows = bars.map(({ label, value, mark, note }) => {
    const cells = [plain(note ? `${label} (${note})` : label), number(language, value)].map((cell) => (mark ? `**${cell}**` : cell));
    return `| ${cells.join(' | ')} |`;
  });
  const head = `| ${say(language, 'papers.method')} | ${say(language, 'papers.score')} |`;
  return [`## ${plain(title)}`, '', head, '| :-- | --: |', ...rows, ''];
}

function sources({ language, sources: all, version, date }: Memo): readonly string[] {
  const lines = all.map(({ text, address }) => {
    const web = address && /^https?:\/\/\S+$/u.test(address) ? address.replace(/[<>]/gu, encodeURIComponent) : undefined;
    return `- ${plain(text)}${web ? ` <${web}>` : ''}`;
  });
  const heading = lines.length > 0 ? [`## ${say(language, 'papers.sources')}`, '', ...lines, ''] : [];
  return [...heading, '---', '', plain(say(language, 'papers.version', { version, date }))];
}

/** The memo as Markdown (CommonMark with tables), whole; the same order as on paper. */
export function memoMarkdown(memo: Memo): string {
  const { language, title, recommended, runnerUp } = memo;
  const { main, side } = sectionsOf(memo, WHOLE);
  const lines = [
    `# ${plain(title)}`,
    '',
    plain(bylineOf(memo, WHOLE)),
    '',
    `## ${say(language, 'papers.recommended')}`,
    '',
    `**${plain(recommended.method)}**`,
    '',
    plain(recommended.why),
    '',
    ...(runnerUp ? [plain(say(language, 'papers.runnerUp', runnerUp)), ''] : []),
    ...scores(memo),
    ...main.flatMap(section),
    ...side.flatMap(section),
    ...sources(memo),
  ];
  return `${lines.join('\n').replace(/\n{3,}/gu, '\n\n')}\n`;
}
