/** Parts of an accessibility statement, as the Finnish act on digital services (306/2019) asks for them. */
export const STATEMENT_PARTS = ['about', 'state', 'gaps', 'made', 'feedback', 'supervision'] as const;
export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** The public register of released claims, and what it says of itself. */
export interface RegisterMessages {
  /** /commit register, to coordinators. */
  'register.on': { contact: string };
  'register.off': null;
  'register.address': null;
  'register.change': null;

  'register.title': { network: string };
  'register.intro': { network: string };
  'register.notAdvice': null;
  'register.none': null;
  'register.more': null;
  'register.first': null;
  'register.released': { network: string; date: Date; until: Date };
  'register.plan': null;
  'register.figure.told': { date: Date; period: string | undefined };
  'register.accessibility': null;
  'register.back': null;
  'register.gone': null;
  'register.language': null;

  'statement.title': null;
  'statement.heading': { part: StatementPart };
  /** Paragraphs, with an empty line between them. `contact`: who answers, where one is set. */
  'statement.text': { part: StatementPart; network: string; contact: string | undefined; date: Date };
}
