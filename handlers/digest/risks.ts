import type { RiskMark } from '../../src/chat/digests.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Field, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { OUTCOMES, RISK_REASONS, type RiskReason } from '../../src/domain/at-risk.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import type { CompanyRisk } from '../../src/domain/digest.ts';
import type { Language } from '../../src/domain/language.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import type { RiskButton } from '../../src/text/digest-risks.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';
import { noteField, readNote } from './note-field.ts';
import { readNumbers } from './numbers.ts';
import { openRisks } from './risk-list.ts';

/** Shown at once; the most pressing come first. */
const SHOWN = 8;
/** What was written to companies so long ago is asked about. */
const FOLLOWED_MS = 60 * DAY_MS;

/** `/digest at risk`: the private list of companies that may need a hand, as things stand now: whoever has moved since Sunday is not on it. */
export const risks: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return listed(turn, ports, here);
};

/** data: network, week? */
export const risksPressed: Handler<ActionTurn> = async (turn, ports) => listed(turn, ports, await coordinatedHere(turn, ports));

async function listed(turn: Heard, ports: Ports, { network }: Here): Promise<Reply> {
  const { language, at } = turn;
  const numbers = await readNumbers(ports, network, weekOf(dayIn(network.settings.timeZone, at)), at);
  const [open, marks] = await Promise.all([
    openRisks(ports, network, numbers, at),
    ports.digests.marks(network.id, new Date(at.getTime() - FOLLOWED_MS)),
  ]);
  const shown = open.slice(0, SHOWN);
  const written = marks.filter(({ did, outcome }) => did === 'written' && !outcome).slice(0, SHOWN);
  const companies = await Promise.all(written.map(({ company }) => ports.companies.held(network.id, company)));
  const blocks: readonly Block[] = [
    ...(open.length === 0 ? [{ kind: 'text' as const, text: say(language, 'risk.none') }] : []),
    ...shown.flatMap((risk) => riskBlocks(language, network.id, risk)),
    ...(open.length > SHOWN ? [{ kind: 'note' as const, text: say(language, 'risk.more', { count: open.length - SHOWN }) }] : []),
    ...written.flatMap((mark, n) => outcomeBlocks(language, network.id, mark, companies[n]?.company.name)),
    { kind: 'note', text: say(language, 'risk.private') },
  ];
  return { to: 'asker', title: say(language, 'risk.title', { network: network.name }), blocks };
}

function riskBlocks(language: Language, network: string, risk: CompanyRisk): readonly Block[] {
  const { company, name, reason, day, action, contact } = risk;
  const data = { network, company, reason };
  const button = (what: RiskButton, name_: Choice['action'], more: Choice['data'], primary = false): Choice => ({
    label: say(language, 'risk.button', { what }),
    action: name_,
    data: more,
    ...(primary ? { style: 'primary' as const } : {}),
  });
  return [
    { kind: 'text', text: say(language, 'risk.line', { name, reason, day }) },
    {
      kind: 'note',
      text: [say(language, 'risk.action', { action }), say(language, 'risk.contact', { contact })].filter(Boolean).join(' '),
    },
    {
      kind: 'choices',
      items: [
        button('write', 'digest.write', data, action === 'write'),
        button('log', 'digest.log', { network, company }, action === 'call'),
        button('dismiss', 'digest.dismiss', data),
        button('show', 'company.show', { network, company }),
      ],
    },
  ];
}

function outcomeBlocks(language: Language, network: string, mark: RiskMark, name: string | undefined): readonly Block[] {
  if (name === undefined) return [];
  const items = OUTCOMES.map(
    (what): Choice => ({
      label: say(language, 'risk.outcome', { what }),
      action: 'digest.outcome',
      data: { network, mark: mark.id, what },
    }),
  );
  return [
    { kind: 'text', text: say(language, 'risk.written', { name, at: mark.at }) },
    { kind: 'choices', items },
  ];
}

/** What came of a message. data: network, mark, what */
export const outcomePressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const what = OUTCOMES.find((one) => one === turn.data.what) ?? refuse('chat.oldButton', null, { network: network.id });
  return asCoordinator(turn, network.id, async (tx) => {
    const known = await tx.digests.outcome(network.id, turn.data.mark ?? '', { what, at: turn.at });
    if (!known) refuse('chat.oldButton', null, { network: network.id });
    return told(say(turn.language, 'risk.noted'));
  });
};

const reasonOf = ({ reason }: ActionTurn['data'], network: string): RiskReason =>
  RISK_REASONS.find((one) => one === reason) ?? refuse('chat.oldButton', null, { network });

async function nameIn(ports: Ports, network: string, company = ''): Promise<string> {
  const held = await ports.companies.held(network, company);
  return held?.company.name ?? refuse('chat.oldButton', null, { network });
}

function formOf(language: Language, name: Form['name'], what: RiskButton, data: Form['data'], fields: readonly Field[]): Form {
  return {
    name,
    title: say(language, 'risk.form', { what }),
    submit: say(language, 'risk.submit', { what }),
    cancel: say(language, 'commit.form.cancel'),
    data,
    fields,
  };
}

/** Opens the form of a note on why nothing is to be done. data: network, company, reason */
export const dismissPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const data = { network: network.id, company: turn.data.company ?? '', reason: reasonOf(turn.data, network.id) };
  const company = await nameIn(ports, network.id, data.company);
  return opened(formOf(turn.language, 'digest.dismiss', 'dismiss', data, [noteField(turn.language, company)]), {
    action: 'digest.dismiss',
    data,
  });
};

/** data: network, company, reason */
export const dismissSent: Handler<FormTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const company = turn.data.company ?? '';
  const name = await nameIn(ports, network.id, company);
  const note = readNote(turn.fields.note ?? '');
  const reason = reasonOf(turn.data, network.id);
  return asCoordinator(turn, network.id, async (tx) => {
    const mark = { id: turn.ref, company, reason, did: 'dismissed', at: turn.at, by: turn.person.id } as const;
    await tx.digests.mark(network.id, { ...mark, ...(note === undefined ? {} : { note }) });
    await tx.audit.note({ ...noted(turn, network.id, 'digest.dismiss'), after: { company, reason } });
    return told(say(turn.language, 'risk.dismissed', { name }));
  });
};
