import type { Block, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Move } from '../../src/domain/membership-moves.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { findCompany, ownCompany } from './find.ts';
import { heldOutside, type Inside, pressed, within } from './inside.ts';
import { type Asked, type Done, makeMove, namesOf } from './move.ts';
import { tellCoordinators, tellSpeakers } from './notices.ts';

/** `/network withdraw`: a company takes its application back. */
export const withdraw: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await ownCompany(turn, ports, here, turn.args, 'company.withdraw');
  if ('reply' in found) return found.reply;
  const asked = { company: found.held.company.id, names: await namesOf(ports, here) };
  return within(turn, here, (inside) => withdrawInside(inside, asked));
};

/** data: network, company, seen */
export const withdrawPressed = pressed(async (turn, ports, here) => {
  const { company, seen } = turn.data;
  const asked = { company, seen, names: await namesOf(ports, here) };
  return within(turn, here, (inside) => withdrawInside(inside, asked));
});

async function withdrawInside(inside: Inside, asked: Asked): Promise<Reply> {
  const { tx, turn, network } = inside;
  const { company, after } = await makeMove(inside, 'withdraw', asked);
  await tx.companies.decideCase(after.id, { at: turn.at, decision: 'withdrawn', by: turn.person.id });
  await tellCoordinators(inside, `company.withdrawn:${turn.ref}`, (language) => [
    { kind: 'text', text: say(language, 'company.notice.withdrawn', { company: company.name, network: network.name }) },
  ]);
  const number = after.caseNumber === undefined ? {} : { number: after.caseNumber };
  return saying(say(turn.language, 'company.withdrawn', { company: company.name, ...number }));
}

const saying = (text: string): Reply => ({ to: 'asker', blocks: [{ kind: 'text', text }] });

/** `/network leave`: asks whether the company shall leave; an application that waits is withdrawn. */
export const leave: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await ownCompany(turn, ports, here, turn.args, 'company.leave');
  if ('reply' in found) return found.reply;
  const { company, membership } = found.held;
  if (!isIn(membership.state)) return withdraw(turn, ports, here);
  return sure(turn, here, company.id, company.name, String(membership.revision));
};

/** data: network, company, seen, sure? */
export const leavePressed = pressed(async (turn, ports, here) => {
  const { company, seen, sure: isSure } = turn.data;
  if (isSure !== 'yes') {
    const held = await heldOutside(ports, here, company);
    return sure(turn, here, held.company.id, held.company.name, seen ?? String(held.membership.revision));
  }
  const asked = { company, seen, names: await namesOf(ports, here) };
  return within(turn, here, (inside) => leaveInside(inside, asked));
});

function sure({ language }: Heard, { network }: Here, id: string, name: string, seen: string): Reply {
  const choice: Block = {
    kind: 'choices',
    items: [
      {
        label: say(language, 'company.button.sure'),
        action: 'company.leave',
        data: { network: network.id, company: id, seen, sure: 'yes' },
        style: 'danger',
      },
    ],
  };
  const text = say(language, 'company.leave.sure', { company: name, network: network.name });
  return { to: 'asker', blocks: [{ kind: 'text', text }, choice] };
}

async function leaveInside(inside: Inside, asked: Asked): Promise<Reply> {
  const { turn, network } = inside;
  const { company, speakers } = await makeMove(inside, 'leave', asked);
  const names = { company: company.name, network: network.name };
  const key = `company.left:${turn.ref}`;
  await tellCoordinators(inside, key, (language) => [{ kind: 'text', text: say(language, 'company.notice.left', names) }]);
  await tellSpeakers(inside, speakers, key, (language) => [{ kind: 'text', text: say(language, 'company.notice.left', names) }]);
  return saying(say(turn.language, 'company.left', names));
}

/** A move that says nothing to others. */
function quietly(move: Extract<Move, 'rest' | 'wake'>, key: 'company.rested' | 'company.woken') {
  const after = async (inside: Inside, asked: Asked): Promise<Reply> => {
    const { company }: Done = await makeMove(inside, move, asked);
    return saying(say(inside.turn.language, key, { company: company.name }));
  };
  const typed: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
    demandCoordinator(here);
    const found = await findCompany(turn, ports, here, turn.args, {
      states: move === 'rest' ? ['member'] : ['dormant'],
      action: `company.${move}`,
    });
    if ('reply' in found) return found.reply;
    const asked = { company: found.held.company.id, names: await namesOf(ports, here) };
    return within(turn, here, (inside) => after(inside, asked));
  };
  const press = pressed(async (turn, ports, here) => {
    const { company, seen } = turn.data;
    const asked = { company, seen, names: await namesOf(ports, here) };
    return within(turn, here, (inside) => after(inside, asked));
  });
  return { typed, press };
}

/** `/network dormant Solvind`: it has been quiet and is left in peace; only coordinators see that. */
export const rest = quietly('rest', 'company.rested');
/** `/network awake Solvind`. */
export const wake = quietly('wake', 'company.woken');
