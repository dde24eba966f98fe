import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'This channel belongs to no network, and neither do you. Write “network start” here if the municipality wants to found one, or “network join” in the network’s own channel.',
  'network.which': () => 'Which network do you mean?',
  'network.forbidden': ({ network }) => `Only the coordinators of ${network} can do this. Ask one of them: write “network coordinators”.`,
  'network.somebody': () => 'Somebody',
  'network.since': ({ date }) => `since ${day('en', date)}`,
  'network.unknown': ({ typed }) =>
    `I understood that this is about the network, but not what “${typed}” means. Write for example: network members.`,
};
