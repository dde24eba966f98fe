import { describe } from 'vitest';
import { storeContract } from '../contracts/store.contract.ts';
import { POSTGRES_URL, postgres } from './databases.ts';

if (POSTGRES_URL) storeContract(postgres(POSTGRES_URL));
else {
  console.warn('TEST_POSTGRES_URL is not set: the store is not tested on a real Postgres');
  describe.skip('the store on Postgres', () => {});
}
