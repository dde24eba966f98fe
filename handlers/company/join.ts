import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { readNameAndId } from '../../src/domain/business-id.ts';
import type { Company } from '../../src/domain/company.ts';
import { isCurrent } from '../../src/domain/membership.ts';
import { entry } from '../../src/domain/membership-moves.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { enter } from './enter.ts';
import { joinForm, type Known } from './form.ts';
import { type Inside, note, pressed, sent, within } from './inside.ts';
import { askToSpeak } from './people.ts';
import { type Application, demandCriteria, readAbout, readApplication } from './read.ts';
import { broughtUpToDate, type Which, whichCompany } from './which.ts';

/** `/network join Solvind Ab 1234567-1`: where the network asks no more than that, it is done at once; else the form opens. */
export const join: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const { name, businessId, looksLike } = readNameAndId(turn.args);
  if (looksLike !== undefined) refuse('company.badId', { typed: looksLike }, { typed: turn.args });
  demandTaken(here);
  const known = { company: name, ...(businessId === undefined ? {} : { businessId }) };
  if (name === '' || entry(here.network.method) === 'apply') return openForm(turn, ports, here, known);
  const application = { about: readAbout(known, turn.language), told: { promises: [], own: [] }, secret: false };
  return within(turn, here, (inside) => joinInside(inside, application, false));
};

/** Opens the form. data: network, company?, businessId? */
export const joinPressed = pressed(async (turn, ports, here) => {
  demandTaken(here);
  const { company = '', businessId = '' } = turn.data;
  return openForm(turn, ports, here, { company, businessId });
});

/** The sent form: the company is in, or has applied. data: network, behalf? (a coordinator enters it for the company) */
export const joinSent = sent(async (turn, _ports, here) => {
  demandTaken(here);
  const onBehalf = turn.data.behalf === 'yes';
  if (onBehalf) demandCoordinator(here);
  const application = readApplication(turn.fields, turn.language, here.network);
  return within(turn, here, (inside) => joinInside(inside, application, onBehalf));
});

function demandTaken({ network }: Here): void {
  if (!entry(network.method)) refuse('company.none', { network: network.name });
}

/** What the person's own company is called elsewhere stands in the form already. */
async function openForm(turn: Heard, ports: Ports, { network }: Here, typed: Known): Promise<Reply> {
  const [own, ...more] = typed.company ? [] : await ports.companies.spokenBy(turn.person.id);
  const known: Known = own && more.length === 0 ? { ...own, company: own.name } : typed;
  const apply = entry(network.method) === 'apply';
  const { company = '', businessId = '' } = typed;
  const again: Block = {
    kind: 'choices',
    items: [
      {
        label: say(turn.language, apply ? 'company.button.apply' : 'company.button.join'),
        action: 'company.join',
        data: { network: network.id, ...(company === '' ? {} : { company }), ...(businessId === '' ? {} : { businessId }) },
        style: 'primary',
      },
    ],
  };
  const text = say(turn.language, 'company.form.open', { network: network.name, apply });
  return { to: 'asker', blocks: [{ kind: 'text', text }, again], form: joinForm(turn.language, network, { known }) };
}

async function joinInside(inside: Inside, application: Application, onBehalf: boolean): Promise<Reply> {
  if (onBehalf) demandCoordinator(inside);
  demandTaken(inside);
  const which = await whichCompany(inside, application.about);
  if (which.held && isCurrent(which.held.membership.state)) {
    if (!onBehalf) return askToSpeak(inside, which.held);
    const { company, membership } = which.held;
    refuse('company.already', { company: company.name, state: membership.state, speaks: 'nobody', page: false });
  }
  const { size = which.company?.size, branch = which.company?.branch } = application.about;
  const told = { ...application.told, ...(size ? { size } : {}), ...(branch ? { branch } : {}) };
  demandCriteria(told, inside.network, inside.turn.language);
  const company = await keepCompany(inside, application, which);
  return enter(inside, { company, application, onBehalf, ...(which.held ? { before: which.held } : {}) });
}

/** The company's row: new, or brought up to date. */
async function keepCompany(inside: Inside, { about }: Application, { company }: Which): Promise<Company> {
  const { tx, turn } = inside;
  if (!company) {
    const made: Company = { id: `company:${turn.ref}`, ...about };
    if (await tx.companies.add(made, turn.at)) return made;
    // Its business id came in another network's unit a moment ago.
    const { company: known } = await whichCompany(inside, about);
    return known ?? refuse('company.otherName', { name: about.name }, { field: 'businessId' });
  }
  const now = await broughtUpToDate(inside, company, about);
  const changed = await tx.companies.change(now);
  if (changed === 'businessId')
    refuse('company.otherId', { businessId: about.businessId ?? '', name: about.name }, { field: 'businessId' });
  if (changed === 'name') refuse('company.otherName', { name: about.name }, { field: 'company' });
  if (JSON.stringify(now) !== JSON.stringify(company)) await note(inside, 'company.details', { ...now }, { ...company });
  return now;
}
