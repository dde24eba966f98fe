import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { METHODS, type Method, methodSchema } from '../../src/domain/method.ts';
import { type Contents, changeOfMethod, type Meaning } from '../../src/domain/method-change.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { METHOD_WORDS } from '../../src/text/words.ts';
import { refreshCards } from './card.ts';
import { coordinatedHere, type Here } from './here.ts';
import { labelOf } from './settings-show.ts';
import { asCoordinator, noted } from './within.ts';

/** `network settings method closed`: what it would mean, with the button that does it. Without a method, the form. */
export async function askMethod(turn: Heard, ports: Ports, { network }: Here, typed: string): Promise<Reply> {
  if (typed.trim() === '') return asForm(methodForm(turn.language, network));
  const method = methodSchema.safeParse(typed.trim()).data ?? readKeyword(typed, METHOD_WORDS)?.word;
  return preview(turn, ports, network, method ?? unknown(turn.language, typed));
}

function unknown(language: Language, typed: string): never {
  const options = METHODS.map((method) => say(language, 'method.short', { method }));
  return refuse('settings.choice', { label: labelOf(language, 'method'), typed, options }, { field: 'method', typed });
}

function methodForm(language: Language, network: Network): Form {
  return {
    name: 'settings.method',
    title: say(language, 'settings.method.title'),
    submit: say(language, 'settings.method.look'),
    cancel: say(language, 'network.form.cancel'),
    data: { network: network.id },
    fields: [
      {
        id: 'method',
        kind: 'choice',
        label: labelOf(language, 'method'),
        hint: say(language, 'settings.hint', { id: 'method' }),
        required: true,
        value: network.method,
        options: METHODS.map((method) => ({ value: method, label: say(language, 'method.name', { method }) })),
      },
    ],
  };
}

const asForm = (form: Form): Reply => ({ to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form });

/** What it would mean; nothing is changed yet. */
async function preview(turn: Heard, ports: Ports, network: Network, to: Method): Promise<Reply> {
  const { language } = turn;
  const means = demandChange(network, to, await ports.networks.contents(network.id));
  const sure: Choice = {
    label: say(language, 'settings.method.sure', { method: to }),
    action: 'settings.method',
    data: { network: network.id, method: to, seen: String(network.revision) },
    style: 'primary',
  };
  const back: Choice = { label: say(language, 'settings.title'), action: 'settings.show', data: { network: network.id } };
  return {
    to: 'asker',
    title: say(language, 'settings.method.title'),
    blocks: [
      { kind: 'text', text: say(language, 'settings.method.preview', { network: network.name, from: network.method, to }) },
      { kind: 'text', text: means.map((meaning) => `– ${say(language, 'settings.method.means', meaning)}`).join('\n') },
      { kind: 'choices', items: [sure, back] },
    ],
  };
}

function demandChange(network: Network, to: Method, holds: Contents): readonly Meaning[] {
  const change = changeOfMethod(network, to, holds);
  if ('means' in change) return change.means;
  const told = { fault: change.fault, network: network.name, method: to, ...holds };
  return refuse('settings.method.fault', told, { field: 'method', network: network.id });
}

/** Opens the form; with a method, which its person has seen the meaning of, changes to it. data: network, method?, seen? */
export const methodPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const { method: typed, seen } = turn.data;
  if (typed === undefined) return asForm(methodForm(turn.language, network));
  const method = methodSchema.safeParse(typed).data ?? refuse('chat.oldButton', null);
  return changeTo(turn, network.id, method, Number(seen));
};

/** The form: what it would mean. data: network */
export const methodSent: Handler<FormTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const typed = turn.fields.method ?? '';
  return preview(turn, ports, network, methodSchema.safeParse(typed).data ?? unknown(turn.language, typed));
};

function changeTo(turn: Heard, id: string, to: Method, seen: number): Work {
  return asCoordinator(turn, id, async (tx, network) => {
    if (network.revision !== seen) refuse('settings.moved', null);
    demandChange(network, to, await tx.networks.contents(id));
    await tx.networks.change(id, seen, { method: to });
    await tx.audit.note({ ...noted(turn, id, 'network.method'), before: { method: network.method }, after: { method: to } });
    await refreshCards(tx, id);
    const { language } = turn;
    const back: Choice = { label: say(language, 'settings.title'), action: 'settings.show', data: { network: id } };
    const text = say(language, 'settings.method.done', { network: network.name, method: to });
    return {
      to: 'asker',
      title: network.name,
      blocks: [
        { kind: 'text', text },
        { kind: 'choices', items: [back] },
      ],
    };
  });
}
