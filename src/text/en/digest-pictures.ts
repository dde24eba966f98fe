import { EVIDENCE_LEVELS } from '../../domain/commitment.ts';
import { writtenDay } from '../../domain/day.ts';
import type { TrendPoint } from '../../domain/digest.ts';
import type { DigestPictureMessages } from '../digest-pictures.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';

const LEVELS = { self: 'self-declared', attached: 'evidence attached', checked: 'checked', third: 'third party' } as const;
const QUARTERS = ['below 25%', '25–49%', '50–74%', '75–99%', '100%'] as const;
const TURNOUT = { going: 'had said yes', came: 'came' } as const;

const n = (value: number): string => count('en', value);
const week = (iso: string): string => `W${Number(iso.slice(6))}`;

/** "W47: 8 (self-declared 5, checked 3)". */
function point({ week: iso, count: many, levels }: TrendPoint): string {
  const by = EVIDENCE_LEVELS.flatMap((level) => (levels?.[level] ? [`${LEVELS[level]} ${n(levels[level])}`] : []));
  return `${week(iso)}: ${many === undefined ? 'not measured' : n(many)}${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
}

export const digestPictures: Words<DigestPictureMessages> = {
  'digest.trend': () => 'Updates a week',
  'digest.trend.week': ({ week: iso }) => week(iso),
  'digest.trend.level': ({ level }) => LEVELS[level],
  'digest.trend.alt': ({ points }) => `Updates a week. ${points.map(point).join('; ')}.`,
  'digest.far.title': () => 'How far the commitments have come',
  'digest.far.part': ({ quarter }) => QUARTERS[quarter] ?? '',
  'digest.far.alt': ({ far, before }) =>
    `How far the commitments have come. ${far
      .map((many, at) => `${QUARTERS[at]}: ${n(many)}${before === undefined ? '' : ` (the week before ${n(before[at] ?? 0)})`}`)
      .join('; ')}.`,
  'digest.turnouts': () => 'Attendance at events',
  'digest.turnouts.part': ({ part }) => TURNOUT[part],
  'digest.turnouts.alt': ({ events }) =>
    `Attendance at events. ${events
      .map(({ title, day, going, came }) => `${title}, ${writtenDay('en', day)}: ${n(came)} ${TURNOUT.came} (${n(going)} ${TURNOUT.going})`)
      .join('; ')}.`,
};
