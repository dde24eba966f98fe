/** One line of plain text: no control characters, no marks that turn the direction of what follows, no runs of spaces. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** At most `max` characters (code points), cut where a word ends; what was cut ends with "…". */
export function cutTo(text: string, max: number): string {
  const points = Array.from(text);
  if (points.length <= max) return text;
  const kept = points.slice(0, Math.max(0, max - 1)).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > max / 2 ? kept.slice(0, space) : kept).replace(/[\s.,;:–-]+$/u, '')}…`;
}
