import type { Commitment } from './commitment.ts';

/** A title as it is looked up: lower case, without diacritics and punctuation. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 150);

type Titled = Pick<Commitment, 'title'>;

/** What a text that begins with a commitment's name says: which ones it may mean, and what follows the name. */
export interface Meant<C extends Titled> {
  readonly which: readonly C[];
  /** As it was typed, trimmed. */
  readonly rest: string;
}

/**
 * The commitments that the first words of a text may mean, by as many of the words as any title has in it ("solar 60%" and the title
 * "Solar panels on the roof"). A title that is typed in whole is that one alone. Empty where no title has the first word.
 * @param speaks whether a text begins to say something of a commitment: there a name that is not whole ends ("heat at risk", where a
 * title is "Heat at the works")
 */
export function meant<C extends Titled>(text: string, titles: readonly C[], speaks: (rest: string) => boolean = () => false): Meant<C> {
  const words = [...text.matchAll(/\S+/gu)];
  let best: Meant<C> = { which: [], rest: text.trim() };
  let spoken: Meant<C> | undefined;
  for (let length = 1; length <= words.length; length++) {
    const last = words[length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const key = titleKey(text.slice(0, end));
    if (key === '') break;
    const rest = text.slice(end).trim();
    const whole = titles.filter(({ title }) => titleKey(title) === key);
    const which = whole.length > 0 ? whole : titles.filter(({ title }) => hasInOrder(titleKey(title), key));
    if (which.length === 0) break;
    best = { which, rest };
    if (whole.length > 0) spoken = undefined;
    else if (speaks(rest)) spoken ??= best;
  }
  return spoken ?? best;
}

/** Whether the words of the key begin words of the title, in their order: "sol pan" in "solar panels". */
function hasInOrder(title: string, key: string): boolean {
  let from = 0;
  const words = title.split(' ');
  return key.split(' ').every((part) => {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(part));
    from = at + 1;
    return at >= 0;
  });
}
