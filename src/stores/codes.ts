import { randomInt } from 'node:crypto';
import { hashOf } from './values.ts';

/** Crockford's digits: none that look like another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP = 4;

/** A code of 60 random bits, as people read it aloud: "7F3K-Q2MD-0XVA". */
export function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => DIGITS[randomInt(DIGITS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** As it was made: small letters, spaces, O for 0 and I or L for 1 are forgiven. */
function read(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
}

/** What is kept in a code's place; `kind` keeps one kind's codes from another's. */
export const codeKey = (kind: 'invitation' | 'account', code: string): string => hashOf(`${kind}:${read(code)}`);
