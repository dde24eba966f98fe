import type { Language } from '../domain/language.ts';
import type { ActionName, FormName } from './command.ts';
import type { Data } from './turn.ts';

export interface Choice {
  readonly label: string;
  readonly action: ActionName;
  readonly data: Data;
  readonly style?: 'primary' | 'danger';
}

export interface Field {
  readonly id: string;
  /** `file`: up to three files, where the platform can take them; never required, and left out elsewhere. */
  readonly kind: 'text' | 'long' | 'number' | 'date' | 'choice' | 'file';
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly required: boolean;
  /** For `choice` only. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** A form. `title` at most 24 characters (Slack's limit), `data` comes back with the FormTurn. */
export interface Form {
  readonly name: FormName;
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly fields: readonly Field[];
  readonly data: Data;
}

export interface Source {
  /** The number that stands in the text, from 1. */
  readonly n: number;
  /** The fact's id. */
  readonly id: string;
  /** Method, aspect and the source's cell, in the reader's language. */
  readonly label: string;
  /** The fact, verbatim. */
  readonly quote: string;
  /** Title and date of the source. */
  readonly source: string;
  readonly address: string;
}

/** One bar of a chart. `mark`: the one that the reader shall see first. `note` stands beside it in small print: "ruled out". */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** One for each of the chart's series, from 0. Where they are stacked they add up to `value`. */
  readonly parts?: readonly number[];
  readonly mark?: true;
  readonly note?: string;
}

/** What the parts of a chart's bars are. `names`: at most 20 characters each (Slack's limit). Stacked: on each other, else side by side. */
export interface Series {
  readonly names: readonly string[];
  readonly stacked: boolean;
}

/** Where a file is fetched. `reach`: by anybody with the address, or only where Tandem itself runs. */
export interface FileAddress {
  readonly address: string;
  readonly reach: 'public' | 'here';
}

/** All texts are plain: renderers escape. */
export type Block =
  /** `heading`: a line over what follows it, in a reply of several parts. */
  | { readonly kind: 'text'; readonly text: string; readonly heading?: true }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  /** What a person typed, as they typed it: given back so that it is not lost, or told to others. Who did stands beside it. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'sources'; readonly title: string; readonly items: readonly Source[] }
  | { readonly kind: 'choices'; readonly items: readonly Choice[] }
  /** How far something has come. `text` says it in words ("4 of 9"). */
  | { readonly kind: 'progress'; readonly label: string; readonly percent: number; readonly text: string }
  /**
   * Bars from 0 to `max`, drawn in their order with their values. `alt` says the same in words, where they are no text. `series`: the bars
   * have parts. `at`: the same as a PNG, set on the reply's way out (chat/files.ts), handlers leave it out.
   */
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly alt: string;
      readonly bars: readonly Bar[];
      readonly max: number;
      readonly unit?: '%';
      readonly series?: Series;
      readonly at?: FileAddress;
    }
  /** A file to fetch. `token` from `tx.files.put`; `at` is set on the reply's way out (chat/files.ts), handlers leave it out. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mime: string;
      readonly token: string;
      readonly label: string;
      readonly at?: FileAddress;
    }
  /** A yes/no verdict on this reply: the press carries `data` and `verdict: 'yes' | 'no'`. */
  | { readonly kind: 'feedback'; readonly action: ActionName; readonly data: Data; readonly yes: string; readonly no: string }
  /** A button that opens the form. */
  | { readonly kind: 'form'; readonly label: string; readonly form: Form };

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Every renderer is such a table: a new kind fails in the type checker, there is no default branch. */
export type Draw<Out, Context = void> = { readonly [K in Block['kind']]: (block: BlockOf<K>, context: Context) => Out };

export interface Reply {
  readonly to: 'asker' | 'room';
  /** The title is a heading of the message, plain text. */
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** The language it is written in; app.ts sets the Turn's where a handler set none. Screen readers and the few words that renderers add need it. */
  readonly language?: Language;
  /** Takes the place of the message whose button was pressed. */
  readonly replaces?: true;
  /** The reply is a form that opens at once where the Turn carries a trigger; elsewhere its button is shown. */
  readonly form?: Form;
  /** The state this message shows: later updates of the same card replace it in its room. */
  readonly card?: string;
  /** In a room whose product takes pins from bots it is pinned there, in the place of what showed the same card before. */
  readonly pin?: true;
  /** A model wrote (a part of) the text: platforms label it. */
  readonly written?: 'model';
  /**
   * What is kept of a reply that holds a secret to be shown once (a personal link), and given to a redelivery. Only for replies that go
   * back in an acknowledgement: an outbox row holds the whole reply until it is sent.
   */
  readonly kept?: Omit<Reply, 'kept'>;
  /** A refusal. With `field`, a form shows the text at that field and stays open. */
  readonly refused?: { readonly text: string; readonly field?: string };
}
