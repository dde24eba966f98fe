import { writtenDay } from '../../domain/day.ts';
import type { EngagementMessages } from '../digest-engagement.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const SIGNS = {
  updates: 'Uppdatering',
  attendance: 'Närvaro vid ett evenemang',
  rsvps: 'Svar på en inbjudan',
  helped: 'Hjälp till ett annat företag',
  asked: 'Fråga till Tandem',
} as const;
const KINDS = { call: 'samtal', meeting: 'möte', mail: 'meddelande' } as const;
const points = (many: number): string => (many === 1 ? '1 poäng' : `${count('sv', many)} poäng`);

export const digestEngagement: Words<EngagementMessages> = {
  'weights.title': () => 'Poängens vikter',
  'weights.intro': () =>
    'Så mycket ger varje händelse i ett företags poäng, räknat över tolv veckor. 0 betyder att den inte räknas. Poängen är företagets, aldrig en persons; det som inte är mätt räknas inte som noll.',
  'weights.sign': ({ sign }) => SIGNS[sign],
  'weights.value': ({ weight, usual }) => (weight === usual ? points(weight) : `${points(weight)} (standardvärde ${usual})`),
  'weights.change': () => 'Ändra vikterna',
  'weights.hint': ({ usual }) => `Ett heltal från 0 till 10. Standardvärdet är ${usual}.`,
  'weights.bad': ({ label, typed }) => `${label}: skriv ett heltal från 0 till 10${typed === '' ? '' : `, inte ”${typed}”`}.`,
  'weights.nothing': () => 'Alla vikter är 0, så det blir ingen poäng. Ge minst en händelse en vikt.',
  'weights.saved': () => 'Sparat. Poängen räknas med de nya vikterna från och med nu; redan skickade sammandrag ändras inte.',
  'weights.same': () => 'Vikterna är som förut. Inget ändrades.',

  'log.company': () => 'Företag',
  'log.day': () => 'Vilken dag?',
  'log.day.hint': () => 'Lämna tomt om det var i dag.',
  'log.day.bad': ({ typed }) => `Jag förstod inte vilken dag ”${typed}” är. Skriv till exempel 24.11.2026.`,
  'log.future': ({ typed }) => `”${typed}” har inte varit ännu. Anteckna det som redan har hänt.`,
  'log.usage': ({ company, typed }) =>
    `${company === undefined ? `Jag förstod inte vilket företag ”${typed}” är.` : `Jag förstod ${company} men inte ”${typed}”.`} Skriv till exempel ”sammandrag anteckna Exempel Ab samtal 24.11. Vi gick igenom solpanelerna”.`,
  'log.several': ({ typed, names }) => `Flera företag börjar på ”${typed}”: ${list('sv', names)}. Skriv hela namnet.`,
  'log.saved': ({ name, kind, day }) => `Antecknat för ${name}: ${KINDS[kind]} ${writtenDay('sv', day)}. Bara koordinatorerna ser det.`,
  'log.undo': () => 'Ångra',
  'log.undone': () => 'Anteckningen är borttagen.',
  'log.gone': () => 'Anteckningen finns inte längre.',
  'score.pending': ({ overdue, blocked }) =>
    [
      overdue === undefined || overdue === 0 ? '' : `${count('sv', overdue)} väntar på uppdatering`,
      blocked === 0 ? '' : `${count('sv', blocked)} har kört fast`,
    ]
      .filter(Boolean)
      .join(', ') || 'inget',
  'score.head': ({ column }) => (column === 'contact' ? 'Senaste kontakt' : 'Väntar'),
};
