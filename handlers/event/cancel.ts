import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Field, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';
import { eventPostKey, refreshAll } from './card.ts';
import { demandChangeable, eventIn } from './sees.ts';
import { tellAnswered } from './tell.ts';
import { typedEvent } from './which.ts';

const LONGEST_REASON = 1_000;

/** `/event cancel <which>`: asks why, before anybody is told. */
export const cancel: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const found = await typedEvent(turn, ports, here, 'event.cancel');
  return 'reply' in found ? found.reply : formOf(turn, here, found.event);
};

/** data: network, event */
export const cancelPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return formOf(turn, here, await eventIn(turn, ports, here, turn.data.event));
};

function formOf({ language, at }: Heard, { network }: Here, event: Event): Reply {
  demandChangeable(event, at);
  return opened(cancelForm(language, event), { action: 'event.cancel', data: { network: network.id, event: event.id } });
}

function cancelForm(language: Language, event: Event): Form {
  const which: readonly Field[] = event.series
    ? [
        {
          id: 'which',
          kind: 'choice',
          label: say(language, 'event.form.label', { field: 'which' }),
          required: true,
          value: 'one',
          options: (['one', 'coming'] as const).map((one) => ({ value: one, label: say(language, 'event.which', { which: one }) })),
        },
      ]
    : [];
  return {
    name: 'event.cancel',
    title: say(language, 'event.form.title', { of: 'cancel' }),
    submit: say(language, 'event.form.submit', { of: 'cancel' }),
    cancel: say(language, 'event.form.cancel'),
    data: { network: event.network, event: event.id },
    fields: [...which, { id: 'reason', kind: 'long', label: say(language, 'event.reason'), required: false }],
  };
}

/** data: network, event */
export const cancelSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { network } = here;
  const seen = await eventIn(turn, ports, here, turn.data.event);
  const reason = (turn.fields.reason ?? '').trim();
  if (reason.length > LONGEST_REASON) refuse('chat.tooLong', { max: LONGEST_REASON }, { field: 'reason' });
  const ids = await whichOnes(ports, seen, turn.fields.which === 'coming');
  return asCoordinator(turn, network.id, async (tx) => {
    let [people, count] = [0, 0];
    for (const id of ids) {
      const taken = await tx.events.take(id);
      if (!taken || taken.event.state === 'cancelled' || taken.event.ends <= turn.at) continue;
      const to = { state: 'cancelled' as const, ...(reason === '' ? {} : { reason }) };
      const event = await tx.events.change(id, to, taken.event.state === 'open');
      count += 1;
      if (taken.event.state !== 'open') continue;
      people += await tellAnswered(tx, taken.event, taken.counts);
      // A card that has not come yet never does.
      for (const room of await tx.networks.rooms(network.id)) await tx.commitments.hold(eventPostKey(id, room.id));
      await refreshAll(tx, event);
    }
    if (count === 0) refuse('event.isCancelled', { title: seen.title }, { network: network.id });
    await tx.audit.note({
      ...noted(turn, network.id, 'event.cancel'),
      after: { event: seen.id, reason, count, people },
    });
    return told(say(turn.language, 'event.cancelled', { title: seen.title, people, count }));
  });
};

async function whichOnes({ events }: Ports, event: Event, coming: boolean): Promise<readonly string[]> {
  if (!event.series || !coming) return [event.id];
  return (await events.occurrences(event.series.id, event.starts)).filter(({ starts }) => starts >= event.starts).map(({ id }) => id);
}
