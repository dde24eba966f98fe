import type { HelpMessages } from '../help.ts';
import type { Words } from '../messages.ts';

const EXAMPLES = {
  1: 'Vad kräver ett stängt klimatnätverk av kommunen?',
  2: 'Vad skiljer ett öppet nätverk från ett stängt?',
  3: 'Vilka nätverk finns det som exempel?',
};

export const help: Words<HelpMessages> = {
  'help.title': () => 'Tandem',
  'help.intro': () =>
    'Jag svarar på frågor om de fem metoderna för att samordna kommunens klimatarbete med företag. Allt jag påstår har en källa, och jag säger till när källan inte räcker till.',
  'help.row.ask': () => 'ställ en fråga med egna ord',
  'help.row.compare': () => 'två eller flera metoder sida vid sida',
  'help.row.fit': () => 'vilken metod passar oss? Några frågor och en rekommendation',
  'help.row.together': () => 'samma frågor, besvarade av flera i en kanal',
  'help.row.gaps': () => 'frågor som källan inte svarar på',
  'help.row.found': () => 'starta ett nätverk i den här kanalen',
  'help.row.network': () => 'nätverket här: vad som gäller och vad du kan göra',
  'help.row.join': () => 'anslut ditt företag',
  'help.row.commitments': ({ deeds }) => `${deeds ? 'era klimatåtgärder' : 'era åtaganden'} och hur långt ni har kommit`,
  'help.row.update': () => 'berätta hur det går: en siffra, ”klart”, ”oförändrat” eller ”kört fast”',
  'help.row.plan': () => 'planen: vem som gör vad och när',
  'help.row.applications': () => 'ansökningar som väntar på ditt beslut',
  'help.row.review': () => 'underlag att granska',
  'help.update': () => 'uppdatera solceller 60 %',
  'help.row.language': () => 'byt språk',
  'help.ask': () => 'Ställ en fråga',
  'help.example': ({ n }) => EXAMPLES[n],
};
