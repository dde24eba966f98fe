import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { wireDigest } from '../wire-digest.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run --silent digest -- --network <network id> [--week 2026-W47] [--lang sv|fi|en] [--json] [--send]
The week of a network as its coordinators see it; without --week the last whole one. With --json its numbers. With --send the members'
version is put into the outbox of each of its channels, once a week: the running server delivers it. "npm run network -- list" shows the ids.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ help: { type: 'boolean' }, json: { type: 'boolean' }, send: { type: 'boolean' } },
      ...{ network: { type: 'string' }, week: { type: 'string' }, lang: { type: 'string' } },
    },
  });
  if (values.help || values.network === undefined) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const digests = await wireDigest(readConfig(process.env));
  try {
    const asked = { network: values.network, week: values.week ?? '', language: values.lang, at: new Date() };
    const { numbers, text } = await digests.show(asked);
    console.log(values.json ? JSON.stringify(numbers) : text);
    if (values.send) console.error(await digests.send(asked));
  } finally {
    await digests.close();
  }
}

main().catch(failWith);
