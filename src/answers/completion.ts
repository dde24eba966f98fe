import { z } from 'zod';
import type { Draft } from './verify.ts';

/** Why a model gave nothing that can be used. */
export type Failure = 'deadline' | 'status' | 'network' | 'not json' | 'shape' | 'no choice' | 'refused' | 'cut' | 'nothing holds' | 'bug';

/** A model's failure, without any text of it: such texts may hold what a person asked. */
export class ModelFailed extends Error {
  override readonly name = 'ModelFailed';
  readonly reason: Failure;
  readonly status: number | undefined;

  constructor(reason: Failure, options: { readonly status?: number | undefined; readonly cause?: unknown } = {}) {
    super(`the model failed: ${reason}`, { cause: options.cause });
    this.reason = reason;
    this.status = options.status;
  }
}

/** The output that is asked for. Without bounds on lengths: several servers refuse those keywords in a strict schema. */
const output = (ids: readonly [string, ...string[]]) =>
  z.strictObject({ sentences: z.array(z.strictObject({ text: z.string(), cites: z.array(z.enum(ids)) })) });

/** The `response_format` of a request. */
export interface ResponseFormat {
  readonly type: 'json_schema';
  readonly json_schema: { readonly name: string; readonly strict: true; readonly schema: Record<string, unknown> };
}

/** A strict JSON schema of that output. */
export function formatOf(schema: z.ZodType): ResponseFormat {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema);
  return { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: plain as Record<string, unknown> } };
}

/** The format of an answer whose only citable ids are the given ones. */
export const responseFormat = (ids: readonly [string, ...string[]]): ResponseFormat => formatOf(output(ids));

const MAX_SENTENCES = 8;
const MAX_TEXT = 800;

/** Any server's envelope, as far as we read it. */
const envelope = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
});

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ModelFailed('not json', { cause });
  }
}

/**
 * Reads what a chat completion said.
 * @param body the client's result: an object, or a plain string where a proxy answered with HTML
 * @throws ModelFailed for everything but JSON of that shape
 */
export function readSaid<T>(body: unknown, schema: z.ZodType<T>): T {
  if (typeof body === 'string') throw new ModelFailed('not json');
  const read = envelope.safeParse(body);
  if (!read.success) throw new ModelFailed('shape');
  const [choice] = read.data.choices;
  if (!choice) throw new ModelFailed('no choice');
  if (choice.message.refusal || choice.finish_reason === 'content_filter') throw new ModelFailed('refused');
  if (choice.finish_reason === 'length') throw new ModelFailed('cut');
  const said = schema.safeParse(json(choice.message.content ?? ''));
  if (!said.success) throw new ModelFailed('shape');
  return said.data;
}

/** @throws ModelFailed for everything but well-formed sentences that cite known ids */
export function readCompletion(body: unknown, ids: readonly [string, ...string[]]): readonly Draft[] {
  const { sentences } = readSaid(body, output(ids));
  const wellFormed = sentences.every(({ text, cites }) => text.trim() !== '' && text.length <= MAX_TEXT && cites.length > 0);
  if (sentences.length === 0 || sentences.length > MAX_SENTENCES || !wellFormed) throw new ModelFailed('shape');
  return sentences;
}
