import type { Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { isOwn, tenantOf } from '../../src/domain/people.ts';
import { say } from '../../src/text/say.ts';
import { asCoordinator, noted } from '../network/within.ts';

const MENTION = /^@\{([^}]+)\}$/u;

/** A coordinator named by mention. Their product must say that they are its own: a mention alone tells nobody's home. */
export async function addCoordinator(turn: Heard<CommandTurn>, ports: Ports, { id, tenant }: Network, typed: string): Promise<Work> {
  const account = MENTION.exec(typed.trim())?.[1] ?? refuse('people.add.usage', null, { typed: turn.args });
  const known = await ports.roster.account(account);
  const member = await ports.directory.isMember(account, turn.tenant, turn.room);
  if (member === undefined) refuse('people.add.silent', null, { typed: turn.args });
  const rooms = await ports.networks.rooms(id);
  const home = isOwn(
    { tenant },
    rooms.map((room) => tenantOf(room.id)),
    { id: account, guest: known?.guest ?? false },
  );
  const person = (await ports.people.resolve({ id: account, guest: false })).id;
  const language = (await ports.roster.languageOf(person)) ?? turn.language;
  const name = known?.name ?? say(turn.language, 'network.somebody');
  return asCoordinator(turn, id, async (tx, network) => {
    if (!(member && home)) refuse('people.outside', { network: network.name }, { typed: turn.args });
    const { coordinator } = await tx.networks.standing(person, id);
    if (coordinator) refuse('people.add.already', { name, network: network.name });
    await tx.networks.addCoordinator(id, person, turn.person.id, turn.at);
    await tx.audit.note({ ...noted(turn, id, 'people.add'), whom: person });
    const welcome = say(language, 'people.welcome', { network: network.name });
    await tx.outbox.post({
      key: `coordinator:${turn.ref}`,
      room: { id: turn.room.id },
      to: account,
      network: id,
      reply: { to: 'asker', blocks: [{ kind: 'text', text: welcome }], language },
    });
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'people.added', { name, network: network.name }) }] };
  });
}
