import type { Language } from '../../domain/language.ts';
import type { Method } from '../../domain/method.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';
import { list } from '../numbers.ts';

const PROFILES: Readonly<Record<Method, string>> = {
  single: 'kunnan omat yksiköt: kukin vastaa valitusta toimintamallista',
  integrated: 'kunnan yksiköt ja jo toimivat ryhmät: ilmasto tuodaan osaksi nykyistä toimintaa',
  open: 'kaikki halukkaat yritykset, ilman ehtoja',
  closed: 'yritykset, jotka asettavat ilmastotavoitteita tai tekevät sitoumuksia',
  frontrunner: 'edelläkävijäyritykset, maksua vastaan',
};

const INTROS: Readonly<Record<Method, string>> = {
  single: 'Suunnitelmamme: kuka vastaa mistäkin toimintamallista ja mihin mennessä.',
  integrated: 'Suunnitelmamme: mihin toimintaan ilmasto liitetään, kuka vastaa ja mihin mennessä.',
  open: 'Tämä on avoin ilmastoverkostomme. Kaikki yritykset ovat tervetulleita ilman ehtoja ja sitoumuksia.',
  closed: 'Tämä on ilmastoverkostomme yrityksille, jotka asettavat omia tavoitteita. Mukaan pääsee hakemalla.',
  frontrunner: 'Tämä on edelläkävijäyritysten verkosto: yhteistä kehittämistä, maksu ja ohjausryhmä.',
};

const LANGUAGES: Readonly<Record<Language, string>> = { sv: 'ruotsiksi', fi: 'suomeksi', en: 'englanniksi' };
const STATES = { open: '', archived: 'arkistoitu', gone: 'Tandem ei pääse sinne' } as const;

const NEWS = {
  archived:
    'on arkistoitu, joten sinne ei voi kirjoittaa. Mitään ei ole kadonnut. Palauta kanava arkistosta tai liitä toinen kanava: kirjoita ”verkosto kutsu”.',
  gone: 'ei ole enää tavoitettavissa: se on poistettu, tai Tandem on poistettu siltä. Mitään ei ole kadonnut. Kutsu Tandem sinne uudelleen tai liitä toinen kanava: kirjoita ”verkosto kutsu”.',
  shared:
    'on nyt jaettu toisen organisaation kanssa. Myös sen henkilöstö näkee kanavan viestit. He voivat käyttää korttia vieraina mutta eivät koordinoida. Jos tämä ei ollut tarkoitus, irrota kanava: kirjoita siellä ”verkosto irrota”.',
  moved: 'siirtyi jakamisen yhteydessä uuteen paikkaan. Verkosto, kortti ja historia siirtyivät mukana.',
} as const;

const promises = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 1 ? 'vähintään yksi sitoumus' : `vähintään ${least} sitoumusta`;
  return least === most ? `${least} sitoumusta` : `${least}–${most} sitoumusta`;
};

const PIN = {
  slack: 'Tandem kiinnittää kortin kanavalle, niin kaikki löytävät sen.',
  teams:
    'Kiinnitä kortti, niin kaikki löytävät sen: valitse kortin kohdalta ”…” ja sitten ”Kiinnitä”. Teamsissa Tandem ei voi tehdä sitä puolestasi.',
  other: 'Kiinnitä kortti kanavalle, niin kaikki löytävät sen.',
};

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'Tämä kanava ei kuulu mihinkään verkostoon, etkä ole mukana yhdessäkään. Jos kunta haluaa perustaa verkoston, kirjoita tänne ”verkosto perusta”. Jos haluat liittyä verkostoon, kirjoita sen omalla kanavalla ”verkosto liity”.',
  'network.unreachable': () =>
    'Et pääse tähän verkostoon täältä. Avaa verkoston oma kanava ja paina painiketta siellä, tai pyydä koordinaattorilta henkilökohtainen linkki.',
  'network.which': () => 'Mitä verkostoa tarkoitat?',
  'network.forbidden': ({ network }) =>
    `Tämän voivat tehdä vain verkoston ${network} koordinaattorit. Näet heidän nimensä kirjoittamalla ”verkosto koordinaattorit”.`,
  'network.somebody': () => 'Joku',
  'network.other': () => 'toinen verkosto',
  'network.since': ({ date }) => `${day('fi', date)} lähtien`,
  'network.unknown': ({ typed }) =>
    `Ymmärsin, että asia koskee verkostoa, mutta en sitä, mitä ”${typed}” tarkoittaa. Kirjoita esimerkiksi: verkosto jäsenet.`,

  'network.profile': ({ method }) => PROFILES[method],
  'network.start': () => 'Perusta verkosto',
  'network.start.choose': ({ room }) =>
    `Millä koordinointitavalla ${room ?? 'tämä kanava'} toimii? Tapa ratkaisee, ketkä osallistuvat ja mitä seurataan. Valintoja voi muuttaa myöhemmin.`,
  'network.start.channel': () => 'Verkosto perustetaan kanavalla. Siirry kanavalle ja kirjoita siellä ”verkosto perusta”.',
  'network.start.where': () => 'Mille kanavalle verkosto perustetaan?',
  'network.start.where.none': () =>
    'Verkosto perustetaan kanavalla. Kirjoita ”verkosto perusta” sillä kanavalla, jolla verkosto tulee toimimaan. Kutsu tarvittaessa Tandem ensin sinne.',
  'network.start.bound': ({ network }) =>
    `Kanavalla toimii jo ${network}. Valitse toinen kanava tai irrota ensin tämä kirjoittamalla ”verkosto irrota”.`,
  'network.start.guest': () =>
    'Verkoston voi perustaa vain kunnan oma työntekijä, ei vieras eikä toisen organisaation edustaja. Pyydä kunnan työntekijää kirjoittamaan ”verkosto perusta”.',
  'network.start.forbidden': () =>
    'Verkoston voi perustaa työtilan ylläpitäjä, kanavan omistaja tai henkilö, jolle Tandemin ylläpitäjä on antanut siihen oikeuden. Pyydä jotakuta heistä kirjoittamaan ”verkosto perusta”.',
  'network.start.untold': () =>
    'En saa juuri nyt selville, oletko kanavan omistaja tai työtilan ylläpitäjä. Yritä hetken kuluttua uudelleen tai pyydä Tandemin ylläpitäjältä oikeutta perustaa verkostoja.',
  'network.start.tooLong': ({ max }) => `Nimi on liian pitkä: enintään ${max} merkkiä.`,
  'network.start.like': ({ typed, known }) =>
    `Ymmärsin, että verkostolle halutaan esikuva, mutta en löydä esikuvaa ”${typed}”. Vaihtoehdot: ${list('fi', known)}. Kirjoita esimerkiksi: verkosto perusta suljettu kuten lahti.`,
  'network.start.mismatch': ({ asked, preset, method }) =>
    `Valitsit koordinointitavan ”${asked}”, mutta esikuvan ”${preset}” tapa on ”${method}”. Kirjoita joko tapa tai esikuva, älä molempia.`,
  'network.preview': ({ companies }) => (companies ? 'Verkosto perustetaan näin:' : 'Suunnitelma aloitetaan näin:'),
  'network.preview.name': () => 'Nimi',
  'network.preview.method': () => 'Koordinointitapa',
  'network.preview.who': () => 'Osallistujat',
  'network.preview.like': () => 'Esikuva',
  'network.preview.channel': () => 'Kanava',
  'network.preview.steps': () => 'Ensimmäiset vaiheet',
  'network.found': ({ companies }) => (companies ? 'Perusta verkosto' : 'Aloita suunnitelma'),
  'network.found.form': ({ companies }) => (companies ? 'Valitse nimi ja esikuva' : 'Valitse nimi'),
  'network.form.title': () => 'Perustaminen',
  'network.form.submit': () => 'Perusta',
  'network.form.cancel': () => 'Peruuta',
  'network.form.name': () => 'Nimi',
  'network.form.name.hint': () => 'Nimi, jolla yritykset tuntevat verkoston. Sen voi vaihtaa myöhemmin.',
  'network.form.like': () => 'Esikuva',
  'network.form.like.none': () => 'Ei esikuvaa, koordinointitavan oletukset',
  'network.founded': ({ network, companies }) =>
    companies
      ? `Verkosto ${network} on perustettu, ja olet sen koordinaattori. Verkoston kortti on nyt kanavalla, ja yritykset pääsevät mukaan sen kautta.`
      : `Suunnitelma ${network} on aloitettu, ja se on sinun vastuullasi. Kanavan kortti näyttää, miten se etenee.`,
  'network.founded.pin': ({ in: place }) => PIN[place],
  'network.founded.second': () =>
    'Verkostolla on hyvä olla kaksi koordinaattoria, jotta se ei ole yhden ihmisen varassa. Kutsu toinen: kirjoita ”verkosto koordinaattorit”.',
  'network.founded.fees': () => 'Päätä maksuluokista, ennen kuin ensimmäiset yritykset hakevat jäsenyyttä: kirjoita ”verkosto asetukset”.',

  'network.card.intro': ({ method }) => INTROS[method],
  'network.card.companies': () => 'Yrityksiä',
  'network.card.coordinators': () => 'Koordinaattorit',
  'network.card.promises': () => 'Hakemus',
  'network.card.promises.some': ({ least, most }) => promises(least, most),
  'network.card.typed': ({ method }) =>
    method === 'single' || method === 'integrated'
      ? 'Painikkeiden antamat vastaukset näet vain sinä. Voit myös kirjoittaa: @Tandem verkosto suunnitelma.'
      : 'Painikkeiden antamat vastaukset näet vain sinä. Voit myös kirjoittaa: @Tandem ohje.',
  'network.card.ask': () => 'Kysy',
  'network.card.about': () => 'Tietoa verkostosta',
  'network.card.posted': ({ in: place }) => `Kortti on nyt kanavalla. Myös vanha kortti toimii edelleen. ${PIN[place]}`,
  'network.card.unpinned': ({ room }) =>
    `Tandem ei saanut kiinnittää verkoston korttia (${room ?? 'kanava'}). Kiinnitä se itse, niin kaikki löytävät sen: valitse kortin kohdalta ”…” ja sitten ”Kiinnitä kanavalle”. Tandemin ylläpitäjä voi antaa oikeuden asentamalla sovelluksen uudelleen.`,
  'network.card.elsewhere': () => 'Kortti julkaistaan verkoston kanavalla. Kirjoita siellä ”verkosto kortti”.',

  'network.overview.method': () => 'Koordinointitapa',
  'network.overview.like': () => 'Esikuva',
  'network.overview.companies': () => 'Yrityksiä',
  'network.overview.waiting': ({ count }) => `${count} odottaa koordinaattoria`,
  'network.overview.coordinators': () => 'Koordinaattorit',
  'network.overview.channels': () => 'Kanavat',
  'network.overview.room': ({ name, product, language, state }) =>
    [`${name ?? 'kanava'} (${product})`, language && LANGUAGES[language], STATES[state]].filter(Boolean).join(', '),
  'network.overview.lost': () =>
    'Yksi kanava ei ole enää tavoitettavissa. Mitään ei ole kadonnut: kutsu Tandem sinne uudelleen tai liitä toinen kanava koodilla.',
  'network.overview.noChannel': () => 'ei yhtään juuri nyt; liitä kanava koodilla',
  'network.overview.founded': () => 'Perustettu',
  'network.overview.more': () => 'Tietoa koordinointitavasta',
  'network.overview.members': () => 'Jäsenet',
  'network.overview.settings': () => 'Asetukset',
  'network.overview.cases': () => 'Asiat',
  'network.overview.log': () => 'Loki',
  'network.overview.invite': () => 'Liitä toinen kanava',
  'network.overview.card': () => 'Uusi kortti kanavalle',

  'network.invite': ({ network, date }) =>
    `Tällä koodilla verkostoon ${network} liitetään toinen kanava. Koodi toimii kerran ja on voimassa ${day('fi', date)} asti.`,
  'network.invite.code': () => 'Koodi',
  'network.invite.how': ({ code }) => `Kirjoita liitettävällä kanavalla Slackissa tai Teamsissa: @Tandem verkosto yhdistä ${code}`,
  'network.invite.rules': () =>
    'Vain sinä näet koodin. Anna se kunnan työntekijälle. Verkosto voi toimia yhdessä Slack-työtilassa ja yhdessä Teams-organisaatiossa, niin monella kanavalla kuin haluatte.',

  'network.connect.usage': () =>
    'Ymmärsin, että kanava liitetään verkostoon, mutta koodi puuttuu. Koordinaattori saa koodin kirjoittamalla ”verkosto kutsu”. Kirjoita sen jälkeen esimerkiksi: verkosto yhdistä 7F3K-Q2MD-0XVA.',
  'network.connect.channel': () => 'Kirjoita tämä liitettävällä kanavalla, ei yksityisessä keskustelussamme.',
  'network.connect.guest': () =>
    'Kanavan voi liittää vain kunnan oma työntekijä, ei vieras eikä toisen organisaation edustaja. Koodia ei ole käytetty.',
  'network.connect.unknown': ({ typed }) =>
    `Koodia ”${typed}” ei löydy. Tarkista se merkki merkiltä tai pyydä koordinaattorilta uusi. Hän saa sen kirjoittamalla ”verkosto kutsu”.`,
  'network.connect.purpose': () =>
    'Tällä koodilla ei voi liittää kanavaa. Pyydä koordinaattorilta kanavan liittämiseen tarkoitettu koodi. Hän saa sen kirjoittamalla ”verkosto kutsu”.',
  'network.connect.used': ({ date }) =>
    `Koodi on jo käytetty (${day('fi', date)}), ja se toimii vain kerran. Pyydä koordinaattorilta uusi. Hän saa sen kirjoittamalla ”verkosto kutsu”.`,
  'network.connect.late': ({ date }) =>
    `Koodi oli voimassa ${day('fi', date)} asti. Pyydä koordinaattorilta uusi. Hän saa sen kirjoittamalla ”verkosto kutsu”.`,
  'network.connect.tenant': ({ product }) =>
    `Verkosto toimii jo toisessa organisaatiossa (${product}) eikä voi toimia useammassa. Koodia ei ole käytetty: käytä se kunnan omassa organisaatiossa.`,
  'network.connect.bound': ({ network }) =>
    `Kanavalla toimii jo ${network}. Koodia ei ole käytetty. Valitse toinen kanava tai irrota ensin tämä.`,
  'network.connect.already': ({ network }) =>
    `Kanava kuuluu jo verkostoon ${network}, joten mitään ei tarvitse tehdä. Koodia ei ole käytetty.`,
  'network.connected': ({ network }) =>
    `Kanava kuuluu nyt verkostoon ${network}: sama verkosto, samat yritykset, sama seuranta. Kiinnitä kortti, niin kaikki löytävät sen.`,
  'network.connected.elsewhere': ({ name, product, by }) =>
    `Verkosto toimii nyt myös ${name === undefined ? 'toisella kanavalla' : `kanavalla ${name}`} (${product}). Kanavan liitti ${by}.`,
  'network.room.news': ({ told, room, product, network }) => `${room ?? 'Kanava'} (${product}, ${network}) ${NEWS[told]}`,
  'network.disconnect': () => 'Irrota',
  'network.disconnect.sure': ({ network, last }) =>
    last
      ? `Tämä on verkoston ${network} ainoa kanava. Verkosto ja kaikki siihen kuuluva säilyvät, mutta verkostoon ei pääse, ennen kuin toinen kanava on liitetty.`
      : `Irrottamisen jälkeen kanava ei enää kuulu verkostoon ${network}. Verkosto jatkaa muilla kanavillaan.`,
  'network.disconnected': ({ network }) => `Kanava ei enää kuulu verkostoon ${network}. Verkoston tiedoista ei ole kadonnut mitään.`,
  'network.disconnect.none': () => 'Tämä kanava ei kuulu mihinkään verkostoon, joten irrotettavaa ei ole.',
};
