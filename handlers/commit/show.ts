import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { type Check, type Commitment, isOver } from '../../src/domain/commitment.ts';
import { noonOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { unitKey } from '../../src/domain/quantity.ts';
import type { CommitShowMessages } from '../../src/text/commit-show.ts';
import { day } from '../../src/text/dates.ts';
import { levelOf } from '../../src/text/figures.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { seen, typedOne } from './one.ts';
import { progressOf } from './save.ts';

/** `/commit show <which>`: what it is, and where it stands. */
export const show: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await typedOne(turn, ports, here, 'commit.show');
  return 'reply' in found ? found.reply : showOf(turn, ports, here, found.commitment);
};

/** data: network, commitment */
export const commitmentPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return showOf(turn, ports, here, await seen(turn, ports, here, turn.data.commitment));
};

async function showOf({ language }: Heard, ports: Ports, here: Here, commitment: Commitment): Promise<Reply> {
  const { holder, network, id } = commitment;
  const held = 'company' in holder ? await ports.companies.held(network, holder.company) : undefined;
  const checks = await ports.commitments.checks([id]);
  const mine =
    here.standing.coordinator ||
    ('company' in holder && here.standing.speaks.some((one) => one.company === holder.company && one.state === 'confirmed'));
  // What leaves the network is for the company itself to say.
  const own = 'company' in holder && here.standing.speaks.some((one) => one.company === holder.company && one.state === 'confirmed');
  const data = { network, commitment: id };
  const one = (what: 'update' | 'history' | 'edit' | 'close'): Choice => ({
    label: say(language, 'commit.button', { what }),
    action: `commit.${what}`,
    data,
  });
  const items = [
    ...(mine ? [one('update'), one('edit')] : []),
    ...(commitment.updates > 0 ? [one('history')] : []),
    ...(mine && !isOver(commitment.status) ? [one('close')] : []),
    ...(own ? [{ label: say(language, 'claim.form.title'), action: 'claim.open' as const, data }] : []),
  ];
  const blocks: readonly Block[] = [
    ...(commitment.percent === undefined ? [] : [progressOf(language, commitment.title, { ...commitment, checked: checks.get(id) })]),
    { kind: 'facts', rows: [...rowsOf(language, commitment, held?.company.name, mine, checks.get(id))] },
    ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : []),
  ];
  return { to: 'asker', title: commitment.title, blocks };
}

type RowName = CommitShowMessages['commit.row']['row'];
type Row = readonly [string, string];

/** All rows of a commitment. `mine`: its reader sees what is due. */
export function rowsOf(
  language: Language,
  commitment: Commitment,
  company: string | undefined,
  mine: boolean,
  checked?: Check,
): readonly Row[] {
  const { kind, unit, target, baseline, due, goal, status, percent, level, visibility, asked, reason, made, onBehalf } = commitment;
  const row = (name: RowName, value: string | undefined): readonly Row[] =>
    value === undefined || value === '' ? [] : [[say(language, 'commit.row', { row: name }), value]];
  const date = (value: string | undefined) => (value === undefined ? undefined : day(language, noonOf(value)));
  return [
    ...row('company', company),
    ...row('kind', say(language, 'commit.kind', { kind })),
    ...row('baseline', baseline && say(language, 'commit.baseline', { value: baseline.value, unit, year: baseline.year })),
    ...row('target', target === undefined ? undefined : say(language, 'commit.value', { value: target, unit })),
    ...row('due', date(due)),
    ...row('goal', goal),
    ...row('stands', percent === undefined ? say(language, 'commit.status', { status }) : undefined),
    ...row('level', level && levelOf(language, level, checked)),
    ...row('visibility', say(language, 'commit.visibility', { visibility })),
    ...accountingRows(language, commitment),
    ...(mine && !isOver(status) ? row('asked', date(asked)) : []),
    ...row('reason', reason),
    ...row('made', say(language, 'commit.made', { at: made, onBehalf })),
  ];
}

/** What makes the figure comparable: told as not stated where it matters and nobody told. */
function accountingRows(language: Language, commitment: Commitment): readonly Row[] {
  const { scope, scope2, boundary, measure, factors } = commitment.accounting;
  const counted = commitment.kind === 'reduction' || commitment.kind === 'share';
  const emissions = counted && isEmissions(commitment.unit);
  const row = (name: RowName, value: string | undefined, matters: boolean): readonly Row[] =>
    value === undefined && !matters ? [] : [[say(language, 'commit.row', { row: name }), value ?? say(language, 'commit.notTold')]];
  return [
    ...(commitment.baseline ? [] : row('baseline', undefined, commitment.kind === 'reduction')),
    ...row('scope', scope && say(language, 'commit.scope', { scope }), emissions),
    ...row('scope2', scope2 && say(language, 'commit.scope2', { scope2 }), emissions && scope === '2'),
    ...row('boundary', boundary, counted),
    ...row('measure', measure && say(language, 'commit.measure', { measure }), commitment.kind === 'reduction'),
    ...row('factors', factors, emissions),
  ];
}

/** Counted in greenhouse gases. */
const isEmissions = (unit: string | undefined): boolean => unit !== undefined && /co2|chg|ghg/u.test(unitKey(unit));
