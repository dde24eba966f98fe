import type { Handler } from '../../src/chat/handler.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Kept, RETENTION } from '../../src/domain/retention.ts';
import { say } from '../../src/text/say.ts';

/** `me privacy`: what is kept about people, why and for how long, and what one may ask for. */
export const privacy: Handler<CommandTurn> = async (turn, ports) => drawPrivacy(turn, ports.privacy);
export const privacyPressed: Handler<ActionTurn> = async (turn, ports) => drawPrivacy(turn, ports.privacy);

function drawPrivacy({ language }: Heard, { address }: { readonly address?: string }): Reply {
  const rows = (Object.entries(RETENTION) as [Kept, number][]).map(
    ([kept, days]) => [say(language, 'me.privacy.kept', { kept }), say(language, 'me.privacy.days', { days })] as const,
  );
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'me.privacy.text', address === undefined ? {} : { address }) },
    { kind: 'facts', rows: [...rows, [say(language, 'me.privacy.cases'), say(language, 'me.privacy.cases.kept')]] },
    { kind: 'choices', items: rights(language) },
  ];
  return { to: 'asker', title: say(language, 'me.privacy.title'), blocks };
}

/** What anybody may ask for about themselves. */
export const rights = (language: Language): readonly Choice[] => [
  { label: say(language, 'me.export.button'), action: 'me.export', data: {} },
  { label: say(language, 'me.delete.button'), action: 'me.delete', data: {} },
];
