import { storeContract } from '../contracts/store.contract.ts';
import { file, memory } from './databases.ts';

storeContract(memory);
storeContract(file);
