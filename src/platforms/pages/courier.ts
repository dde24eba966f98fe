import { type Courier, type Delivery, DeliveryFailed } from '../../chat/delivery.ts';
import type { Letter, PageParts } from '../../chat/letters.ts';
import type { Link } from '../../chat/links.ts';
import { say } from '../../text/say.ts';
import { plainText } from './letter.ts';

type CourierParts = PageParts & { readonly now: () => Date };

/**
 * Keeps messages to people who are known only by a link for their page, and sends them as letters where that is possible. The first
 * letter tells what is kept about its reader.
 */
export function courier(parts: CourierParts): Courier {
  const { messages, mailer } = parts;
  return {
    async post(delivery) {
      const { key, room, reply } = delivery;
      // The letter that brings the link is no news on the page that the link opens.
      const letterOnly = delivery.hint === 'letter';
      const language = reply.language ?? delivery.language;
      await messages.keep({ key, room: room.id, at: parts.now(), language, reply, shown: !letterOnly });
      if (letterOnly && !mailer.configured) throw new DeliveryFailed('never', 'SMTP_URL is not set', { reason: 'letter' });
      const pageOnly = delivery.hint === 'page';
      if (mailer.configured && !pageOnly && !(await messages.isMailed(key))) await mail(delivery, parts);
      return key;
    },
    async update({ reply }, messageId) {
      if (!(await messages.change(messageId, reply))) throw new DeliveryFailed('never', `no page keeps message ${messageId}`);
    },
    async pin() {
      return 'none';
    },
    async find({ key }) {
      return (await messages.isMailed(key)) ? { messageId: key } : 'cannot tell';
    },
  };
}

async function mail(delivery: Delivery, parts: CourierParts): Promise<void> {
  const to = await parts.messages.letterTo(delivery.room.id, parts.now());
  const address = to?.link.contact.email;
  if (!to || address === undefined) return;
  const network = await parts.networks.get(to.link.network);
  await parts.mailer.send(letterOf(delivery, parts, { ...to, address, network: network?.name ?? 'Tandem' }));
  await parts.messages.mailed(delivery.key, parts.now());
}

interface To {
  readonly link: Link;
  readonly token?: string;
  readonly first: boolean;
  readonly address: string;
  readonly network: string;
}

function letterOf({ key, reply, language: fallback }: Delivery, parts: CourierParts, { link, token, first, address, network }: To): Letter {
  const language = reply.language ?? fallback;
  const { name = '' } = link.contact;
  const way =
    token === undefined
      ? [say(language, 'link.letter.noLink')]
      : [say(language, 'link.letter.link', { date: link.expires }), parts.address(token).address];
  const lines = [
    ...(name ? [say(language, 'link.letter.hello', { name })] : []),
    plainText(reply),
    ...way,
    ...(first ? [say(language, 'me.notice', { ...parts.privacy, where: 'letter' })] : []),
    `-- \n${say(language, 'link.letter.foot', { network })}`,
  ];
  return { key, to: { name, address }, subject: reply.title ?? network, text: `${lines.join('\n\n')}\n` };
}
