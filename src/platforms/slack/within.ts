import type { KnownBlock } from '@slack/types';
import { shorten } from './text.ts';

const size = (block: KnownBlock) => JSON.stringify(block).length;
const isControl = (block: KnownBlock) =>
  block.type === 'actions' || block.type === 'context_actions' || (block.type === 'section' && block.accessory !== undefined);

/** What is left of the room for content after the buttons, which are kept before any text. */
interface Room {
  blocks: number;
  characters: number;
}

function shortened(block: KnownBlock, room: Room, mark: string): KnownBlock | undefined {
  if (block.type !== 'section' || !block.text) return undefined;
  const over = size(block) - room.characters;
  const keep = block.text.text.length - over;
  return keep > 100 ? { ...block, text: { ...block.text, text: shorten(block.text.text, keep, mark) } } : undefined;
}

/** Controls from the first on, as many as leave half of everything to the text. */
function keptControls(blocks: readonly KnownBlock[], most: Room): ReadonlySet<KnownBlock> {
  const kept = new Set<KnownBlock>();
  let characters = most.characters / 2;
  for (const block of blocks.filter(isControl)) {
    characters -= size(block);
    if (characters < 0 || kept.size >= most.blocks / 2) break;
    kept.add(block);
  }
  return kept;
}

/** Content from the first on, while there is room; the one that overflows is shortened where it is a text. */
function keptContent(blocks: readonly KnownBlock[], room: Room, mark: string): KnownBlock[] {
  const kept: KnownBlock[] = [];
  for (const block of blocks.filter((one) => !isControl(one))) {
    if (room.blocks < 1) break;
    if (size(block) > room.characters) {
      const short = shortened(block, room, mark);
      return short ? [...kept, short] : kept;
    }
    kept.push(block);
    room.characters -= size(block);
    room.blocks -= 1;
  }
  return kept;
}

/**
 * Keeps blocks within a message's limits: buttons stay, the text that does not fit is shortened, and where something was
 * left out stands `mark`.
 */
export function within(blocks: readonly KnownBlock[], most: Readonly<Room>, mark: string): KnownBlock[] {
  const total = blocks.reduce((sum, block) => sum + size(block), 0);
  if (blocks.length <= most.blocks && total <= most.characters) return [...blocks];
  const cut: KnownBlock = { type: 'context', elements: [{ type: 'mrkdwn', text: mark }] };
  const controls = keptControls(blocks, most);
  const taken = [cut, ...controls].reduce((sum, block) => sum + size(block), 0);
  const content = keptContent(blocks, { blocks: most.blocks - controls.size - 1, characters: most.characters - taken }, mark);
  const last = content.length - 1;
  let at = 0;
  const out = blocks.flatMap((block) => {
    if (isControl(block)) return controls.has(block) ? [block] : [];
    const kept = content[at];
    const here = kept ? (at === last ? [kept, cut] : [kept]) : [];
    at += 1;
    return here;
  });
  return out.includes(cut) ? out : [...out, cut];
}
