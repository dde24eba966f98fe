import { z } from 'zod';

/** The five coordination methods, from lightest to heaviest (the source's own order). Stable ids. */
export const METHODS = ['single', 'integrated', 'open', 'closed', 'frontrunner'] as const;
export const methodSchema = z.enum(METHODS);
export type Method = z.infer<typeof methodSchema>;

/** What a fact tells of a method; `resources` and `risks` are our sorting, the rest are the source's columns. */
export const ASPECTS = ['what', 'why', 'how', 'resources', 'risks', 'examples'] as const;
export const aspectSchema = z.enum(ASPECTS);
export type Aspect = z.infer<typeof aspectSchema>;
