import { day } from '../dates.ts';
import type { FitMessages } from '../fit.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const points = (n: number): string => `${count('sv', n)} poäng`;
const signed = (n: number): string => (n < 0 ? `−${count('sv', -n)}` : `+${count('sv', n)}`);
/** A method's name in running text. */
const running = (name: string): string => name.charAt(0).toLocaleLowerCase() + name.slice(1);
const quoted = (text: string): string => `”${text}”`;

export const fit: Words<FitMessages> = {
  'fit.title': () => 'Vilken samordningsmetod passar oss?',
  'fit.offer': () => 'Vilken metod passar oss?',
  'fit.intro': ({ of }) =>
    `Högst ${count('sv', of)} frågor om er kommun, en i taget. Du kan alltid svara ”Vet inte”, och svaren går att ändra också efteråt.`,
  'fit.lastTime': ({ method, date }) => `Förra gången (${day('sv', date)}) blev resultatet ${running(method)}. Efteråt kan du jämföra.`,

  'fit.progress': () => 'Fråga',
  'fit.progress.text': ({ at, of }) => `${count('sv', at)} av ${count('sv', of)}`,
  'fit.skipped': ({ names }) => `Behöver inte besvaras, eftersom svaret inte längre kan ändra resultatet: ${list('sv', names)}.`,
  'fit.yours': ({ option }) => `Ditt svar nu: ${option}`,
  'fit.own': ({ heard }) => `Med dina egna ord: ${quoted(heard)}`,

  'fit.dontKnow': () => 'Vet inte',
  'fit.why': () => 'Varför frågar du?',
  'fit.back': () => 'Tillbaka',
  'fit.forward': () => 'Fortsätt där du slutade',
  'fit.answers': () => 'Se och ändra svaren',
  'fit.answers.title': () => 'Dina svar',
  'fit.answers.intro': () => 'Välj det svar du vill ändra. De övriga svaren står kvar.',
  'fit.answers.none': () => 'Du har inte svarat på några frågor ännu.',
  'fit.answers.change': ({ question }) => question,
  'fit.leave': () => 'Pausa',
  'fit.left': ({ date }) =>
    `Svaren sparas till den ${day('sv', date)}. Skriv ”metodval fortsätt” eller tryck på knappen när du vill fortsätta.`,
  'fit.resume': () => 'Fortsätt',
  'fit.over': () => 'Börja om',
  'fit.over.sure': ({ count: n }) =>
    n === 1
      ? 'Börja om från början? Svaret gäller då inte längre.'
      : `Börja om från början? De ${count('sv', n)} svaren gäller då inte längre.`,
  'fit.over.no': () => 'Nej, behåll svaren',
  'fit.begun': ({ date, count: n }) =>
    `Det finns en påbörjad genomgång från den ${day('sv', date)} med ${n === 1 ? 'ett svar' : `${count('sv', n)} svar`}.`,
  'fit.usage': ({ typed }) =>
    `Jag förstod ”metodval” men inte ${quoted(typed)}. Skriv ”metodval”, ”metodval fortsätt” eller, i en kanal, ”metodval tillsammans”.`,
  'fit.nothingToResume': () => 'Det finns ingen påbörjad genomgång att fortsätta med.',

  'fit.words': () => 'Svara med egna ord',
  'fit.words.hint': () => 'Till exempel: ”vi har ungefär en halv tjänst”. Du får se hur jag uppfattade svaret innan det sparas.',
  'fit.words.submit': () => 'Skicka',
  'fit.heard': ({ option }) => `Jag uppfattade svaret så här: ${quoted(option)}. Stämmer det?`,
  'fit.heard.which': () => 'Svaret kan tolkas på flera sätt. Vilket menar du?',
  'fit.heard.yes': () => 'Ja, det stämmer',
  'fit.heard.no': () => 'Nej, visa alternativen',
  'fit.unheard': () => 'Jag kunde inte utläsa något svar på frågan. Välj ett alternativ eller formulera om svaret.',
  'fit.reading': () => 'Jag läser svaret. Det tar några sekunder; du får bekräfta innan något sparas.',
  'fit.options': () => 'Visa alternativen',
  'fit.readLate': ({ option }) => `Du har redan hunnit svara ${quoted(option)}. Det svaret gäller.`,
  'fit.tooLong': ({ max, length }) =>
    `Svaret är ${count('sv', length)} tecken långt; jag läser högst ${count('sv', max)}. En mening räcker, eller ett av alternativen.`,
  'fit.again': () => 'Tillbaka till genomgången:',

  'fit.gone': () => 'Den genomgången finns inte kvar hos mig. Det går bra att starta en ny.',
  'fit.expired': ({ date }) =>
    `Tiden för genomgången gick ut den ${day('sv', date)}, 30 dagar efter det senaste svaret. Det går bra att starta en ny.`,
  'fit.changed': ({ question, before, now }) =>
    `${question}: svaret är ändrat från ${quoted(before)} till ${quoted(now)}. Vill du ångra det, välj ”Se och ändra svaren”.`,
  'fit.closed': () => 'Den genomgången är avslutad, så knappen fungerar inte längre.',
  'fit.notYours': () => 'Den genomgången är någon annans, och bara den personen kan svara. Starta gärna en egen.',
  'fit.questionGone': () => 'Den frågan ingår inte längre. De övriga svaren finns kvar. Fortsätt här.',
  'fit.start': () => 'Starta en ny',

  'fit.result': () => 'Resultat',
  'fit.result.recommended': ({ method }) => `Metoden som passar er bäst: ${method}.`,
  'fit.result.unknown': ({ method }) =>
    `Ni svarade ”vet inte” på alla frågor. Det här är därför ingen rekommendation, bara den lättaste metoden att börja med: ${method}.`,
  'fit.result.why': ({ clauses }) =>
    `Det som väger tyngst är ${list(
      'sv',
      clauses.map((one) => `att ${one}`),
    )}.`,
  'fit.result.apart': ({ clauses, also }) =>
    clauses.length === 0
      ? 'Samma svar skiljer dem åt.'
      : `Det som ${also ? 'också' : 'främst'} skiljer dem åt är ${list(
          'sv',
          clauses.map((one) => `att ${one}`),
        )}.`,
  'fit.reason': ({ question, option, weight }) => `${question}: ${option} (${signed(weight)})`,
  'fit.chart': () => 'Poäng per metod',
  'fit.chart.alt': ({ rows }) =>
    `${rows.map(({ method, score, vetoed }) => `${method} ${points(score)}${vetoed ? ' (faller bort)' : ''}`).join(', ')}.`,
  'fit.row.against': () => 'Talar emot',
  'fit.row.runnerUp': () => 'Näst bäst',
  'fit.row.vetoes': () => 'Faller bort',
  'fit.row.flips': () => 'Det här skulle ändra resultatet',
  'fit.row.stated': () => 'Resurser enligt källan',
  'fit.row.estimate': () => 'Resurser enligt vår uppskattning (inte källans)',
  'fit.row.steps': () => 'Börja så här',
  'fit.row.examples': () => 'Så gör andra',
  'fit.row.growth': () => 'Vägen vidare',
  'fit.margin': ({ points: n }) => (n === 0 ? 'lika många poäng; den lättare metoden går före' : `${points(n)} efter`),
  'fit.out': () => 'faller bort',
  'fit.veto': ({ method, why }) => `${method}. ${why}`,
  'fit.flip': ({ changes, method }) =>
    `${changes.map(({ question, to }) => `${question} → ${quoted(to)}`).join(' och ')}: då blir resultatet ${running(method)}`,
  'fit.flips.more': ({ count: n }) => `… och ${count('sv', n)} ${n === 1 ? 'ändring' : 'ändringar'} till`,
  'fit.flips.none': () => 'Resultatet står sig även om två svar ändras.',
  'fit.growth': ({ method, when }) => `${method}: ${when}`,
  'fit.growth.editorial': () => 'Källan anger bara ordningen från lätt till tung. Tidpunkten för nästa steg är vår egen bedömning.',
  'fit.growth.none': () => 'Det här är den tyngsta metoden. Källan nämner inget steg efter den.',
  'fit.examples.none': () => 'Källan nämner inga exempel på den här metoden.',
  'fit.points': () => 'Så räknades poängen',
  'fit.points.caption': () => 'Poäng per svar och metod',
  'fit.points.answer': () => 'Svar',
  'fit.points.sum': () => 'Summa',
  'fit.points.note': () => 'Källan anger riktningen men inga siffror. Hur mycket ett svar väger är vår bedömning.',
  'fit.toResult': () => 'Till resultatet',

  'fit.memo.pdf': () => 'Beslutsunderlag (PDF)',
  'fit.memo.markdown': () => 'Beslutsunderlag (Markdown)',
  'fit.memo.file': () => 'beslutsunderlag-samordningsmetod',
  'fit.memo.ready': ({ date }) =>
    `Beslutsunderlaget är klart. Länken gäller till den ${day('sv', date)} och fungerar för alla som har den.`,
  'fit.memo.somebody': () => 'en person',

  'fit.share': () => 'Dela i en kanal',
  'fit.share.where': () => 'I vilken kanal vill du dela resultatet? Alla i kanalen ser resultatet och svaren bakom det.',
  'fit.share.none': () => 'Jag har ännu inte sett dig i någon kanal. Nämn @Tandem en gång i kanalen, så kan du dela resultatet där.',
  'fit.share.channel': ({ name, date }) => name ?? `Kanalen där du skrev den ${day('sv', date)}`,
  'fit.share.by': ({ name }) => `${name} delar resultatet av genomgången ”Vilken samordningsmetod passar oss?”.`,
  'fit.share.byGroup': ({ name }) => `${name} delar gruppens gemensamma resultat av genomgången ”Vilken samordningsmetod passar oss?”.`,
  'fit.share.here': () => 'Den här kanalen',
  'fit.shared': ({ name }) => (name ? `Resultatet har delats i ${name}.` : 'Resultatet har delats i kanalen.'),

  'fit.begin': ({ network }) => (network ? 'Starta nätverket' : 'Gör upp en plan'),
  'fit.compare': () => 'Jämför med förra gången',
  'fit.compare.title': ({ date }) => `Jämfört med resultatet den ${day('sv', date)}`,
  'fit.compare.none': () => 'Det finns inget tidigare resultat att jämföra med.',
  'fit.compare.same': ({ method }) => `Resultatet är detsamma som förra gången: ${running(method)}.`,
  'fit.compare.other': ({ before, now }) => `Förra gången blev det ${running(before)}, nu ${running(now)}.`,
  'fit.compare.caption': () => 'Svar som har ändrats',
  'fit.compare.question': () => 'Fråga',
  'fit.compare.before': () => 'Förra gången',
  'fit.compare.now': () => 'Nu',
  'fit.compare.noAnswer': () => 'inget svar',
  'fit.compare.alike': () => 'Alla svar är desamma.',

  'fit.together.title': () => 'Vilken samordningsmetod passar oss? Vi svarar tillsammans',
  'fit.together.intro': () =>
    'Var och en svarar för sig, på sitt eget språk. Här syns vem som har svarat, men inte vad. När svaren är inne visar jag vad ni är överens om. Det som ni är oense om och som påverkar resultatet avgör ni tillsammans.',
  'fit.together.introShort': () => 'På svenska: tryck på ”Svara”, så ställer jag frågorna till dig privat.',
  'fit.together.only': () =>
    'Ni kan svara tillsammans bara i en kanal: skriv ”@Tandem metodval tillsammans” där. Här kan du svara för egen del.',
  'fit.together.posted': () => 'Genomgången finns nu i kanalen. Tryck på ”Svara” när du vill börja.',
  'fit.together.exists': () => 'En gemensam genomgång pågår redan i den här kanalen.',
  'fit.together.answer': () => 'Svara',
  'fit.together.done': () => 'Har svarat',
  'fit.together.underway': () => 'Har börjat svara',
  'fit.together.nobody': () => 'Ingen har börjat ännu.',
  'fit.together.allDone': ({ owner }) => `Alla som är med har svarat. ${owner ?? 'Den som startade'} kan avsluta och jämföra svaren.`,
  'fit.together.begin': ({ of }) =>
    `${count('sv', of)} frågor, en i taget. Bara du ser dina svar. När gruppen går igenom dem syns hur många som har svarat vad, inte vem.`,
  'fit.together.agreed': () => 'Svarstiden är slut. Ni behöver inte avgöra något: ert gemensamma resultat finns i kortet i kanalen.',
  'fit.together.close': () => 'Avsluta och jämför svaren',
  'fit.together.mayNotClose': () => 'Bara den som startade genomgången eller en koordinator kan avsluta den.',
  'fit.together.noAnswers': () => 'Ingen har svarat ännu, så det finns inget att jämföra.',
  'fit.together.isClosed': () => 'Genomgången tar inte längre emot svar. Det som återstår avgör ni i kanalen.',
  'fit.together.mine': () =>
    'Tack, dina svar är med. Bara du ser dem. I kanalen syns bara att du har svarat. Om du vill kan du motivera ett svar för gruppen: öppna det under ”Se och ändra svaren”.',
  'fit.together.notYet': () => 'Det gemensamma resultatet finns när gruppen har avgjort det som återstår.',
  'fit.together.closeSure': ({ names }) =>
    `${list('sv', names)} håller fortfarande på att svara. Om du avslutar nu räknas bara de svar som redan har kommit in, och genomgången kan inte öppnas igen.`,
  'fit.together.closeAnyway': () => 'Avsluta ändå',

  'fit.reason.title': () => 'Motivera svaret',
  'fit.reason.give': () => 'Motivera svaret',
  'fit.reason.previous': () => 'Motivera förra svaret',
  'fit.reason.change': () => 'Ändra motiveringen',
  'fit.reason.field': ({ option }) => `Varför svarade du ”${option}”?`,
  'fit.reason.hint': ({ max }) =>
    `Högst ${count('sv', max)} tecken, frivilligt. Ingen annan ser det förrän gruppen går igenom svaren, och då bara om ni är oense om frågan. Lämna tomt för att ta bort motiveringen.`,
  'fit.reason.named': () => 'Hur visas den?',
  'fit.reason.named.no': () => 'Utan mitt namn',
  'fit.reason.named.yes': () => 'Med mitt namn',
  'fit.reason.submit': () => 'Spara',
  'fit.reason.saved': ({ named }) =>
    `Motiveringen är sparad. Är ni oense om frågan visas den för gruppen, ${named ? 'med' : 'utan'} ditt namn.`,
  'fit.reason.erased': () => 'Motiveringen är borttagen.',
  'fit.reason.none': () => 'Du har inte svarat på den frågan ännu. Svara först, så kan du motivera svaret.',
  'fit.reason.tooLong': ({ max, length }) => `Motiveringen är ${count('sv', length)} tecken lång; högst ${count('sv', max)} ryms.`,
  'fit.reason.yours': ({ text, named }) => `Din motivering (${named ? 'visas med ditt namn' : 'visas utan namn'}): ${quoted(text)}`,
  'fit.together.agree': ({ count: n }) => `Ni är överens (${count('sv', n)})`,
  'fit.together.agree.row': ({ question, option }) => `${question}: ${option}`,
  'fit.together.harmless': () => 'Ni är oense, men det ändrar inte resultatet',
  'fit.together.harmless.row': ({ question, option }) => `${question}: räknat som ${quoted(option)}`,
  'fit.together.differ': ({ left }) =>
    left === 1 ? 'En fråga kvar att avgöra:' : `Högst ${count('sv', left)} frågor kvar att avgöra. Den viktigaste först:`,
  'fit.together.side': ({ option, count: n, of }) => `${option} (${count('sv', n)} av ${count('sv', of)})`,
  'fit.together.speaks': ({ methods }) => `Poäng: ${methods.map(({ method, weight }) => `${method} ${signed(weight)}`).join(' · ')}`,
  'fit.together.reason': ({ text, name }) => (name ? `${quoted(text)} (${name})` : quoted(text)),
  'fit.together.factsSay': ({ facts }) => `Källan: ${facts.join(' ')}`,
  'fit.together.settle': () => 'Vad bestämmer ni?',
  'fit.together.leaveOpen': () => 'Frågan lämnas öppen',
  'fit.together.decided': ({ question, option, left }) =>
    `Noterat. ${question}: ${option}.${left === 0 ? ' Det var det sista: ert gemensamma resultat finns i kortet i kanalen.' : ''}`,
  'fit.together.decided.before': ({ question, name }) =>
    `Frågan ”${question}” är redan avgjord (${name}). Ångra det beslutet först om ni vill ändra det.`,
  'fit.together.settled': () => 'Ni har avgjort',
  'fit.together.settled.row': ({ question, option, name, sides }) => {
    const before = sides.map((side) => `${quoted(side.option)} (${count('sv', side.count)})`);
    return `${question}: ${option}.${before.length > 0 ? ` Svaren före beslutet: ${before.join(', ')}.` : ''} Noterat av ${name}.`;
  },
  'fit.together.undo': () => 'Ångra det senaste',
  'fit.together.copy': () => 'Den här kopian ser bara du. Det som andra beslutar syns här först när du trycker på ”Uppdatera”.',
  'fit.together.refresh': () => 'Uppdatera',
  'fit.together.undone': ({ question }) => `Frågan ”${question}” är öppen igen.`,
  'fit.together.result': () => 'Ert gemensamma resultat',
  'fit.together.somebody': () => 'någon',
};
