import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../handlers/digest/numbers.ts';
import type { BlockOf, Reply } from '../../../src/chat/reply.ts';
import { EVIDENCE_LEVELS } from '../../../src/domain/commitment.ts';
import type { DigestNumbers } from '../../../src/domain/digest.ts';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { scoresSvg } from '../../../src/papers/picture.ts';
import { draw as page } from '../../../src/platforms/pages/blocks.ts';
import { renderMessage } from '../../../src/platforms/slack/render.ts';
import { drawCard } from '../../../src/platforms/teams/render.ts';
import { faults, nodes } from '../../given/blocks.ts';
import { cardProblems } from '../../given/cards.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { blocks } from '../../given/tandem.ts';
import { givenWeek } from '../../given/week.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const HERE = { ...CARITA, channel: CHANNEL, at: AT };

/** What a picture shows: for each bar its parts. */
type Shown = readonly (readonly number[])[];
type Chart = BlockOf<'chart'>;

let numbers: DigestNumbers;
const drafts = new Map<Language, Reply>();

const draft = (language: Language): Reply => drafts.get(language) as Reply;
const charts = (language: Language): readonly Chart[] => blocks(draft(language), 'chart');

/** The three pictures as the numbers have them. */
const told = (): readonly Shown[] => [
  numbers.updates.trend.flatMap(({ levels }) => (levels ? [EVIDENCE_LEVELS.map((level) => levels[level])] : [])),
  numbers.commitments.far.map((many, at) => [numbers.commitments.farBefore?.[at] ?? -1, many]),
  numbers.facts.turnouts.map(({ going, came }) => [going, came]),
];

const turned = (series: readonly (readonly number[])[]): Shown => (series[0] ?? []).map((_, at) => series.map((one) => one[at] ?? 0));
/** Without the levels that nothing has, which Slack is not told of. */
const lean = (shown: Shown): Shown => turned(turned(shown).filter((one) => one.some((value) => value > 0)));

/** Each bar's parts by the widths of its rectangles, as long as the picture's own text says which value the longest one has. */
function fromWidths(lines: readonly (readonly number[])[], { max }: Chart, whole: number): Shown {
  return lines.map((line) => line.map((width) => Math.round((width / whole) * max)));
}

describe('the pictures of a week', () => {
  test('are there to be compared: a trend by level, progress, and attendance, none of them empty', async () => {
    const given = await givenWeek();
    numbers = await readNumbers(given.tandem.ports, given.network, '2026-W47', AT);
    for (const language of LANGUAGES) {
      await given.command(`/tandem me language ${language}`, HERE);
      drafts.set(language, await given.command('/digest', HERE));
    }

    expect(charts('sv')).toHaveLength(3);
    const [trend = [], far = [], turnouts = []] = told();
    expect(turned(trend).filter((level) => level.some((count) => count > 0)).length).toBeGreaterThanOrEqual(3);
    expect(far.flat().filter((many) => many > 0).length).toBeGreaterThanOrEqual(3);
    expect(turnouts).toEqual([
      [3, 2],
      [2, 1],
    ]);
  });

  test.each(LANGUAGES)('show the numbers as Slack’s own charts and in its words: %s', (language) => {
    const message = renderMessage(draft(language), language);
    expect(faults(message)).toEqual([]);
    const drawn = [...nodes(message.blocks)].filter(({ type }) => type === 'data_visualization');
    const shown = drawn.map(
      ({ chart }): Shown => turned(chart.series.map(({ data }: { data: { value: number }[] }) => data.map(({ value }) => value))),
    );
    const [trend = [], far = []] = told();
    // Slack takes two charts a message: the third is a picture, or bars of characters.
    expect(shown).toEqual([lean(trend), far]);
    for (const { alt } of charts(language)) expect(message.text).toContain(alt);
  });

  test.each(LANGUAGES)('show the numbers as Teams’ own charts, and as bars where a client draws none: %s', (language) => {
    const card = drawCard(draft(language), { language });
    expect(cardProblems(card)).toEqual([]);
    const drawn = [...nodes(card)].filter(({ type }) => type === 'Chart.VerticalBar.Grouped');
    const shown = drawn.map(({ data }): Shown => turned(data.map(({ values }: { values: { y: number }[] }) => values.map(({ y }) => y))));
    expect(shown).toEqual(told());
    expect(drawn.map(({ stacked }) => stacked)).toEqual([true, false, false]);
    const instead = drawn.map(({ fallback }) => JSON.stringify(fallback));
    for (const [at, { bars }] of charts(language).entries()) for (const { label } of bars) expect(instead[at]).toContain(label);
  });

  test.each(LANGUAGES)('show the numbers as the PNG is drawn, whose widths are the values: %s', (language) => {
    const shown = charts(language).map((chart, at): Shown => {
      const svg = scoresSvg(chart, language);
      const rects = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="[\d.]+" rx="0"/gu)].map((one) => ({
        y: Number(one[2]),
        width: Number(one[3]),
      }));
      const tints = [...svg.matchAll(/<rect x="0\.0" y="([\d.]+)" width="480\.0" height="12\.0" rx="3"/gu)].map((one) => Number(one[1]));
      expect(tints).toHaveLength(chart.bars.length);
      const lines = tints.map((top) => rects.filter(({ y }) => y >= top && y < top + 12).map(({ width }) => width));
      // A part of nothing has no rectangle.
      const there = (told()[at] ?? []).map((parts) => parts.filter((part) => part > 0));
      expect(fromWidths(lines, chart, 480)).toEqual(there);
      return there;
    });
    expect(shown).toHaveLength(3);
  });

  test.each(LANGUAGES)('show the numbers on the page, in drawings and in words: %s', (language) => {
    for (const [at, chart] of charts(language).entries()) {
      const { text } = page.chart(chart, {
        language,
        path: '',
        takes: () => false,
        newTurn: () => '',
        form: () => page.note({ kind: 'note', text: '' }, {} as never),
      });
      const rows = [...text.matchAll(/<li class="(?:mark)?">(.*?)<\/li>/gsu)].map(([, row = '']) => row);
      const lines = rows.map((row) =>
        [...row.matchAll(/<rect class="tone-\d" x="\d+" y="0" width="(\d+)"/gu)].map((one) => Number(one[1])),
      );
      expect(fromWidths(lines, chart, 1_000)).toEqual(told()[at]);
      for (const [n, { label, parts = [] }] of chart.bars.entries()) {
        expect(rows[n]).toContain(label);
        for (const [part, name] of (chart.series?.names ?? []).entries())
          if (parts[part]) expect(rows[n]).toContain(`${name} ${parts[part]}`);
      }
    }
  });

  test.each(LANGUAGES)('say the same in words: each number with what it is of: %s', (language) => {
    const [trend, far, turnout] = charts(language);
    for (const { week, count, levels } of numbers.updates.trend)
      expect(trend?.alt).toMatch(
        new RegExp(`\\D${Number(week.slice(6))}: ${count ?? '\\D+'}${levels && count ? ` \\(.*\\d\\)` : ''}`, 'u'),
      );
    for (const [at, { label, value }] of (far?.bars ?? []).entries())
      expect(far?.alt).toMatch(new RegExp(`${label}: ${value} \\([^)]* ${numbers.commitments.farBefore?.[at]}\\)`, 'u'));
    for (const { title, going, came } of numbers.facts.turnouts)
      expect(turnout?.alt).toMatch(new RegExp(`${title}, [^:]*: ${came} [^(]*\\(${going} `, 'u'));
  });

  test('tell members of no update that only coordinators see', () => {
    const [all, shared] = [numbers.updates.trend.at(-1), numbers.shared.trend.at(-1)];
    expect([all?.count, shared?.count]).toEqual([5, 4]);
  });
});

test('a network’s first week has no week before it in any picture, and none that was not measured', async () => {
  const given = await givenWeek({ founded: new Date('2026-11-16T08:00:00Z') });
  const draftOf = await given.command('/digest', HERE);
  const [trend, far] = blocks(draftOf, 'chart');
  expect(trend?.bars).toHaveLength(1);
  expect(far?.series).toBeUndefined();
  expect(far?.bars.every(({ parts }) => parts === undefined)).toBe(true);
});
