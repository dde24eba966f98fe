import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Fit, fitFileSchema } from '../domain/fit-schema.ts';
import { type Fault, pathFaults } from '../domain/fit-walk.ts';
import { METHODS } from '../domain/method.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { type Read, readYaml } from './load.ts';
import { isLanguage } from './schema.ts';

const FILE = 'fit.yaml';

type Path = readonly PropertyKey[];
/** What is wrong with the file, where, and what to do about it. */
interface Wrong {
  readonly path: Path;
  readonly what: string;
  readonly todo: string;
}

/**
 * Reads `fit.yaml` of the knowledge folder and checks all of it: its form, that every fact it points at is among `facts` (ids of the
 * loaded knowledge), that ids are unique, that nothing goes in a circle, and that every path leads somewhere.
 * @throws KnowledgeError that names the line, the field and what to do.
 */
export function loadFit(folder: string, facts: ReadonlySet<string>): Fit {
  const read = readYaml(folder, FILE);
  const checked = fitFileSchema.safeParse(read.data);
  if (!checked.success) throw complaint(read, ofIssue(checked.error));
  const fit: Fit = { ...checked.data, version: createHash('sha256').update(read.text).digest('hex').slice(0, 12) };
  // One after another: a later check relies on what the ones before it have seen to.
  for (const check of [twice, unknownFacts, unknownAnswers, circles, paths]) {
    const wrong = check(fit, facts);
    if (wrong) throw complaint(read, wrong);
  }
  return fit;
}

function complaint(read: Read, { path, what, todo }: Wrong): KnowledgeError {
  const language = path.find(isLanguage);
  const named = path.map((part, depth) => (typeof part === 'number' ? nameAt(read.data, path.slice(0, depth + 1)) : String(part)));
  const field = named.filter((part) => part !== language).join('.');
  return new KnowledgeError({ file: FILE, line: read.lineOf(path), language, field: field || undefined, what, todo });
}

/** The id of the list's item, or its number from 1. */
function nameAt(data: unknown, path: Path): string {
  const item = path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], data);
  const id = (item as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : String(Number(path.at(-1)) + 1);
}

function ofIssue(error: z.ZodError): Wrong {
  const issue = error.issues[0];
  if (!issue) throw error;
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return unknownKey([...path, issue.keys[0] ?? '']);
  if (issue.code === 'invalid_key') return unknownKey(path);
  if (issue.code === 'invalid_type' && issue.input === undefined) return { path, what: 'it is missing', todo: 'write it in' };
  if (issue.code === 'too_small') return { path, what: 'it is empty, or there are too few', todo: 'write more' };
  if (issue.code === 'too_big') return { path, what: `it is over ${issue.maximum}`, todo: 'make it shorter or smaller' };
  if (issue.code === 'invalid_value') return { path, what: `it is none of ${issue.values.join(', ')}`, todo: 'choose one of these' };
  if (issue.code === 'invalid_format')
    return { path, what: 'it is not in the right form', todo: 'use small letters, digits and underscores only, as in about_one' };
  return { path, what: `it is not right (${issue.message})`, todo: 'compare it with the others of the file' };
}

function unknownKey(path: Path): Wrong {
  const name = String(path.at(-1));
  if (path.at(-2) === 'weights' || path[0] === 'methods')
    return { path, what: `there is no method or field "${name}"`, todo: `the methods are ${METHODS.join(', ')}` };
  return { path, what: `there is no such field as "${name}"`, todo: 'correct its name, or take it out' };
}

function twice(fit: Fit): Wrong | undefined {
  const seen = new Set<string>();
  const options = fit.questions.flatMap((question, at) =>
    question.options.map(({ id }, number) => ({ id: `option ${id}`, path: ['questions', at, 'options', number, 'id'] })),
  );
  const questions = fit.questions.map(({ id }, at) => ({ id: `question ${id}`, path: ['questions', at, 'id'] }));
  const vetoes = fit.vetoes.map(({ id }, at) => ({ id: `veto ${id}`, path: ['vetoes', at, 'id'] }));
  for (const { id, path } of [...questions, ...options, ...vetoes]) {
    if (seen.has(id)) return { path, what: `the ${id} is there already`, todo: 'give this one an id of its own' };
    seen.add(id);
  }
  return undefined;
}

/** Fields that hold ids of facts. */
const POINTERS = new Set(['because', 'facts', 'steps', 'examples']);

function unknownFacts(fit: Fit, facts: ReadonlySet<string>): Wrong | undefined {
  const pointer = [...pointersIn(fit, [])].find(({ id }) => !facts.has(id));
  return pointer && { path: pointer.path, what: `there is no fact "${pointer.id}"`, todo: 'take an id from methods.yaml' };
}

function* pointersIn(node: unknown, path: Path): Generator<{ id: string; path: Path }> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (POINTERS.has(key) && Array.isArray(value)) for (const [at, id] of value.entries()) yield { id: String(id), path: [...here, at] };
    else yield* pointersIn(value, here);
  }
}

function unknownAnswers(fit: Fit): Wrong | undefined {
  for (const [number, { when }] of fit.vetoes.entries()) {
    for (const [id, options] of Object.entries(when)) {
      const path = ['vetoes', number, 'when', id];
      const question = fit.questions.find((one) => one.id === id);
      if (!question) return { path, what: `there is no question "${id}"`, todo: 'correct its id' };
      const wrong = options.find((option) => !question.options.some((one) => one.id === option));
      if (wrong !== undefined)
        return { path: [...path, options.indexOf(wrong)], what: `the question has no option "${wrong}"`, todo: 'correct its id' };
    }
  }
  return unknownBefore(fit);
}

function unknownBefore(fit: Fit): Wrong | undefined {
  for (const [number, { after }] of fit.questions.entries()) {
    const wrong = after.find((id) => !fit.questions.some((question) => question.id === id));
    if (wrong !== undefined)
      return {
        path: ['questions', number, 'after', after.indexOf(wrong)],
        what: `there is no question "${wrong}"`,
        todo: 'correct its id',
      };
  }
  return undefined;
}

function circles(fit: Fit): Wrong | undefined {
  const asked = circleIn(new Map(fit.questions.map(({ id, after }) => [id, after])));
  if (asked) {
    const number = fit.questions.findIndex(({ id }) => id === asked[0]);
    return {
      path: ['questions', number, 'after'],
      what: `the questions wait for each other: ${asked.join(' after ')}`,
      todo: 'take one out',
    };
  }
  const grown = circleIn(new Map(METHODS.map((method) => [method, fit.methods[method].growth.map(({ to }) => to)])));
  return (
    grown && { path: ['methods', grown[0] ?? '', 'growth'], what: `the growth goes in a circle: ${grown.join(' to ')}`, todo: 'end it' }
  );
}

/** A way through the graph that comes back to where it started, first and last alike. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const from = (id: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const other of graph.get(id) ?? []) {
      const circle = from(other, [...way, id]);
      if (circle) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of graph.keys()) {
    const circle = from(id, []);
    if (circle) return circle;
  }
  return undefined;
}

function paths(fit: Fit): Wrong | undefined {
  const fault = pathFaults(fit)[0];
  return fault && explain(fault, fit);
}

function explain(fault: Fault, fit: Fit): Wrong {
  if (fault.kind === 'unreachable')
    return { path: ['methods', fault.method], what: 'no answers lead to this method', todo: 'give it weight at some answers' };
  if (fault.kind === 'idle') {
    const number = fit.questions.findIndex(({ id }) => id === fault.question);
    return {
      path: ['questions', number],
      what: 'it can never change the recommendation',
      todo: 'give its options other weights, or take it out',
    };
  }
  const answers = Object.entries(fault.given).map(([question, option]) => `${question}: ${option}`);
  return { path: ['vetoes'], what: `no method is left when ${answers.join(', ')}`, todo: 'leave at least one method without a veto' };
}
