import type { Language } from '../../domain/language.ts';
import type { Kept } from '../../domain/retention.ts';
import type { MeMessages } from '../me.ts';
import type { Words } from '../messages.ts';

const NAMES: Readonly<Record<Language, string>> = { sv: 'svenska', fi: 'finska', en: 'engelska' };

const KEPT: Readonly<Record<Kept, string>> = {
  questions: 'frågor ord för ord, utan namn',
  turns: 'svar på det du skrev, för att kunna skickas på nytt',
  unsent: 'meddelanden som inte kunde skickas',
  unfinished: 'metodval som inte slutfördes',
  results: 'resultat av metodval',
  heard: 'i vilka kanaler du har skrivit till mig',
  keys: 'koder, inbjudningar och länkar som har gått ut',
  evidence:
    'filer som underlag, efter att ett åtagande har avslutats och så länge inget offentligt påstående, märke eller granskat resultat bygger på dem',
  imported: 'avtryck av importerade rader, så att ingen rad läses in två gånger',
  audit: 'loggen över ändringar',
  needs: 'specialkost och tillgänglighet i anmälningar, efter evenemanget',
  walkIns: 'namn på dem som kom till ett evenemang utan konto',
  people: 'ditt konto, om du inte har skrivit något och inte har någon roll',
};

const time = (days: number): string => (days % 365 === 0 ? `${days / 365} år` : `${days} dygn`);

const MORE = {
  chat: 'Skriv ”mina uppgifter dataskydd” om du vill veta vad som sparas och hur länge.',
  page: 'Tryck på ”Det här sparas om mig” om du vill veta vad som sparas och hur länge.',
  letter: 'På din sida ser du vad som sparas och hur länge.',
};

export const me: Words<MeMessages> = {
  'me.account': ({ id }) => `Ditt konto hos mig: ${id}`,
  'me.language.ask': ({ language }) => `Jag talar nu ${NAMES[language]} med dig. Vilket språk vill du ha?`,
  'me.language.saved': ({ language }) => `Från och med nu talar jag ${NAMES[language]} med dig.`,
  'me.language.unknown': ({ typed }) =>
    `Jag förstod att du vill byta språk, men jag känner inte till ”${typed}”. Skriv till exempel: mina uppgifter språk sv (eller fi, en).`,
  'me.language.button': () => 'På svenska',
  'me.notice': ({ address, where }) =>
    `Om dina uppgifter: jag sparar det du skriver till mig, ditt namn och dina roller i nätverken, för att kommunen ska kunna sköta sitt klimatarbete. Andra meddelanden läser jag inte. ${MORE[where]}${address ? ` Kommunens dataskyddsbeskrivning: ${address}` : ''}`,
  'me.privacy.button': () => 'Det här sparas om mig',
  'me.privacy.title': () => 'Dina uppgifter',
  'me.privacy.text': ({ address }) =>
    `Personuppgiftsansvarig är den kommun som har tagit Tandem i bruk. Uppgifterna behövs för kommunens klimatarbete med företag, som är en uppgift av allmänt intresse. Jag sparar ditt konto och namn, ditt språk, dina frågor (utan namn), dina svar i metodvalet, dina roller i nätverken och en logg över ändringar. Du kan få ut dina uppgifter, rätta dem eller radera dem. Det som ett företag har rapporterat och det som kommunen har beslutat raderas inte.${address ? ` Kommunens dataskyddsbeskrivning: ${address}` : ''}`,
  'me.privacy.kept': ({ kept }) => KEPT[kept],
  'me.privacy.days': ({ days }) => time(days),
  'me.privacy.cases': () => 'ansökningar och beslut om dem',
  'me.privacy.cases.kept': () => 'enligt kommunens informationsstyrningsplan (10 år, avslagna 2 år)',
  'me.export.button': () => 'Hämta mina uppgifter',
  'me.export.name': () => 'mina-uppgifter.json',
  'me.export.text': () => 'Här är allt som finns sparat om dig. Filen kan hämtas i ett dygn av den som har länken.',
  'me.export.label': () => 'Mina uppgifter',
  'me.delete.button': () => 'Radera mina uppgifter',
  'me.delete.ask': ({ networks }) =>
    `Ska jag radera allt som finns sparat om dig? Det går inte att ångra.${networks.length > 0 ? ` Dina roller upphör i: ${networks.join(', ')}.` : ''} Det ditt företag har rapporterat finns kvar, liksom kommunens beslut.`,
  'me.delete.sure': () => 'Ja, radera',
  'me.delete.only': ({ network }) =>
    `Du är den enda koordinatorn för ${network}. Bjud först in någon annan (skriv ”nätverk koordinatorer kod”), radera sedan dina uppgifter.`,
  'me.delete.done': () => 'Dina uppgifter är raderade. Om du skriver till mig igen börjar vi om från början.',
  'me.link.code': ({ code, minutes }) =>
    `Skriv ”mina uppgifter koppla ${code}” till mig med ditt andra konto (till exempel i Teams, om du nu är i Slack). Koden gäller i ${minutes} minuter. Ge den inte till någon annan: den som använder koden kan uppträda som du.`,
  'me.link.bad': ({ wrong }) =>
    `${{ unknown: 'Jag känner inte igen koden.', used: 'Koden har redan använts.', late: 'Koden har gått ut.' }[wrong]} Skriv ”mina uppgifter koppla” med ditt andra konto, så får du en ny.`,
  'me.link.same': () => 'De här kontona hör redan till samma person. Skriv koden med ditt andra konto.',
  'me.link.ask': ({ account }) =>
    `Koden hör till kontot ${account}. Är det också ditt? I så fall slås kontona ihop till en person med samma roller, och det går inte att ångra. Om någon annan bad dig skriva koden: svara inte.`,
  'me.link.sure': () => 'Ja, båda kontona är mina',
  'me.link.done': ({ account }) => `Nu hör det här kontot och ${account} till samma person, med samma roller och språk.`,
};
