import { describe } from 'vitest';
import type { DatabaseKind } from '../stores/given.ts';
import { cacheContract } from './store-cache.ts';
import { claimsContract } from './store-claims.ts';
import { commitmentsContract } from './store-commitments.ts';
import { companiesContract } from './store-companies.ts';
import { deliveriesContract } from './store-deliveries.ts';
import { dialoguesContract } from './store-dialogues.ts';
import { eventTellsContract } from './store-event-tells.ts';
import { eventsContract } from './store-events.ts';
import { evidenceContract } from './store-evidence.ts';
import { filesContract } from './store-files.ts';
import { jobsContract } from './store-jobs.ts';
import { ledgerContract } from './store-ledger.ts';
import { ledgerFilesContract } from './store-ledger-files.ts';
import { linksContract } from './store-links.ts';
import { membersContract } from './store-members.ts';
import { networksContract } from './store-networks.ts';
import { onceContract } from './store-once.ts';
import { outboxContract } from './store-outbox.ts';
import { outboxCardsContract } from './store-outbox-cards.ts';
import { outboxPaceContract } from './store-outbox-pace.ts';
import { readyContract } from './store-ready.ts';
import { recordsContract } from './store-records.ts';
import { rosterContract } from './store-roster.ts';

/** What every database must do alike: the one suite behind tests/stores. */
export function storeContract(kind: DatabaseKind): void {
  describe(`the store on ${kind.name}`, () => {
    onceContract(kind);
    outboxContract(kind);
    outboxCardsContract(kind);
    outboxPaceContract(kind);
    deliveriesContract(kind);
    jobsContract(kind);
    ledgerContract(kind);
    cacheContract(kind);
    evidenceContract(kind);
    filesContract(kind);
    dialoguesContract(kind);
    linksContract(kind);
    companiesContract(kind);
    commitmentsContract(kind);
    ledgerFilesContract(kind);
    claimsContract(kind);
    eventsContract(kind);
    eventTellsContract(kind);
    membersContract(kind);
    readyContract(kind);
    recordsContract(kind);
    rosterContract(kind);
    networksContract(kind);
  });
}
