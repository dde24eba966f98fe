import type { Tx } from '../chat/ports.ts';
import { noteAudit } from './audit.ts';
import { badgeWrites } from './badges.ts';
import { calendarFeedWrites } from './calendar-feeds.ts';
import { claimWrites } from './claims.ts';
import { commitmentWrites } from './commitment-writes.ts';
import { companyWrites } from './company-writes.ts';
import { deliveryWrites } from './deliveries.ts';
import { dialogueWrites } from './dialogue-writes.ts';
import { digestWrites } from './digest-writes.ts';
import { eventCareWrites } from './event-care-writes.ts';
import { eventWrites } from './event-writes.ts';
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
import { namesOfPeople, whereabouts } from './whereabouts.ts';

/** What a unit may write, on its transaction. */
export const txOf = (db: Db, secret: string, forgot: () => void = () => {}): Tx => new UnitTx(db, secret, forgot);

/** Each group is made when it is asked for: a unit uses two or three of them. */
class UnitTx implements Tx {
  readonly #db: Db;
  readonly #secret: string;
  readonly #forgot: () => void;

  constructor(db: Db, secret: string, forgot: () => void) {
    this.#db = db;
    this.#secret = secret;
    this.#forgot = forgot;
  }

  get people(): Tx['people'] {
    return peopleWrites(this.#db);
  }

  get questions(): Tx['questions'] {
    return questionWrites(this.#db, this.#secret);
  }

  get networks(): Tx['networks'] {
    return networkWrites(this.#db);
  }

  get links(): Tx['links'] {
    return linkWrites(this.#db);
  }

  get roster(): Tx['roster'] {
    return rosterWrites(this.#db, this.#forgot);
  }

  get records(): Tx['records'] {
    return recordWrites(this.#db);
  }

  get invitations(): Tx['invitations'] {
    return invitationWrites(this.#db);
  }

  get plans(): Tx['plans'] {
    return planWrites(this.#db);
  }

  get companies(): Tx['companies'] {
    return companyWrites(this.#db);
  }

  get commitments(): Tx['commitments'] {
    return commitmentWrites(this.#db);
  }

  get notices(): Tx['notices'] {
    return noticeWrites(this.#db);
  }

  get followUps(): Tx['followUps'] {
    return followUpWrites(this.#db);
  }

  get claims(): Tx['claims'] {
    return claimWrites(this.#db);
  }

  get badges(): Tx['badges'] {
    return badgeWrites(this.#db);
  }

  get reports(): Tx['reports'] {
    return reportWrites(this.#db);
  }

  get imports(): Tx['imports'] {
    return importWrites(this.#db);
  }

  get eventCare(): Tx['eventCare'] {
    return eventCareWrites(this.#db, this.#secret);
  }

  get calendarFeeds(): Tx['calendarFeeds'] {
    return calendarFeedWrites(this.#db);
  }

  get events(): Tx['events'] {
    return eventWrites(this.#db);
  }

  get digests(): Tx['digests'] {
    return digestWrites(this.#db);
  }

  get dialogues(): Tx['dialogues'] {
    return dialogueWrites(this.#db);
  }

  get files(): Tx['files'] {
    return { put: (file, expires) => putFile(this.#db, file, expires) };
  }

  get outbox(): Tx['outbox'] {
    return { post: (message) => postRow(this.#db, message), update: (card, roomId, gapMs) => updateRow(this.#db, card, roomId, gapMs) };
  }

  get deliveries(): Tx['deliveries'] {
    return deliveryWrites(this.#db);
  }

  get audit(): Tx['audit'] {
    return { note: (entry) => noteAudit(this.#db, entry) };
  }
}

function peopleWrites(db: Db): Tx['people'] {
  return {
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
    names: (personIds) => namesOfPeople(db, personIds),
  };
}

function questionWrites(db: Db, secret: string): Tx['questions'] {
  return {
    add: (question) => addQuestion(db, question),
    judge: (questionId, personId, verdict) => judge(db, secret, questionId, personId, verdict),
    watch: (gapId, watcher) => watch(db, gapId, watcher),
    setOwner: (gapId, owner) => setOwner(db, gapId, owner),
    answerGap: (gapId, at) => answerGap(db, gapId, at),
    await: (pending) => awaitAnswer(db, pending),
    written: (questionId, sentences) => written(db, questionId, sentences),
    takeModelCall: (personId, day, caps) => takeModelCall(db, personId, day, caps),
    sweep: (now) => sweep(db, now),
  };
}
