import type { FailedDelivery } from '../../src/chat/delivery.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { oldest } from '../../src/domain/retention.ts';
import { productOf } from '../../src/text/products.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere, type Here } from './here.ts';
import { asCoordinator, noted, told } from './within.ts';

const PAGE = 5;
/** Nobody pages further. */
const FURTHEST = 10_000;

/** What did not go as it should within the time that messages are kept. */
async function faults({ at }: Heard, ports: Ports, { network }: Here) {
  const since = new Date(oldest('unsent', at));
  const [failed, doubles] = await Promise.all([ports.deliveries.failures(network.id, since), ports.deliveries.repeated(network.id, since)]);
  return { failed, doubles, times: doubles.reduce((sum, { times }) => sum + times, 0) };
}

/** The overview's line and button, for coordinators; nothing where all arrived once. */
export async function deliveryBlocks(turn: Heard, ports: Ports, here: Here): Promise<readonly Block[]> {
  if (!here.standing.coordinator) return [];
  const { failed, times } = await faults(turn, ports, here);
  if (failed === 0 && times === 0) return [];
  const { language } = turn;
  const list: Choice = {
    label: say(language, 'delivery.button', { count: failed }),
    action: 'delivery.list',
    data: { network: here.network.id },
  };
  return [
    { kind: 'note', text: say(language, 'delivery.note', { failed, times }) },
    { kind: 'choices', items: [list] },
  ];
}

/** Messages that could not be delivered, newest first, and rooms where one may stand twice. data: network, after? */
export const deliveriesPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const after = Number(turn.data.after ?? '0');
  return list(turn, ports, here, Number.isInteger(after) && after > 0 && after <= FURTHEST ? after : 0);
};

async function list(turn: Heard, ports: Ports, here: Here, after: number): Promise<Reply> {
  const { language } = turn;
  const { id: network, name } = here.network;
  const found = await ports.deliveries.failed(network, { after, size: PAGE + 1 });
  const { doubles } = after === 0 ? await faults(turn, ports, here) : { doubles: [] };
  const shown = found.slice(0, PAGE);
  const more: Choice = {
    label: say(language, 'delivery.more'),
    action: 'delivery.list',
    data: { network, after: String(after + PAGE) },
  };
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, shown.length === 0 ? 'delivery.none' : 'delivery.about') },
    ...shown.flatMap((one) => oneOf(turn, network, one)),
    ...(found.length > PAGE ? [{ kind: 'choices' as const, items: [more] }] : []),
    ...doubles.map(({ room, times }): Block => {
      const where = { room: room.name, product: productOf(room.id) };
      return { kind: 'note', text: say(language, 'delivery.double', { ...where, times }) };
    }),
  ];
  return { to: 'asker', title: say(language, 'delivery.title', { network: name }), blocks };
}

function oneOf({ language }: Heard, network: string, { key, room, person, title, reason, at }: FailedDelivery): readonly Block[] {
  const data = { network, key };
  const where = say(language, 'delivery.where', { person, room: room.name, product: productOf(room.id) });
  return [
    { kind: 'facts', rows: [[where, say(language, 'delivery.row', { reason, at, title })]] },
    {
      kind: 'choices',
      items: [
        { label: say(language, 'delivery.again'), action: 'delivery.again', data },
        { label: say(language, 'delivery.away'), action: 'delivery.away', data },
      ],
    },
  ];
}

const deciding =
  (
    did: 'delivery.again' | 'delivery.away',
    done: 'delivery.sent' | 'delivery.put',
    decide: (tx: Tx, network: string, key: string) => Promise<boolean>,
  ): Handler<ActionTurn> =>
  async (turn, ports) => {
    const { network } = await coordinatedHere(turn, ports);
    const { key = '' } = turn.data;
    return asCoordinator(turn, network.id, async (tx) => {
      // Somebody else was faster, or its text is forgotten.
      if (!(await decide(tx, network.id, key))) refuse('chat.oldButton', null);
      await tx.audit.note({ ...noted(turn, network.id, did), after: { message: key } });
      return told(say(turn.language, done));
    });
  };

/** data: network, key */
export const againPressed = deciding('delivery.again', 'delivery.sent', (tx, network, key) => tx.deliveries.again(network, key));
/** data: network, key */
export const awayPressed = deciding('delivery.away', 'delivery.put', (tx, network, key) => tx.deliveries.putAway(network, key));
