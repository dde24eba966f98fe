import { beforeAll } from 'vitest';
import { storeContract } from '../contracts/store.contract.ts';
import { pglite } from './databases.ts';

const kind = pglite();

// Its start alone can take longer than a test may on a busy machine.
beforeAll(async () => {
  await (await kind.make()).end();
}, 300_000);

storeContract(kind);
