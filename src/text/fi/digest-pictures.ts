import { EVIDENCE_LEVELS } from '../../domain/commitment.ts';
import { writtenDay } from '../../domain/day.ts';
import type { TrendPoint } from '../../domain/digest.ts';
import type { DigestPictureMessages } from '../digest-pictures.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';

const LEVELS = { self: 'oma ilmoitus', attached: 'näyttö liitetty', checked: 'tarkistettu', third: 'kolmas osapuoli' } as const;
const QUARTERS = ['alle 25 %', '25–49 %', '50–74 %', '75–99 %', '100 %'] as const;
const TURNOUT = { going: 'ilmoittautuneita', came: 'paikalla' } as const;

const n = (value: number): string => count('fi', value);
const week = (iso: string): string => `vko ${Number(iso.slice(6))}`;

/** "vko 47: 8 (oma ilmoitus 5, tarkistettu 3)". */
function point({ week: iso, count: many, levels }: TrendPoint): string {
  const by = EVIDENCE_LEVELS.flatMap((level) => (levels?.[level] ? [`${LEVELS[level]} ${n(levels[level])}`] : []));
  return `${week(iso)}: ${many === undefined ? 'ei mitattu' : n(many)}${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
}

export const digestPictures: Words<DigestPictureMessages> = {
  'digest.trend': () => 'Päivitykset viikoittain',
  'digest.trend.week': ({ week: iso }) => week(iso),
  'digest.trend.level': ({ level }) => LEVELS[level],
  'digest.trend.alt': ({ points }) => `Päivitykset viikoittain. ${points.map(point).join('; ')}.`,
  'digest.far.title': () => 'Näin pitkällä sitoumukset ovat',
  'digest.far.part': ({ quarter }) => QUARTERS[quarter] ?? '',
  'digest.far.alt': ({ far, before }) =>
    `Näin pitkällä sitoumukset ovat. ${far
      .map((many, at) => `${QUARTERS[at]}: ${n(many)}${before === undefined ? '' : ` (edellisellä viikolla ${n(before[at] ?? 0)})`}`)
      .join('; ')}.`,
  'digest.turnouts': () => 'Läsnäolo tapahtumissa',
  'digest.turnouts.part': ({ part }) => TURNOUT[part],
  'digest.turnouts.alt': ({ events }) =>
    `Läsnäolo tapahtumissa. ${events
      .map(
        ({ title, day, going, came }) =>
          `${title}, ${writtenDay('fi', day)}: ${n(came)} ${TURNOUT.came} (${n(going)} ${going === 1 ? 'ilmoittautunut' : 'ilmoittautunutta'})`,
      )
      .join('; ')}.`,
};
