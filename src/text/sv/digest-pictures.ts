import { EVIDENCE_LEVELS } from '../../domain/commitment.ts';
import { writtenDay } from '../../domain/day.ts';
import type { TrendPoint } from '../../domain/digest.ts';
import type { DigestPictureMessages } from '../digest-pictures.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';

const LEVELS = { self: 'egen uppgift', attached: 'underlag finns', checked: 'granskade', third: 'tredje part' } as const;
const QUARTERS = ['under 25 %', '25–49 %', '50–74 %', '75–99 %', '100 %'] as const;
const TURNOUT = { going: 'anmälda', came: 'på plats' } as const;

const n = (value: number): string => count('sv', value);
const week = (iso: string): string => `v. ${Number(iso.slice(6))}`;

/** "v. 47: 8 (egen uppgift 5, granskade 3)". */
function point({ week: iso, count: many, levels }: TrendPoint): string {
  const by = EVIDENCE_LEVELS.flatMap((level) => (levels?.[level] ? [`${LEVELS[level]} ${n(levels[level])}`] : []));
  return `${week(iso)}: ${many === undefined ? 'inte mätt' : n(many)}${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
}

export const digestPictures: Words<DigestPictureMessages> = {
  'digest.trend': () => 'Uppdateringar per vecka',
  'digest.trend.week': ({ week: iso }) => week(iso),
  'digest.trend.level': ({ level }) => LEVELS[level],
  'digest.trend.alt': ({ points }) => `Uppdateringar per vecka. ${points.map(point).join('; ')}.`,
  'digest.far.title': () => 'Så långt har åtagandena kommit',
  'digest.far.part': ({ quarter }) => QUARTERS[quarter] ?? '',
  'digest.far.alt': ({ far, before }) =>
    `Så långt har åtagandena kommit. ${far
      .map((many, at) => `${QUARTERS[at]}: ${n(many)}${before === undefined ? '' : ` (veckan före ${n(before[at] ?? 0)})`}`)
      .join('; ')}.`,
  'digest.turnouts': () => 'Närvaro vid evenemangen',
  'digest.turnouts.part': ({ part }) => TURNOUT[part],
  'digest.turnouts.alt': ({ events }) =>
    `Närvaro vid evenemangen. ${events
      .map(
        ({ title, day, going, came }) =>
          `${title}, ${writtenDay('sv', day)}: ${n(came)} ${TURNOUT.came} (${n(going)} ${going === 1 ? 'anmäld' : TURNOUT.going})`,
      )
      .join('; ')}.`,
};
