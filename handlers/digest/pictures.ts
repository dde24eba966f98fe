import type { Bar, BlockOf } from '../../src/chat/reply.ts';
import { EVIDENCE_LEVELS } from '../../src/domain/commitment.ts';
import { writtenDay } from '../../src/domain/day.ts';
import type { DigestNumbers, NetworkFacts, TrendPoint } from '../../src/domain/digest.ts';
import { weekAfter } from '../../src/domain/digest-week.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

type Charts = readonly BlockOf<'chart'>[];

const highest = (bars: readonly Bar[]): number => Math.max(0, ...bars.flatMap(({ value, parts = [] }) => [value, ...parts]));

/** None where all its bars are empty: there is nothing to see. */
function drawn(chart: Omit<BlockOf<'chart'>, 'kind' | 'max'>): Charts {
  const max = highest(chart.bars);
  return max === 0 ? [] : [{ kind: 'chart', ...chart, max }];
}

/** The updates of the last twelve weeks, by how well they are shown. A week that was not measured is not drawn as one without any. */
export function trendChart(language: Language, points: readonly TrendPoint[]): Charts {
  const bars = points.flatMap(({ week, count, levels }, at): readonly Bar[] =>
    count === undefined
      ? []
      : [
          {
            label: say(language, 'digest.trend.week', { week }),
            value: count,
            ...(levels ? { parts: EVIDENCE_LEVELS.map((level) => levels[level]) } : {}),
            ...(at === points.length - 1 ? { mark: true as const } : {}),
          },
        ],
  );
  return drawn({
    title: say(language, 'digest.trend'),
    alt: say(language, 'digest.trend.alt', { points }),
    bars,
    ...(bars.every(({ parts }) => parts)
      ? { series: { names: EVIDENCE_LEVELS.map((level) => say(language, 'digest.trend.level', { level })), stacked: true } }
      : {}),
  });
}

/** How far the commitments have come, beside the week before. */
export function farChart(language: Language, { week, commitments: { far, farBefore } }: DigestNumbers): Charts {
  const named = (iso: string) => say(language, 'digest.trend.week', { week: iso });
  return drawn({
    title: say(language, 'digest.far.title'),
    alt: say(language, 'digest.far.alt', { far, before: farBefore }),
    bars: far.map((value, quarter) => ({
      label: say(language, 'digest.far.part', { quarter }),
      value,
      ...(farBefore ? { parts: [farBefore[quarter] ?? 0, value] } : {}),
    })),
    ...(farBefore ? { series: { names: [named(weekAfter(week, -1)), named(week)], stacked: false } } : {}),
  });
}

/** Who had said that they come to the last events, and who came. */
export function turnoutChart(language: Language, { turnouts }: NetworkFacts): Charts {
  return drawn({
    title: say(language, 'digest.turnouts'),
    alt: say(language, 'digest.turnouts.alt', { events: turnouts }),
    bars: turnouts.map(({ title, day, going, came }) => ({
      label: writtenDay(language, day),
      value: came,
      parts: [going, came],
      note: title,
    })),
    series: { names: (['going', 'came'] as const).map((part) => say(language, 'digest.turnouts.part', { part })), stacked: false },
  });
}
