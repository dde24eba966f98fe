import type { Answers } from '../../src/chat/answers.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { ASPECTS, type Aspect, METHODS, type Method } from '../../src/domain/method.ts';
import { say } from '../../src/text/say.ts';

/** Facts shown in one cell; the rest is a press away. */
const FACTS_IN_A_CELL = 3;

/** The aspects of two or more methods side by side, lightest first. */
export function drawComparison(methods: readonly Method[], language: Language, answers: Answers, to: Reply['to']): Reply {
  const columns = METHODS.filter((method) => methods.includes(method));
  const none = say(language, 'ask.compare.none');
  const cell = (method: Method, aspect: Aspect): string => {
    const facts = answers.summary(method, language, aspect).slice(0, FACTS_IN_A_CELL);
    return facts.map((fact) => fact.quote).join(' ') || none;
  };
  const rows = ASPECTS.map((aspect) => [say(language, 'aspect.name', { aspect }), ...columns.map((method) => cell(method, aspect))]);
  const caption = say(language, 'ask.compare.caption');
  const head = ['', ...columns.map((method) => say(language, 'method.name', { method }))];
  const choices = columns.map((method) => ({
    label: say(language, 'ask.button.more', { method }),
    action: 'ask.more' as const,
    data: { method, language },
  }));
  return {
    to,
    language,
    blocks: [{ kind: 'table', caption, head, rows }, sourceLine(columns, language, answers), { kind: 'choices', items: choices }],
  };
}

function sourceLine(methods: readonly Method[], language: Language, answers: Answers): Reply['blocks'][number] {
  const names = new Set(methods.flatMap((method) => answers.about(method, language).map((fact) => fact.source)));
  return { kind: 'note', text: [...names].join(' · ') };
}
