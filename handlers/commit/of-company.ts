import type { Held } from '../../src/chat/companies.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { nameKey } from '../../src/domain/company.ts';
import type { Here } from '../network/here.ts';
import { type Target, targetsOfCompany } from './targets.ts';

/** Words of a company's name that are tried. */
const MOST_WORDS = 5;
const MOST_COMPANIES = 5;

/**
 * The companies whose name a coordinator's line begins with, by as many words as any name has in it, and what follows the name.
 * Undefined where no company's name begins so.
 */
export async function companiesNamed(
  ports: Ports,
  here: Here,
  text: string,
): Promise<{ readonly held: readonly Held[]; readonly typed: string } | undefined> {
  const words = [...text.matchAll(/\S+/gu)].slice(0, MOST_WORDS);
  for (let length = words.length; length > 0; length--) {
    const last = words[length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const key = nameKey(text.slice(0, end));
    const held = key === '' ? [] : await ports.companies.named(here.network.id, key, ['member', 'dormant'], MOST_COMPANIES);
    if (held.length > 0)
      return {
        held,
        typed: text
          .slice(end)
          .replace(/^[\s:,]+/u, '')
          .trim(),
      };
  }
  return undefined;
}

/** The commitments of those companies. */
export async function companyNamed(
  ports: Ports,
  here: Here,
  text: string,
): Promise<{ readonly targets: readonly Target[]; readonly typed: string } | undefined> {
  const found = await companiesNamed(ports, here, text);
  if (!found) return undefined;
  const targets = await Promise.all(found.held.map((one) => targetsOfCompany(ports, here, one)));
  return { targets: targets.flat(), typed: found.typed };
}
