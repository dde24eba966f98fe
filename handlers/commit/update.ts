import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { isOver, LONGEST_NOTE } from '../../src/domain/commitment.ts';
import { meant } from '../../src/domain/commitment-titles.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { addressed, firstWords, noneOf } from './addressed.ts';
import type { ReadFile } from './files.ts';
import { type FormSaid, formSaid, withForm } from './form-said.ts';
import { opened } from './opened.ts';
import { type Doubt, type Fault, readUpdate } from './read.ts';
import { save } from './save.ts';
import { readSaying } from './saying.ts';
import { ownTargets, type Target, targetNamed } from './targets.ts';
import { updateForm } from './update-form.ts';

/** Characters of a button's data, as JSON. */
const MOST_DATA = 1_800;
/** Of a note in the button that opens the form. */
const MOST_NOTE = 1_200;
/** Buttons that ask which one is meant. */
const MOST_OFFERED = 20;

/** `/commit update solar 60% panels ordered`: saved at once where nothing is in doubt; else asked. Bare: the form. */
export const update: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const { targets, typed } = await addressed(turn, ports, here);
  if (targets.length === 0) refuse('commit.none', noneOf(here), { network: here.network.id });
  if (typed.trim() === '') return openUpdate(turn, here, openOnes(targets));
  const found = whichOf(typed, targets);
  const [only, ...others] = found.which;
  if (!only) refuse('commit.which.none', { typed: firstWords(typed), titles: targets.slice(0, 10).map(({ title }) => title) });
  if (others.length > 0) return offerTargets(turn, found.which, typed, found.rest);
  return said(turn, ports, here, { target: only, text: found.rest });
};

const openOnes = (targets: readonly Target[]): readonly Target[] => {
  const open = targets.filter(({ commitment }) => !isOver(commitment.status));
  return open.length > 0 ? open : targets;
};

/** By the title that the text begins with, open ones before those that are over; somebody with one alone need not name it. */
function whichOf(typed: string, targets: readonly Target[]): { readonly which: readonly Target[]; readonly rest: string } {
  const found = meant(typed, targets, (rest) => readSaying(rest) !== undefined);
  if (found.which.length > 0) return { ...found, which: openOnes(found.which) };
  const [only, ...more] = openOnes(targets);
  const reading = only && more.length === 0 ? readUpdate(typed, only.commitment) : { nothing: typed };
  return only && !('nothing' in reading) ? { which: [only], rest: typed.trim() } : found;
}

/** What was typed waits in the buttons. */
function offerTargets({ language }: Heard, which: readonly Target[], typed: string, rest: string): Reply {
  const several = new Set(which.map(({ whose }) => whose)).size > 1;
  const items = which.slice(0, MOST_OFFERED).map(
    ({ title, whose, commitment }): Choice => ({
      label: several ? `${title} · ${whose}` : title,
      action: 'commit.say',
      data: { network: commitment.network, commitment: commitment.id, text: rest },
    }),
  );
  demandCarried(items, typed);
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'commit.which', { typed: firstWords(typed) }) },
      { kind: 'choices', items },
    ],
  };
}

/** Nothing that was typed is lost: where a button cannot carry it, it goes back to be sent again. */
function demandCarried(items: readonly Choice[], typed: string): void {
  if (items.some(({ data }) => JSON.stringify(data).length > MOST_DATA)) refuse('commit.tooLongToAsk', null, { typed });
}

interface SaidOf {
  readonly target: Target;
  /** What follows the commitment's name; of a form its figure alone. */
  readonly text: string;
  /** Asked already. */
  readonly sure?: boolean;
  readonly form?: FormSaid;
  readonly files?: readonly ReadFile[];
}

/** Reads what is said of a commitment, and saves it, asks, or opens the form. */
export async function said(
  turn: Heard,
  ports: Ports,
  here: Here,
  { target, text, sure = false, form = {}, files = [] }: SaidOf,
): Promise<Reply | Work> {
  const { instead } = form;
  const reading = text === '' && form.says !== undefined ? undefined : readUpdate(text, target.commitment, sure || files.length > 0);
  if (reading && 'fault' in reading) return refuseFault(reading.fault, target, text);
  // No button carries a file: what is asked is asked at the field, where the files still are.
  if (reading && 'doubt' in reading && files.length > 0) refuseDoubt(reading.doubt, target);
  if (reading && 'doubt' in reading) return askFirst(turn, target, { doubt: reading.doubt, text, form });
  if (reading && 'nothing' in reading) return openUpdate(turn, here, [target], reading.nothing);
  return save(turn, ports, here, { target, files, said: withForm(reading?.said, form), ...(instead === undefined ? {} : { instead }) });
}

/** Ends the Turn with what was understood, what is wrong and what to type instead. */
export function refuseFault(fault: Fault, { commitment: { unit } }: Pick<Target, 'commitment'>, typed: string, field?: string): never {
  const at = { typed, ...(field === undefined ? {} : { field }) };
  switch (fault.why) {
    case 'negative':
      return refuse('commit.negative', { ...fault, unit }, at);
    case 'over':
      return refuse('commit.over', { percent: fault.percent, unit }, at);
    case 'unit':
      return refuse('commit.unit', { typed: fault.typed, unit }, at);
    case 'size':
      return refuse('commit.size', { typed: fault.typed }, at);
    case 'link':
      return refuse('commit.link', { typed: fault.typed.slice(0, 200) }, at);
    case 'note':
      return refuse('commit.note', { length: fault.length, max: LONGEST_NOTE }, at);
    case 'reason':
      return refuse('commit.reason', null, at);
  }
}

function refuseDoubt({ why, typed, value }: Doubt, { commitment, title }: Target): never {
  const { unit, target, baseline } = commitment;
  return refuse('commit.doubt', { why, title, typed, value, unit, target, baseline: baseline?.value }, { field: 'figure', typed });
}

/** Asks what is meant: each way is a button that says the update again, so. */
function askFirst(
  { language }: Heard,
  { commitment, title }: Target,
  { doubt, text, form }: { doubt: Doubt; text: string; form: FormSaid },
): Reply {
  const { unit, target, baseline } = commitment;
  const items = doubt.offers.map(
    ({ percent, value, text: meaning }): Choice => ({
      label: say(language, 'commit.offer', {
        ...(percent === undefined ? {} : { percent }),
        ...(value === undefined ? {} : { value }),
        ...(unit === undefined ? {} : { unit }),
      }),
      action: 'commit.say',
      data: {
        ...form,
        network: commitment.network,
        commitment: commitment.id,
        text: meaning,
        sure: doubt.why === 'beyond' || doubt.why === 'behind' ? 'yes' : 'no',
      },
    }),
  );
  demandCarried(items, text);
  const ask = { why: doubt.why, title, typed: doubt.typed, value: doubt.value, unit, target, baseline: baseline?.value };
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'commit.doubt', ask) },
    ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : []),
    { kind: 'typed', text },
  ];
  return { to: 'asker', blocks };
}

/** One of the offered ways. data: network, commitment, text, sure?, and what a form told besides (FormSaid) */
export const sayPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { commitment, text = '', sure } = turn.data;
  const target = await targetNamed(turn, ports, here, commitment);
  return said(turn, ports, here, { target, text, sure: sure === 'yes', form: formSaid(turn.data) });
};

/** "No change", "Blocked, need help": one press. data: network, commitment */
const oneSaying =
  (says: 'same' | 'blocked'): Handler<ActionTurn> =>
  async (turn, ports) => {
    const here = await pressedHere(turn, ports);
    const target = await targetNamed(turn, ports, here, turn.data.commitment);
    return save(turn, ports, here, { target, said: { says, evidence: [] } });
  };
export const samePressed = oneSaying('same');
export const blockedPressed = oneSaying('blocked');

/** The form, and its button where it cannot open by itself. */
function openUpdate(turn: Heard, { network }: Here, targets: readonly Target[], note = ''): Reply {
  const [only, ...more] = targets;
  const commitment = only && more.length === 0 ? { commitment: only.commitment.id } : {};
  const carried = note === '' || note.length > MOST_NOTE ? {} : { note };
  const form = updateForm(turn, network, targets, { note });
  return opened(form, { action: 'commit.update', data: { network: network.id, ...commitment, ...carried } });
}

/** Opens the form. data: network, commitment? (absent: it asks which), note? (written before) */
export const updatePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const named = turn.data.commitment;
  const targets = named === undefined ? openOnes(await ownTargets(turn, ports, here)) : [await targetNamed(turn, ports, here, named)];
  if (targets.length === 0) refuse('commit.none', noneOf(here), { network: here.network.id });
  return openUpdate(turn, here, targets, turn.data.note);
};
