import Keyv from 'keyv';
import { z } from 'zod';
import type { Topic } from '../chat/answers.ts';
import type { Log } from '../chat/ports.ts';
import type { Threads } from '../chat/questions.ts';
import { languageSchema } from '../domain/language.ts';
import { aspectSchema, methodSchema } from '../domain/method.ts';
import { KyselyCache } from './cache.ts';
import type { Engine } from './engine.ts';

const WEEK = 7 * 86_400_000;

const topicSchema = z.object({
  methods: z.array(methodSchema),
  before: z.array(methodSchema).exactOptional(),
  aspect: aspectSchema.exactOptional(),
  language: languageSchema,
});

/** As it stands: what is kept is JSON, and Keyv's own serializer looks at every value for what JSON has not. */
const PLAIN = { stringify: (value: unknown) => JSON.stringify(value), parse: <T>(text: string) => JSON.parse(text) as T };

/** A Keyv on the database, in a namespace of its own. Its failures are logged: a cache may forget, and never stops anybody. */
export function cacheOf(engine: Engine, namespace: string, log: Log): Keyv {
  const keyv = new Keyv({ store: new KyselyCache(engine), namespace, serialization: PLAIN });
  keyv.on('error', (error: unknown) => log.error({ err: error, namespace }, 'the cache failed'));
  return keyv;
}

export function threadsOf(engine: Engine, log: Log): Threads {
  const keyv = cacheOf(engine, 'threads', log);
  /** Said, but not yet written. */
  const fresh = new Map<string, Topic>();
  /** Of these, what goes with the next write: all that is said before it begins. */
  let waiting = new Map<string, Topic>();

  async function write(): Promise<void> {
    const mine = waiting;
    const close = () => {
      if (waiting === mine) waiting = new Map();
    };
    await engine.ahead(async () => {
      close();
      await keyv.setMany([...mine].map(([key, value]) => ({ key, value, ttl: WEEK })));
    });
    // A write that could not even begin (the store is closed) shall not hold up the next.
    close();
    for (const [key, topic] of mine) if (fresh.get(key) === topic) fresh.delete(key);
  }

  return {
    async topic(key) {
      return fresh.get(key) ?? topicSchema.safeParse(await keyv.get(key)).data;
    },
    remember(key, topic) {
      fresh.set(key, topic);
      const isFirst = waiting.size === 0;
      waiting.set(key, topic);
      if (isFirst) void write();
    },
  };
}
