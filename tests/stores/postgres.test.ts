import { describe } from 'vitest';
import { storeContract } from '../contracts/store.contract.ts';
import { POSTGRES_URL, postgres } from './databases.ts';

if (POSTGRES_URL) storeContract(postgres(POSTGRES_URL));
else {
  // Meant so: most machines have no Postgres. The run says what is left out, and the dialect is held by PGlite (pglite.test.ts).
  console.warn('TEST_POSTGRES_URL is not set: the store is not tested on a real Postgres');
  describe.skip('the store on Postgres', () => {});
}
