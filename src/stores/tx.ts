import type { Tx } from '../chat/ports.ts';
import { noteAudit } from './audit.ts';
import { badgeWrites } from './badges.ts';
import { claimWrites } from './claims.ts';
import { commitmentWrites } from './commitment-writes.ts';
import { companyWrites } from './company-writes.ts';
import { dialogueWrites } from './dialogue-writes.ts';
import { putFile } from './files.ts';
import { followUpWrites } from './follow-ups.ts';
import { answerGap, setOwner, watch } from './gap-writes.ts';
import { importWrites } from './imports.ts';
import type { Db } from './inside.ts';
import { invitationWrites } from './invitations.ts';
import { linkWrites } from './links.ts';
import { networkWrites } from './network-writes.ts';
import { noticeWrites } from './notices.ts';
import { postRow, updateRow } from './outbox-rows.ts';
import { awaitAnswer, takeModelCall, written } from './pending.ts';
import { planWrites } from './plans.ts';
import { addQuestion, judge } from './question-writes.ts';
import { recordWrites } from './records.ts';
import { reportWrites } from './reports.ts';
import { rosterWrites } from './roster-writes.ts';
import { sweep } from './sweep.ts';
import { whereabouts } from './whereabouts.ts';

/** What a unit may write, on its transaction. */
export function txOf(db: Db, secret: string, forgot: () => void = () => {}): Tx {
  return {
    people: {
      async setLanguage(personId, language) {
        await db
          .insertInto('people')
          .values({ id: personId, language, spoken: null })
          .onConflict((on) => on.column('id').doUpdateSet({ language }))
          .execute();
      },
      async noteSpoken(personId, spoken) {
        await db
          .insertInto('people')
          .values({ id: personId, language: null, spoken })
          .onConflict((on) => on.column('id').doUpdateSet({ spoken }).where('people.spoken', 'is', null))
          .execute();
      },
      whereabouts: (personId) => whereabouts(db, personId),
    },
    questions: {
      add: (question) => addQuestion(db, question),
      judge: (questionId, personId, verdict) => judge(db, secret, questionId, personId, verdict),
      watch: (gapId, watcher) => watch(db, gapId, watcher),
      setOwner: (gapId, owner) => setOwner(db, gapId, owner),
      answerGap: (gapId, at) => answerGap(db, gapId, at),
      await: (pending) => awaitAnswer(db, pending),
      written: (questionId, sentences) => written(db, questionId, sentences),
      takeModelCall: (personId, day, caps) => takeModelCall(db, personId, day, caps),
      sweep: (now) => sweep(db, now),
    },
    networks: networkWrites(db),
    links: linkWrites(db),
    roster: rosterWrites(db, forgot),
    records: recordWrites(db),
    invitations: invitationWrites(db),
    plans: planWrites(db),
    companies: companyWrites(db),
    commitments: commitmentWrites(db),
    notices: noticeWrites(db),
    followUps: followUpWrites(db),
    claims: claimWrites(db),
    badges: badgeWrites(db),
    reports: reportWrites(db),
    imports: importWrites(db),
    dialogues: dialogueWrites(db),
    files: {
      put: (file, expires) => putFile(db, file, expires),
    },
    outbox: {
      post: (message) => postRow(db, message),
      update: (card, roomId) => updateRow(db, card, roomId),
    },
    audit: { note: (entry) => noteAudit(db, entry) },
  };
}
