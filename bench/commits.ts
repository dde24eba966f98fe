import { fillForLoad, isSaved, updateBody } from '../tests/given/load.ts';
import { signed } from '../tests/given/slack.ts';
import { besideBolt } from './beside-bolt.ts';
import type { Part } from './report.ts';
import type { Asked } from './rivals.ts';

const COMPANIES = 200;

let count = 0;

/** The next `/commit update`: another company's person each time, a trigger of its own, a fresh signature. */
function nextUpdate(): Asked {
  count += 1;
  const said = `${1 + (count % 98)} % panels ordered, ${count}`;
  return signed(updateBody(count % COMPANIES, said, `1795000000.${process.pid}.${count}`));
}

/** Durable updates a second beside bare Bolt. */
export const benchCommits = (profile?: string): Promise<Part> =>
  besideBolt(
    { name: 'commits', what: 'durable updates', fill: (env) => fillForLoad(env, COMPANIES), next: nextUpdate, isRight: isSaved },
    profile,
  );
