import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Form, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Network, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { sentence } from '../../src/text/sentence.ts';
import { keepPromised } from '../commit/promised.ts';
import { demandCoordinator, type InNetwork } from '../network/here.ts';
import { waitingChoice } from './choices.ts';
import { findCompany } from './find.ts';
import { LONGEST } from './form.ts';
import { heldOutside, type Inside, pressed, sent, tell, within } from './inside.ts';
import { type Asked, type Done, makeMove, namesOf } from './move.ts';
import { keepConfirmed, nameIn } from './people.ts';
import { waitingList } from './waiting.ts';

/** `/network approve Solvind`; without a name, what waits. */
export const approve: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  if (turn.args.trim() === '') return waitingList(turn, ports, here);
  const found = await findCompany(turn, ports, here, turn.args, { states: ['applied'], action: 'company.show' });
  if ('reply' in found) return found.reply;
  const names = await namesOf(ports, here);
  return within(turn, here, (inside) => approveInside(inside, { company: found.held.company.id, names }));
};

/** data: network, company, seen */
export const approvePressed = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const names = await namesOf(ports, here);
  const { company, seen } = turn.data;
  return within(turn, here, (inside) => approveInside(inside, { company, seen, names }));
});

/** The company is in; whoever applied is confirmed with it, by the same press. */
async function approveInside(inside: Inside, asked: Asked): Promise<Reply> {
  const { tx, turn, network } = inside;
  const done = await makeMove(inside, 'approve', asked);
  const { company, after, speakers } = done;
  await tx.companies.decideCase(after.id, { at: turn.at, decision: 'approved', by: turn.person.id });
  const applicant = speakers.find(({ person, state }) => person === after.applicant && state === 'asked');
  await keepPromised(inside, company, after);
  const numbered = numberOf(done);
  if (applicant) {
    await keepConfirmed(inside, company, applicant.person);
    await tell(inside, applicant.person, `company.approved:${turn.ref}`, (language) =>
      approvedBlocks(language, company, network, numbered),
    );
  }
  const person = applicant === undefined ? {} : { person: nameIn(inside, speakers, applicant.person) };
  return saying(inside, say(turn.language, 'company.approved', { company: company.name, ...numbered, ...person }));
}

/** The news, with who gives support: the same for every company. */
function approvedBlocks(language: Language, company: Company, network: Network, numbered: Numbered): readonly Block[] {
  const { monitoring, updating } = network.settings.support;
  const steps = { monitoring, updating } as const;
  const notes = (['monitoring', 'updating'] as const).flatMap((step): Block[] => {
    const who = steps[step];
    return who === undefined ? [] : [{ kind: 'note', text: say(language, 'company.support', { step, who: wordingIn(language, who) }) }];
  });
  const text = say(language, 'company.notice.approved', { company: company.name, network: network.name, ...numbered });
  const next: Block = {
    kind: 'choices',
    items: [{ label: say(language, 'follow.list'), action: 'commit.list', data: { network: network.id } }],
  };
  return [{ kind: 'text', text }, ...notes, next];
}

type Numbered = { readonly number?: string };
const numberOf = ({ after }: Done): Numbered => (after.caseNumber === undefined ? {} : { number: after.caseNumber });
/** What was decided, with the way to the next one. */
const saying = ({ turn, network }: Inside, text: string): Reply => ({
  to: 'asker',
  blocks: [
    { kind: 'text', text },
    { kind: 'choices', items: [waitingChoice(turn.language, network.id)] },
  ],
});

/** `/network decline Solvind: the reason`; without the reason its form opens, without a name what waits. */
export const decline: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const [, typed = '', reason = ''] = /^([^:]*)(?::(.*))?$/su.exec(turn.args) ?? [];
  if (typed.trim() === '') return waitingList(turn, ports, here);
  const found = await findCompany(turn, ports, here, typed, { states: ['applied'], action: 'company.decline' });
  if ('reply' in found) return found.reply;
  const { company, membership } = found.held;
  if (reason.trim() === '') return declineForm(turn.language, here.network, company, String(membership.revision));
  const names = await namesOf(ports, here);
  return within(turn, here, (inside) => declineInside(inside, { company: company.id, reason: reason.trim(), names }));
};

/** Opens the form of the reason. data: network, company, seen? */
export const declinePressed = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const { company, membership } = await heldOutside(ports, here, turn.data.company);
  return declineForm(turn.language, here.network, company, turn.data.seen ?? String(membership.revision));
});

function declineForm(language: Language, network: Network, company: Company, seen: string): Reply {
  const data = { network: network.id, company: company.id, seen };
  const form: Form = {
    name: 'company.decline',
    title: say(language, 'company.decline.title'),
    submit: say(language, 'company.decline.submit'),
    cancel: say(language, 'company.form.cancel'),
    data,
    fields: [
      {
        id: 'reason',
        kind: 'long',
        label: say(language, 'company.decline.label', { company: company.name }),
        hint: say(language, 'company.decline.hint'),
        required: true,
      },
    ],
  };
  return { to: 'asker', blocks: [{ kind: 'form', label: say(language, 'company.button.decline', { company: company.name }), form }], form };
}

/** The sent form. data: network, company, seen */
export const declineSent = sent(async (turn, ports, here) => {
  demandCoordinator(here);
  const reason = (turn.fields.reason ?? '').trim();
  const { company } = await heldOutside(ports, here, turn.data.company);
  if (reason === '')
    refuse('chat.required', { label: say(turn.language, 'company.decline.label', { company: company.name }) }, { field: 'reason' });
  if (reason.length > LONGEST.reason) refuse('chat.tooLong', { max: LONGEST.reason }, { field: 'reason', typed: reason });
  const names = await namesOf(ports, here);
  return within(turn, here, (inside) => declineInside(inside, { company: company.id, seen: turn.data.seen, reason, names }));
});

async function declineInside(inside: Inside, asked: Asked & { readonly reason: string }): Promise<Reply> {
  const { tx, turn, network } = inside;
  const { reason } = asked;
  const done = await makeMove(inside, 'decline', asked);
  const { company, after } = done;
  await tx.companies.decideCase(after.id, { at: turn.at, decision: 'declined', by: turn.person.id, reason });
  await tell(inside, after.applicant, `company.declined:${turn.ref}`, (language) =>
    declinedBlocks(language, company, network, reason, done),
  );
  return saying(inside, say(turn.language, 'company.declined', { company: company.name, ...numberOf(done) }));
}

function declinedBlocks(language: Language, company: Company, { name, settings }: Network, reason: string, done: Done): readonly Block[] {
  const text = say(language, 'company.notice.declined', {
    company: company.name,
    network: name,
    reason: sentence(reason),
    ...numberOf(done),
  });
  const { outside } = settings;
  if (outside === undefined) return [{ kind: 'text', text }];
  return [
    { kind: 'text', text },
    { kind: 'note', text: say(language, 'company.outside', { text: wordingIn(language, outside) }) },
  ];
}
