import type { Answers, Citation } from '../../src/chat/answers.ts';
import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { type Language, languageSchema } from '../../src/domain/language.ts';
import { ASPECTS, type Aspect, aspectSchema, type Method, methodSchema } from '../../src/domain/method.ts';
import { say } from '../../src/text/say.ts';
import { sources } from './phrase.ts';
import { threadKey } from './thread.ts';

/** Facts of each aspect on a method's overview. */
const FACTS_IN_A_ROW = 3;

/** "More on this method": its aspects at a glance, or every fact of one aspect. */
export const more: Handler<ActionTurn> = async (turn, { answers, threads }) => {
  const parsed = methodSchema.safeParse(turn.data.method);
  const method = parsed.success ? parsed.data : refuse('chat.oldButton', null);
  const asked = languageSchema.safeParse(turn.data.language);
  const language = asked.success ? asked.data : turn.language;
  const aspect = aspectSchema.safeParse(turn.data.aspect);
  threads.remember(threadKey(turn), { methods: [method], language, ...(aspect.success ? { aspect: aspect.data } : {}) });
  return aspect.success ? oneAspect(method, aspect.data, language, answers) : overview(method, language, answers);
};

function overview(method: Method, language: Language, answers: Answers): Reply {
  const present = ASPECTS.filter((aspect) => answers.about(method, language, aspect).length > 0);
  const rows = present.map((aspect) => {
    const facts = answers.summary(method, language, aspect).slice(0, FACTS_IN_A_ROW);
    return [say(language, 'aspect.name', { aspect }), facts.map((fact) => fact.quote).join(' ')] as const;
  });
  const blocks: Block[] = [{ kind: 'facts', rows }, sourceNote(answers.about(method, language)), aspectButtons(method, present, language)];
  return { to: 'asker', title: say(language, 'method.name', { method }), blocks };
}

function oneAspect(method: Method, aspect: Aspect, language: Language, answers: Answers): Reply {
  const facts = answers.about(method, language, aspect);
  if (facts.length === 0) return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'ask.about.nothing') }] };
  const text = facts.map((fact, index) => `${fact.quote} [${index + 1}]`).join('\n');
  const others = ASPECTS.filter((other) => other !== aspect && answers.about(method, language, other).length > 0);
  const title = `${say(language, 'method.name', { method })} · ${say(language, 'aspect.name', { aspect })}`;
  return { to: 'asker', title, blocks: [{ kind: 'text', text }, sources(facts, language), aspectButtons(method, others, language)] };
}

function aspectButtons(method: Method, aspects: readonly Aspect[], language: Language): Block {
  const items: readonly Choice[] = aspects.map((aspect) => ({
    label: say(language, 'aspect.name', { aspect }),
    action: 'ask.more',
    data: { method, aspect, language },
  }));
  return { kind: 'choices', items };
}

const sourceNote = (facts: readonly Citation[]): Block => ({
  kind: 'note',
  text: [...new Set(facts.map((fact) => fact.source))].join(' · '),
});
