import { z } from 'zod';

/** By staff, as the EU's recommendation 2003/361/EC counts: 0 besides the owner · under 10 · under 50 · under 250 · 250 or more. */
export const SIZES = ['sole', 'micro', 'small', 'medium', 'large'] as const;
export const sizeSchema = z.enum(SIZES);
export type Size = z.infer<typeof sizeSchema>;

/** Branches as a municipality sees its companies; each gathers whole sections of the standard industrial classification TOL 2008. */
export const BRANCHES = [
  'farming', // A
  'industry', // B C
  'energy', // D E
  'building', // F L
  'trade', // G
  'transport', // H
  'hospitality', // I R
  'digital', // J
  'expert', // K M N
  'public', // O P Q
  'other', // S and the rest
] as const;
export const branchSchema = z.enum(BRANCHES);
export type Branch = z.infer<typeof branchSchema>;

/** How far a company's climate work has come, by its own word. */
export const STAGES = ['starting', 'underway', 'leading'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** A company as people in Finland know it. One row for all networks that it is in. */
export interface Company {
  readonly id: string;
  readonly name: string;
  /** FO-nummer, Y-tunnus: "1234567-1". Public, and proves nothing about who speaks. */
  readonly businessId?: string;
  readonly size?: Size;
  readonly branch?: Branch;
  readonly stage?: Stage;
}

/**
 * The form under which two spellings of a name are one: lower case, without diacritics, punctuation and legal form
 * ("Solvind Ab", "Oy Solvind", "SOLVIND AB." give "solvind"). The name itself where nothing else is left.
 */
export const nameKey = (name: string): string => keyOf(name, (letters) => letters);

/**
 * The name's place in a list as it is read in Swedish and Finnish: å, ä and ö after z (æ as ä, ø as ö, ü as y), digits before letters.
 * Their stand-ins are ASCII, so that any database that compares bytes lists as the reader does. Without diacritics two names may
 * share it ("Æ", "Ä") or a name key ("Ån", "An"): a list is ordered by both.
 */
export const sortKey = (name: string): string =>
  keyOf(name, (letters) => letters.replace(/[åäæöøü]/giu, (letter) => STAND_IN[letter.toLowerCase()] ?? letter));

/** What follows z in ASCII. */
const STAND_IN: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}', ü: 'y' };

/** `place`: puts stand-ins where letters carry diacritics, before these are dropped. */
function keyOf(name: string, place: (letters: string) => string): string {
  const plain = place(name.normalize('NFKC').replace(/[{|}]/gu, ' '))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{|}]+/gu, ' ')
    .trim();
  const words = plain.split(' ').filter((word) => !LEGAL_FORMS.has(word));
  return words.join(' ') || plain;
}

const LEGAL_FORMS = new Set(['oy', 'ab', 'oyj', 'abp', 'ky', 'kb', 'tmi', 'fa', 'osk', 'andelslag', 'ry', 'rf', 'ltd']);
