import type { Badges, Claims } from './claims.ts';
import type { Commitments } from './commitments.ts';
import type { Companies } from './companies.ts';
import type { Pages } from './letters.ts';
import type { Networks } from './networks.ts';
import type { Papers } from './papers.ts';

/** What the public pages are given: of marks, and of the registers of released claims. They only read. */
export interface Showcase {
  readonly claims: Claims;
  readonly badges: Badges;
  readonly commitments: Commitments;
  readonly companies: Companies;
  readonly networks: Networks;
  readonly draw: Papers['badge'];
  readonly at: Pages['at'];
}
