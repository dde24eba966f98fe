import type { Company } from '../../src/domain/company.ts';
import { dayIn } from '../../src/domain/day.ts';
import { nextAsked } from '../../src/domain/follow-up.ts';
import type { Membership } from '../../src/domain/membership.ts';
import type { Inside } from '../company/inside.ts';

/**
 * What a company promised with its application becomes its commitments: each line one, to be told in figures by whoever knows them. An
 * application that is approved twice makes them once.
 */
export async function keepPromised({ tx, turn, network }: Inside, company: Company, membership: Membership): Promise<void> {
  const { timeZone, visibility, followUp } = network.settings;
  const asked = nextAsked(followUp.every, dayIn(timeZone, turn.at));
  for (const [n, title] of membership.promises.entries())
    await tx.commitments.add({
      id: `promised:${membership.id}:${membership.caseNumber ?? membership.since.toISOString()}:${n + 1}`,
      network: network.id,
      holder: { company: company.id },
      title,
      kind: 'deed',
      accounting: {},
      visibility,
      status: 'on-track',
      onBehalf: membership.onBehalf,
      made: turn.at,
      ...(asked === undefined ? {} : { asked }),
    });
}
