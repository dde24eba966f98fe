import type { CommitUpdateMessages } from '../commit-update.ts';
import type { Words } from '../messages.ts';
import { exact, list, number } from '../numbers.ts';
import { STATUSES } from './commit.ts';
import { MEASURED } from './commit-show.ts';

const BUTTONS = {
  update: 'Uppdatera',
  same: 'Oförändrat',
  blocked: 'Kört fast, behöver hjälp',
  history: 'Historik',
  show: 'Visa',
  new: 'Nytt åtagande',
  deed: 'Ny klimatåtgärd',
  change: 'Ändra',
  undo: 'Ångra',
  edit: 'Redigera',
  close: 'Avsluta',
  list: 'Mina åtaganden',
} as const;

const inUnit = (value: number, unit = ''): string => `${exact('sv', value)} ${unit}`.trim();
const example = (unit: string | undefined): string => (unit === undefined || unit === '%' ? '”60 %”' : `”60 %” eller ”60 ${unit}”`);

export const commitUpdate: Words<CommitUpdateMessages> = {
  'commit.which': ({ typed }) => `Vilket åtagande avser du med ”${typed}”?`,
  'commit.which.none': ({ typed, titles }) =>
    `Inget av dina åtaganden börjar på ”${typed}”. Du har: ${list('sv', titles)}. Skriv till exempel: åtagande uppdatera ${titles[0] ?? 'solceller'} 60 %`,
  'commit.none': ({ deeds, lines }) =>
    lines
      ? 'Du ansvarar inte för någon rad i planen. Ta en rad: skriv ”nätverk plan”.'
      : `Det finns ${deeds ? 'ingen klimatåtgärd att uppdatera ännu. Lägg till en: skriv ”klimatåtgärd ny”.' : 'inget åtagande att uppdatera ännu. Lägg till ett: skriv ”åtagande nytt”.'}`,
  'commit.notYours': ({ network }) =>
    `Du kan inte ändra det åtagandet. I nätverket ${network} kan du uppdatera åtagandena för det företag som du företräder.`,
  'commit.understood': ({ says, far, status, note, evidence, period, measured }) =>
    [
      says === 'same' ? 'oförändrat' : '',
      far,
      STATUSES[status],
      note === undefined ? '' : `anteckning: ${note}`,
      evidence.length === 0 ? '' : `underlag: ${evidence.join(', ')}`,
      period === undefined ? '' : `period: ${period}`,
      measured === undefined ? '' : MEASURED[measured],
    ]
      .filter(Boolean)
      .join('; '),
  'commit.saved': ({ title, understood, company }) =>
    `Sparat${company === undefined ? '' : `, infört av dig för ${company}`}. ${title}: ${understood}`,
  'commit.saved.soon': () => 'Uppdateringen visas i nätverkets kanaler om en minut. Om du ångrar den innan dess visas den inte.',
  'commit.moved': () =>
    'Någon ändrade nyss åtagandets enhet eller mål, så inget sparades. Kontrollera åtagandet och skicka uppdateringen på nytt.',
  'commit.doubt': ({ why, title, typed, value, unit = '', target, baseline }) => {
    const ask = {
      bare: `${title} räknas i ${unit}. Avser ”${typed}” procent av vägen till målet eller ${unit}?`,
      other: unit === '' ? `Avser ”${typed}” procent av vägen till målet?` : `${title} räknas i ${unit}. Vad avser du med ”${typed}”?`,
      thousands: `Är kommat eller punkten i ”${typed}” ett decimaltecken eller en tusentalsavgränsare?`,
      beyond: `${inUnit(value, unit)} överträffar målvärdet, som är ${inUnit(target ?? 0, unit)}. Stämmer det?`,
      behind: `${inUnit(value, unit)} är längre från målet än utgångsvärdet${baseline === undefined ? '' : ` (${inUnit(baseline, unit)})`}. Stämmer det?`,
    };
    return `${ask[why]} Inget är sparat ännu.`;
  },
  'commit.offer': ({ percent, value, unit }) => (percent === undefined ? inUnit(value ?? 0, unit) : `${exact('sv', percent)} %`),
  'commit.tooLongToAsk': () =>
    'Uppdateringen är för lång för en fråga med knappar, så inget sparades. Skicka den på nytt med hela namnet på åtagandet eller med talet och dess enhet.',
  'commit.negative': ({ percent, fallen, unit }) =>
    `${number('sv', percent)} % är mindre än noll. Skriv hur många procent av vägen till målet ni har kommit, till exempel ${example(unit)}.${
      fallen === undefined
        ? ''
        : ` Om mängden har minskat med ${number('sv', -percent)} % från utgångsvärdet, skriv det nuvarande värdet: ”${inUnit(fallen, unit)}”.`
    }`,
  'commit.over': ({ percent, unit }) =>
    `${number('sv', percent)} % är mer än hela vägen. Skriv hur många procent av vägen till målet ni har kommit, högst 100 %${unit === undefined || unit === '%' ? '' : `, eller värdet i ${unit}`}. Om allt är gjort, skriv ”klart”.`,
  'commit.unit': ({ typed, unit }) =>
    unit === undefined
      ? `Jag läste ”${typed}”, men åtagandet har ingen enhet. Skriv hur många procent av vägen till målet ni har kommit, till exempel ”60 %”.`
      : `Jag läste ”${typed}”, men åtagandet räknas i ${unit}. Skriv till exempel ${example(unit)}.`,
  'commit.size': ({ typed }) => `”${typed}” är ett större tal än vad som kan sparas. Kontrollera talet och skicka det på nytt.`,
  'commit.link': ({ typed }) =>
    `”${typed}” godtas inte som underlag. En länk ska börja med http:// eller https:// och får inte innehålla något lösenord, och en uppdatering kan ha högst tio länkar. Inget sparades.`,
  'commit.note': ({ length, max }) =>
    `Anteckningen har ${length} tecken, men högst ${max} ryms. Korta den eller skicka en länk till resten.`,
  'commit.reason': () => 'Skriv med några ord varför åtagandet avslutas, till exempel: åtagande avsluta solceller hyresvärden sade nej.',
  'commit.button': ({ what }) => BUTTONS[what],
  'commit.undone': ({ title, understood, now }) => `Återtaget. ${title}: ${understood}. Läget är nu som förut: ${now}.`,
  'commit.undo.none': ({ minutes }) =>
    `Du har ingen uppdatering från de senaste ${minutes} minuterna att ångra. Rätta en äldre uppdatering genom att göra en ny: båda finns kvar i historiken.`,
  'commit.undo.late': ({ minutes }) =>
    `En uppdatering kan ångras inom ${minutes} minuter, och den tiden har gått ut. Rätta genom att göra en ny uppdatering: båda finns kvar i historiken.`,
  'commit.undo.already': () => 'Den uppdateringen har redan återtagits.',
  'commit.undo.notOwn': () => 'Bara den som har gjort en uppdatering kan ångra den.',
};
