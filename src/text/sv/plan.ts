import type { Method } from '../../domain/method.ts';
import type { PlanKind } from '../../domain/plan.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { PlanMessages } from '../plan.ts';

const kindOf = (kind: PlanKind, method: Method): string => {
  if (kind === 'step') return 'Steg';
  return method === 'integrated' ? 'Verksamhet där klimatarbetet integreras' : 'Verksamhetsmodeller';
};

export const plan: Words<PlanMessages> = {
  'plan.button': () => 'Planen',
  'plan.state': ({ unit, owner, due }) =>
    [unit, owner ?? 'ingen ansvarig än', due ? `senast ${day('sv', due)}` : 'inget datum'].filter(Boolean).join(' · '),
  'plan.done': ({ date, by }) => `✓ klart ${day('sv', date)}${by ? `, ${by}` : ''}`,
  'plan.kind': ({ kind, method }) => kindOf(kind, method),
  'plan.progress': () => 'Planen',
  'plan.progress.text': ({ done, of }) => `${done} av ${of} klara`,
  'plan.empty': () => 'Planen är tom. Lägg till det första steget.',
  'plan.open': ({ n }) => `Öppna ${n}`,
  'plan.add': () => 'Lägg till',
  'plan.back': () => 'Hela planen',
  'plan.tick': () => 'Klart',
  'plan.untick': () => 'Inte klart ändå',
  'plan.take': () => 'Jag tar den',
  'plan.edit': () => 'Ändra',
  'plan.remove': () => 'Ta bort',
  'plan.row.kind': () => 'Typ',
  'plan.row.title': () => 'Vad',
  'plan.row.state': () => 'Läge',
  'plan.row.source': () => 'Källa',

  'plan.form.add': () => 'Lägg till i planen',
  'plan.form.edit': () => 'Ändra i planen',
  'plan.form.submit': () => 'Spara',
  'plan.form.kind': () => 'Typ',
  'plan.form.kind.option': ({ kind, method }) =>
    kind === 'step' ? 'Ett steg' : method === 'integrated' ? 'En befintlig verksamhet' : 'En verksamhetsmodell',
  'plan.form.title': () => 'Vad',
  'plan.form.unit': () => 'Enhet',
  'plan.form.unit.hint': () => 'Till exempel: miljöenheten',
  'plan.form.owner': () => 'Ansvarig',
  'plan.form.owner.hint': () => 'Personens namn. Den som har ett konto kan själv trycka på ”Jag tar den”.',
  'plan.form.due': () => 'Klart senast',

  'plan.added': ({ title }) => `Tillagt i planen: ${title}`,
  'plan.saved': ({ title }) => `Sparat: ${title}`,
  'plan.ticked': ({ title }) => `Klart: ${title}`,
  'plan.unticked': ({ title }) => `Öppet igen: ${title}`,
  'plan.taken': ({ title }) => `Du ansvarar nu för: ${title}`,
  'plan.removed': ({ title }) => `Borttaget ur planen: ${title}`,

  'plan.none': ({ network }) => `${network} är ett nätverk av företag och har ingen plan av det här slaget.`,
  'plan.usage': ({ typed }) =>
    `Jag förstod att det gäller planen, men inte vad ”${typed}” betyder. Skriv till exempel: nätverk plan klar 2, eller: nätverk plan ansvarig 2 @namn.`,
  'plan.number': ({ typed, of }) =>
    of === 0
      ? `Planen har inga rader än, så ”${typed}” finns inte. Skriv till exempel: nätverk plan lägg till Välj en verksamhetsmodell.`
      : `Planen har ${of === 1 ? 'bara rad 1' : `raderna 1–${of}`}, men ingen rad ”${typed}”. Skriv till exempel: nätverk plan klar 1.`,
  'plan.date': ({ typed }) => `Jag förstod att ett datum ska ändras, men inte datumet ”${typed}”. Skriv till exempel: 31.1.2027.`,
  'plan.full': ({ max }) => `Planen har redan ${max} rader, och fler blir för svårt att följa upp. Ta bort eller slå ihop några först.`,
  'plan.notYours': ({ owner }) =>
    owner === undefined
      ? 'Raden har ingen ansvarig än. Tryck på ”Jag tar den” om den är din, eller be en koordinator.'
      : `Bara ${owner} och koordinatorerna kan ändra det här. Be någon av dem.`,
  'plan.owned': ({ owner }) => `${owner} ansvarar redan för raden. Be en koordinator om någon annan ska ta över.`,
  'plan.guest': () =>
    'Planen är till för kommunens egen personal. Gäster och andra organisationer kan se den men inte ta ansvar för en rad.',
  'plan.stranger': () =>
    'Jag förstod vem du menar, men den personen hör inte till kommunens organisation här. Skriv namnet i stället, till exempel: nätverk plan ansvarig 2 Maija Virtanen.',
  'plan.moved': () => 'Någon annan ändrade raden samtidigt som du. Inget skrevs över. Öppna planen på nytt och gör om ändringen.',
};
