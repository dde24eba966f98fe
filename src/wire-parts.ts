import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createInterpreter } from './answers/interpreter.ts';
import { loadKnowledge } from './answers/load.ts';
import { loadFit } from './answers/load-fit.ts';
import { loadPresets } from './answers/load-presets.ts';
import type { ModelOptions } from './answers/model.ts';
import type { Knowledge } from './answers/schema.ts';
import { createWriter } from './answers/writer.ts';
import type { Writer } from './chat/answers.ts';
import type { Log } from './chat/ports.ts';
import type { Interpreter } from './chat/readings.ts';
import type { Config } from './config.ts';
import type { Fit } from './domain/fit-schema.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Where the knowledge lies, from the project's root. */
const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../knowledge/', import.meta.url));
/** Overall time for a model's answer, in milliseconds; after it the verbatim answer stands. */
const MODEL_DEADLINE_MS = 12_000;

export const given = <K extends string, V>(key: K, value: V | undefined) =>
  value === undefined ? {} : ({ [key]: value } as { [k in K]: V });

export function createLog(config: Config): Log {
  return pino({ level: config.logLevel, base: null });
}

function modelOf({ model: { apiKey, baseUrl, name } }: Config, log: Log): ModelOptions {
  return { apiKey, baseUrl, model: name, deadlineMs: MODEL_DEADLINE_MS, log };
}

export const writerOf = (config: Config, log: Log): Writer => createWriter(modelOf(config, log));
export const interpreterOf = (config: Config, log: Log): Interpreter => createInterpreter(modelOf(config, log));

/** @throws KnowledgeError that names the file, the line and the field. */
export function fitOf(config: Config, knowledge: ReturnType<typeof loadKnowledge>): Fit {
  return loadFit(folderOf(config), new Set(knowledge.facts.map(({ id }) => id)));
}

/** Where the knowledge lies. */
export const folderOf = (config: Config): string => config.knowledge ?? KNOWLEDGE_FOLDER;

/** @throws KnowledgeError that names the file, the fact, the language and the field. */
export const knowledgeOf = (config: Config): Knowledge => loadKnowledge(folderOf(config));

/** @throws KnowledgeError that names the file, the line and the field. */
export const presetsOf = (): ReturnType<typeof loadPresets> => loadPresets(ROOT);
