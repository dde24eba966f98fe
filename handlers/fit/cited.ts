import type { Citation } from '../../src/chat/answers.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Language } from '../../src/domain/language.ts';

/** Facts in the order in which they are first cited, each with its number. */
export class Cited {
  readonly all: Citation[] = [];
  readonly #answers: Ports['answers'];
  readonly #language: Language;

  constructor({ answers }: Pick<Ports, 'answers'>, language: Language) {
    this.#answers = answers;
    this.#language = language;
  }

  /** Each fact verbatim with its number; as `steps` they are told apart by "1." in the order to take them. */
  lines(ids: readonly string[], steps = false): readonly string[] {
    return this.#answers.cite(ids, this.#language).map((fact, index) => {
      const known = this.all.findIndex(({ id }) => id === fact.id);
      if (known < 0) this.all.push(fact);
      const n = known < 0 ? this.all.length : known + 1;
      return `${steps ? `${index + 1}. ` : ''}${fact.quote} [${n}]`;
    });
  }
}
