import type { InvitationPurpose, InvitationWrites, Redeemed } from '../chat/invitations.ts';
import { codeKey, newCode } from './codes.ts';
import type { Db } from './inside.ts';

const keyOf = (code: string): string => codeKey('invitation', code);

/** What a unit may do with invitation codes. */
export function invitationWrites(db: Db): InvitationWrites {
  const row = (code: string) => db.selectFrom('invitations').selectAll().where('code', '=', keyOf(code)).executeTakeFirst();
  const look = async (code: string, purpose: InvitationPurpose, at: Date): Promise<Redeemed> => {
    const found = await row(code);
    if (!found) return { wrong: 'unknown' };
    if (found.purpose !== purpose) return { wrong: 'purpose' };
    if (found.used !== null) return { wrong: 'used', since: new Date(found.used) };
    if (found.expires <= at.getTime()) return { wrong: 'late', since: new Date(found.expires) };
    return { network: found.network_id, by: found.by };
  };
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
    look,
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
      return taken ? { network: taken.network_id, by: taken.by } : look(code, purpose, at);
    },
  };
}
