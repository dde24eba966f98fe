import type { DialogueAnswer, WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Form } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn } from '../../src/chat/turn.ts';
import type { FitQuestion } from '../../src/domain/fit-schema.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { optionText, questionOf } from './question.ts';
import { denial, inDialogue } from './stand.ts';

/** The longest reason, in characters: several of them stand side by side in the room's card. */
const MAX_REASON = 300;

const answerOf = (dialogue: WholeDialogue | undefined, person: string, question: string | undefined): DialogueAnswer | undefined =>
  dialogue?.kind === 'together' ? dialogue.answers.find((one) => one.person === person && one.question === question) : undefined;

/** Opens the form of one's reason for an answer that one has given in a group. */
export const reasonOpen: Handler<ActionTurn> = async (turn, ports) => {
  const { dialogue: id = '', question: asked } = turn.data;
  const dialogue = await ports.dialogues.byId(id);
  const refused = denial(dialogue, turn, 'answer');
  if (refused) return refused;
  const question = questionOf(ports.fit, asked) ?? refuse('fit.questionGone', null);
  const answer = answerOf(dialogue, turn.person.id, asked) ?? refuse('fit.reason.none', null);
  const form = reasonForm(id, question, answer, turn.language);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
};

function reasonForm(dialogue: string, question: FitQuestion, { option, reason }: DialogueAnswer, language: Language): Form {
  const chosen = optionText(question, option, language);
  return {
    name: 'fit.reason',
    title: say(language, 'fit.reason.title'),
    submit: say(language, 'fit.reason.submit'),
    cancel: say(language, 'ask.form.cancel'),
    data: { dialogue, question: question.id },
    fields: [
      {
        id: 'reason',
        kind: 'long',
        label: say(language, 'fit.reason.field', { option: chosen }),
        hint: say(language, 'fit.reason.hint', { max: MAX_REASON }),
        required: false,
        ...(reason ? { value: reason.text } : {}),
      },
      {
        id: 'named',
        kind: 'choice',
        label: say(language, 'fit.reason.named'),
        required: true,
        value: reason?.named ? 'yes' : 'no',
        options: [
          { value: 'no', label: say(language, 'fit.reason.named.no') },
          { value: 'yes', label: say(language, 'fit.reason.named.yes') },
        ],
      },
    ],
  };
}

/** The sent form: the reason is kept beside the answer; an empty one is taken back. */
export const reasonSent: Handler<FormTurn> = async (turn, ports) => {
  const { dialogue: id = '', question: asked } = turn.data;
  const typed = turn.fields.reason ?? '';
  const text = typed.trim();
  if (text.length > MAX_REASON) refuse('fit.reason.tooLong', { max: MAX_REASON, length: text.length }, { field: 'reason', typed });
  const named = turn.fields.named === 'yes';
  return inDialogue(turn, ports, id, async (tx, dialogue) => {
    const answer = answerOf(dialogue, turn.person.id, asked) ?? refuse('fit.reason.none', null, { typed });
    const { reason: _, ...said } = answer;
    await tx.dialogues.answer(id, text === '' ? said : { ...said, reason: { text, named } });
    const on: Choice = { label: say(turn.language, 'fit.resume'), action: 'fit.show', data: { dialogue: id } };
    const told = text === '' ? say(turn.language, 'fit.reason.erased') : say(turn.language, 'fit.reason.saved', { named });
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: told },
        { kind: 'choices', items: [on] },
      ],
    };
  });
};
