import { storeContract } from '../contracts/store.contract.ts';
import { pglite } from './databases.ts';

storeContract(pglite());
