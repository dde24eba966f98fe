import { fold } from '../chat/read.ts';
import type { Language } from '../domain/language.ts';

/** Words that carry no subject, folded. Short on purpose: a gap that is split in two costs less than two that are merged. */
const STOP: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: words(`och att det den de som en ett i pa av for med till fran om vi ni jag du man han hon oss er mig dig
    ar var varit vara blir bli har hade ha kan kunde ska skall skulle vill maste far fick finns gor gora
    vad vem vilka vilken vilket hur nar varfor vart vars inte eller men sa nu da ju ocksa bara sin sitt sina var vart vara
    detta denna dessa dar har under over hos mycket nagon nagot nagra`),
  fi: words(`ja on ei en et emme ovat oli olla olen onko ole se ne ne sen niiden tama nama taman tuo joka jotka jota
    mita mika mitka miten milloin missa mista mihin miksi kuka ketka kenen kuinka monta paljonko
    me te mina sina han he meidan teidan minun meille voi voivat voiko voidaan pitaa taytyy
    etta jos kun kuin mutta tai vai niin myos vain onhan sitten saako saa`),
  en: words(`the a an of to in on at for with from by and or but is are was were be been am do does did has have had
    can could will would shall should may might must what which who whom whose how when where why
    i you we they he she it its our your their us them me my this that these those there not no if so than then
    about as into over under any some much many`),
};

/** Endings of inflected forms, folded, longest first: crude, for telling alike questions apart from others, never for answers. */
const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  sv: endings('arnas ernas ornas arna erna orna andet ande anden ens ets ers ars ar er or en et na ad at de te a e t n s'),
  fi: endings(`issamme essamme issaan essaan kaan koista issa ista illa ilta ille iksi ina ssa sta lla lta lle ksi
    ista ien jen iin een oon uun aan tta vat mme tte ivat isi si na ja ta it at et ut ot in en on un an a e i n o t u y`),
  en: endings('ments ment ings ing edly ed ies ely es ly s e'),
};

/** What stays of a word at least. */
const ROOT = 4;
/** A longer question is about its beginning. */
const TOKENS = 40;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}

function endings(list: string): readonly string[] {
  return [...words(list)].sort((a, b) => b.length - a.length);
}

/** Strips ending after ending: inflected forms carry several ("verkosto|i|ssa"). */
function root(word: string, language: Language): string {
  const ending = ENDINGS[language].find((candidate) => word.length - candidate.length >= ROOT && word.endsWith(candidate));
  return ending ? root(word.slice(0, -ending.length), language) : word;
}

/** The subject of a question: sorted roots of its content words, each once. All its words where none carries content. */
export function subjectOf(text: string, language: Language): readonly string[] {
  const all = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const content = all.filter((word) => !STOP[language].has(word));
  const roots = (content.length > 0 ? content : all).map((word) => root(word, language));
  return [...new Set(roots)].slice(0, TOKENS).sort();
}

/** How much two subjects share, 0 to 1: Jaccard's index, each word by its length, since long words carry the subject ("va" little). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const first = new Set(one);
  const second = new Set(other);
  const shared = weight([...second].filter((token) => first.has(token)));
  const all = weight([...first]) + weight([...second]) - shared;
  return all === 0 ? 0 : shared / all;
}

const weight = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + token.length, 0);
