/** What the rush's processes and whoever looks at them agree on. */
export const NETWORK = 'n1';
export const EVENT = 'rush';
export const PEOPLE_PER_COMPANY = 5;
/** A Wednesday, 9.00 in Helsinki; the event is eight days later. */
export const IN_TIME = new Date('2027-03-10T07:00:00Z');

export const personOf = (n: number): string => `web:local:rush${n}`;
export const companyOf = (n: number): string => `rush-company-${Math.floor(n / PEOPLE_PER_COMPANY)}`;
