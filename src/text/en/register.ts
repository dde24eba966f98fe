import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RegisterMessages, StatementPart } from '../register.ts';

const HEADINGS: Readonly<Record<StatementPart, string>> = {
  about: 'What this statement is about',
  state: 'How accessible the page is',
  gaps: 'Content that is not accessible',
  made: 'How the statement was made',
  feedback: 'Did something not work?',
  supervision: 'Supervisory authority',
};

export const register: Words<RegisterMessages> = {
  'register.on': ({ contact }) => `The register is public. Questions about the page are answered by: ${contact}.`,
  'register.off': () =>
    'The register is off. Say in the settings who answers questions about the page, and released claims are shown on a public page.',
  'register.address': () => 'The register’s address',
  'register.change': () => 'Change in the settings',

  'register.title': ({ network }) => `Released claims: ${network}`,
  'register.intro': ({ network }) =>
    `What companies in ${network} say in public about their climate work, with the figures that the claims stand on. A coordinator looked at each of them before it was released. A claim leaves this page when its evidence grows old.`,
  'register.notAdvice': () => 'The register is not legal advice. The company answers for what it claims.',
  'register.none': () => 'No claims just now.',
  'register.more': () => 'Show more',
  'register.first': () => 'To the beginning',
  'register.released': ({ network, date, until }) => `Released by ${network} on ${day('en', date)}. Valid until ${day('en', until)}.`,
  'register.plan': () => 'The public plan',
  'register.figure.told': ({ date, period }) => `told on ${day('en', date)}${period === undefined ? '' : `, about ${period}`}`,
  'register.accessibility': () => 'Accessibility statement',
  'register.back': () => 'Back',
  'register.gone': () => 'There is no such page. The register may be closed, or the address is wrong.',
  'register.language': () => 'Language',

  'statement.title': () => 'Accessibility statement',
  'statement.heading': ({ part }) => HEADINGS[part],
  'statement.text': ({ part, network, contact, date }) => {
    switch (part) {
      case 'about':
        return `This statement is about the public pages of ${network}: the register of released claims and the pages of badges. The Finnish Act on the Provision of Digital Services (306/2019), which requires public web services to be accessible, applies to them.`;
      case 'state':
        return 'The pages meet levels A and AA of WCAG 2.1. They can be used with a keyboard alone, without scripts, on narrow screens and in dark mode.';
      case 'gaps':
        return 'We know of no content that is not accessible.\n\nCompanies write their claims and plans themselves. These may be in another language than the page; the language is then marked in the code. Plans on the companies’ own sites are outside this statement.';
      case 'made':
        return `The statement was made on ${day('en', date)}. It rests on our own assessment: the pages were checked automatically and gone through with a keyboard alone, on a narrow screen and in dark mode.`;
      case 'feedback':
        return `Tell us if something does not work, or if you need the content in another form: ${contact ?? `the coordinator of ${network}`}. We answer within two weeks.`;
      case 'supervision':
        return 'If you are not content with the answer, or get none within two weeks, you can notify the Finnish Transport and Communications Agency Traficom. How to do so, and how the matter is handled, is told at webaccessibility.fi.\n\nFinnish Transport and Communications Agency Traficom\nDigital Accessibility Supervision Unit\nP.O. Box 320, FI-00059 TRAFICOM\nhttps://www.webaccessibility.fi\nsaavutettavuus@traficom.fi\ntelephone (switchboard) +358 29 534 5000';
    }
  },
};
