const NAMES: Readonly<Record<string, string>> = { slack: 'Slack', teams: 'Teams' };

/** The product that an id (of an account, a room, a tenant) is of, by its proper name. */
export const productOf = (id: string): string => NAMES[id.split(':', 1)[0] ?? ''] ?? 'Tandem';
