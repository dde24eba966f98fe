import type { Tx } from '../../src/chat/ports.ts';
import type { Block, Choice } from '../../src/chat/reply.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { partyOf, type Rsvp } from '../../src/domain/rsvp.ts';
import { momentFor, spanFor } from '../../src/text/event-times.ts';
import type { NamedEvent } from '../../src/text/rsvp.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';

/** When something happens, and what is spoken where nobody chose. */
export interface Now {
  readonly at: Date;
  readonly spoken: Language;
}

/** An event as sentences name it. */
export const named = (language: Language, event: Event): NamedEvent => ({ title: event.title, when: spanFor(language, event) });

/** A moment of the event, in its zone. */
export const momentOf = (language: Language, event: Event, at: Date): string => momentFor(language, at, event.timeZone);

/** A button that answers the event. */
export const answerChoice = (
  language: Language,
  event: Pick<Event, 'id' | 'network'>,
  answer: 'yes' | 'no' | 'maybe',
  what: 'yes' | 'no' | 'maybe' | 'take' | 'decline' = answer,
): Choice => ({
  label: say(language, 'rsvp.button', { what }),
  action: 'rsvp.say',
  data: { network: event.network, event: event.id, answer },
  ...(answer === 'yes' ? { style: 'primary' as const } : {}),
});

/** Tells the person of a step of their answer: once for that answer as it is after the step. */
export async function tell(
  tx: Tx,
  { spoken }: Now,
  told: { readonly rsvp: Rsvp; readonly event: Event; readonly what: string },
  draw: (language: Language) => readonly Block[],
): Promise<void> {
  const { rsvp, event, what } = told;
  await tellPrivately(tx, {
    person: rsvp.person,
    key: `rsvp.${what}:${rsvp.id}:${rsvp.revision}`,
    spoken,
    network: event.network,
    draw: (language) => ({ title: event.title, blocks: draw(language) }),
  });
}

const text = (words: string): Block => ({ kind: 'text', text: words });

/** Seats are free for them until then. */
export const tellOffer = (tx: Tx, now: Now, event: Event, rsvp: Rsvp): Promise<void> =>
  tell(tx, now, { rsvp, event, what: 'offer' }, (language) => [
    text(
      say(language, 'rsvp.told.offer', {
        ...named(language, event),
        seats: partyOf(rsvp),
        until: momentOf(language, event, rsvp.until ?? event.starts),
      }),
    ),
    { kind: 'choices', items: [answerChoice(language, event, 'yes', 'take'), answerChoice(language, event, 'no', 'decline')] },
  ]);

/** The offer is over. */
export const tellLapsed = (tx: Tx, now: Now, event: Event, rsvp: Rsvp): Promise<void> =>
  tell(tx, now, { rsvp, event, what: 'lapsed' }, (language) => [
    text(say(language, 'rsvp.told.lapsed', named(language, event))),
    { kind: 'choices', items: [answerChoice(language, event, 'yes')] },
  ]);

/** The seat was lost, since there are fewer. `ahead`: how many wait in front. */
export const tellLost = (tx: Tx, now: Now, event: Event, rsvp: Rsvp, ahead: number): Promise<void> =>
  tell(tx, now, { rsvp, event, what: 'lost' }, (language) => [text(say(language, 'rsvp.told.lost', { ...named(language, event), ahead }))]);
