import type { MembershipState } from '../../domain/membership.ts';
import type { CompanyMessages } from '../company.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const SIZES = {
  sole: 'Ensamföretagare',
  micro: 'Under 10 anställda',
  small: '10–49 anställda',
  medium: '50–249 anställda',
  large: '250 anställda eller fler',
};
const BRANCHES = {
  farming: 'Jord- och skogsbruk, fiske',
  industry: 'Industri och gruvdrift',
  energy: 'Energi, vatten och avfall',
  building: 'Byggande och fastigheter',
  trade: 'Handel',
  transport: 'Transport och lagring',
  hospitality: 'Hotell, restaurang, kultur och fritid',
  digital: 'Information och kommunikation',
  expert: 'Sakkunnig- och företagstjänster, finans',
  public: 'Offentliga tjänster, utbildning, vård och omsorg',
  other: 'Annan bransch',
};
const STAGES = { starting: 'I startgroparna', underway: 'På god väg', leading: 'Föregångare' };
const STATES = {
  applied: 'ansökan väntar på beslut',
  member: 'med i nätverket',
  dormant: 'med i nätverket, vilande',
  declined: 'ansökan avslagen',
  withdrawn: 'ansökan återkallad',
  left: 'har gått ur',
};
const STEPS = {
  joining: 'Hjälp med att komma igång',
  monitoring: 'Hjälp med uppföljningen',
  updating: 'Hjälp med att uppdatera åtagandena',
};
const ROWS = {
  businessId: 'FO-nummer',
  size: 'Storlek',
  branch: 'Bransch',
  stage: 'Klimatarbetet',
  state: 'Läge',
  promises: 'Åtaganden i ansökan',
  fee: 'Avgiftsklass',
  invoiced: 'Fakturerat',
  steering: 'Styrgruppen',
  contact: 'Senaste kontakt',
  case: 'Ärendenummer',
  people: 'Kontaktpersoner',
  reason: 'Motivering',
};
const COLUMNS = { company: 'Företag', size: 'Storlek', branch: 'Bransch', notes: 'Anmärkningar' };

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const names = (all: Readonly<Record<string, string>>, of: readonly string[]): string =>
  list(
    'sv',
    of.map((one) => small(all[one] ?? one)),
  );
/** Where a company stands, and since when; what is over has a date only. */
const standing = (state: MembershipState, since: Date): string => {
  const over = state === 'declined' || state === 'withdrawn' || state === 'left';
  return `${state === 'left' ? 'gick ur' : STATES[state]} ${over ? '' : 'sedan '}${day('sv', since)}`;
};
const companies = (n: number): string => (n === 1 ? '1 företag' : `${count('sv', n)} företag`);
const numbered = (number: string | undefined): string => (number === undefined ? '' : ` Ärendenummer: ${number}.`);
const outsideText = (outside: string | undefined): string =>
  outside === undefined ? '' : ` Företag utanför nätverket erbjuds: ${outside}`;
const promises = (n: number): string => (n === 1 ? 'ett åtagande' : `${n} åtaganden`);

const howMany = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 0 ? 'frivilligt' : `minst ${least} st.`;
  if (least === 0) return `högst ${most} st.`;
  return least === most ? `${least} st.` : `${least}–${most} st.`;
};

export const company: Words<CompanyMessages> = {
  'company.size': ({ size }) => SIZES[size],
  'company.branch': ({ branch }) => BRANCHES[branch],
  'company.stage': ({ stage }) => STAGES[stage],
  'company.state': ({ state }) => STATES[state],
  'company.fee': ({ name, perYear }) => `${name}, ${count('sv', perYear)} euro per år`,

  'company.form.join': () => 'Gå med i nätverket',
  'company.form.join.submit': () => 'Gå med',
  'company.form.apply': () => 'Ansök om medlemskap',
  'company.form.apply.submit': () => 'Skicka ansökan',
  'company.form.cancel': () => 'Avbryt',
  'company.form.company': () => 'Företagets namn',
  'company.form.businessId': () => 'FO-nummer',
  'company.form.businessId.hint': () => 'Till exempel 1234567-1. Lämna tomt om företaget inte har något.',
  'company.form.size': () => 'Företagets storlek',
  'company.form.branch': () => 'Bransch',
  'company.form.stage': () => 'Hur långt har ni kommit i klimatarbetet?',
  'company.form.promises': ({ least, most }) => `Era klimatåtaganden (${howMany(least, most)})`,
  'company.form.promises.hint': () => 'Ett åtagande per rad. Skriv gärna vad som ska ändras, hur mycket och när det ska vara klart.',
  'company.form.baseline': () => 'Var står ni i dag?',
  'company.form.baseline.hint': () => 'Till exempel energianvändning, utsläpp, transporter och vad ni redan har gjort.',
  'company.form.fee': () => 'Avgiftsklass',
  'company.form.own': ({ criterion }) => `Nätverket kräver också: ${criterion} Uppfyller ni det?`,
  'company.form.own.answer': ({ value }) => (value === 'yes' ? 'Ja' : 'Inte ännu'),
  'company.form.secret': () => 'Innehåller ansökan företagshemligheter?',
  'company.form.secret.answer': ({ value }) => (value === 'yes' ? 'Ja' : 'Nej'),
  'company.form.open': ({ network, apply }) =>
    apply ? `Ansök om medlemskap i ${network} med formuläret.` : `Gå med i ${network} med formuläret.`,

  'company.none': ({ network }) =>
    `${network} är kommunens interna arbete och tar inte emot företag. Fråga koordinatorn vad kommunen kan erbjuda er.`,
  'company.badId': ({ typed }) =>
    `”${typed}” är inget giltigt FO-nummer: kontrollsiffran eller längden stämmer inte. Skriv sju siffror, ett bindestreck och en kontrollsiffra, till exempel 1234567-1, eller lämna fältet tomt.`,
  'company.badName': () => 'Skriv företagets namn med bokstäver eller siffror, till exempel: Solvind Ab.',
  'company.badChoice': ({ label }) => `Välj ett av alternativen i fältet ”${label}”.`,
  'company.otherId': ({ businessId, name, known }) =>
    `FO-numret ${businessId} hör enligt våra uppgifter till ${known ?? 'ett företag med ett annat namn'}, inte till ${name}. Kontrollera numret. Om företaget har bytt namn: be koordinatorn om hjälp.`,
  'company.otherName': ({ name }) =>
    `Det finns redan ett företag som heter ${name} i nätverket, med ett annat FO-nummer. Kontrollera numret. Om det är två olika företag: lägg till orten i namnet, till exempel ”${name} Vasa”.`,
  'company.already': ({ company: name, state, speaks, page }) =>
    speaks === 'confirmed'
      ? `${name} är redan ${state === 'applied' ? 'anmält: ansökan väntar på beslut' : 'med i nätverket'}, och du är företagets kontaktperson.${page ? '' : ' Skriv ”nätverk företag” så ser du uppgifterna.'}`
      : speaks === 'asked'
        ? `Du har redan anmält att du företräder ${name}${state === 'applied' ? ', och ansökan väntar på beslut' : ' och väntar på att bli bekräftad'}. Du behöver inte göra något mer.`
        : `${name} är redan ${state === 'applied' ? 'anmält: ansökan väntar på beslut' : 'med i nätverket'}.`,
  'company.notTaken.size': ({ sizes, outside }) =>
    `Nätverket är till för företag av den här storleken: ${names(SIZES, sizes)}.${outsideText(outside)}`,
  'company.notTaken.branch': ({ branches, outside }) =>
    `Nätverket är till för de här branscherna: ${names(BRANCHES, branches)}.${outsideText(outside)}`,
  'company.promises.few': ({ least, given }) =>
    `Ansökan ska innehålla minst ${promises(least)}, men här finns ${given === 0 ? 'inget' : `bara ${promises(given)}`}. Skriv ett åtagande per rad.`,
  'company.promises.many': ({ most, given }) =>
    `Ansökan får innehålla högst ${promises(most)}, men här finns ${promises(given)}. Välj de viktigaste.`,
  'company.promises.long': ({ max }) =>
    `Ett av åtagandena är för långt: högst ${max} tecken per rad. Skriv kort vad ni åtar er; detaljerna kan komma senare.`,
  'company.forbidden': ({ company: name }) => `Bara koordinatorn eller en bekräftad kontaktperson för ${name} kan göra det här.`,
  'company.membersOnly': ({ network }) =>
    `Medlemslistan i ${network} visas för koordinatorerna och för medlemsföretagens bekräftade kontaktpersoner.`,
  'company.moved': ({ company: name, state, since, by }) =>
    `Inget ändrades. ${name}: ${standing(state, since)}${by === undefined ? '' : ` (${by})`}.`,
  'company.changed': ({ company: name, page }) =>
    `Uppgifterna om ${name} har ändrats sedan du öppnade dem, så ingenting gjordes. ${page ? 'Här ser du dem som de är nu.' : 'Öppna dem på nytt: skriv ”nätverk ansökningar”.'}`,
  'company.unknown': ({ typed }) =>
    `Jag hittar inget företag som heter ”${typed}” här. Skriv början av namnet, till exempel: nätverk företag Solvind.`,
  'company.notYours': ({ network, page }) =>
    page
      ? `Du företräder inte det företaget i ${network}.`
      : `Du företräder inget företag i ${network}. Skriv ”nätverk gå med” om du vill anmäla ditt företag.`,
  'company.person.unknown': ({ company: name }) =>
    `Personen har inte anmält sig som företrädare för ${name}. Be personen först skriva ”nätverk gå med ${name}”.`,
  'company.person.already': ({ person, company: name }) => `${person} är redan kontaktperson för ${name}. Inget ändrades.`,
  'company.person.last': ({ company: name }) =>
    `Du är den enda som företräder ${name}. Lämna över till en kollega med ”nätverk överlåt”, eller låt företaget gå ur med ”nätverk gå ur”.`,
  'company.elsewhere': ({ company: name }) =>
    `${name} är med i flera nätverk, så företaget ändrar självt sina uppgifter. Be företagets kontaktperson göra det.`,
  'company.year': ({ typed }) => `”${typed}” är inget årtal. Skriv året med fyra siffror, till exempel 2026.`,

  'company.joined': ({ company: name, network }) => `${name} är nu med i ${network}.`,
  'company.joined.wait': () =>
    'Koordinatorn ska ännu bekräfta att det är du som företräder företaget. Du får ett meddelande om det och behöver inte göra något mer.',
  'company.applied': ({ company: name, network, number, page }) =>
    `Ansökan från ${name} till ${network} har tagits emot med ärendenummer ${number}. Koordinatorn behandlar den, och du får besked här. Om du vill återkalla den: tryck på ”Återkalla ansökan”${page ? '' : ' eller skriv ”nätverk återkalla”'}.`,
  'company.entered': ({ company: name, network, number }) =>
    number === undefined
      ? `${name} är nu med i ${network}. Du förde in uppgifterna för företagets räkning.`
      : `Ansökan från ${name} till ${network} har tagits emot med ärendenummer ${number}. Du förde in den för företagets räkning.`,
  'company.entered.nobody': ({ company: name }) =>
    `${name} har ännu ingen kontaktperson. Be någon från företaget skriva ”nätverk gå med ${name}” i nätverkets kanal, eller ge en personlig länk, där personen anmäler företaget med samma namn. Sedan bekräftar du personen med ett tryck.`,
  'company.asked': ({ company: name, by }) =>
    by === 'colleague'
      ? `${name} är redan med. En kollega som är bekräftad kontaktperson, eller koordinatorn, ska nu bekräfta att också du företräder företaget.`
      : `${name} är redan anmält. Koordinatorn ska nu bekräfta att du företräder företaget.`,
  'company.approved': ({ company: name, number, person }) =>
    `${name} har godkänts och är med i nätverket.${person === undefined ? '' : ` ${person} är nu företagets kontaktperson.`}${numbered(number)}`,
  'company.declined': ({ company: name, number }) =>
    `Ansökan från ${name} har avslagits, och företaget får din motivering.${numbered(number)}`,
  'company.withdrawn': ({ company: name, number }) =>
    `Ansökan från ${name} har återkallats. Ni kan ansöka på nytt när ni vill.${numbered(number)}`,
  'company.left': ({ company: name, network }) => `${name} är inte längre med i ${network}. Ni är välkomna tillbaka när det passar er.`,
  'company.leave.sure': ({ company: name, network }) =>
    `Ska ${name} gå ur ${network}? Företaget kan komma tillbaka, men kontaktpersonerna måste då bekräftas på nytt.`,
  'company.rested': ({ company: name }) => `${name} är nu vilande medlem: inga påminnelser skickas. Bara koordinatorerna ser det.`,
  'company.woken': ({ company: name }) => `${name} är åter aktiv medlem.`,
  'company.confirmed': ({ company: name, person }) => `${person} är nu bekräftad kontaktperson för ${name}.`,
  'company.confirmedAll': ({ count: n }) => (n === 1 ? 'En person är nu bekräftad.' : `${count('sv', n)} personer är nu bekräftade.`),
  'company.removed': ({ company: name, person }) => `${person} företräder inte ${name} i nätverket.`,
  'company.refused': ({ company: name, person }) =>
    `${person} företräder inte ${name}. Ingen annan gör det heller, så företaget är inte längre med.`,
  'company.handedOver': ({ company: name, person }) => `${person} är nu kontaktperson för ${name} i ditt ställe.`,
  'company.handover.whom': ({ company: name }) => `Vem tar över som kontaktperson för ${name}?`,
  'company.handover.nobody': ({ company: name }) =>
    `Ingen kollega har ännu anmält sig som företrädare för ${name}. Nämn den som tar över, till exempel ”nätverk överlåt @Anna”, eller be kollegan skriva ”nätverk gå med ${name}”.`,
  'company.details.saved': ({ company: name }) => `Uppgifterna om ${name} har sparats.`,
  'company.terms.saved': ({ company: name }) => `Uppgifterna om avgift, fakturering och styrgrupp för ${name} har sparats.`,
  'company.support': ({ step, who }) => `${STEPS[step]}: ${who}`,
  'company.outside': ({ text }) => `Det här erbjuds också företag utanför nätverket: ${text}`,
  'company.onBehalf': () => 'uppgifterna införda av koordinatorn',

  'company.notice.applied': ({ company: name, network, number, person }) =>
    `${name} ansöker om medlemskap i ${network} (${person}, ärendenummer ${number}).`,
  'company.notice.asked': ({ company: name, network, person }) =>
    `${person} har anmält ${name} till ${network}. Bekräfta att personen företräder företaget.`,
  'company.notice.colleague': ({ company: name, network, person }) =>
    `${person} vill också företräda ${name} i ${network}. Känner du personen?`,
  'company.notice.withdrawn': ({ company: name, network }) => `${name} har återkallat sin ansökan till ${network}.`,
  'company.notice.left': ({ company: name, network }) => `${name} har gått ur ${network}.`,
  'company.notice.approved': ({ company: name, network, number }) =>
    `Välkomna! ${name} har godkänts som medlem i ${network}, och du är företagets kontaktperson.${numbered(number)}`,
  'company.notice.declined': ({ company: name, network, reason, number }) =>
    `Ansökan från ${name} till ${network} godkändes inte. Motivering: ${reason}${numbered(number)}`,
  'company.notice.confirmed': ({ company: name, network }) => `Du är nu bekräftad kontaktperson för ${name} i ${network}.`,
  'company.notice.removed': ({ company: name, network }) =>
    `Du är inte kontaktperson för ${name} i ${network}. Om det är ett misstag: kontakta koordinatorn.`,
  'company.notice.handedOver': ({ company: name, network, person }) =>
    `${person} har lämnat över till dig: du är nu kontaktperson för ${name} i ${network}.`,

  'company.members.title': ({ network }) => `Medlemmar i ${network}`,
  'company.members.count': ({ companies: n }) => companies(n),
  'company.members.none': () => 'Inga företag är med ännu.',
  'company.members.noneSuch': ({ typed }) => `Inget medlemsföretag har ett namn som börjar på ”${typed}”.`,
  'company.members.head': ({ column }) => COLUMNS[column],
  'company.members.more': () => 'Visa fler',
  'company.waiting.title': ({ network }) => `Väntar på beslut i ${network}`,
  'company.waiting.count': ({ waiting }) => (waiting === 1 ? 'En väntar på behandling.' : `${count('sv', waiting)} väntar på behandling.`),
  'company.waiting.none': () => 'Inget väntar på beslut.',
  'company.waiting.person': ({ person, since }) => `${person} vill företräda företaget (anmälan ${day('sv', since)})`,
  'company.waiting.application': ({ person, since, number, onBehalf }) =>
    `Ansökan ${number}, ${day('sv', since)}, ${onBehalf ? `införd av ${person} för företagets räkning` : person}`,
  'company.waiting.more': () => 'Visa fler',
  'company.waiting.all': ({ count: n }) => `Bekräfta alla ${n} personer`,
  'company.invoiced': ({ year }) => `fakturerat ${year}`,
  'company.steering': () => 'i styrgruppen',
  'company.which': ({ typed }) => `Flera företag börjar på ”${typed}”. Vilket menar du?`,
  'company.missing': ({ sizes, branches, stages }) =>
    [
      'Visas bara för koordinatorerna: några grupper saknas helt bland medlemmarna.',
      ...(sizes.length > 0 ? [`Storlek: ${names(SIZES, sizes)}.`] : []),
      ...(stages.length > 0 ? [`Klimatarbetet: ${names(STAGES, stages)}.`] : []),
      ...(branches.length > 0 ? [`Bransch: ${names(BRANCHES, branches)}.`] : []),
    ].join(' '),

  'company.row': ({ row }) => ROWS[row],
  'company.row.state': ({ state, since }) => standing(state, since),
  'company.row.person': ({ person, state }) => (state === 'confirmed' ? person : `${person} (väntar på att bli bekräftad)`),
  'company.nobodyElse': () => 'Ingen ännu',

  'company.button.join': () => 'Gå med',
  'company.button.apply': () => 'Ansök',
  'company.button.show': ({ company: name }) => name,
  'company.button.approve': ({ company: name }) => (name === undefined ? 'Godkänn' : `Godkänn ${name}`),
  'company.button.decline': ({ company: name }) => (name === undefined ? 'Avslå' : `Avslå ${name}`),
  'company.button.confirm': ({ person, company: name }) => (name === undefined ? `Bekräfta ${person}` : `Bekräfta ${person}, ${name}`),
  'company.button.remove': ({ person }) => `${person} företräder inte företaget`,
  'company.button.link': () => 'Ge en personlig länk',
  'company.button.withdraw': () => 'Återkalla ansökan',
  'company.button.leave': () => 'Gå ur nätverket',
  'company.button.sure': () => 'Ja, gå ur',
  'company.button.rest': () => 'Gör medlemskapet vilande',
  'company.button.wake': () => 'Gör medlemskapet aktivt',
  'company.button.handover': () => 'Lämna över till en kollega',
  'company.button.details': () => 'Ändra uppgifterna',
  'company.button.terms': () => 'Avgift och styrgrupp',
  'company.button.waiting': () => 'Visa allt som väntar',
  'company.decline.title': () => 'Avslå ansökan',
  'company.decline.submit': () => 'Avslå',
  'company.decline.label': ({ company: name }) => `Motivering till ${name}`,
  'company.decline.hint': () => 'Företaget får motiveringen ordagrant. Skriv gärna vad som skulle behövas för ett godkännande.',
  'company.details.title': () => 'Företagets uppgifter',
  'company.details.submit': () => 'Spara',
  'company.terms.title': () => 'Avgift och styrgrupp',
  'company.terms.invoiced': () => 'Fakturerat för år',
  'company.terms.invoiced.hint': () => 'Till exempel 2026. Lämna tomt om inget har fakturerats.',
  'company.terms.steering': () => 'Med i styrgruppen',
  'company.terms.noFee': () => 'Ingen avgift vald',
  'company.yesNo': ({ value }) => (value === 'yes' ? 'Ja' : 'Nej'),
};
