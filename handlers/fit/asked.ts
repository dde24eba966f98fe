import { fold, readKeyword } from '../../src/chat/read.ts';
import { QUESTION_WORDS } from '../../src/text/words.ts';

/** Whether the text asks something, rather than answers: it ends in a question mark, or begins as questions do. */
export function isQuestion(text: string): boolean {
  const typed = fold(text).trim();
  return /[?？]["'”»)]*$/u.test(typed) || readKeyword(typed, { asks: QUESTION_WORDS }) !== undefined;
}
