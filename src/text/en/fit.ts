import { day } from '../dates.ts';
import type { FitMessages } from '../fit.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const points = (n: number): string => (Math.abs(n) === 1 ? `${n} point` : `${count('en', n)} points`);
const signed = (n: number): string => (n < 0 ? `−${count('en', -n)}` : `+${count('en', n)}`);
/** A method's name in running text. */
const running = (name: string): string => name.charAt(0).toLocaleLowerCase() + name.slice(1);
const quoted = (text: string): string => `“${text}”`;

export const fit: Words<FitMessages> = {
  'fit.title': () => 'Which coordination method fits us?',
  'fit.offer': () => 'Which method fits us?',
  'fit.intro': ({ of }) =>
    `At most ${count('en', of)} questions about your municipality, one at a time. “Don’t know” is a fine answer, and every answer can be changed, also afterwards.`,
  'fit.lastTime': ({ method, date }) => `Last time (${day('en', date)}) the result was: ${running(method)}. You can compare at the end.`,

  'fit.progress': () => 'Question',
  'fit.progress.text': ({ at, of }) => `${count('en', at)} of ${count('en', of)}`,
  'fit.skipped': ({ names }) => `Skipped, because the answer can no longer change the result: ${list('en', names)}.`,
  'fit.yours': ({ option }) => `Your answer now: ${option}`,
  'fit.own': ({ heard }) => `In your own words: ${quoted(heard)}`,

  'fit.dontKnow': () => 'Don’t know',
  'fit.why': () => 'Why do you ask?',
  'fit.back': () => 'Back',
  'fit.forward': () => 'Go on where we were',
  'fit.answers': () => 'See and change the answers',
  'fit.answers.title': () => 'Your answers',
  'fit.answers.intro': () => 'Choose the answer that you want to change. The others stay.',
  'fit.answers.none': () => 'You have not answered anything yet.',
  'fit.answers.change': ({ question }) => question,
  'fit.leave': () => 'Pause',
  'fit.left': ({ date }) => `The answers are kept until ${day('en', date)}. Type “fit resume” or press the button when you want to go on.`,
  'fit.resume': () => 'Go on',
  'fit.over': () => 'Start over',
  'fit.over.sure': ({ count: n }) =>
    n === 1
      ? 'Start over from the beginning? The answer is then put aside.'
      : `Start over from the beginning? The ${count('en', n)} answers are then put aside.`,
  'fit.over.no': () => 'No, keep the answers',
  'fit.begun': ({ date, count: n }) =>
    `You began on ${day('en', date)} and have given ${n === 1 ? 'one answer' : `${count('en', n)} answers`} so far.`,
  'fit.usage': ({ typed }) => `I understood “fit” but not ${quoted(typed)}. Type “fit”, “fit resume” or, in a channel, “fit together”.`,
  'fit.nothingToResume': () => 'There is nothing unfinished to go on with.',

  'fit.words': () => 'Answer in your own words',
  'fit.words.hint': () => 'For example: “we have about half a person”. You see how I understood it before it is saved.',
  'fit.words.submit': () => 'Send',
  'fit.heard': ({ option }) => `I understood it like this: ${quoted(option)}. Is that right?`,
  'fit.heard.which': () => 'That can mean more than one thing. Which one do you mean?',
  'fit.heard.yes': () => 'Yes, that is right',
  'fit.heard.no': () => 'No, show the options',
  'fit.unheard': () => 'I could not read an answer to the question from that. Choose one of the options, or say it in other words.',
  'fit.reading': () => 'I am reading the answer. It takes a few seconds; you confirm it before anything is saved.',
  'fit.options': () => 'Show the options',
  'fit.readLate': ({ option }) => `You have already answered ${quoted(option)}. That stands.`,
  'fit.tooLong': ({ max, length }) =>
    `The answer is ${count('en', length)} characters long; I read at most ${count('en', max)}. A sentence is enough, or one of the options.`,
  'fit.again': () => 'Back to where we were:',

  'fit.gone': () => 'I no longer have those answers. You can start anew right away.',
  'fit.expired': ({ date }) => `It expired on ${day('en', date)}, 30 days after the last answer. You can start anew right away.`,
  'fit.changed': ({ question, before, now }) =>
    `${question}: the answer is changed from ${quoted(before)} to ${quoted(now)}. To undo that, choose “See and change the answers”.`,
  'fit.closed': () => 'That round is over, so the button no longer works.',
  'fit.notYours': () => 'Those answers are somebody else’s, and only that person can give them. You are welcome to start your own.',
  'fit.questionGone': () => 'That question is no longer asked. The other answers are kept; go on from here.',
  'fit.start': () => 'Start',

  'fit.result': () => 'Result',
  'fit.result.recommended': ({ method }) => `The method that fits you best: ${method}.`,
  'fit.result.unknown': ({ method }) =>
    `You answered “don’t know” to everything, so this is no recommendation, only the lightest step to begin with: ${method}.`,
  'fit.result.why': ({ clauses }) =>
    `What weighs most is ${list(
      'en',
      clauses.map((one) => `that ${one}`),
    )}.`,
  'fit.result.apart': ({ clauses, also }) =>
    clauses.length === 0
      ? 'The same answers set the two apart.'
      : `What ${also ? 'also sets' : 'mainly sets'} the two apart is ${list(
          'en',
          clauses.map((one) => `that ${one}`),
        )}.`,
  'fit.reason': ({ question, option, weight }) => `${question}: ${option} (${signed(weight)})`,
  'fit.chart': () => 'Points by method',
  'fit.chart.alt': ({ rows }) =>
    `${rows.map(({ method, score, vetoed }) => `${method} ${points(score)}${vetoed ? ' (ruled out)' : ''}`).join(', ')}.`,
  'fit.row.against': () => 'Speaks against it',
  'fit.row.runnerUp': () => 'Runner-up',
  'fit.row.vetoes': () => 'Ruled out',
  'fit.row.flips': () => 'What would change the result',
  'fit.row.stated': () => 'Resources, as the source states',
  'fit.row.estimate': () => 'Resources, our estimate (not the source’s)',
  'fit.row.steps': () => 'First steps',
  'fit.row.examples': () => 'How others do it',
  'fit.row.growth': () => 'The way on from here',
  'fit.margin': ({ points: n }) => (n === 0 ? 'equal points; the lighter method goes first' : `${points(n)} behind`),
  'fit.out': () => 'ruled out',
  'fit.veto': ({ method, why }) => `${method}. ${why}`,
  'fit.flip': ({ changes, method }) =>
    `${changes.map(({ question, to }) => `${question} → ${quoted(to)}`).join(' and ')}: gives ${running(method)}`,
  'fit.flips.more': ({ count: n }) => (n === 1 ? '… and one more change' : `… and ${count('en', n)} more changes`),
  'fit.flips.none': () => 'The result holds: more than two answers would have to change.',
  'fit.growth': ({ method, when }) => `${method}: ${when}`,
  'fit.growth.editorial': () => 'The source only gives the order from light to heavy. When to move on is our judgement.',
  'fit.growth.none': () => 'This is the heaviest method. The source names no step after it.',
  'fit.examples.none': () => 'The source names no examples of this method.',
  'fit.points': () => 'How the points add up',
  'fit.points.caption': () => 'Points by answer and method',
  'fit.points.answer': () => 'Answer',
  'fit.points.sum': () => 'Sum',
  'fit.points.note': () => 'The source gives the direction but no figures. How much an answer weighs is our judgement.',
  'fit.toResult': () => 'To the result',

  'fit.memo.pdf': () => 'Decision memo (PDF)',
  'fit.memo.markdown': () => 'Decision memo (Markdown)',
  'fit.memo.file': () => 'decision-memo-coordination-method',
  'fit.memo.ready': ({ date }) => `The memo is ready. The link works until ${day('en', date)}, for anybody who has it.`,
  'fit.memo.somebody': () => 'one person',

  'fit.share': () => 'Share in a channel',
  'fit.share.where': () => 'In which channel? Everybody there will see the result and the answers behind it.',
  'fit.share.none': () => 'I have not seen you in any channel yet. Mention me (@Tandem) in the channel once, and you can share there.',
  'fit.share.channel': ({ name, date }) => name ?? `The channel where you wrote on ${day('en', date)}`,
  'fit.share.by': ({ name }) => `${name} shares a result: “Which coordination method fits us?”`,
  'fit.share.byGroup': ({ name }) => `${name} shares the group’s joint result: “Which coordination method fits us?”`,
  'fit.share.here': () => 'This channel',
  'fit.shared': ({ name }) => (name ? `The result is shared in ${name}.` : 'The result is shared in the channel.'),

  'fit.begin': ({ network }) => (network ? 'Start the network' : 'Make the plan'),

  'fit.compare': () => 'Compare with last time',
  'fit.compare.title': ({ date }) => `Compared with ${day('en', date)}`,
  'fit.compare.none': () => 'There is no earlier result to compare with.',
  'fit.compare.same': ({ method }) => `The result is the same as last time: ${running(method)}.`,
  'fit.compare.other': ({ before, now }) => `Last time it was ${running(before)}, now ${running(now)}.`,
  'fit.compare.caption': () => 'Answers that have changed',
  'fit.compare.question': () => 'Question',
  'fit.compare.before': () => 'Last time',
  'fit.compare.now': () => 'Now',
  'fit.compare.noAnswer': () => 'no answer',
  'fit.compare.alike': () => 'All the answers are the same.',

  'fit.together.title': () => 'Which coordination method fits us? Answering together',
  'fit.together.intro': () =>
    'Everybody answers privately, in their own language. Here you see who has answered, not what. Once the answers are in, I show where you agree, and what you disagree on and matters you settle together.',
  'fit.together.introShort': () => 'In English: press “Answer”, and I will ask you the questions privately.',
  'fit.together.only': () => 'Answering together happens in a channel: type “@Tandem fit together” there. Here you can answer on your own.',
  'fit.together.posted': () => 'The card is in the channel now. Press “Answer” when you want to begin.',
  'fit.together.exists': () => 'You are answering together in this channel already.',
  'fit.together.answer': () => 'Answer',
  'fit.together.done': () => 'Have answered',
  'fit.together.underway': () => 'Are answering',
  'fit.together.nobody': () => 'Nobody has begun yet.',
  'fit.together.allDone': ({ owner }) =>
    `Everybody who takes part has answered. ${owner ?? 'Whoever started it'} can close and compare the answers.`,
  'fit.together.begin': ({ of }) =>
    `${count('en', of)} questions, one at a time. Only you see your answers. When the group goes through them, it sees how many answered what, not who.`,
  'fit.together.agreed': () => 'It is closed for answers. There is nothing to settle: your joint result is in the card in the channel.',
  'fit.together.close': () => 'Close and compare the answers',
  'fit.together.mayNotClose': () => 'Only whoever started it, or a coordinator, can close it.',
  'fit.together.noAnswers': () => 'Nobody has answered yet, so there is nothing to compare.',
  'fit.together.isClosed': () => 'It is closed for answers. You settle what is left in the card in the channel.',
  'fit.together.mine': () =>
    'Thank you, your answers are in. Only you see them; the channel sees that you have answered. If you like, give the group a reason for an answer: open it under “See and change the answers”.',
  'fit.together.notYet': () => 'The joint result is there once the group has settled what is left.',
  'fit.together.closeSure': ({ names }) =>
    `Still answering: ${list('en', names)}. If you close now, only the answers given so far count, and it cannot be opened again.`,
  'fit.together.closeAnyway': () => 'Close all the same',

  'fit.reason.title': () => 'Give a reason',
  'fit.reason.give': () => 'Give a reason',
  'fit.reason.previous': () => 'Explain the previous answer',
  'fit.reason.change': () => 'Change the reason',
  'fit.reason.field': ({ option }) => `Why did you answer “${option}”?`,
  'fit.reason.hint': ({ max }) =>
    `At most ${count('en', max)} characters, optional. Nobody else sees it until the group goes through the answers, and then only if you disagree on the question. Leave it empty to take the reason back.`,
  'fit.reason.named': () => 'How is it shown?',
  'fit.reason.named.no': () => 'Without my name',
  'fit.reason.named.yes': () => 'With my name',
  'fit.reason.submit': () => 'Save',
  'fit.reason.saved': ({ named }) =>
    `The reason is saved. If you disagree on the question, the group sees it ${named ? 'with' : 'without'} your name.`,
  'fit.reason.erased': () => 'The reason is taken back.',
  'fit.reason.none': () => 'You have not answered that question yet. Answer first; then you can give a reason.',
  'fit.reason.tooLong': ({ max, length }) => `The reason is ${count('en', length)} characters long; there is room for ${count('en', max)}.`,
  'fit.reason.yours': ({ text, named }) => `Your reason (shown ${named ? 'with your name' : 'without a name'}): ${quoted(text)}`,
  'fit.together.agree': ({ count: n }) => `You agree (${count('en', n)})`,
  'fit.together.agree.row': ({ question, option }) => `${question}: ${option}`,
  'fit.together.harmless': () => 'You disagree, but it does not change the result',
  'fit.together.harmless.row': ({ question, option }) => `${question}: counted as ${quoted(option)}`,
  'fit.together.differ': ({ left }) =>
    left === 1 ? 'One thing left to settle:' : `At most ${count('en', left)} things left to settle. The weightiest first:`,
  'fit.together.side': ({ option, count: n, of }) => `${option} (${count('en', n)} of ${count('en', of)})`,
  'fit.together.speaks': ({ methods }) => `Points: ${methods.map(({ method, weight }) => `${method} ${signed(weight)}`).join(' · ')}`,
  'fit.together.reason': ({ text, name }) => (name ? `${quoted(text)} (${name})` : quoted(text)),
  'fit.together.factsSay': ({ facts }) => `The source: ${facts.join(' ')}`,
  'fit.together.settle': () => 'What do you decide?',
  'fit.together.leaveOpen': () => 'Leave it open',
  'fit.together.decided': ({ question, option, left }) =>
    `Noted. ${question}: ${option}.${left === 0 ? ' That was the last one: your joint result is in the card in the channel.' : ''}`,
  'fit.together.decided.before': ({ question, name }) =>
    `${question} is settled already (${name}). Undo it first if you want to change it.`,
  'fit.together.settled': () => 'You have settled',
  'fit.together.settled.row': ({ question, option, name, sides }) => {
    const before = sides.map((side) => `${quoted(side.option)} (${count('en', side.count)})`);
    return `${question}: ${option}.${before.length > 0 ? ` Answers before the decision: ${before.join(', ')}.` : ''} Noted by ${name}.`;
  },
  'fit.together.undo': () => 'Undo the last one',
  'fit.together.copy': () => 'Only you see this copy. What others decide shows here once you press “Refresh”.',
  'fit.together.refresh': () => 'Refresh',
  'fit.together.undone': ({ question }) => `${question} is open again.`,
  'fit.together.result': () => 'Your joint result',
  'fit.together.somebody': () => 'somebody',
};
