import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { CaseRecord } from '../../src/chat/records.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { csv } from '../../src/domain/csv.ts';
import type { Language } from '../../src/domain/language.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { day } from '../../src/text/dates.ts';
import type { RecordField } from '../../src/text/records.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { partsOf } from './words.ts';

const SHOWN = 10;
/** A file holds at most so many; they come to a few megabytes. */
const MOST = 10_000;
const NUMBER = /^\d{4}-\d{4,}$/u;

/** `/network cases`: applications and decisions as documents; `cases 2026-0007`: one, with its mark. For coordinators. */
export const cases: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const number = turn.args.trim();
  return number === '' ? list(turn, ports, here) : one(turn, ports, here, number);
};

/** The same by a button. data: network, case? */
export const casesPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return turn.data.case === undefined ? list(turn, ports, here) : one(turn, ports, here, turn.data.case);
};

async function list({ language }: Heard, ports: Ports, { network }: Here): Promise<Reply> {
  const known = await ports.records.cases(network.id, SHOWN);
  const title = say(language, 'records.cases.title', { network: network.name });
  if (known.length === 0) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'records.cases.none') }] };
  const rows = known.map((record) => [`${record.number} ${record.company}`, say(language, 'records.case.state', stateOf(record))] as const);
  const data = { network: network.id };
  const opens = known.map(({ number }): Choice => ({ label: number, action: 'records.cases', data: { ...data, case: number } }));
  const whole: Choice = { label: say(language, 'records.cases.export'), action: 'records.export', data };
  const blocks: Block[] = [
    { kind: 'facts', rows },
    { kind: 'choices', items: opens },
    { kind: 'choices', items: [whole] },
  ];
  return { to: 'asker', title, blocks };
}

const stateOf = ({ opened, decided, decision, secret }: CaseRecord) => ({
  opened,
  secret,
  ...(decided && decision ? { decided, decision } : {}),
});

async function one(turn: Heard, ports: Ports, { network }: Here, number: string): Promise<Reply> {
  const found = NUMBER.test(number) ? await ports.records.caseOf(network.id, number) : undefined;
  if (!found) refuse('records.case.unknown', { typed: number }, { typed: number });
  const { language } = turn;
  const rows = toldOf(found, language).map(([field, value]) => [say(language, 'records.field', { field }), value] as const);
  return {
    to: 'asker',
    title: `${found.number} ${found.company}`,
    blocks: [
      { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
      { kind: 'choices', items: [mark(language, network.id, found), all(language, network.id)] },
    ],
  };
}

const all = (language: Language, network: string): Choice => ({
  label: say(language, 'records.cases.all'),
  action: 'records.cases',
  data: { network },
});

/** A document's fields for people: days, and words for what the export names. */
function toldOf(record: CaseRecord, language: Language): readonly (readonly [RecordField, string])[] {
  const date = (at: Date | undefined): string => (at ? day(language, at) : '');
  const content = partsOf(record.body, language).map(([name, told]) => `${name}: ${told}`);
  const word = (key: string, value: string | undefined): string => (value ? say(language, 'records.value', { key, value }) : '');
  return [
    ['kind', word('kind', record.kind)],
    ['company', record.company],
    ['businessId', record.businessId ?? ''],
    ['opened', date(record.opened)],
    ['decided', date(record.decided)],
    ['decision', word('decision', record.decision)],
    ['decidedBy', record.decidedBy ?? ''],
    ['reason', record.reason ?? ''],
    ['content', content.join('\n')],
    ['tradeSecret', word('secret', record.secret ? 'yes' : 'no')],
    ['retention', word('retention', record.retention)],
    ['keepUntil', date(record.keepUntil)],
  ];
}

const mark = (language: Language, network: string, { number, secret }: CaseRecord): Choice => ({
  label: say(language, 'records.secret.button', { secret: !secret }),
  action: 'records.secret',
  data: { network, case: number, secret: secret ? 'no' : 'yes' },
});

const isoOf = (at: Date | undefined): string => at?.toISOString() ?? '';

/** A document's fields, as its export names them. Times are ISO 8601. */
const fieldsOf = (record: CaseRecord) =>
  [
    ['number', record.number],
    ['kind', record.kind],
    ['company', record.company],
    ['businessId', record.businessId ?? ''],
    ['opened', isoOf(record.opened)],
    ['decided', isoOf(record.decided)],
    ['decision', record.decision ?? ''],
    ['decidedBy', record.decidedBy ?? ''],
    ['reason', record.reason ?? ''],
    ['retention', record.retention],
    ['keepUntil', isoOf(record.keepUntil)],
    ['tradeSecret', record.secret ? 'yes' : 'no'],
    ['content', JSON.stringify(record.body)],
  ] as const;

/** The cases with their metadata as CSV. data: network */
export const exportCases: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const known = await ports.records.cases(network.id, MOST);
  const head = known[0] ? fieldsOf(known[0]).map(([field]) => field) : [];
  const bytes = new TextEncoder().encode(csv([head, ...known.map((record) => fieldsOf(record).map(([, value]) => value))]));
  const name = say(turn.language, 'records.cases.file');
  return asCoordinator(turn, network.id, async (tx) => {
    const token = await tx.files.put({ name, mime: 'text/csv', bytes }, new Date(turn.at.getTime() + DAY_MS));
    await tx.audit.note({ ...noted(turn, network.id, 'records.export'), after: { cases: known.length } });
    const label = say(turn.language, 'records.cases.label', { count: known.length });
    return { to: 'asker', blocks: [{ kind: 'file', name, mime: 'text/csv', token, label }] };
  });
};

/** Marks a document as holding a trade secret, or takes the mark away. data: network, case, secret yes | no */
export const secretPressed: Handler<ActionTurn> = async (turn, ports): Promise<Work> => {
  const { network } = await coordinatedHere(turn, ports);
  const { case: number = '', secret: asked } = turn.data;
  const secret = asked === 'yes';
  return asCoordinator(turn, network.id, async (tx) => {
    if (!(await tx.records.markSecret(network.id, number, secret))) refuse('chat.oldButton', null);
    await tx.audit.note({ ...noted(turn, network.id, 'records.secret'), before: { secret: !secret }, after: { case: number, secret } });
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'records.secret.done', { number, secret }) }] };
  });
};
