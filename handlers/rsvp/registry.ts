import type { Registered } from '../registered.ts';
import { formPressed as rsvpForm, formSent as rsvpSent } from './form.ts';
import { lapseOffer, settleEvent } from './lapse.ts';
import { promotePressed, listPressed as rsvpList } from './list.ts';
import { askPressed as rsvpAsk, rsvpPicked } from './rsvp.ts';
import { sayPressed as rsvpSay } from './say.ts';
import { takeoverPressed } from './takeover.ts';

/** What of this folder can be pressed, sent and started. */
export const rsvpRegistry = {
  action: {
    'rsvp.pick': rsvpPicked,
    'rsvp.ask': rsvpAsk,
    'rsvp.say': rsvpSay,
    'rsvp.form': rsvpForm,
    'rsvp.takeover': takeoverPressed,
    'rsvp.list': rsvpList,
    'rsvp.promote': promotePressed,
  },
  form: {
    'rsvp.answer': rsvpSent,
  },
  clock: {
    'rsvp.lapse': lapseOffer,
    'rsvp.settle': settleEvent,
  },
} as const satisfies Registered;
