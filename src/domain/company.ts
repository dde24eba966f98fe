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
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = plain.split(' ').filter((word) => !LEGAL_FORMS.has(word));
  return words.join(' ') || plain;
}

const LEGAL_FORMS = new Set(['oy', 'ab', 'oyj', 'abp', 'ky', 'kb', 'tmi', 'fa', 'osk', 'andelslag', 'ry', 'rf', 'ltd']);
