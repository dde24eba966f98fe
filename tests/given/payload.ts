/** Everything inside a payload that is an object, at any depth. */
export function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodes(part);
}

/** A button of Slack's. */
export interface Button {
  readonly action_id: string;
  readonly value: string;
}

/** Slack's buttons of those actions ("company" for all of a capability). */
export const buttons = (payload: unknown, action: string): readonly Button[] =>
  [...nodes(payload)].filter(({ type, action_id }) => type === 'button' && String(action_id).startsWith(action)) as never;

/** What a press of Teams' button of that action sends. */
export const submits = (payload: unknown, action: string): readonly Record<string, unknown>[] =>
  [...nodes(payload)].flatMap(({ data }) => ((data as { tandem?: string } | undefined)?.tandem === action ? [data as never] : []));

/** A code in it, as people are shown them. */
export const codeIn = (payload: unknown): string => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/u.exec(JSON.stringify(payload))?.[0] ?? '';
