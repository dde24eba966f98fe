import { z } from 'zod';

/** Longer ones no server takes (RFC 5321). */
const schema = z.email().max(254);

/** The address as typed, where it is one; undefined otherwise. */
export const readEmail = (typed: string): string | undefined => schema.safeParse(typed.trim()).data;
