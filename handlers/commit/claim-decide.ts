import type { HeldClaim } from '../../src/chat/claims.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form, Reply } from '../../src/chat/reply.ts';
import { basisOf, type ClaimState, expiryOf, lacksOf } from '../../src/domain/claims.ts';
import { freshMonths } from '../../src/domain/freshness.ts';
import { say } from '../../src/text/say.ts';
import { type Draw, type Inside, note, pressed, sent, speaksFor, within } from '../company/inside.ts';
import { tellSpeakers } from '../company/notices.ts';
import { demandCoordinator } from '../network/here.ts';
import { told } from '../network/within.ts';
import { againChoice, againstOf, claimOutside, claimPage } from './claims.ts';

const LONGEST_REASON = 1_000;
/** Refused or withdrawn once, it stays so. */
const DECIDABLE: readonly ClaimState[] = ['waiting', 'released'];

/** Releases a claim; what speaks against it is shown first, and asked once more. data: network, claim, seen, sure? */
export const claimRelease = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const held = await claimOutside(ports, here, turn.data.claim);
  const { words, doubles } = await againstOf(ports, here, held, turn.at);
  const doubtful = words.length > 0 || doubles.length > 0;
  if (doubtful && turn.data.sure !== 'yes' && held.claim.state === 'waiting') return claimPage(turn, ports, here, held, true);
  const noted = { flagged: words, doubles: doubles.map(({ reason, title }) => `${reason}: ${title}`) };
  return within(turn, here, (inside) => release(inside, turn.data, noted));
});

/** What a button names. */
interface Named {
  readonly claim?: string;
  readonly seen?: string;
}

async function release(
  inside: Inside,
  named: Named,
  doubts: { readonly flagged: readonly string[]; readonly doubles: readonly string[] },
): Promise<Reply> {
  const { tx, turn, network } = inside;
  demandCoordinator(inside);
  const { claim, company, commitment: seen } = await openInside(inside, named, ['waiting']);
  const commitment = (await tx.commitments.take(seen.id)) ?? seen;
  const evidence = (await tx.commitments.evidenced([commitment.id])).get(commitment.id);
  const months = freshMonths(network.settings);
  const grounds = { commitment, evidence, now: turn.at, months };
  const lacks = lacksOf(claim, grounds);
  if (lacks.length > 0 || !evidence) refuse('claim.lacks', { lacks, months }, { network: network.id });
  const expires = expiryOf(claim, grounds);
  const basis = basisOf(commitment, evidence, network.settings.timeZone);
  await tx.claims.decide(claim.id, { state: 'released', at: turn.at, who: turn.person.id, expires, basis, update: evidence.id });
  await note(inside, 'claim.release', { claim: claim.id, expires: expires.toISOString(), ...doubts }, { state: claim.state });
  await tellCompany(inside, claim.company, `claim.released:${claim.id}`, (language) => [
    { kind: 'typed', text: claim.text },
    { kind: 'text', text: say(language, 'claim.told.released', { network: network.name, title: commitment.title, expires }) },
    { kind: 'note', text: say(language, 'claim.notAdvice') },
  ]);
  const register = network.settings.register !== undefined;
  return told(say(turn.language, 'claim.released', { company, expires, register }));
}

/** Opens the form of the reason. data: network, claim, seen */
export const claimRefuse = pressed(async (turn, ports, here) => {
  demandCoordinator(here);
  const { claim, company } = await claimOutside(ports, here, turn.data.claim);
  if (!DECIDABLE.includes(claim.state)) refuse('claim.already', saidOf(claim), { network: here.network.id });
  const { language } = turn;
  const form: Form = {
    name: 'claim.refuse',
    title: say(language, 'claim.refuse.title'),
    submit: say(language, 'claim.refuse'),
    cancel: say(language, 'claim.form.cancel'),
    data: { network: here.network.id, claim: claim.id, seen: turn.data.seen ?? String(claim.revision) },
    fields: [
      {
        ...{ id: 'reason', kind: 'long', required: true },
        label: say(language, 'claim.refuse.reason', { company }),
        hint: say(language, 'claim.refuse.hint'),
      },
    ],
  };
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
});

/** The sent form. data: network, claim, seen */
export const claimRefused = sent(async (turn, _, here) => {
  demandCoordinator(here);
  const reason = (turn.fields.reason ?? '').trim();
  if (reason === '') refuse('chat.required', { label: say(turn.language, 'claim.refuse.title') }, { field: 'reason' });
  if (reason.length > LONGEST_REASON) refuse('chat.tooLong', { max: LONGEST_REASON }, { field: 'reason', typed: reason });
  return within(turn, here, async (inside) => {
    demandCoordinator(inside);
    const { claim, company, commitment } = await openInside(inside, turn.data, DECIDABLE);
    await decide(inside, claim.id, 'refused', reason);
    const named = (await inside.tx.claims.get(claim.id))?.claim.reason ?? reason;
    await note(inside, 'claim.refuse', { claim: claim.id, reason }, { state: claim.state });
    await tellCompany(inside, claim.company, `claim.refused:${turn.ref}`, (language) => [
      { kind: 'typed', text: claim.text },
      { kind: 'text', text: say(language, 'claim.told.refused', { network: inside.network.name, title: commitment.title, reason: named }) },
      { kind: 'choices', items: [againChoice(language, claim)] },
    ]);
    return told(say(turn.language, 'claim.refused', { company }));
  });
});

/** The company takes it back, released or not. data: network, claim, seen */
export const claimWithdraw = pressed(async (turn, _, here) =>
  within(turn, here, async (inside) => {
    const { claim } = await openInside(inside, turn.data, DECIDABLE);
    await decide(inside, claim.id, 'withdrawn');
    await note(inside, 'claim.withdraw', { claim: claim.id }, { state: claim.state });
    return told(say(turn.language, 'claim.withdrawn'));
  }),
);

const decide = ({ tx, turn }: Inside, id: string, state: ClaimState, reason?: string): Promise<void> =>
  tx.claims.decide(id, { state, at: turn.at, who: turn.person.id, ...(reason === undefined ? {} : { reason }) });

/**
 * The claim as it stands inside the unit, in one of those states and as its person saw it. Of two at once the second hears what was
 * decided. Whoever speaks for the company withdraws, and only others decide.
 */
async function openInside(inside: Inside, { claim: id = '', seen }: Named, states: readonly ClaimState[]): Promise<HeldClaim> {
  const { tx, network, standing } = inside;
  const held = await tx.claims.get(id);
  if (held?.claim.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
  const { state, revision, company } = held.claim;
  const own = speaksFor(standing, company) === 'confirmed';
  const withdraws = inside.turn.kind === 'action' && inside.turn.name === 'claim.withdraw';
  if (withdraws && !own) refuse('claim.notYours', null, { network: network.id });
  if (!withdraws && own) refuse('claim.own', { company: held.company }, { network: network.id });
  if (!states.includes(state) || (seen !== undefined && seen !== String(revision)))
    refuse('claim.already', saidOf(held.claim), { network: network.id });
  return held;
}

const saidOf = ({ state, decidedBy: by, decided: at, reason }: HeldClaim['claim']) => ({ state, by, at, reason });

async function tellCompany(inside: Inside, company: string, key: string, draw: Draw): Promise<void> {
  await tellSpeakers(inside, await inside.tx.companies.speakers(inside.network.id, company), key, draw);
}
