/** Numbers as words, as far as people write them before weeks and months; Finnish in the genitive that "kuluttua" wants; folded. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ en: 1, ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6 },
  ...{ yhden: 1, kahden: 2, kolmen: 3, neljan: 4, viiden: 5, kuuden: 6 },
};
const SWEDISH = /^om\s+(\S+)\s+(dag|dagar|vecka|veckor|manad|manader|ar)$/u;
const FINNISH = /^(\S+)\s+(paivan|viikon|kuukauden|vuoden)\s+(?:kuluttua|paasta)$/u;

/** "om två veckor", "kahden viikon kuluttua": chrono knows the English ones only. */
export function readFromNow(typed: string, today: string): string | undefined {
  const folded = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const [, number = '', unit = ''] = SWEDISH.exec(folded) ?? FINNISH.exec(folded) ?? [];
  const count = NUMBERS[number] ?? (/^\d{1,3}$/u.test(number) ? Number(number) : undefined);
  if (count === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const months = /^(?:mana|kuuk)/u.test(unit) ? count : /^(?:ar|vuod)/u.test(unit) ? count * 12 : 0;
  const days = /^(?:veck|viik)/u.test(unit) ? count * 7 : /^(?:dag|paiv)/u.test(unit) ? count : 0;
  // The last day of a shorter month stands for the 29th to the 31st.
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, (months > 0 ? Math.min(day, last) : day) + days)).toISOString().slice(0, 10);
}
