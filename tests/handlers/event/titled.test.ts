import { expect, test } from 'vitest';
import { titled } from '../../../handlers/event/titled.ts';

const EVENTS = ['Solfrukost', 'Frukost om solel', 'Frukost om solel och vind', 'Vindkväll', 'Ääniä energiasta'].map((title) => ({ title }));

test.each([
  ['frukost om solel', ['Frukost om solel']],
  ['FRUKOST', ['Frukost om solel', 'Frukost om solel och vind']],
  ['solel', ['Frukost om solel', 'Frukost om solel och vind']],
  ['sol', ['Solfrukost']],
  ['“Vindkväll”', ['Vindkväll']],
  ['vindkvall', ['Vindkväll']],
  ['kväll', ['Vindkväll']],
  ['aania', ['Ääniä energiasta']],
  ['om  solel  och', ['Frukost om solel och vind']],
  ['julfest', []],
])('%s means %j', (typed, titles) => {
  expect(titled(EVENTS, typed).map(({ title }) => title)).toEqual(titles);
});

test('without a name all are meant', () => {
  expect(titled(EVENTS, ' ')).toEqual(EVENTS);
});
