import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { readDay } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { PLAN_KINDS, type PlanKind } from '../../src/domain/plan.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, hereOf } from './here.ts';
import { addLine, change, type Written } from './plan-changes.ts';
import { lineIn } from './plan-here.ts';
import type { PlanLine } from './plan-lines.ts';

/** The form of a new line. data: network */
export const addOpen: Handler<ActionTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here.reply;
  demandCoordinator(here);
  return opened(lineForm(turn.language, here.network));
};

/** The form of one line. data: network, line */
export const editOpen: Handler<ActionTurn> = async (turn, ports) => {
  const found = await lineIn(turn, ports);
  if ('reply' in found) return found.reply;
  demandCoordinator(found.here);
  return opened(lineForm(turn.language, found.here.network, found.line));
};

const opened = (form: Form): Reply => ({ to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form });

function lineForm(language: Language, network: Network, line?: PlanLine): Form {
  const value = (text: string | undefined) => (text === undefined ? {} : { value: text });
  const kind = {
    id: 'kind',
    kind: 'choice' as const,
    label: say(language, 'plan.form.kind'),
    required: true,
    value: 'step',
    options: PLAN_KINDS.map((one) => ({
      value: one,
      label: say(language, 'plan.form.kind.option', { kind: one, method: network.method }),
    })),
  };
  return {
    name: line ? 'plan.edit' : 'plan.add',
    title: say(language, line ? 'plan.form.edit' : 'plan.form.add'),
    submit: say(language, 'plan.form.submit'),
    cancel: say(language, 'network.form.cancel'),
    data: { network: network.id, ...(line ? { line: line.id, seen: String(line.revision) } : {}) },
    fields: [
      ...(line ? [] : [kind]),
      { id: 'title', kind: 'long', label: say(language, 'plan.form.title'), required: true, ...value(line?.shown) },
      {
        id: 'unit',
        kind: 'text',
        label: say(language, 'plan.form.unit'),
        hint: say(language, 'plan.form.unit.hint'),
        required: false,
        ...value(line?.unit),
      },
      {
        id: 'owner',
        kind: 'text',
        label: say(language, 'plan.form.owner'),
        hint: say(language, 'plan.form.owner.hint'),
        required: false,
        ...value(line?.owner),
      },
      { id: 'due', kind: 'date', label: say(language, 'plan.form.due'), required: false, ...value(line?.due) },
    ],
  };
}

export const addSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here.reply;
  const kind: PlanKind = turn.fields.kind === 'work' ? 'work' : 'step';
  return addLine(turn, ports, here, { kind, ...writtenIn(turn) });
};

export const editSent: Handler<FormTurn> = async (turn, ports) => {
  const found = await lineIn(turn, ports);
  if ('reply' in found) return found.reply;
  const { here, line } = found;
  const { title = '', owner = '', ...rest } = writtenIn(turn);
  if (title === '') refuse('chat.required', { label: say(turn.language, 'plan.form.title') }, { field: 'title' });
  // What was left as it stood is no change: a fact stays a fact, a person a person.
  const written: Written = {
    ...rest,
    ...(title === line.shown ? {} : { title }),
    ...(owner === (line.owner ?? '') ? {} : { owner }),
  };
  return change(turn, ports, here, line, written, Number(turn.data.seen));
};

function writtenIn({ fields }: Heard<FormTurn>): Written {
  const text = (id: string) => (fields[id] ?? '').trim();
  const due = text('due');
  const day = due === '' ? '' : (readDay(due) ?? refuse('plan.date', { typed: due }, { field: 'due', typed: due }));
  return { title: text('title'), unit: text('unit'), owner: text('owner'), due: day };
}
