import { CALENDAR_PATH } from '../../src/chat/calendar-paper.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { noted, told } from '../network/within.ts';
import { labelOf } from './about.ts';

/** `/event calendar`: the person's own feed of the network's events. */
export const calendar: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => feedOf(turn, ports, here, false);

/** data: network, renew? */
export const feedPressed: Handler<ActionTurn> = async (turn, ports) =>
  feedOf(turn, ports, await pressedHere(turn, ports), turn.data.renew === 'yes');

async function feedOf(turn: Heard, ports: Ports, here: Here, renew: boolean): Promise<Reply | Work> {
  const made = await ports.calendarFeeds.madeAt(here.network.id, turn.person.id);
  if (made && !renew) return standing(turn, here, made);
  // A message of the conversation is kept as it is: the secret comes only by a press, whose answer is not.
  if (turn.back === 'outbox') return offered(turn, here);
  return async (tx) => {
    const token = await tx.calendarFeeds.make(here.network.id, turn.person.id, turn.at);
    await tx.audit.note({ ...noted(turn, here.network.id, 'event.feed') });
    return shown(turn, ports, here, token);
  };
}

/** No address is made that nobody would see: a button makes it. */
const offered = ({ language }: Heard, { network }: Here): Reply => ({
  to: 'asker',
  title: say(language, 'calendar.name', { network: network.name }),
  blocks: [
    { kind: 'text', text: say(language, 'calendar.feed.press') },
    { kind: 'choices', items: [{ label: labelOf(language, 'feed'), action: 'event.feed', data: { network: network.id } }] },
  ],
});

/** It has an address already, which nobody can be shown again. */
const standing = ({ language }: Heard, { network }: Here, made: Date): Reply => ({
  to: 'asker',
  title: say(language, 'calendar.name', { network: network.name }),
  blocks: [
    { kind: 'text', text: say(language, 'calendar.feed.has', { made }) },
    {
      kind: 'choices',
      items: [
        { label: labelOf(language, 'feed.renew'), action: 'event.feed', data: { network: network.id, renew: 'yes' } },
        revokeButton(language, network.id),
      ],
    },
  ],
});

const revokeButton = (language: Heard['language'], network: string): Choice => ({
  label: labelOf(language, 'feed.revoke'),
  action: 'event.feedRevoke',
  data: { network },
});

/** The address, shown once: what is kept of the reply does not hold it. */
function shown({ language }: Heard, ports: Ports, { network }: Here, token: string): Reply {
  const { address, reach } = ports.pages.at(`${CALENDAR_PATH}${token}.ics`);
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'calendar.feed', { network: network.name }) },
    { kind: 'typed', text: address },
    { kind: 'note', text: say(language, 'calendar.feed.secret') },
    ...(reach === 'here' ? [{ kind: 'note' as const, text: say(language, 'calendar.feed.here') }] : []),
    { kind: 'choices', items: [revokeButton(language, network.id)] },
  ];
  const again: Choice = { label: labelOf(language, 'feed.renew'), action: 'event.feed', data: { network: network.id, renew: 'yes' } };
  const kept: Reply = {
    to: 'asker',
    language,
    blocks: [
      { kind: 'text', text: say(language, 'calendar.feed.shownOnce') },
      { kind: 'choices', items: [again] },
    ],
  };
  const title = say(language, 'calendar.name', { network: network.name });
  return { to: 'asker', title, blocks, kept };
}

/** data: network */
export const feedRevoked: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await pressedHere(turn, ports);
  return async (tx) => {
    if (await tx.calendarFeeds.revoke(network.id, turn.person.id)) await tx.audit.note({ ...noted(turn, network.id, 'event.feed.end') });
    return told(say(turn.language, 'calendar.feed.revoked'));
  };
};
