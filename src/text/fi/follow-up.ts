import { day } from '../dates.ts';
import type { FollowUpMessages } from '../follow-up.ts';
import type { Words } from '../messages.ts';

export const followUp: Words<FollowUpMessages> = {
  'follow.title': ({ network }) => `Miten sujuu? · ${network}`,
  'follow.intro': ({ company }) => `On aika kertoa, miten yrityksen ${company} sitoumukset etenevät.`,
  'follow.asked': ({ date, late }) => (late ? `päivitystä odotettiin viimeistään ${day('fi', date)}` : `viimeistään ${day('fi', date)}`),
  'follow.easy': () => 'Yksi painallus riittää. Myös ”ennallaan” on vastaus, ja jos työ ei etene, voit pyytää apua.',
  'follow.more': ({ count }) =>
    count === 1 ? 'Lisäksi yksi sitoumus odottaa päivitystä.' : `Lisäksi ${count} sitoumusta odottaa päivitystä.`,
  'follow.lapses': ({ date }) =>
    `Jos päivitystä ei tule ennen päivää ${day('fi', date)}, yritys siirtyy verkostossa lepotilaan. Muut yritykset eivät näe sitä, ja pääsette takaisin mukaan yhdellä päivityksellä.`,
  'follow.same': ({ title }) => `Ennallaan: ${title}`,
  'follow.update': ({ title }) => `Päivitä: ${title}`,
  'follow.list': () => 'Omat sitoumukset',
  'follow.lapsed': ({ company, network, since }) =>
    `Yritys ${company} ei ole lähettänyt päivitystä ${day('fi', since)} jälkeen ja on nyt lepotilassa verkostossa ${network}. Muut yritykset eivät näe sitä. Lähetä päivitys, kun se teille sopii, niin olette taas mukana.`,
  'follow.lapsed.coordinator': ({ company, since }) =>
    `Yritys ${company} ei ole lähettänyt päivitystä ${day('fi', since)} jälkeen ja on nyt lepotilassa. Vain koordinaattorit näkevät sen.`,
  'follow.ended': ({ network, date, after }) =>
    `Verkoston ${network} hankekausi päättyi ${day('fi', date)}. Tandem ei enää pyydä yrityksiltä päivityksiä.${after === undefined ? '' : ` Asetuksissa sanotaan hankkeen jälkeisestä ajasta: ”${after}”`} Muuta päättymispäivää asetuksista, jos toiminta jatkuu.`,
  'follow.woken': ({ company }) => `Yritys ${company} on taas aktiivinen verkostossa.`,
};
