import type { Language } from '../domain/language.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { sv: 'Swedish', fi: 'Finnish', en: 'English' };

export interface Complaint {
  /** Within the knowledge folder: "local/esbo.yaml"; one that is not there begins with "seeds/". */
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
  /** The fact's id. */
  readonly fact?: string | undefined;
  readonly language?: Language | undefined;
  readonly field?: string | undefined;
  readonly what: string;
  readonly todo: string;
}

/** The knowledge is not in order. The message is one that a municipal expert can act on. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly complaint: Complaint;

  constructor(complaint: Complaint, options?: ErrorOptions) {
    super(sentence(complaint), options);
    this.complaint = complaint;
  }
}

function sentence({ file, line, fact, language, field, what, todo }: Complaint): string {
  const path = file.replaceAll('\\', '/');
  const where = `${path.startsWith('seeds/') ? path : `knowledge/${path}`}${line === undefined ? '' : `, line ${line}`}`;
  const subject = [fact && `the fact "${fact}"`, field && `the field "${field}"`, language && `in ${LANGUAGE_NAMES[language]}`]
    .filter(Boolean)
    .join(', ');
  return `${where}: ${subject ? `${subject}: ` : ''}${what}. What to do: ${todo}.`;
}
