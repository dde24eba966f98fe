/** What somebody wrote, ended as a sentence where another one follows. */
export const sentence = (text: string): string => (/[.!?…]$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`);
