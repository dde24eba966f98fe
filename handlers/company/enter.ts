import type { Held } from '../../src/chat/companies.ts';
import { isPage } from '../../src/chat/links.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import { yearIn } from '../../src/domain/case-number.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Membership } from '../../src/domain/membership.ts';
import { entry, moved } from '../../src/domain/membership-moves.ts';
import { type Wording, wordingIn } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { withdrawal } from './choices.ts';
import { type Inside, note } from './inside.ts';
import { demandMoved } from './move.ts';
import { appliedBlocks, appliedKey, askedBlocks, askedKey, tellCoordinators } from './notices.ts';
import type { Application } from './read.ts';

interface Entering {
  readonly company: Company;
  readonly application: Application;
  readonly onBehalf: boolean;
  /** Its place from an earlier time. */
  readonly before?: Held;
}

/** The company comes into the network, or its application does; its person waits to be confirmed. */
export async function enter(inside: Inside, entering: Entering): Promise<Reply> {
  const { tx, turn, network } = inside;
  const { company, onBehalf, before } = entering;
  const move = entry(network.method) ?? 'join';
  const stands = { state: before?.membership.state, confirmed: false };
  const to = demandMoved(moved(stands, { coordinator: false, applicant: true }, move), { company, ...before });
  const place = placeOf(inside, entering, to);
  const number = move === 'apply' ? await openCase(inside, entering, place) : undefined;
  const saved = await tx.companies.save({ ...place, ...(number === undefined ? {} : { caseNumber: number }) });
  if (!onBehalf) await tx.companies.speak({ networkId: network.id, companyId: company.id }, turn.person.id, 'asked', turn.at);
  const after = { company: company.id, name: company.name, state: to, onBehalf, case: number ?? null };
  await note(inside, `company.${move}`, after, before ? { state: before.membership.state } : undefined);
  await tellOf(inside, { company, membership: saved });
  return onBehalf ? enteredReply(inside, entering.company, number) : replyOf(inside, saved, entering.company, number);
}

/** Whoever decides hears of it. */
async function tellOf(inside: Inside, held: Held): Promise<void> {
  if (held.membership.state === 'applied')
    await tellCoordinators(inside, appliedKey(held.membership), (language) => appliedBlocks(inside, language, held));
  else if (!held.membership.onBehalf)
    await tellCoordinators(inside, askedKey(inside), (language) => askedBlocks(inside, language, held.company));
}

function placeOf({ turn, network }: Inside, { company, application, onBehalf, before }: Entering, state: Membership['state']): Membership {
  const { fee, promises } = application.told;
  return {
    id: before?.membership.id ?? `membership:${turn.ref}`,
    network: network.id,
    company: company.id,
    state,
    since: turn.at,
    promises,
    ...(fee === undefined ? {} : { fee }),
    ...(before?.membership.invoiced === undefined ? {} : { invoiced: before.membership.invoiced }),
    steering: false,
    applicant: turn.person.id,
    onBehalf,
    revision: 0,
  };
}

/** The case of the application, with all that was told. */
function openCase({ tx, turn, network }: Inside, { company, application, onBehalf }: Entering, membership: Membership): Promise<string> {
  const { about, told, secret } = application;
  return tx.companies.openCase({
    id: `case:${turn.ref}`,
    membership,
    at: turn.at,
    year: yearIn(network.settings.timeZone, turn.at),
    body: {
      company: company.id,
      ...about,
      promises: told.promises,
      own: told.own.map((answer) => answer ?? null),
      baseline: told.baseline ?? null,
      fee: told.fee ?? null,
      onBehalf,
    },
    secret,
  });
}

/** What its own person hears: where an application can be taken back, and that somebody has to be confirmed. */
function replyOf({ turn, network }: Inside, { revision }: Membership, company: Company, number: string | undefined): Reply {
  const { language } = turn;
  const data = { company: company.name, network: network.name };
  const { joining } = network.settings.support;
  const support = (who: Wording): Block => ({
    kind: 'note',
    text: say(language, 'company.support', { step: 'joining', who: wordingIn(language, who) }),
  });
  const after = joining === undefined ? [] : [support(joining)];
  if (number === undefined) {
    const text = say(language, 'company.joined', data);
    return { to: 'asker', blocks: [{ kind: 'text', text }, { kind: 'note', text: say(language, 'company.joined.wait') }, ...after] };
  }
  const text = say(language, 'company.applied', { ...data, number, page: isPage(turn.room) });
  const back = withdrawal(language, { network: network.id, company: company.id, seen: String(revision) });
  return { to: 'asker', blocks: [{ kind: 'text', text }, ...after, { kind: 'choices', items: [back] }] };
}

/** What a coordinator hears who entered it: nobody speaks for it yet, and how somebody can. */
function enteredReply({ turn, network }: Inside, company: Company, number: string | undefined): Reply {
  const { language } = turn;
  const data = { company: company.name, network: network.name };
  const link: Choice = { label: say(language, 'company.button.link'), action: 'link.new', data: { network: network.id }, style: 'primary' };
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'company.entered', { ...data, ...(number === undefined ? {} : { number }) }) },
      { kind: 'note', text: say(language, 'company.entered.nobody', { company: company.name }) },
      { kind: 'choices', items: [link] },
    ],
  };
}
