import { clock, day } from '../dates.ts';
import type { DeliveryMessages } from '../delivery.ts';
import type { Words } from '../messages.ts';

const REASONS = {
  archived: 'The channel is archived. Unarchive it, or disconnect it from the network.',
  gone: 'The channel or conversation is no longer there.',
  removed: 'Tandem is no longer in the channel. Invite it again.',
  revoked: 'Tandem is no longer installed there, or its access was revoked. An administrator of the workspace can install it again.',
  forbidden: 'Tandem may not write there. Check the channel’s permissions.',
  person: 'The person takes no messages from Tandem, or their account is closed.',
  refused: 'The message was not accepted as it is.',
  address: 'Tandem has no address there. Ask somebody to write to Tandem there once.',
  letter: 'The e-mail did not get through. Check the address.',
  unclear: 'Nobody could confirm that the message arrived. It may already be there, so look before you send it again.',
  tired: 'The message was not accepted for a whole day.',
  broken: 'The fault is Tandem’s own. Whoever runs Tandem finds it in the log.',
} as const;

const placeOf = (room: string | undefined, product: string): string =>
  room === undefined ? `a channel (${product})` : `${room} (${product})`;

export const delivery: Words<DeliveryMessages> = {
  'delivery.title': ({ network }) => `Messages that did not arrive · ${network}`,
  'delivery.note': ({ failed, times }) =>
    [
      ...(failed > 0 ? [failed === 1 ? 'One message did not arrive.' : `${failed} messages did not arrive.`] : []),
      ...(times > 0 ? [times === 1 ? 'One message may be there twice.' : `${times} messages may be there twice.`] : []),
    ].join(' '),
  'delivery.button': ({ count }) => (count > 0 ? `Did not arrive (${count})` : 'Possible doubles'),
  'delivery.none': () => 'Every message has arrived.',
  'delivery.about': () => 'Mend the cause, then try again. What you put away is not sent, and its text is erased.',
  'delivery.where': ({ person, room, product }) => (person === undefined ? placeOf(room, product) : `${person} (${product})`),
  'delivery.row': ({ reason, at, title }) =>
    `${title === undefined ? '' : `“${title}”. `}${REASONS[reason]} ${day('en', at)}, ${clock('en', at)}`,
  'delivery.again': () => 'Try again',
  'delivery.away': () => 'Put away',
  'delivery.more': () => 'Show more',
  'delivery.sent': () => 'The message is being sent again. If it does not arrive, it is shown here once more.',
  'delivery.put': () => 'The message has been put away and is not sent.',
  'delivery.double': ({ room, product, times }) =>
    `${placeOf(room, product)}: ${times === 1 ? 'one message was' : `${times} messages were`} sent again, since ${product} could not say whether the first one had arrived.`,
};
