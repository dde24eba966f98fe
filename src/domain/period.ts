/** What time a figure is about, as it is kept: "2026", "2026-Q3", "2026-11"; undefined for anything else. */
export function readPeriodName(typed: string): string | undefined {
  const plain = typed.trim().toUpperCase().replace(/\s+/gu, ' ');
  const year = /^(20\d\d)$/u.exec(plain);
  if (year) return year[1];
  const quarter = /^(20\d\d)[-/ ]?[QK]([1-4])$/u.exec(plain) ?? /^[QK]([1-4])[-/ ]?(20\d\d)$/u.exec(plain);
  if (quarter) return quarter[1]?.length === 4 ? `${quarter[1]}-Q${quarter[2]}` : `${quarter[2]}-Q${quarter[1]}`;
  const month =
    /^(20\d\d)-(0?[1-9]|1[0-2])$/u.exec(plain)?.slice(1) ?? /^(0?[1-9]|1[0-2])[./ ](20\d\d)$/u.exec(plain)?.slice(1).toReversed();
  return month && `${month[0]}-${month[1]?.padStart(2, '0')}`;
}
