/** Everything that can be said, pressed, sent and started. The registry in handlers/index.ts has an entry for each, or tsc fails. */
export const COMMANDS = ['ask', 'fit', 'me', 'help'] as const;
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
  'fit.start', // a new dialogue, or the offer to go on with one's unfinished one
  'fit.new', // data: dialogue?; closes that one and starts anew
  'fit.over', // data: dialogue; asks before starting over
  'fit.show', // data: dialogue, question? (one to look at and change; absent: where the answers have led to)
  'fit.answer', // data: dialogue, question, option, heard? (the words it was read from)
  'fit.why', // data: dialogue, question
  'fit.words', // data: dialogue, question; opens the form of an answer in one's own words
  'fit.reason', // data: dialogue, question; opens the form of one's reason for the group
  'fit.answers', // data: dialogue; all answers, to change one
  'fit.leave', // data: dialogue
  'fit.points', // data: dialogue; each answer's points
  'fit.memo', // data: dialogue, as pdf | markdown
  'fit.share', // data: dialogue, room? (else one's channels are offered)
  'fit.begin', // data: method; the next capability
  'fit.compare', // data: dialogue; with one's last result
  'fit.join', // data: dialogue, language?; one's private part of a group's dialogue
  'fit.group', // data: dialogue, language; a closed group's card, privately, in that language
  'fit.close', // data: dialogue, sure? (although somebody is still answering); the group goes through its answers
  'fit.settle', // data: dialogue, question, option, language? (of the private card in which it is pressed)
  'fit.unsettle', // data: dialogue, question, language?
  'me.language', // data: language
] as const;
export type ActionName = (typeof ACTIONS)[number];

export const FORMS = ['ask.question', 'fit.words', 'fit.reason', 'gaps.owner'] as const;
export type FormName = (typeof FORMS)[number];

export const CLOCKS = ['ask.written', 'fit.read', 'gaps.recheck', 'sweep'] as const;
export type ClockName = (typeof CLOCKS)[number];
