/** Numbers as words, as far as people write them before weeks and months; Finnish in the genitive that "kuluttua" wants. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6 },
  ...{ yhden: 1, kahden: 2, kolmen: 3, neljän: 4, viiden: 5, kuuden: 6 },
};
const SWEDISH = /^om\s+(\S+)\s+(dag|dagar|vecka|veckor|månad|månader|år)$/iu;
const FINNISH = /^(\S+)\s+(päivän|viikon|kuukauden|vuoden)\s+(?:kuluttua|päästä)$/iu;

/** "om två veckor", "kahden viikon kuluttua": chrono knows the English ones only. */
export function readFromNow(typed: string, today: string): string | undefined {
  const [, number = '', unit = ''] = SWEDISH.exec(typed) ?? FINNISH.exec(typed) ?? [];
  const count = NUMBERS[number.toLowerCase()] ?? (/^\d{1,3}$/u.test(number) ? Number(number) : undefined);
  if (count === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const months = /^(?:måna|kuuk)/iu.test(unit) ? count : /^(?:år|vuod)/iu.test(unit) ? count * 12 : 0;
  const days = /^(?:veck|viik)/iu.test(unit) ? count * 7 : /^(?:dag|päiv)/iu.test(unit) ? count : 0;
  // The last day of a shorter month stands for the 29th to the 31st.
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, (months > 0 ? Math.min(day, last) : day) + days)).toISOString().slice(0, 10);
}
