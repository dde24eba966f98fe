import { fileURLToPath } from 'node:url';
import { paragraphs } from '../handlers/ask/phrase.ts';
import { createAnswers } from './answers/answers.ts';
import { askAgain, type ChangedAnswer } from './answers/asked-again.ts';
import { type Coverage, coverage, NUMBERS } from './answers/coverage.ts';
import { evaluate } from './answers/evaluate.ts';
import { countUnanswered, refuseAnswered } from './answers/unanswered.ts';
import type { Answer } from './chat/answers.ts';
import type { Coordinator } from './chat/networks.ts';
import type { KnownAccount } from './chat/roster.ts';
import type { Config } from './config.ts';
import { type Given, type Ranked, rank } from './domain/fit.ts';
import { type Flip, flips } from './domain/fit-flips.ts';
import { readGiven } from './domain/fit-given.ts';
import { next } from './domain/fit-next.ts';
import type { Fit } from './domain/fit-schema.ts';
import { type Walked, walkAll } from './domain/fit-walk.ts';
import { type Language, languageSchema } from './domain/language.ts';
import type { Method } from './domain/method.ts';
import type { Network } from './domain/network.ts';
import { createLog, fitOf, folderOf, given, knowledgeOf, writerOf } from './wire-parts.ts';

/** The grounded engine alone, for scripts: no store, no server. */
export interface Engine {
  /** One of the three languages, or undefined. */
  language(tag: string | undefined): Language | undefined;
  /** The answer, worded by the model where one is configured; `text` is what a person would read. */
  ask(question: string, language: Language | undefined): Promise<{ readonly answer: Answer; readonly text: string }>;
}

/** @throws KnowledgeError that names the file, the fact, the language and the field. */
export function wireEngine(config: Config): Engine {
  const answers = createAnswers(knowledgeOf(config));
  const writer = writerOf(config, createLog({ ...config, logLevel: 'warn' }));
  return {
    language: (tag) => languageSchema.safeParse(tag).data,
    async ask(question, language) {
      const answer = answers.answer(question, { fallback: config.language, ...given('language', language) });
      const sentences = writer.configured && answer.citations.length > 0 ? await writer.write(answer) : undefined;
      return { answer, text: paragraphs(answer, sentences).join('\n\n') };
    },
  };
}

/** The figures of the evaluation sets (tests/eval), as text: of those for tuning, or of the final one. */
export function wireEvaluation(config: Config, shown: { readonly misses: boolean; readonly final: boolean }): string {
  return evaluate(knowledgeOf(config), fileURLToPath(new URL('../tests/eval/', import.meta.url)), shown);
}

/** The state of the knowledge, for the people who edit it. */
export interface KnowledgeState {
  /** Of so many claims the source's checklist consists. */
  readonly checklist: number;
  readonly coverage: Coverage;
  /** How many questions are written down that no fact answers. */
  readonly unanswered: Readonly<Record<Language, number>>;
  /**
   * The remembered questions of the database that would be answered differently now; `asked` of them were compared.
   * Undefined where there is no database yet. It is read only, never migrated.
   */
  changes(): Promise<{ readonly asked: number; readonly changed: readonly ChangedAnswer[] } | undefined>;
}

/** So many of the newest remembered questions are asked again. */
const REMEMBERED = 5_000;

/** @throws KnowledgeError that names the file, the fact, the language and the field. */
export function wireKnowledge(config: Config): KnowledgeState {
  const knowledge = knowledgeOf(config);
  refuseAnswered(folderOf(config), knowledge);
  const log = createLog({ ...config, logLevel: 'warn' });
  return {
    checklist: NUMBERS,
    coverage: coverage(knowledge),
    unanswered: countUnanswered(knowledge),
    async changes() {
      // Only now: the other tools need no database.
      const { readRemembered } = await import('./stores/remembered.ts');
      const asked = await readRemembered({ folder: config.folder, log, ...given('url', config.databaseUrl) }, REMEMBERED);
      return asked && { asked: asked.length, changed: askAgain(asked, createAnswers(knowledge)) };
    },
  };
}

/** What the dialogue's answers come to. */
export interface FitResult {
  readonly ranking: readonly Ranked[];
  readonly recommended: Method;
  readonly runnerUp: Method | undefined;
  readonly margin: number;
  readonly known: boolean;
  readonly flips: readonly Flip[];
  readonly asked: readonly string[];
  readonly skipped: readonly string[];
}

/** The dialogue "which method suits us" alone, for scripts: no store, no server. */
export interface FitEngine {
  readonly fit: Fit;
  language(tag: string | undefined): Language | undefined;
  /** @throws Error that names every answer which the file does not know. */
  given(data: unknown): Given;
  result(given: Given): FitResult;
  /** Walks every path there is: about a second. */
  walk(): Walked;
}

/** @throws KnowledgeError that names the file, the line and the field. */
export function wireFit(config: Config): FitEngine {
  const fit = fitOf(config, knowledgeOf(config));
  return {
    fit,
    language: (tag) => languageSchema.safeParse(tag).data,
    given(data) {
      const read = readGiven(fit, data);
      if ('faults' in read) throw new Error(read.faults.join('\n'));
      return read.given;
    },
    result(answers) {
      const { asked, skipped } = next(fit, answers);
      return { ...rank(fit, answers), flips: flips(fit, answers), asked, skipped };
    },
    walk: () => walkAll(fit),
  };
}

/** Networks as an operator sees them: those whose coordinators are gone are recovered here, on the machine that Tandem runs on. */
export interface OperatorsNetworks {
  list(): Promise<
    readonly { readonly id: string; readonly name: string; readonly tenant: string; readonly coordinators: readonly Coordinator[] }[]
  >;
  /**
   * Makes that account a coordinator of a network that has none left (`anyway`: of any), and audits it. @throws Error, in words, where
   * the network or the account does not fit; that is audited too, where there is a network.
   */
  recover(network: string, account: string, anyway?: boolean): Promise<string>;
  close(): Promise<void>;
}

/** @throws what the store throws when it cannot be opened. */
export async function wireNetworks(config: Config): Promise<OperatorsNetworks> {
  const log = createLog({ ...config, logLevel: 'warn' });
  const { openStore } = await import('./stores/open.ts');
  const store = await openStore({ folder: config.folder, log, ...given('url', config.databaseUrl), ...given('secret', config.secret) });
  const all = () => store.roster.networks();
  return {
    async list() {
      const known = await all();
      return Promise.all(
        known.map(async ({ id, name, tenant }) => ({ id, name, tenant, coordinators: await store.networks.coordinators(id) })),
      );
    },
    async recover(network, account, anyway = false) {
      const found = (await all()).find(({ id }) => id === network);
      if (!found) throw new Error(`there is no network "${network}": see the ids with npm run network -- list`);
      const entry = { who: OPERATOR, tenant: found.tenant, network: found.id, did: 'people.recover' };
      const known = await store.roster.account(account);
      const wrong = whyNot(found, account, known, anyway ? [] : await store.networks.coordinators(found.id));
      if (wrong !== undefined) {
        // Not the account: who was meant is nobody's concern who was not made anything.
        const refused = { ...entry, at: new Date(), outcome: 'refused', after: { because: wrong.because } } as const;
        await store.unit(undefined, (tx) => tx.audit.note(refused));
        throw new Error(wrong.told);
      }
      const person = (await store.people.resolve({ id: account, guest: false })).id;
      await store.unit(undefined, async (tx) => {
        const at = new Date();
        await tx.networks.take(found.id);
        await tx.networks.addCoordinator(found.id, person, OPERATOR, at);
        await tx.audit.note({ ...entry, at, whom: person, outcome: 'done' });
      });
      return `${known?.name ?? account} now coordinates ${found.name}.`;
    },
    close: () => store.close(),
  };
}

/** Why the account cannot be given the network; undefined where it can. */
function whyNot(
  { tenant, name }: Network,
  account: string,
  known: KnownAccount | undefined,
  coordinators: readonly Coordinator[],
): { readonly because: string; readonly told: string } | undefined {
  const user = account.startsWith(`${tenant}:`) ? account.slice(tenant.length + 1) : '';
  if (!USER.test(user))
    return { because: 'foreign', told: `"${account}" is not of ${tenant}, where ${name} lives: write ${tenant}:<user id>` };
  if (known?.guest) return { because: 'guest', told: `"${account}" is a guest there, and only the municipality's own people coordinate` };
  if (known?.gone) return { because: 'closed', told: `"${account}" is closed, as its product reports` };
  const here = coordinators.filter(({ gone }) => !gone).map(({ name: called, person }) => called ?? person);
  if (here.length === 0) return undefined;
  const told = `${here.join(', ')} coordinates ${name}, and can bring in another one there. With --anyway it is done all the same`;
  return { because: 'coordinated', told };
}

/** A user's own id in a product. */
const USER = /^[\p{L}\p{N}._@-]{1,100}$/u;

/** Who acts from the command line, in the audit log. */
const OPERATOR = 'operator';
