import { partsSaid, shareOf, toneOf } from '../../chat/bars.ts';
import type { Bar, BlockOf } from '../../chat/reply.ts';
import type { Language } from '../../domain/language.ts';
import { number } from '../../text/numbers.ts';
import { type Html, html } from './html.ts';

type Chart = BlockOf<'chart'>;

/** Units that a whole bar is wide; the drawing is stretched to its place. */
const WIDE = 1_000;
const HIGH = 10;

/** A bar's parts on each other, or each in a drawing of its own; nothing of it is read out, its words stand beside it. */
function drawn({ value, parts }: Bar, { max, series, bars }: Chart): readonly Html[] {
  const whole = parts === undefined || !series ? [[{ tone: '', share: shareOf(value, max) }]] : undefined;
  const shares = (parts ?? []).map((part, at) => ({
    tone: `tone-${toneOf(at, series?.names.length ?? bars.length)}`,
    share: shareOf(part, max),
  }));
  const lines = whole ?? (series?.stacked ? [shares] : shares.map((one) => [one]));
  return lines.map((line) => {
    let from = 0;
    const rects = line.map(({ tone, share }): Html => {
      const width = Math.round(share * WIDE);
      const rect = html`<rect class="${tone}" x="${from}" y="0" width="${width}" height="${HIGH}"></rect>`;
      from += width;
      return rect;
    });
    return html`<svg class="bar" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rects}</svg>`;
  });
}

const legend = ({ series }: Chart): Html =>
  series
    ? html`<ul class="legend" aria-hidden="true">${series.names.map(
        (name, at) =>
          html`<li><svg class="swatch" viewBox="0 0 10 10" focusable="false"><rect class="tone-${toneOf(at, series.names.length)}" width="10" height="10"></rect></svg>${name}</li>`,
      )}</ul>`
    : html``;

/** A chart as a list of bars, each with its words; without a script and without a style of its own, as the pages' policy wants it. */
export function chart(block: Chart, language: Language): Html {
  const { title, bars, series, unit } = block;
  const n = (value: number): string => number(language, value);
  return html`<figure class="chart"><figcaption>${title}</figcaption>${legend(block)}
<ul class="bars">${bars.map((bar) => {
    const small = [bar.note, partsSaid(bar, series, n)].filter(Boolean).join(', ');
    return html`<li class="${bar.mark ? 'mark' : ''}"><span class="bar-said">${bar.label} <span class="bar-value">${n(bar.value)}${unit ? `\u00a0${unit}` : ''}</span>${
      small === '' ? '' : html` <span class="small">${small}</span>`
    }</span>${drawn(bar, block)}</li>`;
  })}</ul></figure>`;
}
