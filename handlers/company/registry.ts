import type { Registered } from '../registered.ts';
import { approvePressed, declinePressed, declineSent } from './decide.ts';
import { detailsPressed, detailsSent } from './details.ts';
import { handoverPressed } from './handover.ts';
import { joinPressed, joinSent } from './join.ts';
import { leavePressed, rest, wake, withdrawPressed } from './leave.ts';
import { membersPressed } from './members.ts';
import { confirmAllPressed, confirmPressed, removePressed } from './people.ts';
import { showPressed } from './show.ts';
import { termsPressed, termsSent } from './terms.ts';
import { waitingPressed } from './waiting.ts';

/** What of this folder can be pressed, sent and started. */
export const companyRegistry = {
  action: {
    'company.join': joinPressed,
    'company.members': membersPressed,
    'company.waiting': waitingPressed,
    'company.show': showPressed,
    'company.approve': approvePressed,
    'company.decline': declinePressed,
    'company.withdraw': withdrawPressed,
    'company.leave': leavePressed,
    'company.rest': rest.press,
    'company.wake': wake.press,
    'company.confirm': confirmPressed,
    'company.confirmAll': confirmAllPressed,
    'company.remove': removePressed,
    'company.handover': handoverPressed,
    'company.details': detailsPressed,
    'company.terms': termsPressed,
  },
  form: {
    'company.join': joinSent,
    'company.decline': declineSent,
    'company.details': detailsSent,
    'company.terms': termsSent,
  },
} as const satisfies Registered;
