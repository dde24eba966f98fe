import { parseArgs } from 'node:util';
import { benchAnswers } from './answers.ts';
import { benchCommits } from './commits.ts';
import { benchDelivery } from './delivery.ts';
import { benchDigest } from './digest.ts';
import { benchFaults } from './faults.ts';
import { benchFit } from './fit.ts';
import { benchFitHttp } from './fit-http.ts';
import { benchHttp } from './http.ts';
import { benchLedger } from './ledger.ts';
import { benchNetworks } from './networks.ts';
import { machine, type Part, printLines } from './report.ts';
import { benchRsvp } from './rsvp.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';

const USAGE = `Usage: npm run bench -- [http] [start] [answers] [commits] [delivery] [digest] [faults] [fit] [fit-http] [ledger] [networks] [rsvp] [store] [--profile folder]
Measures the parts that are named, or all of them, each in a few minutes (delivery, digest and rsvp in up to ten), and prints the figures beside their targets.
  --profile   keeps CPU profiles of Tandem's server (http, start) in the folder
TEST_POSTGRES_URL=postgres://… adds Tandem on Postgres to commits, delivery, digest, ledger, networks and rsvp (in schemas of their own) and to http; http writes questions into that database, so use an empty one.`;

const PARTS: Readonly<Record<string, (profile?: string) => Promise<Part>>> = {
  answers: async () => benchAnswers(),
  commits: benchCommits,
  digest: benchDigest,
  delivery: benchDelivery,
  faults: benchFaults,
  fit: async () => benchFit(),
  'fit-http': async () => benchFitHttp(),
  ledger: benchLedger,
  networks: benchNetworks,
  rsvp: benchRsvp,
  start: benchStart,
  store: async () => ({ lines: [], table: await benchStore() }),
  http: benchHttp,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { profile: { type: 'string' }, help: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !(name in PARTS));
  if (values.help || unknown.length > 0) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  console.log(machine());
  const lines = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const started = performance.now();
    const part = await run(values.profile);
    console.log(`\n${name} (${((performance.now() - started) / 1_000).toFixed(0)} s)`);
    if (part.table) console.table(part.table);
    lines.push(...part.lines);
  }
  if (lines.length === 0) return;
  console.log('');
  printLines(lines);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
