/** A case's number in its network: "2026-0007". */
export const caseNumber = (year: number, n: number): string => `${year}-${String(n).padStart(4, '0')}`;

/** The year of a moment where the network is; `timeZone` is an IANA name. */
export function yearIn(timeZone: string, at: Date): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(at));
}
