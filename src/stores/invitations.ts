import { randomInt } from 'node:crypto';
import type { InvitationPurpose, Invitations, InvitationWrites, Redeemed } from '../chat/invitations.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { hashOf } from './values.ts';

/** Crockford's digits: none that look like another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP = 4;

function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => DIGITS[randomInt(DIGITS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** As it was made: small letters, spaces, O for 0 and I or L for 1 are forgiven. */
function read(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
}

const keyOf = (code: string): string => hashOf(`invitation:${read(code)}`);

/** Reads about codes. */
export function invitationsOf(engine: Engine): Invitations {
  return { look: (code, purpose, at) => look(engine.read(), code, purpose, at) };
}

async function look(db: Db, code: string, purpose: InvitationPurpose, at: Date): Promise<Redeemed> {
  const found = await db.selectFrom('invitations').selectAll().where('code', '=', keyOf(code)).executeTakeFirst();
  if (!found) return { wrong: 'unknown' };
  if (found.purpose !== purpose) return { wrong: 'purpose' };
  if (found.used !== null) return { wrong: 'used', since: new Date(found.used) };
  if (found.expires <= at.getTime()) return { wrong: 'late', since: new Date(found.expires) };
  return { network: found.network_id, by: found.by };
}

/** What a unit may do with invitation codes. */
export function invitationWrites(db: Db): InvitationWrites {
  return {
    async make(networkId, purpose, by, at, expires) {
      const code = newCode();
      await db
        .insertInto('invitations')
        .values({
          code: keyOf(code),
          network_id: networkId,
          purpose,
          by,
          made: at.getTime(),
          expires: expires.getTime(),
          used: null,
          used_by: null,
        })
        .execute();
      return code;
    },
    async redeem(code, purpose, usedBy, at) {
      const taken = await db
        .updateTable('invitations')
        .set({ used: at.getTime(), used_by: usedBy })
        .where('code', '=', keyOf(code))
        .where('purpose', '=', purpose)
        .where('used', 'is', null)
        .where('expires', '>', at.getTime())
        .returning(['network_id', 'by'])
        .executeTakeFirst();
      return taken ? { network: taken.network_id, by: taken.by } : look(db, code, purpose, at);
    },
  };
}
