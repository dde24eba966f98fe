import type { CommitMessages } from '../commit.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact, number } from '../numbers.ts';

const KINDS = { reduction: 'minskning', share: 'andel', deed: 'klimatåtgärd', project: 'projekt' } as const;
export const STATUSES = {
  'on-track': 'enligt plan',
  'at-risk': 'i riskzonen',
  blocked: 'kört fast',
  done: 'klart',
  dropped: 'avbrutet',
} as const;
const LEVELS = {
  self: 'egen uppgift',
  attached: 'underlag finns',
  checked: 'granskat av koordinatorn',
  third: 'verifierat av tredje part',
} as const;
const VISIBILITIES = {
  coordinator: 'bara för koordinatorerna',
  totals: 'bara i totalsiffror',
  network: 'i nätverket',
  public: 'offentligt',
} as const;

export const commit: Words<CommitMessages> = {
  'commit.unknown': ({ typed }) =>
    `Jag förstod inte ”${typed}”. Skriv till exempel ”åtagande uppdatera solceller 60 %”, ”åtagande nytt” eller bara ”åtagande” för att se dina åtaganden.`,
  'commit.nobody': ({ network }) =>
    `Du företräder inget företag i nätverket ${network}. Gå med först: skriv ”nätverk gå med” och företagets namn.`,
  'commit.unconfirmed': ({ company }) =>
    `Ingen har ännu bekräftat att du företräder ${company}. Koordinatorn kan göra det med ett tryck på en knapp.`,
  'commit.title': ({ company, deeds }) => `${deeds ? 'Klimatåtgärder' : 'Åtaganden'}: ${company}`,
  'commit.empty': ({ deeds }) => (deeds ? 'Inga klimatåtgärder ännu. De är frivilliga.' : 'Inga åtaganden ännu.'),
  'commit.kind': ({ kind }) => KINDS[kind],
  'commit.status': ({ status }) => STATUSES[status],
  'commit.level': ({ level }) => LEVELS[level],
  'commit.visibility': ({ visibility }) => VISIBILITIES[visibility],
  'commit.far': ({ percent, value, target, unit = '' }) => {
    const part = percent === undefined ? [] : [`${number('sv', percent)} %`];
    const of = target === undefined ? '' : ` av ${exact('sv', target)}`;
    return [...part, ...(value === undefined ? [] : [`${exact('sv', value)}${of} ${unit}`.trim()])].join(' · ');
  },
  'commit.days': ({ due, asked, late }) =>
    [
      due === undefined ? '' : `senast ${day('sv', due)}`,
      asked === undefined ? '' : late ? `uppdateringen väntades ${day('sv', asked)}` : `nästa uppdatering senast ${day('sv', asked)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  'commit.empty.lines': () => 'Du ansvarar inte för någon rad i planen ännu. Ta en rad: skriv ”nätverk plan”.',
  'commit.list.several': ({ typed }) => `Flera företag börjar på ”${typed}”. Skriv mer av namnet.`,
  'commit.never': () => 'ingen uppdatering ännu',
  'commit.more': () => 'Visa fler',
  'commit.lines': ({ method }) => (method === 'single' ? 'Valda verksamhetsmodeller' : 'Verksamhet där klimatarbetet integreras'),
};
