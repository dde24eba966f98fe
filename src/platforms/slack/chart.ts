import type { KnownBlock } from '@slack/types';
import { partsSaid, shareOf, textBar } from '../../chat/bars.ts';
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
export function fitsChart({ title, bars, series }: Chart): boolean {
  const labels = bars.map(({ label }) => label);
  return (
    fitsSeries(series?.names) &&
    title !== '' &&
    characters(title) <= LIMITS.chartTitle &&
    bars.length > 0 &&
    bars.length <= LIMITS.chartBars &&
    new Set(labels).size === labels.length &&
    labels.every((label) => label !== '' && characters(label) <= LIMITS.chartLabel) &&
    bars.every(({ value, parts = [] }) => [value, ...parts].every((one) => Number.isFinite(one) && one >= 0))
  );
}

const fitsSeries = (names: readonly string[] = ['-']): boolean =>
  names.length > 0 &&
  names.length <= LIMITS.chartSeries &&
  new Set(names).size === names.length &&
  names.every((name) => name !== '' && characters(name) <= LIMITS.chartLabel);

/** The chart as Slack draws it, which puts parts side by side, never on each other; only for one that fits. */
export function chartBlock({ title, bars, series }: Chart): KnownBlock {
  const all = series?.names.map((name, at) => ({ name, data: bars.map(({ label, parts }) => ({ label, value: parts?.[at] ?? 0 })) }));
  // An empty one would only take the place of bars beside it.
  const named = series?.stacked ? all?.filter(({ data }) => data.some(({ value }) => value > 0)) : all;
  const whole = { name: [...title].slice(0, LIMITS.chartLabel).join(''), data: bars.map(({ label, value }) => ({ label, value })) };
  const block: DataVisualization = {
    type: 'data_visualization',
    title,
    chart: {
      type: 'bar',
      series: named && named.length > 0 ? named : [whole],
      axis_config: { categories: bars.map(({ label }) => label) },
    },
  };
  return block as unknown as KnownBlock;
}

/** The chart as a PNG that Slack fetches; undefined where only this machine reaches it. */
export function chartImage({ title, alt, at }: Chart): KnownBlock | undefined {
  if (at?.reach !== 'public' || at.address.length > LIMITS.url) return undefined;
  return {
    type: 'image',
    image_url: at.address,
    alt_text: [...(alt || title)].slice(0, LIMITS.altText).join(''),
    ...(title === '' ? {} : { title: { type: 'plain_text', text: plain(title, LIMITS.altText, '…'), emoji: false } }),
  };
}

/** The bars as lines of mrkdwn, escaped. */
export function chartLines({ bars, max, series }: Chart, language: Language): string {
  return bars
    .map((bar) => {
      const { label, value, mark, note } = bar;
      const name = plain(label || '–', 200, '…');
      const more = [note, partsSaid(bar, series, (one) => number(language, one))].filter(Boolean).join(', ');
      const beside = more === '' ? '' : ` (${plain(more, 200, '…')})`;
      return `\`${textBar(shareOf(value, max))}\` ${mark ? `*${name}*` : name} · ${defuse(number(language, value))}${beside}`;
    })
    .join('\n');
}
