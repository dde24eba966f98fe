/** A method's line in words: its name, its points, and whether it is ruled out. */
interface Scored {
  readonly method: string;
  readonly score: number;
  readonly vetoed: boolean;
}

/** The dialogue "which method fits us": one's own, its result, and a group's. Names of methods and questions come in as they are shown. */
export interface FitMessages {
  'fit.title': null;
  /** The button that other answers offer. */
  'fit.offer': null;
  'fit.intro': { of: number };
  'fit.lastTime': { method: string; date: Date };

  'fit.progress': null;
  'fit.progress.text': { at: number; of: number };
  /** Questions that are skipped. */
  'fit.skipped': { names: readonly string[] };
  'fit.yours': { option: string };
  'fit.own': { heard: string };

  'fit.dontKnow': null;
  'fit.why': null;
  'fit.back': null;
  'fit.forward': null;
  'fit.answers': null;
  'fit.answers.title': null;
  'fit.answers.intro': null;
  'fit.answers.none': null;
  'fit.answers.change': { question: string };
  'fit.leave': null;
  'fit.left': { date: Date };
  'fit.resume': null;
  'fit.over': null;
  'fit.over.sure': { count: number };
  'fit.over.no': null;
  'fit.begun': { date: Date; count: number };
  'fit.usage': { typed: string };
  'fit.nothingToResume': null;

  /** A title of at most 24 characters. */
  'fit.words': null;
  'fit.words.hint': null;
  'fit.words.submit': null;
  'fit.heard': { option: string };
  'fit.heard.which': null;
  'fit.heard.yes': null;
  'fit.heard.no': null;
  'fit.unheard': null;
  /** While a model reads it. */
  'fit.reading': null;
  'fit.options': null;
  /** A model's reading comes when the question has its answer already. */
  'fit.readLate': { option: string };
  'fit.tooLong': { max: number; length: number };
  'fit.again': null;

  'fit.gone': null;
  'fit.expired': { date: Date };
  'fit.closed': null;
  /** Of a result that was there: the answer that is another one now. */
  'fit.changed': { question: string; before: string; now: string };
  'fit.notYours': null;
  'fit.questionGone': null;
  'fit.start': null;

  'fit.result': null;
  'fit.result.recommended': { method: string };
  'fit.result.unknown': { method: string };
  /** The answers that weigh most, as clauses ("ni vill …"). */
  'fit.result.why': { clauses: readonly string[] };
  /** What sets the recommended method apart from the runner-up. `also`: besides what was named; no clauses: nothing else does. */
  'fit.result.apart': { clauses: readonly string[]; also: boolean };
  'fit.reason': { question: string; option: string; weight: number };
  'fit.chart': null;
  'fit.chart.alt': { rows: readonly Scored[] };
  'fit.row.against': null;
  'fit.row.runnerUp': null;
  'fit.row.vetoes': null;
  'fit.row.flips': null;
  'fit.row.stated': null;
  'fit.row.estimate': null;
  'fit.row.steps': null;
  'fit.row.examples': null;
  'fit.row.growth': null;
  /** 0 points: only the order from light to heavy decided. */
  'fit.margin': { points: number };
  /** Beside a method that is ruled out, in small letters. */
  'fit.out': null;
  'fit.veto': { method: string; why: string };
  'fit.flip': { changes: readonly { readonly question: string; readonly to: string }[]; method: string };
  'fit.flips.more': { count: number };
  'fit.flips.none': null;
  'fit.growth': { method: string; when: string };
  'fit.growth.editorial': null;
  'fit.growth.none': null;
  'fit.examples.none': null;
  'fit.points': null;
  'fit.points.caption': null;
  'fit.points.answer': null;
  'fit.points.sum': null;
  'fit.points.note': null;
  'fit.toResult': null;

  'fit.memo.pdf': null;
  'fit.memo.markdown': null;
  /** The file's name without its ending: small letters a to z and hyphens. */
  'fit.memo.file': null;
  'fit.memo.ready': { date: Date };
  'fit.memo.somebody': null;

  'fit.share': null;
  'fit.share.where': null;
  'fit.share.none': null;
  'fit.share.channel': { name: string | undefined; date: Date };
  'fit.share.by': { name: string };
  'fit.share.byGroup': { name: string };
  /** The channel where it is asked. */
  'fit.share.here': null;
  'fit.shared': { name: string | undefined };

  'fit.begin': { network: boolean };

  'fit.compare': null;
  'fit.compare.title': { date: Date };
  'fit.compare.none': null;
  'fit.compare.same': { method: string };
  'fit.compare.other': { before: string; now: string };
  'fit.compare.caption': null;
  'fit.compare.question': null;
  'fit.compare.before': null;
  'fit.compare.now': null;
  'fit.compare.noAnswer': null;
  'fit.compare.alike': null;

  'fit.together.title': null;
  'fit.together.intro': null;
  /** For readers of another language than the card's. */
  'fit.together.introShort': null;
  'fit.together.only': null;
  'fit.together.posted': null;
  'fit.together.exists': null;
  'fit.together.answer': null;
  'fit.together.done': null;
  'fit.together.underway': null;
  'fit.together.nobody': null;
  /** Everybody who began is done; the name of whoever started it, where that is a member. */
  'fit.together.allDone': { owner: string | undefined };
  /** Over a member's first question. */
  'fit.together.begin': { of: number };
  /** Closed, and nothing is left to settle. */
  'fit.together.agreed': null;
  'fit.together.close': null;
  'fit.together.mayNotClose': null;
  'fit.together.noAnswers': null;
  'fit.together.isClosed': null;
  'fit.together.mine': null;
  'fit.together.notYet': null;
  /** Some are still answering: close all the same? */
  'fit.together.closeSure': { names: readonly string[] };
  'fit.together.closeAnyway': null;

  /** A title of at most 24 characters. */
  'fit.reason.title': null;
  'fit.reason.give': null;
  'fit.reason.previous': null;
  'fit.reason.change': null;
  'fit.reason.field': { option: string };
  'fit.reason.hint': { max: number };
  'fit.reason.named': null;
  'fit.reason.named.no': null;
  'fit.reason.named.yes': null;
  'fit.reason.submit': null;
  'fit.reason.saved': { named: boolean };
  'fit.reason.erased': null;
  'fit.reason.none': null;
  'fit.reason.tooLong': { max: number; length: number };
  'fit.reason.yours': { text: string; named: boolean };

  'fit.together.agree': { count: number };
  'fit.together.agree.row': { question: string; option: string };
  'fit.together.harmless': null;
  /** The option that the points are counted with. */
  'fit.together.harmless.row': { question: string; option: string };
  'fit.together.differ': { left: number };
  'fit.together.side': { option: string; count: number; of: number };
  'fit.together.speaks': { methods: readonly { readonly method: string; readonly weight: number }[] };
  /** A member's own words; the name where they wanted it shown. */
  'fit.together.reason': { text: string; name: string | undefined };
  'fit.together.factsSay': { facts: readonly string[] };
  'fit.together.settle': null;
  'fit.together.leaveOpen': null;
  'fit.together.decided': { question: string; option: string; left: number };
  'fit.together.decided.before': { question: string; name: string };
  'fit.together.settled': null;
  'fit.together.settled.row': {
    question: string;
    option: string;
    name: string;
    sides: readonly { readonly option: string; readonly count: number }[];
  };
  'fit.together.undo': null;
  /** Under a copy of the group's card that only its reader sees. */
  'fit.together.copy': null;
  'fit.together.refresh': null;
  'fit.together.undone': { question: string };
  'fit.together.result': null;
  'fit.together.somebody': null;
}
