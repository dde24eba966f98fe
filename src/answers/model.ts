import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenAI } from 'openai';
import type { Log } from '../chat/ports.ts';
import { ModelFailed, type ResponseFormat } from './completion.ts';

export interface ModelOptions {
  readonly apiKey?: string | undefined;
  /** Any OpenAI-compatible server, with its version path ("http://127.0.0.1:11434/v1"). Absent: OpenAI's own. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  /** For everything: loading the client, every attempt, the waits between them. Milliseconds. */
  readonly deadlineMs: number;
  readonly log: Log;
}

/** One thing that a model is asked. */
export interface Asking<T> {
  readonly instructions: string;
  /** One JSON object: no text in it can end its own string. */
  readonly material: string;
  readonly format: ResponseFormat;
  /**
   * What is made of the completion's body.
   * @throws ModelFailed where nothing can be
   */
  readonly read: (body: unknown) => T;
}

export interface Model {
  readonly configured: boolean;
  /** What `read` made of it; undefined on any failure, which is logged by its kind. Never throws. */
  ask<T>(asking: Asking<T>): Promise<T | undefined>;
}

const OPENAI = 'https://api.openai.com/v1';
/** The share of the deadline that one attempt may take, so that a hanging one leaves time for another. */
const ATTEMPT_SHARE = 0.6;
/** Attempts after a 429, a 5xx, a time-out or a broken connection. */
const RETRIES = 1;
/** Before a retry where the server named no time, in milliseconds. */
const PAUSE = 200;

/** What the client library throws, as far as we look at it. */
interface ApiFailure {
  readonly status?: unknown;
  readonly param?: unknown;
  readonly headers?: unknown;
}

const failureOf = (error: unknown): ApiFailure => (typeof error === 'object' && error !== null ? error : {});

const statusOf = (error: unknown): number | undefined => {
  const { status } = failureOf(error);
  return typeof status === 'number' ? status : undefined;
};

/** Reasoning models take no temperature, and say so with a 400 that names it. */
function refusesTemperature(error: unknown): boolean {
  if (statusOf(error) !== 400) return false;
  return failureOf(error).param === 'temperature' || (error instanceof Error && error.message.includes('temperature'));
}

/** No status: the connection broke, the attempt took too long, or the body was cut. */
function passing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 408 || status === 429 || status >= 500;
}

/** How long the server asks us to wait, in milliseconds (Retry-After: seconds or a date). */
function askedWait(error: unknown): number {
  const { headers } = failureOf(error);
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  if (value === null) return PAUSE;
  const wait = /^\d+(\.\d+)?$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : PAUSE;
}

/**
 * How long to wait before another attempt, in milliseconds.
 * @throws ModelFailed when another one is pointless, or would come after `ends` (performance.now's clock)
 */
function pauseAfter(error: unknown, retries: number, ends: number): number {
  if (error instanceof ModelFailed) throw error;
  const wait = askedWait(error);
  if (retries > 0 && passing(error) && performance.now() + wait < ends) return wait;
  const status = statusOf(error);
  throw new ModelFailed(status === undefined ? 'network' : 'status', { status, cause: error });
}

/** Rejects when the signal fires, whatever the client library does with it. */
function expiry(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const expire = (): void => reject(new ModelFailed('deadline'));
    if (signal.aborted) expire();
    else signal.addEventListener('abort', expire, { once: true });
  });
}

/** What of a failure goes to the log: its kind, never its message, which may hold what a person asked. */
function told(
  error: unknown,
  signal: AbortSignal,
): { readonly reason: string; readonly status: number | undefined; readonly kind: string } {
  const failed = error instanceof ModelFailed ? error : new ModelFailed('bug', { cause: error });
  const { cause } = failed;
  return {
    reason: signal.aborted ? 'deadline' : failed.reason,
    status: failed.status,
    kind: cause instanceof Error ? cause.constructor.name : failed.name,
  };
}

/** An answer is a few kilobytes; a server that sends more must not fill the memory. */
const MOST_BYTES = 1_000_000;

/** fetch whose body breaks off past the limit. */
const limitedFetch: typeof fetch = async (...request) => {
  const response = await fetch(...request);
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) controller.error(new Error(`the model sent more than ${MOST_BYTES} bytes`));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(limit) ?? null, response);
};

async function connect({ apiKey, baseUrl }: ModelOptions): Promise<OpenAI> {
  // Loaded only where a model is used: the library costs start-up time and memory.
  const { OpenAI } = await import('openai');
  return new OpenAI({
    // The library insists on a key; a server without keys is sent no header at all.
    apiKey: apiKey || 'none',
    ...(apiKey ? {} : { defaultHeaders: { Authorization: null } }),
    baseURL: baseUrl || OPENAI,
    // What the library would read from the environment behind our back.
    organization: null,
    project: null,
    adminAPIKey: null,
    fetch: limitedFetch,
    // Its log holds whole requests.
    logLevel: 'off',
    // We retry ourselves: the library would wait for a Retry-After past the deadline.
    maxRetries: 0,
  });
}

/** A model behind any OpenAI-compatible server. Nothing is connected until it is first asked. */
export function createModel(options: ModelOptions): Model {
  const { model, deadlineMs, log } = options;
  const configured = Boolean(options.apiKey || options.baseUrl);
  let client: Promise<OpenAI> | undefined;
  let temperature: 0 | undefined = 0;

  const request = async ({ instructions, material, format }: Asking<unknown>, signal: AbortSignal) => {
    client ??= connect(options);
    const { chat } = await client;
    return chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: material },
        ],
        response_format: format,
        ...(temperature === undefined ? {} : { temperature }),
      },
      { signal, timeout: Math.max(1, Math.floor(deadlineMs * ATTEMPT_SHARE)), maxRetries: 0 },
    );
  };

  const attempts = async <T>(asking: Asking<T>, signal: AbortSignal, ends: number): Promise<T> => {
    let retries = RETRIES;
    for (;;) {
      try {
        return asking.read(await request(asking, signal));
      } catch (error) {
        if (temperature !== undefined && refusesTemperature(error)) {
          temperature = undefined;
          continue;
        }
        await sleep(pauseAfter(error, retries, ends), undefined, { signal });
        retries -= 1;
      }
    }
  };

  return {
    configured,
    async ask(asking) {
      const started = performance.now();
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        return await Promise.race([attempts(asking, signal, started + deadlineMs), expiry(signal)]);
      } catch (error) {
        log.warn({ ms: Math.round(performance.now() - started), ...told(error, signal) }, 'the model gave no answer');
        return undefined;
      }
    },
  };
}
