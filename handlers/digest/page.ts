import { DIGEST_PATH } from '../../src/chat/digest-page.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';

/** For how long a link opens the page. */
const LASTS_MS = 30 * DAY_MS;

/** `/digest page`: a link of one's own to the network's weeks. */
export const page: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return linked(turn, ports, here, undefined);
};

/** data: network, week? */
export const pagePressed: Handler<ActionTurn> = async (turn, ports) =>
  linked(turn, ports, await coordinatedHere(turn, ports), turn.data.week);

function linked(turn: Heard, ports: Ports, { network: { id } }: Here, week: string | undefined): Work {
  return asCoordinator(turn, id, async (tx) => {
    const until = new Date(turn.at.getTime() + LASTS_MS);
    const token = await tx.digests.link(id, turn.person.id, until);
    await tx.audit.note({ ...noted(turn, id, 'digest.page'), after: { until: until.toISOString() } });
    const at = ports.pages.at(`${DIGEST_PATH}${token}${week === undefined ? '' : `/${week}`}`);
    const shown = told(say(turn.language, 'digest.page', { address: at.address, until, here: at.reach === 'here' }));
    // The address is a secret: a redelivery is not given it again.
    return { ...shown, kept: told(say(turn.language, 'digest.page.kept')) };
  });
}
