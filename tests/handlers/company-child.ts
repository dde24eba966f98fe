// One of several whole Tandems on one database, started by company-processes.test.ts: company-child.ts <number> <folder or URL>.
// It says "open", and at the first line it reads brings, decides and withdraws the same applications as the others do.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import { wire } from '../../src/wire.ts';

const [me = '', where = ''] = process.argv.slice(2);
const place = where.startsWith('postgres') ? { DATABASE_URL: where, TANDEM_DATA: ':memory:' } : { TANDEM_DATA: where };
const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...place }));
const say = (line: string) => process.stdout.write(`${line}\n`);
let turns = 0;

/** Gives whether it was done; a Turn that broke ends the process. */
async function send(as: string, part: Partial<PersonTurn>): Promise<boolean> {
  turns += 1;
  const reply = await tandem.deps.app({
    id: `web:${me}:${turns}`,
    at: new Date(),
    by: { id: `web:local:${as}`, name: as, guest: false },
    room: { id: `web:local:direct-${as}`, kind: 'direct', address: null },
    tenant: 'web:local',
    heard: 'asker',
    back: 'ack',
    ...part,
  } as PersonTurn);
  return reply.refused === undefined;
}

const LEGAL = ['Ab', 'oy', 'Ky', '.'];

/** The same ten companies, each process under its own spelling and by its own person. */
async function apply(n: number): Promise<void> {
  const company = `Bolag ${'abcdefghij'.charAt(n)} ${LEGAL[Number(me)]}`;
  const fields = { company, size: 'small', branch: 'energy', promises: 'Solceller' };
  const done = await send(`p${me}`, { kind: 'form', name: 'company.join', data: { network: 'n1' }, fields });
  say(`apply ${n} ${done}`);
}

/** Two coordinators and the applicant, at once in every process. */
async function decide(n: number): Promise<void> {
  const name = `bolag ${'abcdefghij'.charAt(n)}`;
  const by = { kind: 'command', name: 'network' } as const;
  const [approved, declined, withdrawn] = await Promise.all([
    send('carita', { ...by, args: `approve ${name}` }),
    send('dan', { ...by, args: `decline ${name}: nej` }),
    send(`p${me}`, { ...by, args: `withdraw ${name}` }),
  ]);
  say(`decide ${n} ${[approved, declined, withdrawn].filter(Boolean).length}`);
}

/** Heard in the channel, as whoever applies there. */
const CHANNEL = { id: 'web:local:klimat', kind: 'channel', address: null } as const;
await send(`p${me}`, { kind: 'command', name: 'help', args: '', room: CHANNEL });
const input = createInterface({ input: process.stdin });
say('open');
for (const step of [apply, decide]) {
  await once(input, 'line');
  await Promise.all(Array.from({ length: 10 }, (_, n) => step(n)));
  say('done');
}
input.close();
await tandem.stop();
