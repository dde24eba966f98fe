import { WEIGHTS, type Weights } from './engagement.ts';
import type { NetworkSettings } from './network.ts';

/** What each sign of a company is worth in that network: its own weights, else the ones that all begin with. */
export const weightsOf = ({ engagement }: Pick<NetworkSettings, 'engagement'>): Weights => engagement ?? WEIGHTS;
