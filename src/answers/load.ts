import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';
import type { z } from 'zod';
import { KnowledgeError } from './knowledge-error.ts';
import {
  type Entity,
  type Fact,
  FEWEST_QUESTIONS,
  fileSchema,
  isLanguage,
  type Knowledge,
  type KnowledgeFile,
  unansweredSchema,
  wordsSchema,
} from './schema.ts';

/** Questions that no fact answers; a folder may do without. */
export const UNANSWERED = 'unanswered.yaml';

type Path = readonly PropertyKey[];

/** The parser that knows positions: 70 modules, for a file in which something is wrong. */
const positions = (): typeof import('yaml') => createRequire(import.meta.url)('yaml');

/** A YAML file as it was read, before anything of it is checked. */
export interface Read {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  /** The line (from 1) where the thing at `path`, or the nearest thing around it, stands. */
  lineOf(path: Path): number;
}

/**
 * Reads `methods.yaml`, every `local/*.yaml` (a municipality's own facts) and `words.yaml` of the folder.
 * Throws KnowledgeError, which names file, line, fact, language and field, on anything that is not in order.
 */
export function loadKnowledge(folder: string): Knowledge {
  const reads = [readYaml(folder, 'methods.yaml'), ...localFiles(folder).map((file) => readYaml(folder, file))];
  const facts: Fact[] = [];
  const entities = new Map<string, Entity>();
  const places: { read: Read; file: KnowledgeFile }[] = reads.map((read) => ({ read, file: checked(read, fileSchema) }));
  for (const { file } of places) for (const [id, { names }] of Object.entries(file.entities)) addEntity(entities, id, names);
  for (const { read, file } of places) addFacts(facts, entities, read, file);
  const words = readYaml(folder, 'words.yaml');
  const version = createHash('sha256');
  const open = existsSync(join(folder, UNANSWERED)) ? [readYaml(folder, UNANSWERED)] : [];
  for (const { file, text } of [...reads, words, ...open]) version.update(`${file}\n${text}\n`);
  return {
    facts,
    entities: [...entities.values()],
    words: checked(words, wordsSchema),
    unanswered: unansweredOf(open),
    version: version.digest('hex').slice(0, 12),
  };
}

function localFiles(folder: string): readonly string[] {
  const local = join(folder, 'local');
  if (!existsSync(local)) return [];
  return readdirSync(local)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort()
    .map((name) => join('local', name));
}

/** @throws KnowledgeError where the file is missing or is not YAML. */
export function readYaml(folder: string, file: string): Read {
  const text = readText(folder, file);
  return { file, text, data: parsed(text, file), lineOf: (path) => lineOf(text, path) };
}

/** Read by the quick parser; the one that knows positions is asked only when something is wrong. */
function parsed(text: string, file: string): unknown {
  try {
    return load(text);
  } catch (cause) {
    const { LineCounter, parseDocument } = positions();
    const lines = new LineCounter();
    const wrong = parseDocument(text, { lineCounter: lines }).errors[0];
    const line = wrong ? lines.linePos(wrong.pos[0]).line : undefined;
    const reason = (wrong ?? toError(cause)).message.split('\n')[0];
    throw new KnowledgeError({ file, line, what: `it is not readable as YAML: ${reason}`, todo: yamlHelp(wrong?.code ?? '') }, { cause });
  }
}

const toError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)));

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new KnowledgeError(
      { file, what: `the file cannot be read in ${basename(folder)}/`, todo: 'put it back, or set right who may read it' },
      { cause },
    );
  }
}

function yamlHelp(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'remove one of the two lines that start with the same word';
  if (code === 'TAB_AS_INDENT' || code === 'BAD_INDENT') return 'indent the line with spaces, as the lines around it';
  return 'look at this line and the one before: quotation marks come in pairs, a list stands between [ and ], items are parted by commas';
}

function lineOf(text: string, path: Path): number {
  const { isNode, LineCounter, parseDocument } = positions();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function checked<T extends z.ZodType>(read: Read, schema: T): z.infer<T> {
  const { success, data, error } = schema.safeParse(read.data);
  if (success) return data;
  throw complaint(read, firstIssue(error));
}

function unansweredOf(reads: readonly Read[]): Knowledge['unanswered'] {
  const topics = reads.flatMap((read) => checked(read, unansweredSchema).topics);
  return { sv: topics.flatMap(({ sv }) => sv), fi: topics.flatMap(({ fi }) => fi), en: topics.flatMap(({ en }) => en) };
}

function firstIssue(error: z.ZodError): z.core.$ZodIssue {
  const issue = error.issues[0];
  if (!issue) throw error;
  return issue;
}

/** The issue as a sentence: which fact, which language, which field, and what to do. */
function complaint(read: Read, issue: z.core.$ZodIssue): KnowledgeError {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const fact = path[0] === 'facts' && typeof path[1] === 'number' ? factName(read.data, path[1]) : undefined;
  const language = path.find(isLanguage);
  const field = path
    .slice(fact === undefined ? 0 : 2)
    .filter((part) => typeof part === 'string' && part !== language)
    .join('.');
  return new KnowledgeError({ file: read.file, line: read.lineOf(path), fact, language, field: field || undefined, ...explain(issue) });
}

function factName(data: unknown, index: number): string {
  const facts = (data as { facts?: unknown }).facts;
  const id = Array.isArray(facts) ? (facts[index] as { id?: unknown } | null)?.id : undefined;
  return typeof id === 'string' ? id : `number ${index + 1} of the file`;
}

function explain(issue: z.core.$ZodIssue): { what: string; todo: string } {
  if (issue.code === 'unrecognized_keys')
    return { what: `there is no such field as "${issue.keys[0]}"`, todo: 'correct its name, or take it out' };
  if (issue.code === 'invalid_type' && issue.input === undefined) return { what: 'it is missing', todo: 'write it in' };
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return {
      what: `there are too few: at least ${issue.minimum} are needed`,
      todo: `write more, ${FEWEST_QUESTIONS} ways of asking or more in each language`,
    };
  }
  if (issue.code === 'too_small') return { what: 'it is empty', todo: 'write it in' };
  if (issue.code === 'invalid_value') return { what: `it is none of ${issue.values.join(', ')}`, todo: 'choose one of these' };
  if (issue.code === 'invalid_union')
    return { what: 'it is not one of the values it may have', todo: 'compare it with the other facts of the file' };
  if (issue.code === 'invalid_format') return { what: 'it is not in the right form', todo: formHelp(issue) };
  return { what: `it is not right (${issue.message})`, todo: 'compare it with the other facts of the file' };
}

function formHelp(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'write the whole address, https:// included';
  if (issue.path.at(-1) === 'id') return 'use small letters a to z, digits, dots and hyphens only, as in open.why.low-threshold';
  return 'write the day as year-month-day, as in 2022-01-26';
}

/** A file may add names to an entity of another. */
function addEntity(entities: Map<string, Entity>, id: string, names: Entity['names']): void {
  const known = entities.get(id)?.names;
  const of = (language: keyof Entity['names']) => [...new Set([...(known?.[language] ?? []), ...names[language]])];
  entities.set(id, { id, names: { sv: of('sv'), fi: of('fi'), en: of('en') } });
}

function addFacts(facts: Fact[], entities: ReadonlyMap<string, Entity>, read: Read, file: KnowledgeFile): void {
  const known = new Set(facts.map(({ id }) => id));
  for (const [index, fact] of file.facts.entries()) {
    const at = { file: read.file, fact: fact.id };
    if (known.has(fact.id)) {
      const line = read.lineOf(['facts', index, 'id']);
      throw new KnowledgeError({ ...at, line, field: 'id', what: 'another fact has the same id', todo: 'give this one an id of its own' });
    }
    if (fact.entity !== undefined && !entities.has(fact.entity)) {
      const line = read.lineOf(['facts', index, 'entity']);
      throw new KnowledgeError({
        ...at,
        line,
        field: 'entity',
        what: `"${fact.entity}" is not among the entities`,
        todo: 'add it under entities with its names, or correct the spelling',
      });
    }
    known.add(fact.id);
    facts.push({ ...fact, source: file.source });
  }
}
