import { FinnishBusinessIds } from 'finnish-business-ids';

/**
 * A FO-nummer / Y-tunnus as it is kept ("1234567-1"), from any way that people write one: with spaces, another dash or none,
 * as a VAT number ("FI12345671"), or an old one of six digits. Undefined where it is none, its check digit included.
 */
export function readBusinessId(typed: string): string | undefined {
  const digits = typed
    .trim()
    .replace(/^FI/iu, '')
    .replace(/[\s\p{Pd}−]/gu, '');
  if (!/^\d{7,8}$/u.test(digits)) return undefined;
  const whole = digits.padStart(8, '0');
  const id = `${whole.slice(0, 7)}-${whole.slice(7)}`;
  return FinnishBusinessIds.isValidBusinessId(id) ? id : undefined;
}

/** A name with a business id after it, as one types them in one line. `looksLike`: something at its end that is meant as an id and is none. */
export interface NameAndId {
  readonly name: string;
  readonly businessId?: string;
  readonly looksLike?: string;
}

/** "Solvind Ab 1234567-1" in its parts. */
export function readNameAndId(typed: string): NameAndId {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const [, name = '', last] = /^(.*?)[\s,;(]+((?:FI)?\d{6,7}\s?[\p{Pd}−]?\s?\d)\)?$/iu.exec(text) ?? [];
  if (last === undefined) return { name: text };
  const businessId = readBusinessId(last);
  return businessId === undefined ? { name, looksLike: last } : { name, businessId };
}
