import type { Held } from '../../src/chat/companies.ts';
import { refuse } from '../../src/chat/refusal.ts';
import { type Company, nameKey } from '../../src/domain/company.ts';
import type { Inside } from './inside.ts';
import type { About } from './read.ts';

/** The company that somebody means: known already (with its place in this network, or without), or new. */
export interface Which {
  readonly company?: Company;
  readonly held?: Held;
}

/**
 * Two spellings of a name are one company in a network, and one business id is one company everywhere. A name alone says nothing
 * across networks, unless the person speaks for a company of that name there. Another company's id is refused.
 */
export async function whichCompany(inside: Inside, about: About): Promise<Which> {
  const { tx, network } = inside;
  const byId = about.businessId === undefined ? undefined : await tx.companies.byBusinessId(about.businessId);
  if (byId) return knownById(inside, about, byId);
  const byName = await tx.companies.byName(network.id, nameKey(about.name));
  if (byName) {
    // An id that nobody has, for a company that has another one.
    if (about.businessId !== undefined && byName.company.businessId !== undefined)
      refuse('company.otherName', { name: about.name }, { field: 'businessId' });
    return { company: byName.company, held: byName };
  }
  const own = await ownElsewhere(inside, about);
  return own ? { company: own } : {};
}

async function knownById({ tx, network }: Inside, about: About, company: Company): Promise<Which> {
  const held = await tx.companies.held(network.id, company.id);
  if (nameKey(company.name) !== nameKey(about.name)) {
    const known = held ? { known: company.name } : {};
    refuse('company.otherId', { businessId: about.businessId ?? '', name: about.name, ...known }, { field: 'businessId' });
  }
  if (held) return { company, held };
  // The name's place here belongs to a company without an id, or with another one: two of one name.
  const namesake = await tx.companies.byName(network.id, nameKey(about.name));
  if (namesake) refuse('company.otherName', { name: about.name }, { field: 'company' });
  return { company };
}

/** A company that the person is confirmed for in another network, of the same name and not of another id. */
async function ownElsewhere({ tx, turn }: Inside, about: About): Promise<Company | undefined> {
  const own = await tx.companies.spokenBy(turn.person.id);
  return own.find(
    ({ name, businessId }) =>
      nameKey(name) === nameKey(about.name) &&
      (about.businessId === undefined || businessId === undefined || businessId === about.businessId),
  );
}

/** What is kept of a known company, with what is told now: by whoever may change it all, else only where nobody has been confirmed for it. */
export async function broughtUpToDate(inside: Inside, company: Company, about: About): Promise<Company> {
  const { tx, turn } = inside;
  const { confirmed } = await tx.companies.reach(company.id);
  const own = (await tx.companies.spokenBy(turn.person.id)).some(({ id }) => id === company.id);
  return confirmed && !own ? company : { ...company, ...about };
}
