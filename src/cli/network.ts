import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { type OperatorsNetworks, wireNetworks } from '../wire-tools.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run --silent network -- list
       npm run --silent network -- recover <network id> <account id> [--anyway]
For whoever runs Tandem, on its own machine. "list" shows the networks with their coordinators. "recover" gives a network whose
coordinators are gone a new one: an account of the network's own workspace or tenant, such as slack:T0123:U0456 ("me" to Tandem
shows a person their own id); with --anyway also one that has coordinators. Either way it is written into the
network's log. Tandem may be running meanwhile.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, anyway: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [verb, network, account] = positionals;
  const known = (verb === 'list' && positionals.length === 1) || (verb === 'recover' && positionals.length === 3);
  if (values.help || !known) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const networks = await wireNetworks(readConfig(process.env));
  try {
    console.log(verb === 'list' ? table(await networks.list()) : await networks.recover(network ?? '', account ?? '', values.anyway));
  } finally {
    await networks.close();
  }
}

function table(networks: Awaited<ReturnType<OperatorsNetworks['list']>>): string {
  if (networks.length === 0) return 'There are no networks yet.';
  const rows = networks.map(({ id, name, tenant, coordinators }) => {
    const people = coordinators.map((one) => `  ${one.name ?? one.person}${one.gone ? ' (account closed)' : ''}`);
    return [`${id}  ${name}  (${tenant})`, ...(people.length > 0 ? people : ['  nobody coordinates it'])].join('\n');
  });
  return rows.join('\n');
}

main().catch(failWith);
