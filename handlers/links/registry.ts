import type { Registered } from '../registered.ts';
import { listPressed } from './list.ts';
import { mailPressed, newPressed, newSent, renewPressed, revokePressed } from './make.ts';
import { open, tried } from './open.ts';

/** What of this folder can be pressed, sent and started. */
export const linksRegistry = {
  action: {
    'link.list': listPressed,
    'link.new': newPressed,
    'link.renew': renewPressed,
    'link.revoke': revokePressed,
    'link.mail': mailPressed,
    'link.open': open,
    'link.tried': tried,
  },
  form: {
    'link.new': newSent,
  },
} as const satisfies Registered;
