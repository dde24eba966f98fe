import { day } from '../dates.ts';
import type { LinksMessages } from '../links.ts';
import type { Words } from '../messages.ts';

const on = (date: Date): string => day('sv', date);
const PURPOSE = { apply: 'gå med i nätverket', update: 'uppdatera åtaganden', rsvp: 'anmäla sig till evenemang' } as const;
/** The same, said to the person. */
const YOURS = { apply: 'gå med i nätverket', update: 'uppdatera dina åtaganden', rsvp: 'anmäla dig till evenemang' } as const;
/** As options of a form. */
const OPTIONS = { apply: 'Gå med i nätverket', update: 'Uppdatera åtaganden', rsvp: 'Anmäla sig till evenemang' } as const;

export const links: Words<LinksMessages> = {
  'link.title': () => 'Personliga länkar',
  'link.intro': ({ network }) =>
    `Med en personlig länk får den som varken har Slack eller Teams en egen webbsida för ${network}. En länk är bara till för en person.`,
  'link.none': ({ network }) =>
    `${network} har inga personliga länkar än. Skapa en länk åt den som varken har Slack eller Teams, så kan personen delta på en egen webbsida.`,
  'link.row': ({ purpose, state, date, used, last }) =>
    [
      `För att ${PURPOSE[purpose]}`,
      { open: `gäller till ${on(date)}`, expired: `gick ut ${on(date)}`, revoked: `återkallad ${on(date)}` }[state],
      last === undefined ? 'inte öppnad än' : `öppnad ${used === 1 ? 'en gång' : `${used} gånger`}, senast ${on(last)}`,
    ].join(' · '),
  'link.new': () => 'Ny länk',
  'link.renew': ({ name }) => `Skapa en ny länk åt ${name}`,
  'link.mail': ({ name }) => `Skicka en ny länk till ${name}`,
  'link.revoke': ({ name }) => `Återkalla länken: ${name}`,
  'link.behalf': () => 'För in ett företag',
  'link.behalf.about': () =>
    'Du kan fylla i formuläret åt den som inte kan använda en webbsida. Av handlingarna framgår det att koordinatorn har fört in uppgifterna.',
  'link.more': () => 'Visa äldre länkar',

  'link.form.title': () => 'Ny personlig länk',
  'link.form.name': () => 'Namn',
  'link.form.name.hint': () => 'Namnet på den som ska använda länken.',
  'link.form.email': () => 'E-postadress',
  'link.form.email.hint': ({ letters }) =>
    letters ? 'Behövs om Tandem ska skicka länken och senare meddelanden.' : 'Bara för ert eget bruk: Tandem skickar inte e-post här.',
  'link.form.purpose': () => 'Vad länken är till för',
  'link.form.purpose.option': ({ purpose }) => OPTIONS[purpose],
  'link.form.company': () => 'Företag',
  'link.form.company.hint': () =>
    'Behövs för att uppdatera åtaganden, och för anmälan till evenemang om personen kommer för ett företag. Personen får rätt att företräda företaget.',
  'link.company.none': ({ typed }) => `Nätverket har inget företag som heter ”${typed}”. Skriv namnet så som det står i medlemslistan.`,
  'link.company.several': ({ typed }) => `Flera företag i nätverket börjar på ”${typed}”. Skriv hela namnet.`,
  'link.form.language': () => 'Sidans språk',
  'link.form.days': () => 'Länken gäller',
  'link.form.days.option': ({ days }) => `${days} dagar`,
  'link.form.hand': () => 'Hur når länken personen?',
  'link.form.hand.option': ({ how }) => ({ self: 'Jag skickar den själv', mail: 'Tandem skickar den per e-post' })[how],
  'link.form.submit': () => 'Skapa länken',

  'link.name.wrong': ({ max }) => `Skriv personens namn, högst ${max} tecken.`,
  'link.email.wrong': ({ typed }) => `”${typed}” ser inte ut som en e-postadress. Skriv till exempel namn@foretag.fi.`,
  'link.noLetters': () => 'Tandem kan inte skicka e-post här. Välj att skicka länken själv.',
  'link.noEmail': () => 'E-postadressen saknas. Fyll i den, eller skicka länken själv.',
  'link.noCompanies': ({ network }) =>
    `I ${network} deltar kommunens egna enheter, inte företag. Personliga länkar behövs där bara för anmälan till evenemang.`,
  'link.tooMany': ({ max }) =>
    `Nätverket har skapat ${max} länkar under det senaste dygnet, och fler går inte att skapa. Fortsätt i morgon.`,
  'link.unknown': () => 'Länken finns inte längre. Öppna listan på nytt: skriv ”nätverk länk”.',

  'link.made': ({ name, date }) =>
    `Länken till ${name} är klar och gäller till ${on(date)}. Kopiera den nu och skicka den till ${name} och ingen annan: den visas bara den här gången.`,
  'link.here': () => 'Adressen fungerar bara på den dator där Tandem körs. Be den som sköter Tandem att ange TANDEM_URL.',
  'link.shownOnce': ({ name }) =>
    `Länken till ${name} är klar, men av säkerhetsskäl visas den bara en gång. Skapa en ny länk om du inte hann kopiera den.`,
  'link.posted': ({ name, email }) => `Länken är på väg till ${name} på adressen ${email}.`,
  'link.revoked': ({ name }) => `Länken till ${name} är återkallad och fungerar inte längre.`,
  'link.over': ({ state, date, network }) =>
    state === 'revoked'
      ? `Länken återkallades ${on(date)}. Be koordinatorn för ${network} om en ny länk om du fortfarande behöver en.`
      : `Länken gällde till ${on(date)}. Be koordinatorn för ${network} om en ny länk.`,

  'link.letter.subject': ({ network }) => `Din personliga länk till ${network}`,
  'link.letter.text': ({ by, network, purpose }) =>
    `${by} har skapat en personlig sida åt dig för ${network}. Där kan du ${YOURS[purpose]}. Du behöver inget konto.`,
  'link.letter.hello': ({ name }) => `Hej ${name}!`,
  'link.letter.link': ({ date }) => `Du öppnar sidan med din personliga länk, som gäller till ${on(date)}. Skicka den inte vidare:`,
  'link.letter.noLink': () => 'Din personliga länk gäller inte längre. Be nätverkets koordinator om en ny om du vill svara.',
  'link.letter.foot': ({ network }) =>
    `Meddelandet skickades av Tandem på uppdrag av ${network}. Om du fick det av misstag kan du radera det. Svar på det här meddelandet läses inte.`,

  'link.page.nobody': ({ network }) => `Du företräder inte längre något företag i ${network}. Kontakta nätverkets koordinator.`,
  'link.page.apply': ({ network, apply }) =>
    apply
      ? `Här ansöker du för ditt företags räkning om medlemskap i ${network}. Du kan lämna sidan och komma tillbaka med samma länk, men det du inte har skickat sparas inte.`
      : `Här anmäler du ditt företag till ${network}. Koordinatorn bekräftar sedan att du företräder företaget.`,
  'link.page.home': () => 'Min sida',
  'link.page.own': () => 'Mina uppgifter och språk',
  'link.page.messages': () => 'Meddelanden till dig',
  'link.page.for': ({ name, date }) =>
    name ? `Sidan är personlig, för ${name}. Länken gäller till ${on(date)}.` : `Sidan är personlig. Länken gäller till ${on(date)}.`,
  'link.page.private': () => 'Den som har länken kan använda sidan i ditt namn. Ge den inte vidare.',
  'link.page.language': () => 'Språk',
  'link.page.skip': () => 'Hoppa till innehållet',

  'link.page.error': () => 'Fel',
  'link.page.mend': ({ count }) =>
    count === 1 ? 'En uppgift behöver rättas. Inget har skickats än.' : `${count} uppgifter behöver rättas. Inget har skickats än.`,
  'link.page.missing': ({ label }) => `Fyll i: ${label}.`,
  'link.page.choose': () => 'Välj',
  'link.page.choose.wrong': ({ label }) => `Välj ett av alternativen: ${label}.`,
  'link.page.number.wrong': ({ label }) => `Skriv ett tal med siffror, till exempel 12 eller 12,5: ${label}.`,
  'link.page.date.wrong': ({ label }) => `Ange ett datum, till exempel 3.12.2026: ${label}.`,
  'link.page.tooLong': ({ label, max, length }) =>
    `Texten är för lång, ${length} tecken. Korta ner den till högst ${max} tecken: ${label}.`,
  'link.page.optional': () => 'frivilligt',
  'link.page.garbled': () =>
    'Formuläret kom inte fram i sin helhet. Här är det igen med det du skrev. Kontrollera uppgifterna och skicka på nytt.',
  'link.page.closed': () =>
    'Det här formuläret går inte att skicka längre. Du har kanske redan skickat det, eller så har något ändrats. Så här är läget nu:',
  'link.page.tooLarge': () => 'Det du skickade är för stort. Gå tillbaka i webbläsaren, korta ner texterna och skicka på nytt.',
  'link.page.foreign': () => 'Formuläret skickades från en annan webbplats och togs inte emot. Öppna din länk på nytt.',
  'link.page.unknown': () =>
    'Länken gäller inte längre, eller så är den ofullständig. Kopiera hela länken, eller be nätverkets koordinator om en ny.',
  'link.page.tooMany': () => 'För många försök. Vänta en minut och försök igen.',
  'link.page.broken': () =>
    'Något gick fel hos oss och inget sparades. Gå tillbaka i webbläsaren, där det du skrev finns kvar, och försök igen om en stund.',
};
