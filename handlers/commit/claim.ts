import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { beginningOf, type Claim, flaggedIn, lacksOf, type Proposal } from '../../src/domain/claims.ts';
import type { Commitment, EvidenceLevel } from '../../src/domain/commitment.ts';
import { meant } from '../../src/domain/commitment-titles.ts';
import { freshMonths } from '../../src/domain/freshness.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { heldInside, type Inside, note, pressed, sent, speaksFor, within } from '../company/inside.ts';
import { tellCoordinators } from '../company/notices.ts';
import type { Here, InNetwork } from '../network/here.ts';
import { type Begun, claimForm, FIELD_OF, readProposal } from './claim-form.ts';
import { lackingOf, mend } from './claim-mend.ts';
import { claimOutside } from './claims.ts';
import { demandSpeaks } from './mine.ts';

/** More than a company promises. */
const MOST = 100;
const CANDIDATES = 10;
/** Of a typed claim, in the data of a button. */
const CARRIED = 500;

/** `/commit claim [which] [text]`: the form of a public claim, with what was typed in it. */
export const claim: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const own = await ownCommitments(ports, here);
  const typed = turn.args.trim();
  if (typed === '') return opened(turn, ports, here, own, {});
  const { which, rest } = meant(typed, own);
  const [only, ...others] = which;
  if (!only) refuse('claim.unknown', { typed }, { network: here.network.id });
  return others.length === 0
    ? opened(turn, ports, here, own, { commitment: only.id, text: rest })
    : whichOf(turn, here, which, typed, rest);
};

/** Opens the form. data: network, commitment?, text?, from? (a claim of theirs that is made again) */
export const claimOpen = pressed(async (turn, ports, here) => {
  const own = await ownCommitments(ports, here);
  const { commitment, text, from } = turn.data;
  if (from !== undefined) {
    const { claim: earlier } = await claimOutside(ports, here, from);
    if (own.some(({ id }) => id === earlier.commitment)) return opened(turn, ports, here, own, { ...earlier, from });
  }
  if (commitment !== undefined && !own.some(({ id }) => id === commitment)) refuse('claim.notYours', null, { network: here.network.id });
  return opened(turn, ports, here, own, { commitment, text });
});

/** What the person's companies promised and still stand by. */
async function ownCommitments(ports: Ports, here: Here): Promise<readonly Commitment[]> {
  const ids = demandSpeaks(here).map(({ company }) => company);
  const all = await ports.commitments.ofCompanies(here.network.id, ids, MOST);
  const own = all.filter(({ status }) => status !== 'dropped');
  return own.length === 0 ? refuse('claim.nothing', null, { network: here.network.id }) : own;
}

/** The form; first of all what no form can mend, where every commitment that is meant lacks something. */
async function opened(turn: Heard, ports: Ports, here: Here, own: readonly Commitment[], begun: Begun): Promise<Reply> {
  const { language } = turn;
  const { network } = here;
  const meantOnes = begun.commitment === undefined ? own : own.filter(({ id }) => id === begun.commitment);
  const lacking = await lackingOf(turn, ports, here, meantOnes);
  if (meantOnes.every(({ id }) => lacking.get(id)?.length !== 0)) {
    const [only, ...others] = meantOnes;
    if (only && others.length === 0) return mend(turn, here, only, lacking.get(only.id) ?? [], begun);
    return whichOf(turn, here, meantOnes, '', begun.text ?? '');
  }
  const form = claimForm(language, network, own, begun);
  const blocks: readonly Block[] = [
    { kind: 'note', text: say(language, 'claim.notAdvice') },
    { kind: 'form', label: form.title, form },
  ];
  return { to: 'asker', blocks, form };
}

function whichOf({ language }: Heard, { network }: Here, which: readonly Commitment[], typed: string, text: string): Reply {
  const items = which.slice(0, CANDIDATES).map(({ id, title }) => ({
    label: say(language, 'claim.pick', { title }),
    action: 'claim.open' as const,
    data: { network: network.id, commitment: id, text: text.slice(0, CARRIED) },
  }));
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'claim.which', { typed }) },
      { kind: 'choices', items },
    ],
  };
}

/** The sent form. data: network, commitment? (where the form was opened before it stood in a field) */
export const claimSent = sent(async (turn, _, here) => {
  demandSpeaks(here);
  const proposal = readProposal(turn.fields, turn.language);
  const commitment = turn.fields.commitment ?? turn.data.commitment ?? '';
  return within(turn, here, (inside) => make(inside, commitment, proposal));
});

/** Keeps a claim that lacks nothing: it waits for a coordinator. */
async function make(inside: Inside, commitmentId: string, proposal: Proposal): Promise<Reply> {
  const { tx, turn, network } = inside;
  const { commitment, company } = await demandOwn(inside, commitmentId);
  const evidence = (await tx.commitments.evidenced([commitment.id])).get(commitment.id);
  const months = freshMonths(network.settings);
  const lacks = lacksOf(proposal, { commitment, evidence, now: turn.at, months });
  const [field] = lacks.flatMap((lack) => FIELD_OF[lack] ?? []);
  if (lacks.length > 0 || !evidence)
    refuse('claim.lacks', { lacks, months }, { network: network.id, ...(field === undefined ? {} : { field }) });
  const id = turn.ref;
  const about = { network: network.id, company, commitment: commitment.id, update: evidence.id, language: turn.language };
  await tx.claims.add({ ...proposal, ...about, id, state: 'waiting', made: turn.at, who: turn.person.id });
  await note(inside, 'claim.make', { claim: id, commitment: commitment.id, text: proposal.text });
  // As it is kept: with names for mentions.
  const { text } = (await tx.claims.get(id))?.claim ?? proposal;
  await tellDeciders(inside, { id, text }, commitment, company);
  const { language } = turn;
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'claim.waits', { title: commitment.title }) },
      ...flagBlocks(language, proposal.text, evidence.level),
      { kind: 'note', text: say(language, 'claim.notAdvice') },
    ],
  };
}

/** The commitment, taken, of a company that the person speaks for; another's, another network's or a forged one is refused. */
async function demandOwn(inside: Inside, id: string): Promise<{ readonly commitment: Commitment; readonly company: string }> {
  const { tx, network, standing } = inside;
  const commitment = await tx.commitments.take(id);
  const company = commitment && 'company' in commitment.holder ? commitment.holder.company : undefined;
  const own = company !== undefined && commitment?.network === network.id && speaksFor(standing, company) === 'confirmed';
  if (!own || commitment.status === 'dropped') refuse('claim.notYours', null, { network: network.id });
  return { commitment, company };
}

async function tellDeciders(inside: Inside, claim: Pick<Claim, 'id' | 'text'>, { title }: Commitment, companyId: string): Promise<void> {
  const { company } = await heldInside(inside, companyId);
  const data = { network: inside.network.id, claim: claim.id };
  await tellCoordinators(inside, `claim.new:${claim.id}`, (language) => [
    { kind: 'text', text: say(language, 'claim.told.new', { company: company.name, title }) },
    {
      kind: 'choices',
      items: [{ label: say(language, 'claim.show', { beginning: beginningOf(claim.text) }), action: 'claim.show', data }],
    },
  ]);
}

/** Which words of a claim are generic, and why that matters; nothing where none is, or a third party verified it. */
export function flagBlocks(language: Language, text: string, level: EvidenceLevel | undefined): readonly Block[] {
  const words = flaggedIn(text, level).map(({ word }) => word);
  return words.length === 0 ? [] : [{ kind: 'text', text: say(language, 'claim.flags', { words }) }];
}
