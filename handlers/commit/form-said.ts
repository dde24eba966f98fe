import type { Data } from '../../src/chat/turn.ts';
import type { Saying as SayingKind } from '../../src/domain/commitment.ts';
import { readLinks } from './links.ts';
import type { Understood } from './read.ts';
import type { Saying } from './save.ts';
import { FORM_SAYINGS } from './update-form.ts';

/** What an update's form told besides its figure; it waits in the buttons where the figure is asked about. Checked before. */
export interface FormSaid {
  readonly says?: (typeof FORM_SAYINGS)[number];
  readonly note?: string;
  /** Addresses, a space between. */
  readonly links?: string;
  readonly period?: string;
  readonly measured?: 'measured' | 'estimated';
  /** The id of one's own update that it takes the place of. */
  readonly instead?: string;
}

/** The same, from a button's data. */
export function formSaid({ says, note, links, period, measured, instead }: Data): FormSaid {
  const known = FORM_SAYINGS.find((one) => one === says);
  return {
    ...(known === undefined ? {} : { says: known }),
    ...(note === undefined ? {} : { note }),
    ...(links === undefined ? {} : { links }),
    ...(period === undefined ? {} : { period }),
    ...(measured === 'measured' || measured === 'estimated' ? { measured } : {}),
    ...(instead === undefined ? {} : { instead }),
  };
}

/** The whole update: a form's figure with what it told besides, or a line as it was read. */
export function withForm(read: Understood | undefined, { says, note = '', links = '', period, measured }: FormSaid): Saying {
  const linked = readLinks(`${note}\n${links}`);
  const told = 'wrong' in linked ? { evidence: [] } : linked;
  const { says: saidInLine = 'progress', note: ownNote, evidence = [], ...figure } = read ?? {};
  const both = told.note ?? ownNote;
  const how: SayingKind = says === undefined || says === 'progress' ? saidInLine : says;
  return {
    ...figure,
    says: how,
    evidence: [...evidence, ...told.evidence],
    ...(both === undefined ? {} : { note: both }),
    ...(period === undefined ? {} : { period }),
    ...(measured === undefined ? {} : { measured }),
  };
}
