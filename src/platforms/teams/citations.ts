import type { Reply, Source } from '../../chat/reply.ts';
import { webAddress } from './card.ts';
import { clip, type Node } from './plain.ts';

/** Teams' limits: ten citations a message, 80 characters of name, 160 of abstract. */
const MOST = 10;

/** The sources of a reply in the order of their numbers. */
export function sourcesOf(reply: Reply): readonly Source[] {
  return reply.blocks.flatMap((block) => (block.kind === 'sources' ? block.items : [])).slice(0, MOST);
}

/**
 * The one root entity of a message that cites or was written by a model. The label "AI generated" only ever stands where
 * a model wrote: verbatim facts must not look generated.
 */
export function citationEntities(reply: Reply): readonly Node[] {
  const citation = sourcesOf(reply).map(claim);
  if (citation.length === 0 && reply.written !== 'model') return [];
  return [
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      ...(reply.written === 'model' ? { additionalType: ['AIGeneratedContent'] } : {}),
      ...(citation.length > 0 ? { citation } : {}),
    },
  ];
}

function claim({ n, label, quote, address }: Source): Node {
  const url = webAddress(address);
  return {
    '@type': 'Claim',
    position: n,
    appearance: { '@type': 'DigitalDocument', name: clip(label, 80), abstract: clip(quote, 160), ...(url ? { url } : {}) },
  };
}
