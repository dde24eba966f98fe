import type { Form, Reply } from '../../../chat/reply.ts';
import type { Place, Player } from '../cast.ts';
import type { KeptMessage } from '../log.ts';

export type Message = KeptMessage;
export type Person = Player & { readonly rooms: readonly Place[] };
export type Language = 'sv' | 'fi' | 'en';
export type View = 'tandem' | 'slack' | 'teams';
export type Theme = 'auto' | 'light' | 'dark';

/** What the server says to a posted turn. */
export interface Outcome {
  readonly status: number;
  readonly error?: string;
  readonly form?: Form;
  readonly refused?: Reply['refused'];
}

/** What is posted, without who and where. */
export type Deed =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly message: string; readonly action: string; readonly data: Record<string, string> }
  | {
      readonly kind: 'form';
      readonly message?: string;
      readonly name: string;
      readonly data: Record<string, string>;
      readonly fields: Record<string, string>;
    };

declare global {
  interface Window {
    /** Loaded when a Teams card is first shown. */
    AdaptiveCards?: typeof import('adaptivecards');
  }
}
