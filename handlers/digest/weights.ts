import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Field, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { SIGNS, type Sign, WEIGHTS, type Weights, weightsSchema } from '../../src/domain/engagement.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { weightsOf } from '../../src/domain/network-weights.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';

/** `/digest weights`: what a company's score counts, with the way to change it. */
export const weights: InNetwork<Heard<CommandTurn>> = async (turn, _, here) => {
  demandCoordinator(here);
  return shown(turn.language, here.network);
};

function shown(language: Language, network: Network): Reply {
  const now = weightsOf(network.settings);
  const rows = SIGNS.map(
    (sign) =>
      [say(language, 'weights.sign', { sign }), say(language, 'weights.value', { weight: now[sign], usual: WEIGHTS[sign] })] as const,
  );
  return {
    to: 'asker',
    title: `${say(language, 'weights.title')}: ${network.name}`,
    blocks: [
      { kind: 'text', text: say(language, 'weights.intro') },
      { kind: 'facts', rows },
      { kind: 'choices', items: [{ label: say(language, 'weights.change'), action: 'digest.weights', data: { network: network.id } }] },
    ],
  };
}

/** Opens the form. data: network */
export const weightsPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  return opened(formOf(turn.language, network), { action: 'digest.weights', data: { network: network.id } });
};

function formOf(language: Language, network: Network): Form {
  const now = weightsOf(network.settings);
  return {
    name: 'digest.weights',
    title: say(language, 'weights.title'),
    submit: say(language, 'settings.submit'),
    cancel: say(language, 'commit.form.cancel'),
    data: { network: network.id, seen: String(network.revision) },
    fields: SIGNS.map(
      (sign): Field => ({
        id: sign,
        kind: 'number',
        label: say(language, 'weights.sign', { sign }),
        hint: say(language, 'weights.hint', { usual: WEIGHTS[sign] }),
        required: true,
        value: String(now[sign]),
      }),
    ),
  };
}

/** The sent form: all of it or nothing. data: network, seen */
export const weightsSent: Handler<FormTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const next = Object.fromEntries(SIGNS.map((sign) => [sign, weightTyped(turn, sign)])) as Weights;
  if (SIGNS.every((sign) => next[sign] === 0)) refuse('weights.nothing', null, { field: SIGNS[0], typed: '0' });
  return asCoordinator(turn, network.id, async (tx, now) => {
    if (turn.data.seen !== undefined && Number(turn.data.seen) !== now.revision) refuse('settings.moved', null, { network: now.id });
    const before = weightsOf(now.settings);
    if (SIGNS.every((sign) => before[sign] === next[sign])) return told(say(turn.language, 'weights.same'));
    const settings = { ...now.settings, engagement: next };
    await tx.networks.change(now.id, now.revision, { settings });
    await tx.audit.note({ ...noted(turn, now.id, 'digest.weights'), before, after: next });
    const { blocks, ...rest } = shown(turn.language, { ...now, settings });
    return { ...rest, blocks: [{ kind: 'text', text: say(turn.language, 'weights.saved') }, ...blocks.slice(1)] };
  });
};

/** What was typed for that sign, or the refusal at its field. */
function weightTyped({ fields, language }: Heard<FormTurn>, sign: Sign): number {
  const typed = (fields[sign] ?? '').trim();
  const read = weightsSchema.shape[sign].safeParse(/^\d{1,2}$/u.test(typed) ? Number(typed) : Number.NaN);
  const label = say(language, 'weights.sign', { sign });
  return read.success ? read.data : refuse('weights.bad', { label, typed }, { field: sign, typed });
}
