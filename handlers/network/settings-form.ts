import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Field, Form } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { LANGUAGES, type Language, languageSchema } from '../../src/domain/language.ts';
import type { Network, NetworkSettings } from '../../src/domain/network.ts';
import type { SettingId } from '../../src/domain/network-profiles.ts';
import { say } from '../../src/text/say.ts';
import { SETTING_GROUPS, type SettingGroup } from '../../src/text/settings.ts';
import { demandCoordinator, hereOf } from './here.ts';
import { changed, nameOf } from './settings.ts';
import { READ } from './settings-read.ts';
import { factOf, fieldOf, inGroup, labelOf, WRITTEN } from './settings-show.ts';

const groupOf = (typed: string | undefined): SettingGroup =>
  SETTING_GROUPS.find((group) => group === typed) ?? refuse('chat.oldButton', null);

/** The form of one part of the settings. data: network, group */
export const settingsOpen: Handler<ActionTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here.reply;
  demandCoordinator(here);
  const group = groupOf(turn.data.group);
  const room = group === 'basics' ? await boundRoom(turn, ports, here.network) : undefined;
  const form = settingsForm(turn.language, ports, here.network, group, room);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
};

const boundRoom = async ({ room }: Heard, ports: Ports, network: Network) =>
  (await ports.networks.rooms(network.id)).find(({ id }) => id === room.id);

function settingsForm(
  language: Language,
  ports: Ports,
  network: Network,
  group: SettingGroup,
  room: { readonly language?: Language } | undefined,
): Form {
  const why = (id: SettingId) => ports.answers.cite([factOf(id, network.method) ?? ''], language)[0]?.quote;
  const fields = inGroup(network.method, group).map((id) => fieldOf(id, network.settings, language, why(id)));
  return {
    name: 'settings.edit',
    title: say(language, 'settings.group', { group }),
    submit: say(language, 'settings.submit'),
    cancel: say(language, 'network.form.cancel'),
    data: { network: network.id, group, seen: String(network.revision) },
    fields: [...(group === 'basics' ? basicFields(language, network, room) : []), ...fields],
  };
}

function basicFields(language: Language, network: Network, room: { readonly language?: Language } | undefined): readonly Field[] {
  const name: Field = { id: 'name', kind: 'text', label: labelOf(language, 'name'), required: true, value: network.name };
  if (!room) return [name];
  const options = LANGUAGES.map((value) => ({ value, label: say(language, 'settings.language', { value }) }));
  const chosen = room.language ? { value: room.language } : {};
  return [name, { id: 'language', kind: 'choice', label: labelOf(language, 'language'), required: false, options, ...chosen }];
}

/** The sent form: what was changed in it changes, all of it or nothing. */
export const settingsSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here.reply;
  demandCoordinator(here);
  const { network } = here;
  const { fields, language } = turn;
  const group = groupOf(turn.data.group);
  const typed = inGroup(network.method, group).filter(
    (id) => fields[id] !== undefined && fields[id].trim() !== WRITTEN[id](network.settings, language).trim(),
  );
  const patch = (current: NetworkSettings) => typed.reduce((next, id) => READ[id](fields[id] ?? '', next, language), current);
  const name = group === 'basics' && fields.name !== undefined ? { name: nameOf(fields.name, language) } : {};
  return changed(turn, here, { patch, seen: Number(turn.data.seen), ...name, ...(await chosenLanguage(turn, ports, network, group)) });
};

async function chosenLanguage(turn: Heard<FormTurn>, ports: Ports, network: Network, group: SettingGroup) {
  const chosen = languageSchema.safeParse(turn.fields.language).data;
  const room = group === 'basics' && chosen ? await boundRoom(turn, ports, network) : undefined;
  return room && chosen && room.language !== chosen ? { room: { id: room.id, language: chosen } } : {};
}
