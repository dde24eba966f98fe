import type { Registered } from '../registered.ts';
import { deletePressed } from './delete.ts';
import { exportPressed } from './export.ts';
import { linked } from './link.ts';
import { meLanguage } from './me.ts';
import { privacyPressed } from './privacy.ts';

/** What of this folder can be pressed, sent and started. */
export const meRegistry = {
  action: {
    'me.language': meLanguage,
    'me.privacy': privacyPressed,
    'me.export': exportPressed,
    'me.delete': deletePressed,
    'me.link': linked,
  },
} as const satisfies Registered;
