import type { Digest } from '../../src/chat/digests.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { LONGEST_NOTE } from '../../src/domain/commitment.ts';
import { type DigestNumbers, PIECES } from '../../src/domain/digest.ts';
import { weekAfter } from '../../src/domain/digest-week.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { digestButton, drawParts, spanLine } from './draw.ts';
import { membersVersion } from './members.ts';
import { readNumbers } from './numbers.ts';
import { openRisks } from './risk-list.ts';
import { weekAsked } from './week.ts';

/** `/digest`, `/digest --week 2026-W47`: the coordinators' version, with what can be done with it. Nothing leaves by it. */
export const draft: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return drawn(turn, ports, here, weekAsked(turn.args, here.network, turn.at));
};

/** data: network, week */
export const draftPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return drawn(turn, ports, here, weekAsked(turn.data.week ?? '', here.network, turn.at));
};

async function drawn(turn: Heard, ports: Ports, { network }: Here, week: string): Promise<Reply> {
  const [kept, numbers] = await Promise.all([ports.digests.get(network.id, week), readNumbers(ports, network, week, turn.at)]);
  const risks = await openRisks(ports, network, numbers, turn.at);
  return { to: 'asker', ...draftVersion(turn.language, network, numbers, kept, risks.length) };
}

/** The coordinators' version in one's language. `kept`: what was edited of it, and whether it has left. */
export function draftVersion(
  language: Language,
  network: Network,
  numbers: DigestNumbers,
  kept: Digest | undefined,
  risks: number,
): Pick<Reply, 'title' | 'blocks'> {
  const { week, signal } = numbers;
  const data = { network: network.id, week };
  const blocks: readonly Block[] = [
    { kind: 'text', text: spanLine(language, numbers) },
    ...(kept?.sent ? [{ kind: 'text' as const, text: say(language, 'digest.already', { week, at: kept.sent.at }) }] : []),
    ...greetingBlocks(language, kept),
    ...drawParts(language, network, numbers),
    ...(risks > 0
      ? [
          { kind: 'text' as const, text: say(language, 'digest.risks', { count: risks }) },
          { kind: 'choices' as const, items: [digestButton(language, 'risks', 'digest.risks', data)] },
        ]
      : []),
    ...(signal
      ? [
          {
            kind: 'text' as const,
            text: say(language, 'digest.signal', { signal, towards: say(language, 'method.short', { method: signal.towards }) }),
          },
          { kind: 'choices' as const, items: [digestButton(language, 'fit', 'fit.start', {})] },
        ]
      : []),
    { kind: 'choices', items: waysOn(language, data, kept) },
    { kind: 'note', text: say(language, 'digest.private') },
  ];
  return { title: say(language, 'digest.title', { week, network: network.name }), blocks };
}

function greetingBlocks(language: Language, kept: Digest | undefined): readonly Block[] {
  if (kept?.greeting === undefined || kept.sent) return [];
  return [
    { kind: 'note', text: say(language, 'digest.greeting') },
    { kind: 'typed', text: kept.greeting },
  ];
}

function waysOn(
  language: Language,
  data: { readonly network: string; readonly week: string },
  kept: Digest | undefined,
): readonly Choice[] {
  const edit: readonly Choice[] = kept?.sent
    ? []
    : [digestButton(language, 'send', 'digest.send', data, 'primary'), digestButton(language, 'greet', 'digest.greet', data)];
  return [
    ...edit,
    digestButton(language, 'preview', 'digest.preview', data),
    digestButton(language, 'page', 'digest.page', data),
    digestButton(language, 'year', 'digest.year', { network: data.network }),
    digestButton(language, 'before', 'digest.draft', { ...data, week: weekAfter(data.week, -1) }),
  ];
}

/** What the members will get, with what can be left out of it. data: network, week */
export const previewPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return preview(turn, ports, here, weekAsked(turn.data.week ?? '', here.network, turn.at));
};

async function preview(turn: Heard, ports: Ports, { network }: Here, week: string): Promise<Reply> {
  const [kept, rooms, numbers] = await Promise.all([
    ports.digests.get(network.id, week),
    ports.networks.rooms(network.id),
    readNumbers(ports, network, week, turn.at),
  ]);
  return previewOf(
    turn.language,
    network,
    kept?.sent?.numbers ?? numbers,
    kept ?? { week, leftOut: [] },
    rooms.filter(({ state }) => state === 'open').length,
  );
}

function previewOf(language: Language, network: Network, numbers: DigestNumbers, kept: Digest, rooms: number): Reply {
  const { title = '', blocks } = membersVersion(language, network, numbers, kept);
  const data = { network: network.id, week: numbers.week };
  const pieces = PIECES.map(
    (piece): Choice => ({
      label: say(language, 'digest.leave', { piece, out: kept.leftOut.includes(piece) }),
      action: 'digest.leave',
      data: { ...data, piece, out: kept.leftOut.includes(piece) ? 'no' : 'yes' },
    }),
  );
  const edit: readonly Choice[] = [
    digestButton(language, 'send', 'digest.send', data, 'primary'),
    digestButton(language, 'greet', 'digest.greet', data),
  ];
  const back = digestButton(language, 'draft', 'digest.draft', data);
  return {
    to: 'asker',
    title,
    blocks: [
      { kind: 'note', text: say(language, 'digest.preview', { rooms }) },
      ...blocks,
      { kind: 'choices', items: kept.sent ? [back] : [...edit, back] },
      ...(kept.sent ? [] : [{ kind: 'choices' as const, items: pieces }]),
    ],
  };
}

/** Leaves a piece out of the members' version, or puts it back, and shows it so. data: network, week, piece, out yes | no */
export const leavePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { network } = here;
  const week = weekAsked(turn.data.week ?? '', network, turn.at);
  const piece = PIECES.find((one) => one === turn.data.piece) ?? refuse('chat.oldButton', null, { network: network.id });
  const [numbers, rooms] = await Promise.all([readNumbers(ports, network, week, turn.at), ports.networks.rooms(network.id)]);
  return asCoordinator(turn, network.id, async (tx) => {
    const before = await demandDraft(tx, network.id, week);
    const without = before.leftOut.filter((one) => one !== piece);
    const leftOut = turn.data.out === 'yes' ? [...without, piece] : without;
    await tx.digests.edit(network.id, week, { leftOut });
    const open = rooms.filter(({ state }) => state === 'open').length;
    return { ...previewOf(turn.language, network, numbers, { ...before, leftOut }, open), replaces: true };
  });
};

async function demandDraft(tx: Tx, networkId: string, week: string): Promise<Digest> {
  const kept = (await tx.digests.get(networkId, week)) ?? { week, leftOut: [] };
  if (kept.sent) refuse('digest.already', { week, at: kept.sent.at }, { network: networkId });
  return kept;
}

/** Opens the form of the greeting. data: network, week */
export const greetPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const week = weekAsked(turn.data.week ?? '', network, turn.at);
  const kept = await ports.digests.get(network.id, week);
  if (kept?.sent) refuse('digest.already', { week, at: kept.sent.at }, { network: network.id });
  return opened(greetForm(turn.language, network.id, week, kept?.greeting), {
    action: 'digest.greet',
    data: { network: network.id, week },
  });
};

function greetForm(language: Language, network: string, week: string, greeting: string | undefined): Form {
  return {
    name: 'digest.greet',
    title: say(language, 'digest.greet.label'),
    submit: say(language, 'settings.submit'),
    cancel: say(language, 'commit.form.cancel'),
    data: { network, week },
    fields: [
      {
        id: 'greeting',
        kind: 'long',
        label: say(language, 'digest.greet.label'),
        hint: say(language, 'digest.greet.hint'),
        required: false,
        ...(greeting === undefined ? {} : { value: greeting }),
      },
    ],
  };
}

/** The sent form. data: network, week */
export const greetSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { network } = here;
  const week = weekAsked(turn.data.week ?? '', network, turn.at);
  const greeting = (turn.fields.greeting ?? '').trim();
  if (greeting.length > LONGEST_NOTE) refuse('chat.tooLong', { max: LONGEST_NOTE }, { field: 'greeting', typed: greeting });
  const [numbers, rooms] = await Promise.all([readNumbers(ports, network, week, turn.at), ports.networks.rooms(network.id)]);
  return asCoordinator(turn, network.id, async (tx) => {
    const { greeting: _, ...before } = await demandDraft(tx, network.id, week);
    await tx.digests.edit(network.id, week, { greeting: greeting === '' ? null : greeting });
    await tx.audit.note({ ...noted(turn, network.id, 'digest.greet'), after: { week } });
    const open = rooms.filter(({ state }) => state === 'open').length;
    return previewOf(turn.language, network, numbers, { ...before, ...(greeting === '' ? {} : { greeting }) }, open);
  });
};

/** The members' version of a digest that has left, in private, in the language of the button. data: network, week, language */
export const showPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await pressedHere(turn, ports);
  const kept = await ports.digests.get(network.id, turn.data.week ?? '');
  if (!kept?.sent) refuse('chat.oldButton', null, { network: network.id });
  const language = LANGUAGES.find((one) => one === turn.data.language) ?? turn.language;
  return { to: 'asker', language, ...membersVersion(language, network, kept.sent.numbers, kept) };
};
