import { isPage } from '../../src/chat/links.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Company } from '../../src/domain/company.ts';
import { asks } from '../../src/domain/membership-criteria.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { aboutCompany } from './form.ts';
import { heldInside, heldOutside, type Inside, note, pressed, sent, speaksFor, within } from './inside.ts';
import { type About, readAbout } from './read.ts';

/** Opens the form of what is known of the company. data: network, company */
export const detailsPressed = pressed(async (turn, ports, here) => {
  demandVoice(turn, here, turn.data.company);
  const { company } = await heldOutside(ports, here, turn.data.company);
  const { language } = turn;
  const { conditions } = asks(here.network.method, here.network.settings);
  const form: Form = {
    name: 'company.details',
    title: say(language, 'company.details.title'),
    submit: say(language, 'company.details.submit'),
    cancel: say(language, 'company.form.cancel'),
    data: { network: here.network.id, company: company.id },
    fields: aboutCompany(language, conditions, { ...company, company: company.name }),
  };
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
});

function demandVoice(turn: Heard, { standing, network }: Pick<Here, 'standing' | 'network'>, companyId = ''): void {
  if (!standing.coordinator && speaksFor(standing, companyId) !== 'confirmed')
    refuse('company.notYours', { network: network.name, page: isPage(turn.room) });
}

/** The sent form. data: network, company */
export const detailsSent = sent(async (turn, _, here) => {
  demandVoice(turn, here, turn.data.company);
  const about = readAbout(turn.fields, turn.language);
  return within(turn, here, async (inside) => {
    demandVoice(inside.turn, inside, turn.data.company);
    const { company } = await heldInside(inside, turn.data.company);
    await demandOwn(inside, company);
    await keep(inside, company, about);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'company.details.saved', { company: about.name }) }] };
  });
});

/** What several networks know of a company is for the company to change, not for one network's coordinator. */
async function demandOwn({ tx, standing, network }: Inside, company: Company): Promise<void> {
  if (speaksFor(standing, company.id) === 'confirmed') return;
  const { networks } = await tx.companies.reach(company.id);
  if (networks.some((id) => id !== network.id)) refuse('company.elsewhere', { company: company.name });
}

async function keep(inside: Inside, company: Company, about: About): Promise<void> {
  const now: Company = { id: company.id, ...about };
  const changed = await inside.tx.companies.change(now);
  if (changed === 'businessId')
    refuse('company.otherId', { businessId: about.businessId ?? '', name: about.name }, { field: 'businessId' });
  if (changed === 'name') refuse('company.otherName', { name: about.name }, { field: 'company' });
  await note(inside, 'company.details', { ...now }, { ...company });
}
