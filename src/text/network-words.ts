/** What follows `network`, in the three languages (see the README's table). The longest match wins. */
export const NETWORK_WORDS = {
  join: ['join', 'apply', 'anslut', 'gå med', 'ansök', 'liity', 'hae jäsenyyttä'],
  members: ['members', 'medlemmar', 'jäsenet'],
  applications: ['applications', 'waiting', 'ansökningar', 'hakemukset'],
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
