import type { Handler } from '../../src/chat/handler.ts';
import type { Coordinator } from '../../src/chat/networks.ts';
import { readKeyword } from '../../src/chat/read.ts';
import type { Block, Choice } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { COORDINATORS_WANTED } from '../../src/domain/people.ts';
import { COORDINATOR_WORDS } from '../../src/text/people-words.ts';
import { say } from '../../src/text/say.ts';
import { addCoordinator } from '../people/add.ts';
import { makeCode } from '../people/code.ts';
import { askResign } from '../people/resign.ts';
import { demandCoordinator, type Here, type InNetwork, pressedHere } from './here.ts';

/** `/network coordinators`: who they are, for everybody; for themselves also how to bring one in and how to leave. */
export const coordinators: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  if (turn.args.trim() === '') return shown(turn, await ports.networks.coordinators(here.network.id), here);
  demandCoordinator(here);
  const found = readKeyword(turn.args, COORDINATOR_WORDS);
  if (found?.word === 'code') return makeCode(turn, here.network);
  if (found?.word === 'leave') return askResign(turn, here.network);
  return addCoordinator(turn, ports, here.network, found?.word === 'add' ? found.rest : turn.args);
};

/** The same by a button. data: network */
export const coordinatorsPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return shown(turn, await ports.networks.coordinators(here.network.id), here);
};

function shown({ language }: Heard, known: readonly Coordinator[], { network, standing }: Here) {
  const rows = known.map((one) => [one.name ?? say(language, 'network.somebody'), since(language, one)] as const);
  const blocks: Block[] = [{ kind: 'facts', rows }];
  if (standing.coordinator) {
    const active = known.filter(({ gone }) => !gone).length;
    if (active < COORDINATORS_WANTED) blocks.push({ kind: 'note', text: say(language, 'people.two') });
    blocks.push({ kind: 'choices', items: [...ways(language, network.id), ...ends(language, network.id, known)] });
  }
  return { to: 'asker' as const, title: network.name, blocks };
}

const since = (language: Language, { since: date, gone }: Coordinator): string =>
  [say(language, 'network.since', { date }), ...(gone ? [say(language, 'people.gone')] : [])].join(' · ');

const ways = (language: Language, network: string): readonly Choice[] => [
  { label: say(language, 'people.code.button'), action: 'people.code', data: { network } },
  { label: say(language, 'people.resign.button'), action: 'people.resign', data: { network } },
];

/** Whoever's accounts are all closed can no longer leave by themselves. */
const ends = (language: Language, network: string, known: readonly Coordinator[]): readonly Choice[] =>
  known
    .filter(({ gone }) => gone)
    .map(({ person, name }) => ({
      label: say(language, 'people.end.button', { name: name ?? say(language, 'network.somebody') }),
      action: 'people.end',
      data: { network, person },
    }));
