import type { InvitationPurpose, Invitations, InvitationWrites, Redeemed } from '../chat/invitations.ts';
import { codeKey, newCode } from './codes.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';

const keyOf = (code: string): string => codeKey('invitation', code);

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
