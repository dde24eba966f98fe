import type { Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice } from '../../src/chat/reply.ts';
import type { Heard, Room } from '../../src/chat/turn.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { cardPlace, drawNetworkCard, postKey } from './card.ts';
import { planLines } from './plan-lines.ts';
import { defaultName, type Starting, settingsFor } from './starting.ts';

/** Founds the network in that channel: its first coordinator, its plan where it has one, and its card. */
export async function founding(turn: Heard, ports: Ports, room: Pick<Room, 'id' | 'name'>, asked: Starting): Promise<Work> {
  // A channel's card speaks the language that its founder speaks, until somebody chooses another for it.
  const language = (await ports.people.roomLanguage(room.id)) ?? turn.language;
  const network = networkOf(turn, room, asked);
  const steps = hasCompanies(network.method) ? [] : ports.answers.cite(ports.fit.methods[network.method].steps, language);
  return async (tx) => {
    await tx.networks.found(network, turn.person.id);
    if (!(await tx.networks.bind(network.id, room))) refuse('network.start.bound', { network: say(turn.language, 'network.other') });
    await tx.networks.setRoomLanguage(room.id, language);
    await tx.plans.add(
      network.id,
      steps.map(({ id, quote }) => ({ kind: 'step', title: quote, fact: id })),
    );
    const plan = steps.map(({ id, quote }, at) => ({
      ...{ id: `${at}`, network: network.id, kind: 'step' as const, position: at + 1, fact: id, title: quote, revision: 1 },
    }));
    const coordinators = [turn.by.name ?? say(language, 'network.somebody')];
    const shown = planLines(ports, plan, language);
    const card = drawNetworkCard({ network, room: room.id, language, coordinators, companies: 0, plan: shown });
    await tx.outbox.post({ key: postKey(network.id, room.id, turn.ref), room: { id: room.id }, reply: card });
    const { at, tenant, person } = turn;
    const after = { name: network.name, method: network.method, like: network.like ?? null, room: room.id };
    await tx.audit.note({ at, who: person.id, tenant, did: 'network.found', outcome: 'done', after, network: network.id });
    return { to: 'asker', title: network.name, blocks: founded(turn, network, room.id) };
  };
}

function networkOf(turn: Heard, room: Pick<Room, 'name'>, asked: Starting): Network {
  return {
    id: turn.ref,
    tenant: turn.tenant,
    name: asked.name ?? defaultName(turn.language, asked, room.name),
    method: asked.method,
    ...(asked.preset ? { like: asked.preset.id } : {}),
    settings: settingsFor(asked),
    founded: turn.at,
    revision: 1,
  };
}

/** What to do next. */
function founded({ language }: Heard, { id, name, method, settings }: Network, room: string): readonly Block[] {
  const companies = hasCompanies(method);
  const data = { network: id };
  const next = [
    say(language, 'network.founded.pin', { in: cardPlace(room) }),
    ...(companies ? [say(language, 'network.founded.second')] : []),
    ...(method === 'frontrunner' && settings.fees.length === 0 ? [say(language, 'network.founded.fees')] : []),
  ];
  const items: readonly Choice[] = [
    ...(companies ? [] : [{ label: say(language, 'plan.button'), action: 'plan.show', data, style: 'primary' } as const]),
    { label: say(language, 'network.overview.settings'), action: 'settings.show', data },
    { label: say(language, 'network.overview.invite'), action: 'network.invite', data },
    { label: say(language, 'network.card.about'), action: 'network.show', data },
  ];
  return [
    { kind: 'text', text: say(language, 'network.founded', { network: name, companies }) },
    ...next.map((text) => ({ kind: 'note', text }) as const),
    { kind: 'choices', items },
  ];
}
