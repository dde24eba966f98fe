import type { Size } from '../domain/company.ts';

/** What follows `network`, in the three languages (see the README's table). The longest match wins. */
export const NETWORK_WORDS = {
  link: ['link', 'links', 'länk', 'länkar', 'länken', 'linkki', 'linkit'],
  log: ['log', 'logg', 'loki'],
  cases: ['cases', 'ärenden', 'asiat'],
  coordinate: ['coordinate', 'koordinera', 'koordinoi'],
  start: ['start', 'starta', 'grunda', 'perusta'],
  invite: ['invite', 'bjud in', 'kutsu'],
  connect: ['connect', 'koppla', 'yhdistä', 'liitä'],
  disconnect: ['disconnect', 'koppla från', 'koppla loss', 'irrota'],
  card: ['card', 'kort', 'kortti'],
  plan: ['plan', 'planen', 'suunnitelma'],
  settings: ['settings', 'inställningar', 'asetukset'],
  join: ['join', 'apply', 'anslut', 'gå med', 'ansök', 'liity', 'hae', 'hae jäsenyyttä'],
  members: ['members', 'medlemmar', 'jäsenet'],
  applications: ['applications', 'waiting', 'ansökningar', 'hakemukset', 'odottavat'],
  approve: ['approve', 'godkänn', 'hyväksy'],
  decline: ['decline', 'avslå', 'hylkää'],
  withdraw: ['withdraw', 'återkalla', 'peru hakemus', 'peruuta hakemus'],
  leave: ['leave', 'gå ur', 'eroa'],
  handover: ['handover', 'hand over', 'överlåt', 'siirrä'],
  company: ['company', 'företag', 'företaget', 'yritys'],
  dormant: ['dormant', 'vilande', 'lepotila'],
  awake: ['awake', 'aktivt', 'aktiivinen'],
  coordinators: ['coordinators', 'koordinatorer', 'koordinaattorit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type NetworkSub = keyof typeof NETWORK_WORDS;

/** Before the name of a network that a new one starts like. */
export const LIKE_WORDS: readonly string[] = ['like', 'som', 'kuten'];

/** What follows `network plan`. */
export const PLAN_WORDS = {
  add: ['add', 'lägg till', 'lisää'],
  done: ['done', 'klar', 'klart', 'valmis'],
  owner: ['owner', 'ansvarig', 'vastuuhenkilö'],
  unit: ['unit', 'enhet', 'yksikkö'],
  due: ['due', 'by', 'senast', 'viimeistään', 'mennessä'],
  take: ['take', 'ta', 'ota'],
  remove: ['remove', 'ta bort', 'poista'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What follows `network settings`. */
export const SETTING_WORDS = {
  name: ['name', 'namn', 'nimi'],
  method: ['method', 'metod', 'samordningsmetod', 'koordinointitapa'],
  language: ['language', 'språk', 'kieli'],
  sizes: ['sizes', 'size', 'storlek', 'storlekar', 'koko', 'koot'],
  branches: ['branches', 'branch', 'bransch', 'branscher', 'toimiala', 'toimialat'],
  commitments: ['commitments', 'åtaganden', 'sitoumukset'],
  baseline: ['baseline', 'utgångsläge', 'kartläggning', 'alkukartoitus'],
  own: ['criteria', 'kriterier', 'kriteerit'],
  every: ['follow-up', 'follow up', 'uppföljning', 'seuranta'],
  lapse: ['lapse', 'förfaller', 'raukeaminen'],
  badge: ['badge', 'märke', 'merkki'],
  authority: ['authority', 'municipality', 'kommun', 'kommunen', 'utfärdare', 'kunta', 'kaupunki', 'myöntäjä'],
  register: ['register', 'rekisteri'],
  fees: ['fees', 'fee', 'avgift', 'avgifter', 'maksu', 'maksut', 'maksuluokat'],
  steering: ['steering', 'styrgrupp', 'ohjausryhmä'],
  outside: ['outside', 'utanför', 'ulkopuoliset'],
  joining: ['joining', 'stöd vid anslutning', 'liittymistuki'],
  monitoring: ['monitoring', 'stöd vid uppföljning', 'seurantatuki'],
  updating: ['updating', 'stöd vid uppdatering', 'päivitystuki'],
  visibility: ['visibility', 'synlighet', 'näkyvyys'],
  ends: ['ends', 'end', 'slutar', 'slut', 'päättyy'],
  after: ['after', 'efteråt', 'jälkeen'],
  timeZone: ['time zone', 'timezone', 'tidszon', 'aikavyöhyke'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SettingWord = keyof typeof SETTING_WORDS;

/** In the place of a value: nothing, none, any. */
export const NONE_WORDS: readonly string[] = ['-', '–', 'none', 'any', 'ingen', 'inga', 'inget', 'alla', 'ei', 'ei mitään', 'kaikki'];

/** Sizes of companies as one types them; their longer names are understood too. */
export const SIZE_WORDS = {
  sole: ['sole trader', 'sole traders', 'ensamföretagare', 'yksinyrittäjä', 'yksinyrittäjät', 'toiminimi', 'toiminimet'],
  micro: ['micro', 'mikroföretag', 'mikroyritys', 'mikroyritykset'],
  small: ['small', 'små', 'pieni', 'pienet'],
  medium: ['medium', 'medelstora', 'keskisuuri', 'keskisuuret'],
  large: ['large', 'stora', 'suuri', 'suuret'],
} as const satisfies Readonly<Record<Size, readonly string[]>>;
