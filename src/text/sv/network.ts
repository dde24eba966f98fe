import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'Den här kanalen hör inte till något nätverk, och du är inte med i något. Skriv ”nätverk starta” här om kommunen vill grunda ett, eller ”nätverk gå med” i nätverkets egen kanal.',
  'network.which': () => 'Vilket nätverk gäller det?',
  'network.forbidden': ({ network }) =>
    `Det här kan bara koordinatorerna för ${network} göra. Be någon av dem om hjälp: skriv ”nätverk koordinatorer”.`,
  'network.somebody': () => 'Någon',
  'network.since': ({ date }) => `sedan ${day('sv', date)}`,
  'network.unknown': ({ typed }) =>
    `Jag förstod att det gäller nätverket, men inte vad ”${typed}” betyder. Skriv till exempel: nätverk medlemmar.`,
};
