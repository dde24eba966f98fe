import type { CommandName } from '../../src/chat/command.ts';
import type { Language } from '../../src/domain/language.ts';
import type { HelpRow, HelpTopic } from '../../src/text/help.ts';
import { say } from '../../src/text/say.ts';

/** What each command has to offer: to everybody, and besides that to coordinators. */
const ROWS: Readonly<Record<HelpTopic, { readonly all: readonly HelpRow[]; readonly coordinators: readonly HelpRow[] }>> = {
  ask: { all: ['ask', 'compare'], coordinators: ['gaps'] },
  fit: { all: ['fit', 'together', 'resume'], coordinators: [] },
  network: {
    all: ['network', 'join', 'company', 'members', 'leave', 'plan', 'start'],
    coordinators: ['applications', 'settings', 'link', 'cases', 'coordinators', 'invite', 'log'],
  },
  commit: {
    all: ['commit', 'update', 'new', 'history', 'undo', 'claim', 'badge', 'report', 'sheets', 'import'],
    coordinators: ['review', 'claims', 'register', 'notices'],
  },
  event: {
    all: ['events', 'event-show', 'rsvp', 'event-calendar'],
    coordinators: ['event-new', 'drafts', 'event-edit', 'event-cancel', 'event-check-in', 'event-attendance', 'event-export'],
  },
  digest: {
    all: [],
    coordinators: ['digest', 'digestSend', 'digestWeek', 'digestSchedule', 'digestRisks', 'digestLog', 'digestWeights', 'digestYear'],
  },
  me: { all: ['me', 'language', 'export', 'delete'], coordinators: [] },
};

const TOPICS = ['ask', 'fit', 'network', 'commit', 'event', 'digest', 'me'] as const satisfies readonly HelpTopic[];

/** What follows a command, as it is typed, with what it does. */
export function rowsOf(topic: HelpTopic, coordinator: boolean, language: Language): readonly (readonly [string, string])[] {
  const { all, coordinators } = ROWS[topic];
  return drawn([...all, ...(coordinator ? coordinators : [])], language);
}

/** Lines of help in the language: what is typed, and what it does. */
export const drawn = (rows: readonly HelpRow[], language: Language): readonly (readonly [string, string])[] =>
  rows.map((row) => [say(language, 'help.typed', { row }), say(language, 'help.row', { row })]);

/** The topic of a command; `help` itself is none, and `rsvp` is told with `event`. */
export const topicOf = (name: CommandName): HelpTopic | undefined => TOPICS.find((topic) => topic === (name === 'rsvp' ? 'event' : name));
