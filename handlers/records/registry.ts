import type { Registered } from '../registered.ts';
import { casesPressed, exportCases, secretPressed } from './cases.ts';
import { logPressed } from './log.ts';

/** What of this folder can be pressed, sent and started. */
export const recordsRegistry = {
  action: {
    'records.log': logPressed,
    'records.cases': casesPressed,
    'records.export': exportCases,
    'records.secret': secretPressed,
  },
} as const satisfies Registered;
