import { drawParts, spanLine } from '../handlers/digest/draw.ts';
import { readNumbers } from '../handlers/digest/numbers.ts';
import { deliver } from '../handlers/digest/send.ts';
import { weekAsked, yearAsked } from '../handlers/digest/week.ts';
import { type YearFormat, yearPaper } from '../handlers/digest/year.ts';
import { readYearNumbers } from '../handlers/digest/year-read.ts';
import { Refusal } from './chat/refusal.ts';
import type { Block } from './chat/reply.ts';
import type { Config } from './config.ts';
import type { DigestNumbers } from './domain/digest.ts';
import type { YearNumbers } from './domain/digest-year.ts';
import { type Language, languageSchema } from './domain/language.ts';
import { papersInThread } from './papers/thread.ts';
import { openStore } from './stores/open.ts';
import { tellTimesIn } from './text/dates.ts';
import { say } from './text/say.ts';
import { createLog, given } from './wire-parts.ts';

export interface AskedDigest {
  readonly network: string;
  /** As typed; empty: the last whole one. */
  readonly week: string;
  readonly language: string | undefined;
  readonly at: Date;
}

/** Digests from the command line, on the machine that Tandem runs on. */
export interface OperatorsDigests {
  show(asked: AskedDigest): Promise<{ readonly numbers: DigestNumbers; readonly text: string }>;
  /** Puts it into the outbox, once; gives what came of it, in words. */
  send(asked: AskedDigest): Promise<string>;
  /** The year's numbers, and its paper where a format is asked for. */
  year(
    asked: AskedDigest & { readonly year: string },
    format: YearFormat | undefined,
  ): Promise<{ readonly numbers: YearNumbers; readonly paper?: Uint8Array }>;
  close(): Promise<void>;
}

/** @throws what the store throws when it cannot be opened. */
export async function wireDigest(config: Config): Promise<OperatorsDigests> {
  tellTimesIn(config.timeZone);
  const log = createLog({ ...config, logLevel: 'warn' });
  const store = await openStore({ folder: config.folder, log, ...given('url', config.databaseUrl), ...given('secret', config.secret) });
  const networkOf = async ({ network: id, language: tag }: AskedDigest) => {
    const network = await store.networks.get(id);
    if (!network) throw new Error(`there is no network "${id}": see the ids with npm run network -- list`);
    const language: Language = languageSchema.safeParse(tag).data ?? config.language;
    return { network, language };
  };
  const found = async (asked: AskedDigest) => {
    const { network, language } = await networkOf(asked);
    const { week: typed, at } = asked;
    const week = inWords(language, () => weekAsked(typed, network, at));
    return { network, language, numbers: await readNumbers(store, network, week, at) };
  };
  return {
    async show(asked) {
      const { network, language, numbers } = await found(asked);
      const blocks: readonly Block[] = [{ kind: 'text', text: spanLine(language, numbers) }, ...drawParts(language, network, numbers)];
      const title = say(language, 'digest.title', { week: numbers.week, network: network.name });
      return { numbers, text: [title, ...blocks.flatMap(linesOf)].join('\n') };
    },
    async send(asked) {
      const { network, language, numbers } = await found(asked);
      const { value } = await store.unit(undefined, async (tx) => {
        await tx.networks.take(network.id);
        const kept = await tx.digests.get(network.id, numbers.week);
        if (kept?.sent) return say(language, 'digest.already', { week: numbers.week, at: kept.sent.at });
        const rooms = await deliver(tx, { network, numbers, at: asked.at, by: 'tandem', fallback: config.language });
        const entry = {
          at: asked.at,
          who: 'operator',
          tenant: network.tenant,
          did: 'digest.send',
          outcome: 'done',
          network: network.id,
        } as const;
        if (rooms.length === 0) return say(language, 'digest.nowhere');
        await tx.audit.note({ ...entry, after: { week: numbers.week } });
        return say(language, 'digest.sent', { rooms: rooms.map(({ name, id }) => name ?? id), without: [] });
      });
      return value ?? '';
    },
    async year(asked, format) {
      const { network, language } = await networkOf(asked);
      const which = inWords(language, () => yearAsked(asked.year, network, asked.at));
      const numbers = await readYearNumbers(store, network, which, asked.at);
      if (!format) return { numbers };
      const papers = papersInThread();
      try {
        return { numbers, paper: (await yearPaper(papers, language, network, numbers, format)).bytes };
      } finally {
        await papers.close();
      }
    },
    close: () => store.close(),
  };
}

/** What a person would be refused with is told on the command line in the same words. */
function inWords<R>(language: Language, work: () => R): R {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new Error(say(language, error.key, error.data as never));
    throw error;
  }
}

/** A block as lines of a terminal; buttons are none. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'text') return block.heading ? ['', block.text] : [block.text];
  if (block.kind === 'note' || block.kind === 'typed') return [block.text];
  if (block.kind === 'facts') return block.rows.map(([label, value]) => `  ${label}: ${value.replaceAll('\n', '\n    ')}`);
  return block.kind === 'chart' ? [`  ${block.alt}`] : [];
}
