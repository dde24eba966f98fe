import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { RISK_REASONS } from '../../src/domain/at-risk.ts';
import { LONGEST_NOTE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere } from '../network/here.ts';
import { asCoordinator, noted, tellPrivately, told } from '../network/within.ts';

interface To {
  readonly company: string;
  readonly name: string;
  readonly reason: (typeof RISK_REASONS)[number];
  /** Who speaks for it, confirmed. */
  readonly people: readonly string[];
  /** The first one's language: the draft is in it. */
  readonly language: Language;
}

async function toWhom(turn: Heard<ActionTurn> | Heard<FormTurn>, ports: Ports, network: Network): Promise<To> {
  const company = turn.data.company ?? '';
  const held = (await ports.companies.held(network.id, company)) ?? refuse('chat.oldButton', null, { network: network.id });
  const reason = RISK_REASONS.find((one) => one === turn.data.reason) ?? refuse('chat.oldButton', null, { network: network.id });
  const people = (await ports.companies.speakers(network.id, company)).filter(({ state }) => state === 'confirmed');
  const [first] = people;
  if (!first) refuse('risk.nobody', { name: held.company.name }, { network: network.id });
  const language = (await ports.roster.languageOf(first.person)) ?? ports.language;
  return { company, name: held.company.name, reason, people: people.map(({ person }) => person), language };
}

/** Opens a drafted message in the company's language. data: network, company, reason */
export const writePressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const to = await toWhom(turn, ports, network);
  const data = { network: network.id, company: to.company, reason: to.reason };
  return opened(writeForm(turn.language, network, to), { action: 'digest.write', data });
};

function writeForm(language: Language, network: Network, to: To): Form {
  const { company, name, reason, language: theirs } = to;
  return {
    name: 'digest.write',
    title: say(language, 'risk.form', { what: 'write' }),
    submit: say(language, 'risk.submit', { what: 'write' }),
    cancel: say(language, 'commit.form.cancel'),
    data: { network: network.id, company, reason },
    fields: [
      {
        id: 'message',
        kind: 'long',
        label: say(language, 'risk.message', { name }),
        hint: say(language, 'risk.message.hint'),
        required: true,
        value: say(theirs, 'risk.draft', { reason, network: network.name }),
      },
    ],
  };
}

/** Goes to those who speak for the company, in private, word for word. data: network, company, reason */
export const writeSent: Handler<FormTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const { company, name, reason, people, language: theirs } = await toWhom(turn, ports, network);
  const message = (turn.fields.message ?? '').trim();
  if (message === '') refuse('chat.required', { label: say(turn.language, 'risk.message', { name }) }, { field: 'message' });
  if (message.length > LONGEST_NOTE) refuse('chat.tooLong', { max: LONGEST_NOTE }, { field: 'message', typed: message });
  return asCoordinator(turn, network.id, async (tx) => {
    for (const person of people) {
      const draw = (language: Language) => ({
        title: network.name,
        blocks: [
          { kind: 'text' as const, text: say(language, 'risk.from', { coordinator: turn.by.name }) },
          { kind: 'typed' as const, text: message },
        ],
      });
      await tellPrivately(tx, { person, key: `digest-write:${turn.ref}:${person}`, spoken: theirs, network: network.id, draw });
    }
    const mark = { id: turn.ref, company, reason, did: 'written', at: turn.at, note: message, by: turn.person.id } as const;
    await tx.digests.mark(network.id, mark);
    await tx.digests.contact(network.id, company, { id: turn.ref, kind: 'mail', at: turn.at, note: message, by: turn.person.id });
    await tx.audit.note({ ...noted(turn, network.id, 'digest.write'), after: { company, reason } });
    return told(say(turn.language, 'risk.sent', { name, people: people.length }));
  });
};
