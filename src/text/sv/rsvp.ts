import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';
import type { RsvpButton, RsvpField, RsvpMessages } from '../rsvp.ts';

const BUTTONS: Readonly<Record<RsvpButton, string>> = {
  yes: 'Jag kommer',
  no: 'Jag kommer inte',
  maybe: 'Kanske',
  form: 'Gäster och önskemål',
  take: 'Ta platsen',
  decline: 'Avstå',
  takeover: 'Överta en kollegas plats',
  list: 'Anmälda',
  more: 'Fler',
  promote: 'Ge plats',
  release: 'Avanmäl',
};
const LABELS: Readonly<Record<RsvpField, string>> = {
  answer: 'Kommer du?',
  guests: 'Gäster utöver dig själv',
  attends: 'Hur deltar du?',
  diet: 'Specialkost',
  access: 'Tillgänglighet',
  company: 'För vilket företag?',
};
const HINTS: Readonly<Partial<Record<RsvpField, string>>> = {
  guests: 'Lämna tomt om du kommer ensam.',
  diet: 'Bara koordinatorerna ser detta. Uppgiften raderas 7 dagar efter evenemanget.',
  access: 'Vad behöver du för att kunna delta? Bara koordinatorerna ser detta, och det raderas 7 dagar efter evenemanget.',
};
const seatsOf = (n: number): string => (n === 1 ? 'en plats' : `${count('sv', n)} platser`);
const owner = (name: string): string => (/[sxz]$/iu.test(name) ? name : `${name}s`);
const WHY = { full: 'Alla platser är tagna', company: 'Ert företags platser är tagna' } as const;
const STATES = {
  going: 'kommer',
  offered: 'har erbjudits plats',
  waiting: 'väntar',
  maybe: 'kanske',
  no: 'kommer inte',
  lapsed: 'tog inte platsen',
};

export const rsvp: Words<RsvpMessages> = {
  'rsvp.unknown': ({ typed }) =>
    `Jag förstod inte svaret ”${typed}”. Skriv till exempel ”anmälan ja”, ”anmälan ja solfrukost +2”, ”anmälan ja på distans”, ”anmälan kanske” eller ”anmälan nej”.`,
  'rsvp.button': ({ what }) => BUTTONS[what],
  'rsvp.which': ({ typed }) =>
    typed === undefined ? 'Vilket evenemang gäller det?' : `Flera evenemang passar in på ”${typed}”. Vilket menar du?`,
  'rsvp.company': ({ title }) => `Du företräder flera företag. För vilket kommer du till ${title}?`,
  'rsvp.none': ({ network }) => `${network} har inga kommande evenemang att anmäla sig till.`,
  'rsvp.notFound': ({ typed, titles }) =>
    titles.length === 0
      ? `Jag hittade inget kommande evenemang som heter ”${typed}”, och just nu finns inget att anmäla sig till.`
      : `Jag hittade inget kommande evenemang som heter ”${typed}”. Välj ett av dessa, eller skriv början av namnet: ${list('sv', titles)}.`,
  'rsvp.stranger': ({ network }) =>
    `Svaret sparades inte: du företräder inget företag i ${network}. Anslut företaget med ”nätverk gå med” eller be koordinatorn om en personlig länk.`,
  'rsvp.unconfirmed': ({ company }) =>
    `Svaret sparades inte: det är ännu inte bekräftat att du företräder ${company}. Svara igen när det är klart, eller be en bekräftad kollega anmäla sig.`,
  'rsvp.state': ({ title, why }) =>
    ({
      draft: `${title} är ännu ett utkast. Man kan anmäla sig när koordinatorn har publicerat det.`,
      cancelled: `${title} är inställt, så det går inte att anmäla sig. Kommande evenemang: skriv ”evenemang”.`,
      over: `${title} har redan börjat, så det går inte längre att svara. Kommande evenemang: skriv ”evenemang”.`,
    })[why],
  'rsvp.closed': ({ title, closes }) =>
    `Anmälan till ${title} stängde ${closes}. Kontakta koordinatorn om du ändå vill komma; har du en plats kan du fortfarande lämna den med ”anmälan nej”.`,
  'rsvp.guests': ({ most }) => `Man kan ta med högst ${count('sv', most)} gäster. Ändra antalet och svara igen.`,
  'rsvp.guests.wrong': ({ typed, most }) => `Antalet gäster ska vara ett heltal från 0 till ${count('sv', most)}, inte ”${typed}”.`,
  'rsvp.never': ({ title, seats, most }) =>
    `Du bad om ${seatsOf(seats)}, men ett sällskap kan få högst ${seatsOf(most)} till ${title}. Minska antalet gäster, till exempel ”anmälan ja +${Math.max(0, most - 1)}”.`,
  'rsvp.way': ({ title, attends }) =>
    attends === 'remote'
      ? `${title} kan man bara delta i på plats. Skriv ”anmälan ja på plats”.`
      : `${title} kan man bara delta i på distans. Skriv ”anmälan ja på distans”.`,
  'rsvp.person': ({ typed }) =>
    `Jag känner inte personen ”${typed}”. Nämn någon med @ som har skrivit till Tandem och företräder ett företag i nätverket.`,
  'rsvp.going': ({ title, when, seats, attends, same }) =>
    `${same ? 'Du är redan anmäld' : 'Du är anmäld'} till ${title}, ${when}. Du deltar ${attends === 'remote' ? 'på distans' : 'på plats'}${seats > 1 ? ` och har ${seatsOf(seats)}` : ''}.`,
  'rsvp.waiting': ({ title, when, seats, ahead, why, same }) =>
    `${WHY[why]}. ${same ? 'Du står redan' : 'Du står'} på väntelistan till ${title}, ${when}, som nummer ${count('sv', ahead + 1)}${seats > 1 ? `, med ${seatsOf(seats)}` : ''}. Jag hör av mig när det blir plats.`,
  'rsvp.maybe': ({ title, when, same }) =>
    `${same ? 'Du har redan svarat' : 'Du svarade'} ”kanske” på inbjudan till ${title}, ${when}. Ingen plats reserveras åt dig.`,
  'rsvp.no': ({ title, when, same, closed }) =>
    `${same ? 'Du har redan svarat att du inte kommer' : 'Noterat: du kommer inte'} till ${title}, ${when}.${closed ? ' Anmälan har stängt, så ingen får platsen automatiskt; koordinatorerna har fått veta.' : ''}`,
  'rsvp.kept': ({ title, held, asked, why, offered, until }) =>
    `${WHY[why]}, så det blev inte ${seatsOf(asked)} till ${title}. ${
      offered ? `Ditt erbjudande om ${seatsOf(held)} gäller till ${until}.` : `Du behåller ${seatsOf(held)}.`
    } Försök igen senare, eller låt gästerna anmäla sig själva.`,
  'rsvp.behalf': ({ name }) => `Du svarade för ${name}, som får veta det.`,
  'rsvp.told.offer': ({ title, when, seats, until }) =>
    seats === 1
      ? `En plats till ${title}, ${when}, har blivit ledig åt dig. Ta den senast ${until}; sedan går den till nästa.`
      : `${seatsOf(seats)} till ${title}, ${when}, har blivit lediga åt dig. Ta dem senast ${until}; sedan går de till nästa.`,
  'rsvp.told.lapsed': ({ title, when }) =>
    `Erbjudandet om plats till ${title}, ${when}, har gått ut och platsen gick vidare. Svara ”ja” igen om du vill ställa dig sist i kön.`,
  'rsvp.told.promoted': ({ title, when, seats }) => `Koordinatorn gav dig ${seatsOf(seats)} till ${title}, ${when}. Du är anmäld.`,
  'rsvp.told.lost': ({ title, when, ahead }) =>
    `Platserna till ${title}, ${when}, har blivit färre och du ryms inte längre med. Du står på väntelistan som nummer ${count('sv', ahead + 1)}.`,
  'rsvp.told.entered': ({ title, when, state, seats }) =>
    `Koordinatorn svarade för dig om ${title}, ${when}: ${
      { going: `du är anmäld med ${seatsOf(seats)}`, waiting: 'du står på väntelistan', maybe: 'kanske', no: 'du kommer inte' }[state]
    }.`,
  'rsvp.told.takenOver': ({ title, when, name }) => `${name} har övertagit din plats till ${title}, ${when}.`,
  'rsvp.told.late': ({ title, when, name, seats }) =>
    `${name} kommer inte till ${title}, ${when}. Anmälan har stängt, så ${seats === 1 ? 'platsen' : `de ${count('sv', seats)} platserna`} går inte vidare av sig själv${seats === 1 ? '' : 'a'}.`,
  'rsvp.takeover.ask': ({ title, when }) => `Vems plats övertar du till ${title}, ${when}? Kollegan får veta det.`,
  'rsvp.takeover.none': ({ title }) =>
    `Ingen kollega från ditt företag har plats eller väntar på plats till ${title}. Svara ”ja” för att få en egen.`,
  'rsvp.takeover.own': ({ title }) =>
    `Du har redan en plats eller ett erbjudande, eller står på väntelistan, till ${title}. Svara först ”nej” om du vill överta en kollegas plats.`,
  'rsvp.takeover.gone': () => 'Din kollega har inte längre den platsen. Inget ändrades.',
  'rsvp.takeover.done': ({ title, when, name, state, seats }) =>
    `Du har övertagit ${owner(name)} ${{ going: 'plats', offered: 'erbjudande', waiting: 'plats på väntelistan' }[state]} till ${title}, ${when} (${seatsOf(seats)}).`,
  'rsvp.one': ({ name, company, state, seats, attends, place }) =>
    `${place === undefined ? '' : `${count('sv', place)}. `}${name}${company === undefined ? '' : `, ${company}`}: ${STATES[state]}${
      seats > 1 ? `, ${seatsOf(seats)}` : ''
    }${attends === 'remote' ? ', på distans' : ''}`,
  'rsvp.needs': ({ diet, access }) =>
    [...(diet === undefined ? [] : [`Specialkost: ${diet}`]), ...(access === undefined ? [] : [`Tillgänglighet: ${access}`])].join(' · '),
  'rsvp.list.none': ({ title }) => `Ingen har ännu svarat på inbjudan till ${title}.`,
  'rsvp.promoted': ({ name, seats }) => `${name} fick ${seatsOf(seats)} och får veta det.`,
  'rsvp.promote.full': ({ name, seats, why }) =>
    why === 'full'
      ? `Det finns inte ${seatsOf(seats)} kvar för ${name}. Höj först antalet platser: ”evenemang ändra”.`
      : `Företagets platser räcker inte till ${seatsOf(seats)} för ${name}. Höj först gränsen per företag: ”evenemang ändra”.`,
  'rsvp.moved': () => 'Svaret har ändrats sedan listan visades. Inget gjordes; öppna listan igen.',
  'rsvp.form.title': () => 'Anmälan',
  'rsvp.form.submit': () => 'Skicka',
  'rsvp.form.cancel': () => 'Stäng',
  'rsvp.form.label': ({ field }) => LABELS[field],
  'rsvp.form.hint': ({ field }) => HINTS[field] ?? '',
  'rsvp.attends': ({ attends }) => (attends === 'remote' ? 'På distans' : 'På plats'),
  'rsvp.somebody': () => 'Någon',
};
