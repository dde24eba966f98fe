import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { LoggedEntry } from '../../src/chat/records.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard, Json } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { partsOf } from './words.ts';

const PAGE = 20;

/** `/network log`: who did what in the network, refused attempts too, for its coordinators. */
export const log: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => page(turn, ports, here, undefined);

/** The next page. data: network, before? */
export const logPressed: Handler<ActionTurn> = async (turn, ports) => {
  return page(turn, ports, await pressedHere(turn, ports), turn.data.before);
};

async function page({ language }: Heard, ports: Ports, here: Here, before: string | undefined): Promise<Reply> {
  demandCoordinator(here);
  const { id, name } = here.network;
  const { entries, more } = await ports.records.log(id, { size: PAGE, ...(before === undefined ? {} : { before }) });
  const title = say(language, 'records.log.title', { network: name });
  const last = entries.at(-1);
  if (!last) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'records.log.none') }] };
  const names = await namesIn(ports, id, entries);
  const rows = entries.map((entry) => [say(language, 'records.when', { at: entry.at }), lineOf(language, entry, names)] as const);
  const blocks: Block[] = [{ kind: 'facts', rows }];
  if (more) {
    const next = { label: say(language, 'records.log.more'), action: 'records.log', data: { network: id, before: last.id } } as const;
    blocks.push({ kind: 'choices', items: [next] });
  }
  return { to: 'asker', title, blocks };
}

/** The company, or the event, that an entry is about, by its id. */
function idIn({ after }: LoggedEntry, what: 'company' | 'event'): string {
  const told = typeof after === 'object' && after !== null && !Array.isArray(after) ? (after as { readonly [key: string]: Json }) : {};
  const id = told[what];
  return typeof id === 'string' ? id : '';
}

type Names = ReadonlyMap<string, string>;

/** Names of the companies and events on the page, by their ids. */
async function namesIn({ companies, events }: Ports, network: string, entries: readonly LoggedEntry[]): Promise<Names> {
  const ids = (what: 'company' | 'event') => [...new Set(entries.map((entry) => idIn(entry, what)).filter(Boolean))];
  const held = await Promise.all(ids('company').map((company) => companies.held(network, company)));
  const found = await Promise.all(ids('event').map((event) => events.get(event)));
  return new Map([
    ...held.flatMap((one) => (one ? [[one.company.id, one.company.name] as const] : [])),
    ...found.flatMap((one) => (one?.network === network ? [[one.id, one.title] as const] : [])),
  ]);
}

function lineOf(language: Language, entry: LoggedEntry, names: Names): string {
  const { who, did, outcome, before, after } = entry;
  const change = [before, after]
    .map((one) => shortOf(one, language))
    .filter(Boolean)
    .join(' → ');
  const whom = [entry.whom, names.get(idIn(entry, 'company')), names.get(idIn(entry, 'event'))].filter(Boolean).join(', ');
  return say(language, 'records.line', { did, outcome, change, ...(who ? { who } : {}), ...(whom === '' ? {} : { whom }) });
}

/** "läge: medlem, motivering: för tidigt" */
const shortOf = (value: Json | undefined, language: Language): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : partsOf(value, language)
        .map(([name, told]) => `${name}: ${told}`)
        .join(', ');
