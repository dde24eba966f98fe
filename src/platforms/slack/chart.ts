import type { KnownBlock } from '@slack/types';
import { shareOf, textBar } from '../../chat/bars.ts';
import type { BlockOf } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { number } from '../../text/numbers.ts';
import { LIMITS } from './limits.ts';
import { defuse, plain } from './text.ts';

type Chart = BlockOf<'chart'>;

/** Slack's own chart. @slack/types does not know it yet. https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
interface DataVisualization {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly { readonly name: string; readonly data: readonly { readonly label: string; readonly value: number }[] }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

const characters = (text: string) => [...text].length;

/** Whether Slack can draw it whole. Its labels are short, and two alike would be one bar: a cut label would say something else. */
export function fitsChart({ title, bars }: Chart): boolean {
  const labels = bars.map(({ label }) => label);
  return (
    title !== '' &&
    characters(title) <= LIMITS.chartTitle &&
    bars.length > 0 &&
    bars.length <= LIMITS.chartBars &&
    new Set(labels).size === labels.length &&
    labels.every((label) => label !== '' && characters(label) <= LIMITS.chartLabel) &&
    bars.every(({ value }) => Number.isFinite(value) && value >= 0)
  );
}

/** The chart as Slack draws it; only for one that fits. */
export function chartBlock({ title, bars }: Chart): KnownBlock {
  const block: DataVisualization = {
    type: 'data_visualization',
    title,
    chart: {
      type: 'bar',
      series: [{ name: [...title].slice(0, LIMITS.chartLabel).join(''), data: bars.map(({ label, value }) => ({ label, value })) }],
      axis_config: { categories: bars.map(({ label }) => label) },
    },
  };
  return block as unknown as KnownBlock;
}

/** The bars as lines of mrkdwn, escaped. */
export function chartLines({ bars, max }: Chart, language: Language): string {
  return bars
    .map(({ label, value, mark, note }) => {
      const name = plain(label || '–', 200, '…');
      const beside = note ? ` (${plain(note, 60, '…')})` : '';
      return `\`${textBar(shareOf(value, max))}\` ${mark ? `*${name}*` : name} · ${defuse(number(language, value))}${beside}`;
    })
    .join('\n');
}
