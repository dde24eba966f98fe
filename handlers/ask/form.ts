import type { Form } from '../../src/chat/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** The form of a question; `value` is what was typed before. */
export function askForm(language: Language, value?: string): Form {
  return {
    name: 'ask.question',
    title: say(language, 'ask.form.title'),
    submit: say(language, 'ask.form.submit'),
    cancel: say(language, 'ask.form.cancel'),
    data: {},
    fields: [
      {
        id: 'question',
        kind: 'long',
        label: say(language, 'ask.form.label'),
        hint: say(language, 'ask.form.hint'),
        required: true,
        ...(value === undefined ? {} : { value }),
      },
    ],
  };
}
