import type { FollowedCompany } from '../../src/chat/follow-ups.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ClockTurn } from '../../src/chat/turn.ts';
import { dayIn, noonOf } from '../../src/domain/day.ts';
import { type FollowUp, followUp } from '../../src/domain/follow-up.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Network, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';

type Turn = ClockTurn<'commit.follow'>;
type Does<D> = Extract<FollowUp, { does: D }>;

/** More would be a list to read, not something to press. */
const SHOWN = 3;

/** Who is asked for an update today, in private, and who lapses; decided inside the unit, so that an update of a moment ago counts. */
export const follow: ClockHandler<'commit.follow'> = async (turn, ports) => async (tx) => {
  const network = await tx.networks.take(turn.data.network);
  if (!network) return;
  const { period, timeZone } = network.settings;
  if (period && period.ends < dayIn(timeZone, turn.at)) return tellOfEnd(tx, network, period, ports.language);
  for (const company of await tx.followUps.of(network.id, turn.data.companies)) {
    const brings = followUp(standing(company, network, turn.at));
    if (brings?.does === 'remind') await remind({ tx, turn, network, company, spoken: ports.language }, brings);
    if (brings?.does === 'lapse') await lapse({ tx, turn, network, company, spoken: ports.language }, brings);
  }
};

/** The project is over: nobody is asked for updates any more, and the coordinators hear once what is said to happen after it. */
async function tellOfEnd(tx: Tx, network: Network, { ends, after }: Period, spoken: Language): Promise<void> {
  for (const person of await tx.companies.deciders(network.id)) {
    const draw = (language: Language) => {
      const what = after === undefined ? undefined : wordingIn(language, after);
      const text = say(language, 'follow.ended', { network: network.name, date: noonOf(ends), after: what });
      return { title: network.name, blocks: [{ kind: 'text' as const, text }] };
    };
    await tellPrivately(tx, { person, key: `follow:ended:${network.id}:${ends}:${person}`, spoken, network: network.id, draw });
  }
}

type Period = NonNullable<Network['settings']['period']>;

function standing({ since, reminded, open }: FollowedCompany, { settings }: Network, at: Date) {
  const dayOf = (moment: Date) => dayIn(settings.timeZone, moment);
  const heard = open.reduce((newest, { commitment: { updated, made } }) => later(newest, updated ?? made), since);
  return {
    today: dayOf(at),
    ...(reminded === undefined ? {} : { reminded: dayOf(reminded) }),
    heard: dayOf(heard),
    lapseMonths: settings.followUp.lapseMonths,
    commitments: open.map(({ commitment: { id, title }, asked }) => ({ id, title, ...(asked === undefined ? {} : { asked }) })),
  };
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

interface At {
  readonly tx: Tx;
  readonly turn: Turn;
  readonly network: Network;
  readonly company: FollowedCompany;
  readonly spoken: Language;
}

async function remind(at: At, reminder: Does<'remind'>): Promise<void> {
  const { tx, turn, network, company } = at;
  await tellSpeakers(at, 'remind', (language) => drawReminder(at, reminder, language));
  await tx.followUps.remind(network.id, company.company, turn.at);
}

/** Each who speaks for the company, in their own language. */
async function tellSpeakers({ tx, turn, network, company, spoken }: At, what: string, draw: (language: Language) => Omit<Reply, 'to'>) {
  for (const { person, state } of await tx.companies.speakers(network.id, company.company)) {
    if (state !== 'confirmed') continue;
    const key = `follow:${what}:${network.id}:${company.company}:${person}:${turn.at.toISOString()}`;
    await tellPrivately(tx, { person, key, spoken, network: network.id, draw });
  }
}

function drawReminder({ network, company, turn }: At, { due, lapses }: Does<'remind'>, language: Language): Omit<Reply, 'to'> {
  const today = dayIn(network.settings.timeZone, turn.at);
  const shown = due.slice(0, SHOWN);
  const rows = shown.map(
    ({ title, asked }) => [title, say(language, 'follow.asked', { date: noonOf(asked), late: asked < today })] as const,
  );
  const blocks: Block[] = [{ kind: 'text', text: say(language, 'follow.intro', { company: company.name }) }];
  if (rows.length > 0) blocks.push({ kind: 'facts', rows });
  if (due.length > shown.length) blocks.push({ kind: 'note', text: say(language, 'follow.more', { count: due.length - shown.length }) });
  if (lapses !== undefined) blocks.push({ kind: 'text', text: say(language, 'follow.lapses', { date: noonOf(lapses) }) });
  blocks.push({ kind: 'choices', items: buttons(network, company, shown, language) }, { kind: 'note', text: say(language, 'follow.easy') });
  return { title: say(language, 'follow.title', { network: network.name }), blocks };
}

function buttons(
  { id: network }: Network,
  { company }: FollowedCompany,
  due: Does<'remind'>['due'],
  language: Language,
): readonly Choice[] {
  const each = due.flatMap(({ id: commitment, title }): readonly Choice[] => [
    { label: say(language, 'follow.same', { title }), action: 'commit.same', data: { network, commitment } },
    { label: say(language, 'follow.update', { title }), action: 'commit.update', data: { network, commitment } },
  ]);
  return [...each, { label: say(language, 'follow.list'), action: 'commit.list', data: { network, company } }];
}

/** The company rests: it is told, and the coordinators; nobody else. */
async function lapse(at: At, { since }: Does<'lapse'>): Promise<void> {
  const { tx, turn, network, company, spoken } = at;
  const held = await tx.companies.held(network.id, company.company);
  if (held?.membership.state !== 'member') return;
  const { reason: _, ...membership } = held.membership;
  await tx.companies.save({ ...membership, state: 'dormant', since: turn.at, decidedBy: 'tandem' });
  const tenant = network.tenant;
  const told = { at: turn.at, who: 'tandem', tenant, did: 'company.lapse', outcome: 'done', network: network.id } as const;
  await tx.audit.note({ ...told, before: { state: 'member' }, after: { company: company.company, state: 'dormant' } });
  const data = { company: company.name, since: noonOf(since) };
  await tellSpeakers(at, 'lapse', (language) => ({
    title: network.name,
    blocks: [
      { kind: 'text', text: say(language, 'follow.lapsed', { ...data, network: network.name }) },
      { kind: 'choices', items: buttons(network, company, [], language) },
    ],
  }));
  for (const person of await tx.companies.deciders(network.id)) {
    const key = `follow:lapsed:${network.id}:${company.company}:${person}:${turn.at.toISOString()}`;
    const draw = (language: Language) => ({ blocks: [{ kind: 'text' as const, text: say(language, 'follow.lapsed.coordinator', data) }] });
    await tellPrivately(tx, { person, key, spoken, network: network.id, draw });
  }
}
