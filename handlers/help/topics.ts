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
  me: { all: ['me', 'language', 'export', 'delete'], coordinators: [] },
};

/** What `help` alone shows of each. */
const SHORT: typeof ROWS = {
  ask: ROWS.ask,
  fit: { all: ['fit', 'together'], coordinators: [] },
  network: { all: ['network', 'join'], coordinators: ['applications', 'link'] },
  me: { all: ['me', 'language'], coordinators: [] },
};

const TOPICS = ['ask', 'fit', 'network', 'me'] as const satisfies readonly HelpTopic[];

/** The commands as they are typed, with what they do. Without a topic: the ones that most people need. */
export function rowsOf(topic: HelpTopic | undefined, coordinator: boolean, language: Language): readonly (readonly [string, string])[] {
  const told = topic ? [ROWS[topic]] : TOPICS.map((one) => SHORT[one]);
  const rows = told.flatMap(({ all, coordinators }) => [...all, ...(coordinator ? coordinators : [])]);
  return rows.map((row) => [say(language, 'help.typed', { row }), say(language, 'help.row', { row })]);
}

/** The topic of a command; `help` itself is none. */
export const topicOf = (name: CommandName): HelpTopic | undefined => TOPICS.find((topic) => topic === name);
