/** Coordinators, accounts and what is kept about people. */
export interface PeopleMessages {
  'people.two': null;
  /** Every account of the person is closed. */
  'people.gone': null;
  'people.code.button': null;
  'people.code.made': { code: string; network: string; until: Date };
  'people.code.bad': { wrong: 'unknown' | 'purpose' } | { wrong: 'used' | 'late'; since: Date };
  'people.coordinate.usage': null;
  'people.outside': { network: string };
  'people.already': { network: string };
  'people.welcome': { network: string };
  'people.add.usage': null;
  /** The product did not say who the person is. */
  'people.add.silent': null;
  'people.add.already': { name: string; network: string };
  'people.added': { name: string; network: string };
  'people.resign.button': null;
  'people.resign.ask': { network: string };
  'people.resign.sure': null;
  'people.resign.done': { network: string };
  'people.only': { network: string };
  'people.end.button': { name: string };
  'people.end.done': { name: string; network: string };
  'people.end.here': { name: string };
  /** To a coordinator, by the clock. */
  'people.remind.two': { network: string };
  'people.remind.gone': { name: string; network: string };
}
