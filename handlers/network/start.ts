import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Data, FormTurn, Heard, Room } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { METHODS } from '../../src/domain/method.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { founding } from './founding.ts';
import { defaultName, readStart, type Starting, startOf } from './starting.ts';

/** Channels to choose among. */
const MOST_ROOMS = 8;
/** First steps in the preview. */
const MOST_STEPS = 3;

type There = Pick<Room, 'id' | 'kind' | 'name' | 'address'>;

/** `network start [method] [name] [--like preset]`: with a method it founds at once, without one it offers the five. */
export const start: Handler<CommandTurn> = async (turn, ports) => {
  const asked = readStart(turn.args, turn.language, ports.presets);
  if (turn.room.kind !== 'channel') return whereTo(turn, ports, asked);
  await demandFree(turn, ports, turn.room);
  return asked ? founding(turn, ports, turn.room, asked) : choose(turn, turn.room);
};

/** A pressed method, or the offer of a finished fit: what would be founded. data: method?, like?, name?, room? */
export const startPressed: Handler<ActionTurn> = async (turn, ports) =>
  offer(turn, ports, startOf(turn.data, turn.language, ports.presets));

/** What would be founded, in the channel that is meant; or the question which channel, or which method. */
export async function offer(turn: Heard, ports: Ports, asked: Starting | undefined): Promise<Reply> {
  const room = await roomOf(turn, ports);
  if (!room) return whereTo(turn, ports, asked);
  await demandFree(turn, ports, room);
  return asked ? preview(turn, ports, room, asked) : choose(turn, room);
}

/** Founds it. data: method, like?, name?, room? */
export const found: Handler<ActionTurn> = async (turn, ports) => foundIt(turn, ports, turn.data);

/** The form of name and preset. */
export const nameOpen: Handler<ActionTurn> = async (turn, ports) => {
  const asked = startOf(turn.data, turn.language, ports.presets) ?? refuse('chat.oldButton', null);
  const room = (await roomOf(turn, ports)) ?? refuse('network.start.channel', null);
  await demandFree(turn, ports, room);
  const form = foundForm(turn.language, ports, room, asked, turn.data);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
};

/** The sent form. */
export const foundSent: Handler<FormTurn> = async (turn, ports) => foundIt(turn, ports, { ...turn.data, ...turn.fields });

async function foundIt(turn: Heard, ports: Ports, data: Data): Promise<Reply | Work> {
  const asked = startOf(data, turn.language, ports.presets) ?? refuse('chat.oldButton', null);
  const room = (await roomOf(turn, ports)) ?? refuse('network.start.channel', null);
  await demandFree(turn, ports, room);
  return founding(turn, ports, room, asked);
}

/** The channel that a button names, where its person was heard; else the one the Turn comes from. A group or a chat is none. */
async function roomOf(turn: Heard, ports: Ports): Promise<There | undefined> {
  const named = 'data' in turn ? (turn.data as Data).room : undefined;
  if (named === undefined || named === turn.room.id) return turn.room.kind === 'channel' ? turn.room : undefined;
  const heard = await ports.dialogues.rooms(turn.by.id, MOST_ROOMS);
  const room = heard.some(({ id }) => id === named) ? await ports.networks.room(named) : undefined;
  return room?.kind === 'channel' ? room : undefined;
}

/** Refuses where the person may not found there, or the channel is taken. */
async function demandFree(turn: Heard, ports: Ports, room: There): Promise<void> {
  if (turn.by.guest) refuse('network.start.guest', null);
  const may = await ports.authority.founds(turn.by, turn.tenant, room);
  if (may === undefined) refuse('network.start.untold', null);
  if (!may) refuse('network.start.forbidden', null);
  const bound = await ports.networks.ofRoom(room.id);
  if (bound) refuse('network.start.bound', { network: bound.name });
}

/** Asked elsewhere than in a channel: in which one? */
async function whereTo(turn: Heard, ports: Ports, asked: Starting | undefined): Promise<Reply> {
  const { language } = turn;
  if (turn.room.kind !== 'direct') refuse('network.start.channel', null);
  if (turn.by.guest) refuse('network.start.guest', null);
  const heard = await ports.dialogues.rooms(turn.by.id, MOST_ROOMS);
  const taken = await Promise.all(heard.map(({ id }) => ports.networks.ofRoom(id)));
  const rooms = heard.filter((_, at) => !taken[at]);
  if (rooms.length === 0) return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'network.start.where.none') }] };
  const items = rooms.map(
    ({ id, name, at }): Choice => ({
      label: say(language, 'fit.share.channel', { name, date: at }),
      action: 'network.start',
      data: { ...dataOf(asked), room: id },
    }),
  );
  return {
    to: 'asker',
    title: say(language, 'network.start'),
    blocks: [
      { kind: 'text', text: say(language, 'network.start.where') },
      { kind: 'choices', items },
    ],
  };
}

const dataOf = (asked: Starting | undefined): Data => ({
  ...(asked ? { method: asked.method } : {}),
  ...(asked?.preset ? { like: asked.preset.id } : {}),
  ...(asked?.name ? { name: asked.name } : {}),
});

/** Where a reply names another channel than its own, its buttons carry it. */
const roomData = (turn: Heard, room: There): Data => (room.id === turn.room.id ? {} : { room: room.id });

/** The five methods to press. */
function choose(turn: Heard, room: There): Reply {
  const { language } = turn;
  const rows = METHODS.map((method) => [say(language, 'method.name', { method }), say(language, 'network.profile', { method })] as const);
  const items: readonly Choice[] = [
    ...METHODS.map(
      (method): Choice => ({
        label: say(language, 'method.short', { method }),
        action: 'network.start',
        data: { method, ...roomData(turn, room) },
      }),
    ),
    { label: say(language, 'fit.offer'), action: 'fit.start', data: {} },
  ];
  return {
    to: 'asker',
    title: say(language, 'network.start'),
    blocks: [
      { kind: 'text', text: say(language, 'network.start.choose', { room: room.name }) },
      { kind: 'facts', rows },
      { kind: 'choices', items },
    ],
  };
}

/** What would be founded, to press or to change first. */
function preview(turn: Heard, ports: Ports, room: There, asked: Starting): Reply {
  const { language } = turn;
  const { method, preset } = asked;
  const companies = hasCompanies(method);
  const data = { ...dataOf(asked), ...roomData(turn, room) };
  const steps = ports.answers.cite(ports.fit.methods[method].steps.slice(0, MOST_STEPS), language).map(({ quote }) => quote);
  const rows: readonly (readonly [string, string])[] = [
    [say(language, 'network.preview.name'), asked.name ?? defaultName(language, asked, room.name)],
    [say(language, 'network.preview.method'), say(language, 'method.name', { method })],
    [say(language, 'network.preview.who'), say(language, 'network.profile', { method })],
    ...(preset ? [[say(language, 'network.preview.like'), preset.name[language]] as const] : []),
    ...(room.name ? [[say(language, 'network.preview.channel'), room.name] as const] : []),
    ...(companies ? [] : [[say(language, 'network.preview.steps'), steps.join('\n')] as const]),
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'network.preview', { companies }) },
    { kind: 'facts', rows },
    {
      kind: 'choices',
      items: [
        { label: say(language, 'network.found', { companies }), action: 'network.found', data, style: 'primary' },
        { label: say(language, 'network.found.form', { companies }), action: 'network.name', data },
      ],
    },
  ];
  return { to: 'asker', title: say(language, 'network.start'), blocks, ...(turn.kind === 'action' ? { replaces: true as const } : {}) };
}

function foundForm(language: Language, ports: Ports, room: There, asked: Starting, data: Data): Form {
  const presets = ports.presets.filter(({ method }) => method === asked.method);
  const none = { value: 'none', label: say(language, 'network.form.like.none') };
  return {
    name: 'network.found',
    title: say(language, 'network.form.title'),
    submit: say(language, 'network.form.submit'),
    cancel: say(language, 'network.form.cancel'),
    data: { method: asked.method, ...(data.room ? { room: data.room } : {}) },
    fields: [
      {
        id: 'name',
        kind: 'text',
        label: say(language, 'network.form.name'),
        hint: say(language, 'network.form.name.hint'),
        required: true,
        value: asked.name ?? defaultName(language, asked, room.name),
      },
      ...(presets.length > 0
        ? [
            {
              id: 'like',
              kind: 'choice' as const,
              label: say(language, 'network.form.like'),
              required: false,
              value: asked.preset?.id ?? 'none',
              options: [none, ...presets.map(({ id, name }) => ({ value: id, label: name[language] }))],
            },
          ]
        : []),
    ],
  };
}
