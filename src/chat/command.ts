/** Everything that can be said, pressed, sent and started. The registry in handlers/index.ts has an entry for each, or tsc fails. */
export const COMMANDS = ['ask', 'me', 'help'] as const;
export type CommandName = (typeof COMMANDS)[number];

export const ACTIONS = [
  'ask.question', // data: question, language?; asks it (a suggestion, the same question in another language)
  'ask.more', // data: method, aspect?
  'ask.compare', // data: methods ("open closed")
  'ask.helpful', // data: question (id), verdict yes | no
  'ask.watch', // data: question (id): tell me when the source answers this
  'ask.open', // opens the form of a question
  'gaps.list', // data: after? (paging)
  'gaps.own', // data: gap; opens the owner form
  'me.language', // data: language
  'help.show',
] as const;
export type ActionName = (typeof ACTIONS)[number];

export const FORMS = ['ask.question', 'gaps.owner'] as const;
export type FormName = (typeof FORMS)[number];

export const CLOCKS = ['ask.written', 'gaps.recheck', 'sweep'] as const;
export type ClockName = (typeof CLOCKS)[number];
