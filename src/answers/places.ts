import { fold } from '../chat/read.ts';

const ENDINGS =
  /^(?:s|n|ssa|sta|lla|lta|lle|l|a|ta|in|iin|on|oon|un|uun|an|aan|en|een|ihin|hin|laiset|laisten|lainen|laisia|bo|borna|regionen|regionens)?$/u;

/** Names of places, found in the text whatever ending they have. */
export class Places {
  readonly #byStart = new Map<string, { name: string; stem: string }[]>();

  /** `lines` as in knowledge/words.yaml: "Tampere:Tamperee | Tammerfors". */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      for (const form of line.split('|')) {
        const [name = '', stem = name] = fold(form).replaceAll(':t ', ' t ').trim().split(':');
        const key = name.slice(0, 2);
        const place = { name: name.replaceAll('-', ''), stem: stem.replaceAll('-', '') };
        const others = this.#byStart.get(key);
        if (others) others.push(place);
        else this.#byStart.set(key, [place]);
      }
    }
  }

  /** Whether the word is a place's name. One-part names only; longer ones are known by their last part. */
  has(word: string): boolean {
    return (this.#byStart.get(word.slice(0, 2)) ?? []).some(
      ({ name, stem }) => word === name || word === `${name}s` || (word.startsWith(stem) && ENDINGS.test(word.slice(stem.length))),
    );
  }
}
