import type { Digest } from '../../src/chat/digests.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import { type DigestNumbers, isQuietWeek, type Piece } from '../../src/domain/digest.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { quietLines, spanLine, totalLines } from './draw.ts';
import { trendChart } from './pictures.ts';

/** More totals would be a table to read. */
const TOTALS = 5;

/**
 * The members' version: thanks and totals, and no word of who is behind. `edited`: the coordinator's greeting, and what they left out.
 */
export function membersVersion(
  language: Language,
  network: Network,
  numbers: DigestNumbers,
  edited: Pick<Digest, 'greeting' | 'leftOut'>,
): Pick<Reply, 'title' | 'blocks'> {
  const has = (piece: Piece): boolean => !edited.leftOut.includes(piece);
  const { shared } = numbers;
  const greeting: readonly Block[] = edited.greeting === undefined ? [] : [{ kind: 'text', text: edited.greeting }];
  const title = say(language, 'digest.title.members', { week: numbers.week, network: network.name });
  if (isQuietWeek(numbers)) return { title, blocks: [...greeting, ...quietLines(language, numbers)] };
  const rows: (readonly [string, string])[] = [];
  if (has('finished') && shared.finished.length > 0)
    rows.push([say(language, 'digest.finished'), shared.finished.map(({ name, title: done }) => `${name} · ${done}`).join('\n')]);
  if (has('progress') && shared.totals.length > 0) rows.push([say(language, 'digest.totals'), totalLines(language, shared.totals, TOTALS)]);
  if (has('events') && numbers.facts.coming.length > 0)
    rows.push([
      say(language, 'digest.coming'),
      numbers.facts.coming.map((event) => say(language, 'digest.event.coming', { event })).join('\n'),
    ]);
  const blocks: readonly Block[] = [
    ...greeting,
    { kind: 'note', text: spanLine(language, numbers) },
    { kind: 'text', text: say(language, 'digest.thanks', shared) },
    ...(has('thanks') && shared.thanked.length > 0
      ? [{ kind: 'text' as const, text: say(language, 'digest.thanked', { names: shared.thanked }) }]
      : []),
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
    ...(has('trend') ? trendChart(language, shared.trend) : []),
  ];
  return { title, blocks };
}

/** As it is posted in a channel, with buttons that show it in private in the other languages. */
export function posted(language: Language, network: Network, numbers: DigestNumbers, edited: Pick<Digest, 'greeting' | 'leftOut'>): Reply {
  const { title = '', blocks } = membersVersion(language, network, numbers, edited);
  const items = LANGUAGES.filter((other) => other !== language).map(
    (other): Choice => ({
      label: say(other, 'digest.in'),
      action: 'digest.show',
      data: { network: network.id, week: numbers.week, language: other },
    }),
  );
  return { to: 'room', language, title, blocks: [...blocks, { kind: 'choices', items }] };
}
