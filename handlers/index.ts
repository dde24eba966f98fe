import type { ClockName } from '../src/chat/command.ts';
import type { CardDrawer, ClockHandler, Handler } from '../src/chat/handler.ts';
import type { ActionTurn, CommandTurn, FormTurn, QuestionTurn } from '../src/chat/turn.ts';
import { ask } from './ask/ask.ts';
import { askRegistry } from './ask/registry.ts';
import { commit } from './commit/commit.ts';
import { commitRegistry } from './commit/registry.ts';
import { companyRegistry } from './company/registry.ts';
import { digest } from './digest/digest.ts';
import { digestRegistry } from './digest/registry.ts';
import { event } from './event/event.ts';
import { eventRegistry } from './event/registry.ts';
import { fitRegistry } from './fit/registry.ts';
import { fit } from './fit/start.ts';
import { question } from './fit/words.ts';
import { help, orHelp } from './help/help.ts';
import { linksRegistry } from './links/registry.ts';
import { me } from './me/me.ts';
import { meRegistry } from './me/registry.ts';
import { network } from './network/network.ts';
import { networkRegistry } from './network/registry.ts';
import { peopleRegistry } from './people/registry.ts';
import { recordsRegistry } from './records/registry.ts';
import { rsvpRegistry } from './rsvp/registry.ts';
import { rsvp } from './rsvp/rsvp.ts';

/** The registry: an entry for each name in src/chat/command.ts, or tsc fails. */
export const handlers: {
  readonly command: { readonly [name in CommandTurn['name']]: Handler<CommandTurn> };
  readonly action: { readonly [name in ActionTurn['name']]: Handler<ActionTurn> };
  readonly form: { readonly [name in FormTurn['name']]: Handler<FormTurn> };
  readonly question: Handler<QuestionTurn>;
  readonly clock: { readonly [N in ClockName]: ClockHandler<N> };
} = {
  command: {
    ask: orHelp(ask),
    fit: orHelp(fit),
    network: orHelp(network),
    commit: orHelp(commit),
    event: orHelp(event),
    rsvp: orHelp(rsvp),
    digest: orHelp(digest),
    me: orHelp(me),
    help,
  },
  action: {
    ...askRegistry.action,
    ...commitRegistry.action,
    ...companyRegistry.action,
    ...digestRegistry.action,
    ...eventRegistry.action,
    ...fitRegistry.action,
    ...linksRegistry.action,
    ...meRegistry.action,
    ...networkRegistry.action,
    ...peopleRegistry.action,
    ...recordsRegistry.action,
    ...rsvpRegistry.action,
  },
  form: {
    ...askRegistry.form,
    ...commitRegistry.form,
    ...companyRegistry.form,
    ...digestRegistry.form,
    ...eventRegistry.form,
    ...fitRegistry.form,
    ...linksRegistry.form,
    ...networkRegistry.form,
    ...rsvpRegistry.form,
  },
  question,
  clock: {
    ...askRegistry.clock,
    ...commitRegistry.clock,
    ...digestRegistry.clock,
    ...eventRegistry.clock,
    ...fitRegistry.clock,
    ...networkRegistry.clock,
    ...peopleRegistry.clock,
    ...rsvpRegistry.clock,
  },
};

/** Cards by the part of their key before the colon. */
export const cards: Readonly<Record<string, CardDrawer>> = {
  ...askRegistry.cards,
  ...commitRegistry.cards,
  ...eventRegistry.cards,
  ...fitRegistry.cards,
  ...networkRegistry.cards,
};
