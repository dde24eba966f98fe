/** Words are cut before they come here: none is longer. */
const LONGEST = 64;
const ROW = LONGEST + 1;
const FAR = 255;

/** Three rows of the table, used anew for each pair of words. */
const rows = [new Uint8Array(ROW), new Uint8Array(ROW), new Uint8Array(ROW)] as const;

/** Whether `a` becomes `b` by at most `most` letters put in, left out, changed or swapped with the next. */
export function isTypo(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  // What is left after the common beginning and end.
  if (endA === start || endB === start) return Math.max(endA, endB) - start <= most;
  return distance(a.slice(start, endA), b.slice(start, endB), most) <= most;
}

/** The number of changes, or something over `most` where there are more. */
function distance(a: string, b: string, most: number): number {
  let [before, last, row] = rows;
  const width = Math.min(b.length, LONGEST);
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const cost = cheapest(a, b, i, j, row, last, before);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return FAR;
    [before, last, row] = [last, row, before];
  }
  return last[width] ?? FAR;
}

function cheapest(a: string, b: string, i: number, j: number, row: Uint8Array, last: Uint8Array, before: Uint8Array): number {
  const from = a.charCodeAt(i - 1);
  const to = b.charCodeAt(j - 1);
  const plain = Math.min((last[j] ?? FAR) + 1, (row[j - 1] ?? FAR) + 1, (last[j - 1] ?? FAR) + (from === to ? 0 : 1));
  const swapped = i > 1 && j > 1 && from === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === to;
  return swapped ? Math.min(plain, (before[j - 2] ?? FAR) + 1) : plain;
}
