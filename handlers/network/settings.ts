import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { fold, readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard, Json } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Network, NetworkSettings } from '../../src/domain/network.ts';
import { differing, type SettingId, settingsOf, VALUE_OF } from '../../src/domain/network-profiles.ts';
import { SETTING_WORDS, type SettingWord } from '../../src/text/network-words.ts';
import { say } from '../../src/text/say.ts';
import { SETTING_GROUPS } from '../../src/text/settings.ts';
import { LANGUAGE_WORDS } from '../../src/text/words.ts';
import { sources } from '../ask/phrase.ts';
import { refreshCards } from './card.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from './here.ts';
import { askMethod } from './method.ts';
import { READ } from './settings-read.ts';
import { factOf, inGroup, labelOf, shown } from './settings-show.ts';
import { LONGEST_NAME } from './starting.ts';
import { demandStill } from './within.ts';

/** `network settings [which value]`: all of them, or a change of one. */
export const settings: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const typed = turn.args.trim();
  if (typed === '') return drawSettings(turn, ports, here);
  const { word, rest } = readKeyword<SettingWord>(typed, SETTING_WORDS) ?? refuse('settings.unknown', { typed });
  if (word === 'name') return changed(turn, here, { name: nameOf(rest, turn.language) });
  if (word === 'method') return askMethod(turn, ports, here, rest);
  if (word === 'language') return roomLanguage(turn, ports, here, rest);
  demandHas(turn.language, here.network, word);
  // Said without an address it asks how things stand; it does not close the page.
  if (word === 'register' && rest.trim() === '') return drawSettings(turn, ports, here);
  return changed(turn, here, { patch: (current) => READ[word](rest, current, turn.language), ids: [word] });
};

function demandHas(language: Language, { method }: Network, id: SettingId): void {
  if (!settingsOf(method).includes(id))
    refuse('settings.notHere', { label: labelOf(language, id), method: say(language, 'method.short', { method }) });
}

/** A network's new name, or the refusal. */
export function nameOf(typed: string, language: Language): string {
  const name = typed.trim();
  if (name === '') refuse('settings.empty', { label: labelOf(language, 'name') }, { field: 'name' });
  return name.length > LONGEST_NAME ? refuse('network.start.tooLong', { max: LONGEST_NAME }, { field: 'name', typed: name }) : name;
}

/** By a button. data: network */
export const settingsShow: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return drawSettings(turn, ports, here);
};

async function drawSettings(turn: Heard, ports: Ports, { network }: Here): Promise<Reply> {
  const { language } = turn;
  const { method, settings: now } = network;
  const facts = [...new Set(settingsOf(method).flatMap((id) => factOf(id, method) ?? []))];
  const cited = ports.answers.cite(facts, language);
  const number = (id: SettingId) => {
    const at = cited.findIndex((one) => one.id === factOf(id, method));
    return at < 0 ? '' : ` [${at + 1}]`;
  };
  const bound = (await ports.networks.rooms(network.id)).find(({ id }) => id === turn.room.id);
  const basics: readonly (readonly [string, string])[] = [
    [labelOf(language, 'name'), network.name],
    [labelOf(language, 'method'), say(language, 'method.name', { method })],
    ...(bound?.language ? [[labelOf(language, 'language'), say(language, 'settings.language', { value: bound.language })] as const] : []),
  ];
  const groups = SETTING_GROUPS.filter((group) => group === 'basics' || inGroup(method, group).length > 0);
  const blocks = groups.flatMap((group): readonly Block[] => [
    { kind: 'text', text: say(language, 'settings.group', { group }), heading: true },
    {
      kind: 'facts',
      rows: [
        ...(group === 'basics' ? basics : []),
        ...inGroup(method, group).map((id) => [labelOf(language, id), `${shown(id, now, language)}${number(id)}`] as const),
      ],
    },
  ]);
  const items: readonly Choice[] = groups.map((group) => ({
    label: say(language, 'settings.edit', { group }),
    action: 'settings.edit',
    data: { network: network.id, group },
  }));
  const other: Choice = { label: say(language, 'settings.method.change'), action: 'settings.method', data: { network: network.id } };
  return {
    to: 'asker',
    title: `${say(language, 'settings.title')}: ${network.name}`,
    blocks: [
      { kind: 'note', text: say(language, 'settings.intro') },
      ...blocks,
      { kind: 'choices', items: [...items, other] },
      ...(cited.length > 0 ? [sources(cited, language)] : []),
      ...originNotes(ports, network, language),
    ],
  };
}

/** Where the defaults of the network that it began as come from. */
function originNotes({ presets }: Ports, { like }: Network, language: Language): readonly Block[] {
  const preset = presets.find(({ id }) => id === like);
  if (!preset) return [];
  return preset.origins.map(({ source, year, note }) => ({
    kind: 'note',
    text: say(language, 'settings.like', { name: preset.name[language], source, year, note: note[language] }),
  }));
}

/** What shall change: of the settings as they are at that moment. */
export interface Change {
  readonly name?: string;
  readonly ids?: readonly SettingId[];
  readonly patch?: (current: NetworkSettings) => NetworkSettings;
  /** Only where the network is still as it was seen. */
  readonly seen?: number;
  readonly room?: { readonly id: string; readonly language: Language };
}

/** Changes name, settings, and a channel's language, in one unit; what changed is audited and told. */
export async function changed(turn: Heard, here: Here, change: Change): Promise<Work> {
  // Refused before the unit, where what was typed cannot be read.
  change.patch?.(here.network.settings);
  return async (tx) => {
    const network = await demandStill(tx, turn, here.network.id);
    if (change.seen !== undefined && change.seen !== network.revision) refuse('settings.moved', null);
    const next = change.patch?.(network.settings) ?? network.settings;
    const ids = differing(network.settings, next);
    const renamed = change.name !== undefined && change.name !== network.name;
    if (renamed || ids.length > 0)
      await tx.networks.change(network.id, network.revision, { settings: next, ...(renamed ? { name: change.name } : {}) });
    if (change.room) await tx.networks.setRoomLanguage(change.room.id, change.room.language);
    if (!renamed && ids.length === 0 && !change.room)
      return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'settings.same') }] };
    await noted(tx, turn, network, next, ids, change);
    await refreshCards(tx, network.id);
    return told(turn, network, next, ids, renamed ? change.name : undefined, change.room?.language);
  };
}

async function noted(
  tx: Tx,
  turn: Heard,
  network: Network,
  next: NetworkSettings,
  ids: readonly SettingId[],
  change: Change,
): Promise<void> {
  const { at, tenant, person } = turn;
  const values = (of: NetworkSettings, name: string | undefined): Json => ({
    ...Object.fromEntries(ids.map((id) => [id, (VALUE_OF[id](of) ?? null) as Json])),
    ...(change.name === undefined ? {} : { name: name ?? null }),
  });
  const room: Json = change.room ? { room: change.room.id, language: change.room.language } : {};
  const after = { ...(values(next, change.name) as object), ...(room as object) };
  await tx.audit.note({
    ...{ at, who: person.id, tenant, did: 'network.settings', outcome: 'done' as const, network: network.id },
    ...{ before: values(network.settings, network.name), after },
  });
}

function told(
  { language }: Heard,
  network: Network,
  next: NetworkSettings,
  ids: readonly SettingId[],
  name: string | undefined,
  room: Language | undefined,
): Reply {
  const all: readonly (readonly [string, string])[] = [
    ...(name === undefined ? [] : [[labelOf(language, 'name'), name] as const]),
    ...(room ? [[labelOf(language, 'language'), say(language, 'settings.language', { value: room })] as const] : []),
    ...ids.map((id) => [labelOf(language, id), shown(id, next, language)] as const),
  ];
  const [only] = all;
  const text =
    only && all.length === 1
      ? say(language, 'settings.saved', { label: only[0], value: only[1] })
      : say(language, 'settings.savedAll', { labels: all.map(([label]) => label) });
  const back: Choice = { label: say(language, 'settings.title'), action: 'settings.show', data: { network: network.id } };
  return {
    to: 'asker',
    title: name ?? network.name,
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items: [back] },
    ],
  };
}

/** `network settings language fi`, said in the channel. */
async function roomLanguage(turn: Heard, ports: Ports, here: Here, typed: string): Promise<Work> {
  const bound = (await ports.networks.rooms(here.network.id)).find(({ id }) => id === turn.room.id);
  if (!bound) refuse('settings.channel', null);
  const found = readKeyword(typed, LANGUAGE_WORDS)?.word ?? LANGUAGES.find((one) => one === fold(typed));
  const options = LANGUAGES.map((value) => say(turn.language, 'settings.language', { value }));
  const language = found ?? refuse('settings.choice', { label: labelOf(turn.language, 'language'), typed, options });
  return changed(turn, here, { room: { id: bound.id, language } });
}
