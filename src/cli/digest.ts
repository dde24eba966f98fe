import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { type AskedDigest, type OperatorsDigests, wireDigest } from '../wire-digest.ts';
import { failWith } from './fail.ts';

const USAGE = `Usage: npm run --silent digest -- --network <network id> [--week 2026-W47] [--lang sv|fi|en] [--json] [--send]
       npm run --silent digest -- --network <network id> --year 2026 [--lang sv|fi|en] [--json | --out council.pdf | --out council.xlsx]
A week of a network as its coordinators see it; without --week the last whole one. With --json its numbers. With --send the members'
version is put into the outbox of each of its channels, once a week: the running server delivers it. "npm run network -- list" shows the ids.
With --year the year for the council: its numbers, or its paper as a PDF or a workbook, by the ending of the file's name.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ help: { type: 'boolean' }, json: { type: 'boolean' }, send: { type: 'boolean' } },
      ...{ network: { type: 'string' }, week: { type: 'string' }, lang: { type: 'string' } },
      ...{ year: { type: 'string' }, out: { type: 'string' } },
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
    if (values.year !== undefined) return await year(digests, { ...asked, year: values.year }, values.out);
    const { numbers, text } = await digests.show(asked);
    console.log(values.json ? JSON.stringify(numbers) : text);
    if (values.send) console.error(await digests.send(asked));
  } finally {
    await digests.close();
  }
}

/** The numbers of a year, or its paper into a file. */
async function year(digests: OperatorsDigests, asked: AskedDigest & { readonly year: string }, out: string | undefined): Promise<void> {
  const format = (['pdf', 'xlsx'] as const).find((one) => out?.toLowerCase().endsWith(`.${one}`));
  if (out !== undefined && !format) throw new Error(`--out ${out}: the name must end with .pdf or .xlsx`);
  const { numbers, paper } = await digests.year(asked, format);
  if (out === undefined || !paper) console.log(JSON.stringify(numbers));
  else await writeFile(out, paper);
}

main().catch(failWith);
