// One of several whole Tandems on one database, started by rush.ts: rsvp-child.ts <number> <of how many> <people> <folder or URL>.
// It says "open"; at the first line it reads its share of the people say yes, all at once; at the second its share of those who are going
// and are to cancel say no; it says "done" after each.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import { wire } from '../../src/wire.ts';
import { EVENT, IN_TIME, NETWORK, personOf } from './rush-given.ts';

const [me = '', of = '', people = '', where = ''] = process.argv.slice(2);
const place = where.startsWith('postgres') ? { DATABASE_URL: where, TANDEM_DATA: ':memory:' } : { TANDEM_DATA: where };
const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...place }));
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** The person presses the card's button. */
async function press(person: number, answer: 'yes' | 'no'): Promise<void> {
  const as = personOf(person);
  const reply = await tandem.deps.app({
    ...{
      id: `web:${answer}:${person}`,
      at: IN_TIME,
      by: { id: as, name: as, guest: false },
      tenant: 'web:local',
      heard: 'asker',
      back: 'ack',
    },
    room: { id: `web:local:direct-${person}`, kind: 'direct', address: null },
    ...{ kind: 'action', name: 'rsvp.say', data: { network: NETWORK, event: EVENT, answer } },
  } as PersonTurn);
  if (reply.refused) tell(`refused ${person} ${reply.refused.text}`);
}

async function pressAll(people: readonly number[], answer: 'yes' | 'no'): Promise<void> {
  await Promise.all(people.map((person) => press(person, answer)));
}

const input = createInterface({ input: process.stdin });
tell('open');
await once(input, 'line');
const mine = Array.from({ length: Number(people) }, (_, n) => n).filter((n) => n % Number(of) === Number(me));
await pressAll(mine, 'yes');
tell('done');
const [line] = (await once(input, 'line')) as [string];
const leaving = (JSON.parse(line) as number[]).filter((_, n) => n % Number(of) === Number(me));
await pressAll(leaving, 'no');
tell('done');
input.close();
await tandem.stop();
