/** The text with `instead` in the place of "@" and any of the names. */
export function unnamed(text: string, names: readonly string[], instead: string): string {
  // The longest first: "@Eva" is the beginning of "@Eva Exempel", whose surname would stay.
  const longest = names.toSorted((one, other) => other.length - one.length);
  return longest.reduce((left, name) => left.replaceAll(`@${name}`, instead), text);
}
