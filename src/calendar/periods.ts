/** Months by how their names begin, in the three languages, folded. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:uary|uari)?|tammikuu\w*)$/u,
  /^(?:feb(?:ruary|ruari)?|helmikuu\w*)$/u,
  /^(?:mar(?:ch|s)?|maaliskuu\w*)$/u,
  /^(?:apr(?:il)?|huhtikuu\w*)$/u,
  /^(?:may|maj|toukokuu\w*)$/u,
  /^(?:june?|juni|kesakuu\w*)$/u,
  /^(?:july?|juli|heinakuu\w*)$/u,
  /^(?:aug(?:ust|usti)?|elokuu\w*)$/u,
  /^(?:sept?(?:ember)?|syyskuu\w*)$/u,
  /^(?:oct(?:ober)?|okt(?:ober)?|lokakuu\w*)$/u,
  /^(?:nov(?:ember)?|marraskuu\w*)$/u,
  /^(?:dec(?:ember)?|joulukuu\w*)$/u,
];

/** What says that the end is meant, and says nothing else: the last day is what a due date of a period is anyway. */
const ENDS = new Set(
  ['the', 'end', 'of', 'at', 'in', 'i', 'slutet', 'slutat', 'utgangen', 'av', 'vid', 'loppuun', 'lopussa', 'loppu', 'lopulla'].concat([
    'year',
    'ar',
    'aret',
    'ars',
    'vuoden',
    'vuosi',
    'vuonna',
    'vuoteen',
  ]),
);
const NEXT = new Set(['next', 'nasta', 'ensi']);
const THIS = new Set(['this', 'detta', 'innevarande', 'tana', 'taman', 'kuluvan', 'arets']);

/** The month (January 1) that a folded word names. */
export const monthOf = (word: string): number | undefined => MONTHS.findIndex((name) => name.test(word)) + 1 || undefined;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const lastOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/**
 * The last day of a year, quarter or month as people name it: "2027", "end of 2027", "slutet av juni 2027", "vuoden 2027 loppuun",
 * "Q3 2027", "2027-06", "next June", "ensi vuoden loppuun". Undefined for anything else.
 * @param today YYYY-MM-DD
 */
export function readPeriod(typed: string, today: string): string | undefined {
  const words = folded(typed)
    .replace(/(\d{4})-q?(\d{1,2})$/u, (whole, year: string, n: string) => (whole.includes('q') ? `q${n} ${year}` : `m${n} ${year}`))
    .replace(/[,]/gu, ' ')
    .split(/\s+/u);
  const told = { year: undefined as number | undefined, month: undefined as number | undefined, next: false, this: false, yearWord: false };
  for (const word of words) if (!take(told, word)) return undefined;
  return dayOf(told, today);
}

interface Told {
  year: number | undefined;
  month: number | undefined;
  next: boolean;
  this: boolean;
  yearWord: boolean;
}

/** Notes what the word says; false where it says anything that is no part of a period, or a second time. */
function take(told: Told, word: string): boolean {
  const month = monthOf(word) ?? numbered(word);
  if (/^20\d\d$/u.test(word) && told.year === undefined) told.year = Number(word);
  else if (month !== undefined && told.month === undefined) told.month = month;
  else if (NEXT.has(word)) told.next = true;
  else if (THIS.has(word)) told.this = true;
  else if (!ENDS.has(word)) return false;
  if (/^(?:year|ar|aret|ars|arets|vuoden|vuosi|vuonna|vuoteen)$/u.test(word)) told.yearWord = true;
  return true;
}

/** "q3" ends with September, "m6" is June. */
function numbered(word: string): number | undefined {
  const found = /^([qm])(\d{1,2})$/u.exec(word);
  if (!found) return undefined;
  const month = Number(found[2]) * (found[1] === 'q' ? 3 : 1);
  return month >= 1 && month <= 12 ? month : undefined;
}

function dayOf(told: Told, today: string): string | undefined {
  const { year, month, next, yearWord } = told;
  const relative = next || told.this;
  if (year !== undefined) return relative ? undefined : lastOf(year, month ?? 12);
  const now = Number(today.slice(0, 4));
  if (yearWord) return relative ? lastOf(now + (next ? 1 : 0), month ?? 12) : undefined;
  return month === undefined ? undefined : coming(now, month, today);
}

/** "June", "next June": the one that is not over yet. */
function coming(year: number, month: number, today: string): string {
  const day = lastOf(year, month);
  return day >= today ? day : lastOf(year + 1, month);
}
