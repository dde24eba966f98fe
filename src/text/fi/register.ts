import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RegisterMessages, StatementPart } from '../register.ts';

const HEADINGS: Readonly<Record<StatementPart, string>> = {
  about: 'Mitä seloste koskee',
  state: 'Sivun saavutettavuus',
  gaps: 'Ei-saavutettava sisältö',
  made: 'Selosteen laatiminen',
  feedback: 'Huomasitko puutteita?',
  supervision: 'Valvontaviranomainen',
};

export const register: Words<RegisterMessages> = {
  'register.on': ({ contact }) => `Rekisteri on julkinen. Sivua koskeviin kysymyksiin vastaa: ${contact}.`,
  'register.off': () =>
    'Rekisteri ei ole käytössä. Kerro asetuksissa, kuka vastaa sivua koskeviin kysymyksiin, niin julkaistavaksi hyväksytyt väitteet näkyvät julkisella sivulla.',
  'register.address': () => 'Rekisterin osoite',
  'register.change': () => 'Muuta asetuksissa',

  'register.title': ({ network }) => `Julkaistut ympäristöväitteet: ${network}`,
  'register.intro': ({ network }) =>
    `Verkoston ${network} yritykset kertovat tällä sivulla ilmastotyöstään. Jokaisesta väitteestä näkyvät luvut, joihin se perustuu. Koordinaattori on tarkistanut jokaisen väitteen ennen julkaisemista. Väite poistuu sivulta, kun sen näyttö vanhenee.`,
  'register.notAdvice': () => 'Rekisteri ei ole oikeudellista neuvontaa. Yritys vastaa väitteistään.',
  'register.none': () => 'Ei väitteitä juuri nyt.',
  'register.more': () => 'Näytä lisää',
  'register.first': () => 'Alkuun',
  'register.released': ({ network, date, until }) =>
    `Verkosto ${network} hyväksyi väitteen julkaistavaksi ${day('fi', date)}. Väite on voimassa ${day('fi', until)} asti.`,
  'register.plan': () => 'Julkinen suunnitelma',
  'register.figure.told': ({ date, period }) => `ilmoitettu ${day('fi', date)}${period === undefined ? '' : `, koskee: ${period}`}`,
  'register.accessibility': () => 'Saavutettavuusseloste',
  'register.back': () => 'Takaisin',
  'register.gone': () => 'Sivua ei löydy. Rekisteri voi olla poistettu käytöstä, tai osoite on väärä.',
  'register.language': () => 'Kieli',

  'statement.title': () => 'Saavutettavuusseloste',
  'statement.heading': ({ part }) => HEADINGS[part],
  'statement.text': ({ part, network, contact, date }) => {
    switch (part) {
      case 'about':
        return `Seloste koskee verkoston ${network} julkisia sivuja: julkaistujen ympäristöväitteiden rekisteriä ja merkkien sivuja. Sivuihin sovelletaan lakia digitaalisten palvelujen tarjoamisesta (306/2019), joka edellyttää, että julkiset verkkopalvelut ovat saavutettavia.`;
      case 'state':
        return 'Sivut täyttävät WCAG 2.1:n A- ja AA-tason vaatimukset. Niitä voi käyttää pelkällä näppäimistöllä, ilman skriptejä, kapealla näytöllä ja tummassa tilassa.';
      case 'gaps':
        return 'Tiedossamme ei ole sisältöä, joka ei olisi saavutettavaa.\n\nYritykset kirjoittavat väitteensä ja suunnitelmansa itse. Ne voivat olla eri kielellä kuin sivu; kieli on silloin merkitty sivun koodiin. Yritysten omilla sivustoilla olevat suunnitelmat eivät kuulu tämän selosteen piiriin.';
      case 'made':
        return `Seloste on laadittu ${day('fi', date)}. Se perustuu itsearviointiin: sivut on tarkistettu automaattisesti ja käyty läpi pelkällä näppäimistöllä, kapealla näytöllä ja tummassa tilassa.`;
      case 'feedback':
        return `Kerro meille, jos jokin ei toimi tai jos tarvitset sisällön toisessa muodossa: ${contact ?? `verkoston koordinaattori (${network})`}. Vastaamme kahden viikon kuluessa.`;
      case 'supervision':
        return 'Jos et ole tyytyväinen vastaukseen tai et saa vastausta kahden viikon kuluessa, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille. Sivustolla saavutettavuusvaatimukset.fi kerrotaan, miten ilmoitus tehdään ja miten asia käsitellään.\n\nLiikenne- ja viestintävirasto Traficom\nDigitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö\nPL 320, 00059 TRAFICOM\nhttps://www.saavutettavuusvaatimukset.fi\nsaavutettavuus@traficom.fi\npuhelin (vaihde) 029 534 5000';
    }
  },
};
