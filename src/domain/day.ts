const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone (IANA name): "2026-11-24". */
export function dayIn(timeZone: string, at: Date): string {
  // Swedish dates are ISO 8601.
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, known);
  return known.format(at);
}
