import type { Registered } from '../registered.ts';
import { digestPicked } from './digest.ts';
import { showPressed as digestShow, draftPressed, greetPressed, greetSent, leavePressed as pieceLeft, previewPressed } from './draft.ts';
import { helpPressed } from './help-asked.ts';
import { logPressed as contactPressed, logSent as contactSent, unlogPressed } from './log.ts';
import { pagePressed } from './page.ts';
import { dismissPressed, dismissSent, outcomePressed, risksPressed } from './risks.ts';
import { due as digestDue } from './schedule.ts';
import { sendPressed } from './send.ts';
import { weightsPressed, weightsSent } from './weights.ts';
import { writePressed, writeSent } from './write.ts';
import { yearPressed } from './year.ts';

/** What of this folder can be pressed, sent and started. */
export const digestRegistry = {
  action: {
    'digest.pick': digestPicked,
    'digest.draft': draftPressed,
    'digest.send': sendPressed,
    'digest.greet': greetPressed,
    'digest.preview': previewPressed,
    'digest.leave': pieceLeft,
    'digest.show': digestShow,
    'digest.help': helpPressed,
    'digest.page': pagePressed,
    'digest.risks': risksPressed,
    'digest.year': yearPressed,
    'digest.weights': weightsPressed,
    'digest.write': writePressed,
    'digest.dismiss': dismissPressed,
    'digest.log': contactPressed,
    'digest.unlog': unlogPressed,
    'digest.outcome': outcomePressed,
  },
  form: {
    'digest.greet': greetSent,
    'digest.write': writeSent,
    'digest.dismiss': dismissSent,
    'digest.log': contactSent,
    'digest.weights': weightsSent,
  },
  clock: {
    'digest.due': digestDue,
  },
} as const satisfies Registered;
