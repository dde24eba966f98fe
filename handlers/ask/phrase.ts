import type { Answer, Citation } from '../../src/chat/answers.ts';
import type { Block, Source } from '../../src/chat/reply.ts';
import type { Sentence } from '../../src/chat/sentence.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** What an answer says, in paragraphs, without its sources. */
export function paragraphs(answer: Answer, sentences?: readonly Sentence[]): readonly string[] {
  const { language } = answer;
  if (answer.outcome === 'refused') return refusal(answer);
  const body = sentences ? writtenText(sentences, answer.citations) : verbatimText(answer.citations);
  if (answer.outcome === 'answered') return [body];
  const gap = say(language, 'ask.partial', { missing: answer.missing, uncovered: answer.uncovered });
  const whom = say(language, 'ask.partial.whom', { network: answer.citations.every(isOfNetwork) });
  return [gap, body, whom];
}

/** Told of a network as an example, and not of how a municipality works without one. */
const isOfNetwork = ({ aspect, method }: Citation): boolean => aspect === 'examples' && method !== 'single' && method !== 'integrated';

function refusal({ language, because = 'far', nearest }: Answer): readonly string[] {
  const [method] = nearest;
  if (because === 'which' && method) return [say(language, 'ask.refused.which', { method })];
  return [say(language, REFUSED[because === 'which' ? 'far' : because]), say(language, 'ask.refused.can')];
}

const REFUSED = {
  far: 'ask.refused.far',
  foreign: 'ask.refused.foreign',
  empty: 'ask.refused.empty',
  order: 'ask.refused.order',
} as const;

/** The facts verbatim, each with the number of its source. */
function verbatimText(citations: readonly Citation[]): string {
  return citations.map((citation, index) => `${citation.quote} [${index + 1}]`).join('\n');
}

function writtenText(sentences: readonly Sentence[], citations: readonly Citation[]): string {
  const number = (id: string): number => citations.findIndex((citation) => citation.id === id) + 1;
  return sentences.map((sentence) => `${sentence.text} ${sentence.cites.map((id) => `[${number(id)}]`).join('')}`).join(' ');
}

/** The numbered sources of an answer. */
export function sources(citations: readonly Citation[], language: Language): Block {
  return {
    kind: 'sources',
    title: say(language, 'ask.sources'),
    items: citations.map((citation, index) => source(citation, index, language)),
  };
}

function source(citation: Citation, index: number, language: Language): Source {
  const { method, aspect, cell } = citation;
  return {
    n: index + 1,
    id: citation.id,
    label: say(language, 'ask.source.label', { method, aspect, cell }),
    quote: citation.quote,
    source: citation.source,
    address: citation.address,
  };
}
