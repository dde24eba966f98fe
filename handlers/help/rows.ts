import type { Standing } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { COMMIT_WORDS } from '../../src/text/commit-words.ts';
import { NETWORK_WORDS } from '../../src/text/network-words.ts';
import { say } from '../../src/text/say.ts';
import { COMMAND_WORDS, LANGUAGE_WORDS, ME_SHOWN, METHOD_WORDS, SUB_WORDS } from '../../src/text/words.ts';

type Row = readonly [typed: string, does: string];

/** What the person is where they ask: in the channel's network, else in their only one. */
export interface Around {
  /** Answers nobody's questions, but sees which were not answered. */
  readonly gaps: boolean;
  readonly network?: Network;
  readonly standing?: Standing;
}

/** Reads it. */
export async function around({ person, by, tenant, room }: Heard, { authority, networks }: Ports): Promise<Around> {
  const [gaps, bound, mine] = await Promise.all([
    authority.coordinates(person, by, tenant),
    networks.ofRoom(room.id),
    networks.ofPerson(person.id),
  ]);
  const network = bound ?? (mine.length === 1 ? mine[0] : undefined);
  return network ? { gaps, network, standing: await networks.standing(person.id, network.id) } : { gaps };
}

/** The commands as this person types them, here. */
export function rowsOf({ language, room }: Heard, here: Around): readonly Row[] {
  const of = wordsOf(language);
  const { network, standing } = here;
  if (!network || !standing) return [...asking(language, here), ...founding(of, language, room.kind), ...own(language)];
  const inNetwork = hasCompanies(network.method) ? companyRows(of, language, network, standing) : planRows(language);
  return [...inNetwork, ...asking(language, here), ...own(language)];
}

type Of = (forms: readonly string[]) => string;

/** The form of a word in the language; word tables hold them as English, Swedish, Finnish. */
function wordsOf(language: Language): Of {
  const at = { en: 0, sv: 1, fi: 2 }[language];
  return (forms) => forms[at] ?? forms[0] ?? '';
}

function asking(language: Language, { gaps }: Around): readonly Row[] {
  const of = wordsOf(language);
  const ask = of(COMMAND_WORDS.ask);
  const fit = of(COMMAND_WORDS.fit);
  return [
    [`${ask} …`, say(language, 'help.row.ask')],
    [`${ask} ${of(SUB_WORDS.compare)} ${of(METHOD_WORDS.open)} ${of(METHOD_WORDS.closed)}`, say(language, 'help.row.compare')],
    [fit, say(language, 'help.row.fit')],
    [`${fit} ${of(SUB_WORDS.together)}`, say(language, 'help.row.together')],
    ...(gaps ? [[`${ask} ${of(SUB_WORDS.gaps)}`, say(language, 'help.row.gaps')] as const] : []),
  ];
}

const own = (language: Language): readonly Row[] => [
  [`${ME_SHOWN[language]} ${wordsOf(language)(SUB_WORDS.language)} ${LANGUAGE_WORDS[language][0]}`, say(language, 'help.row.language')],
];

/** A network is founded in a channel. */
const founding = (of: Of, language: Language, kind: Heard['room']['kind']): readonly Row[] =>
  kind === 'channel' ? [[`${NETWORK[language]} ${of(FOUND_WORDS)}`, say(language, 'help.row.found')]] : [];

const NETWORK = { en: 'network', sv: 'nätverk', fi: 'verkosto' } as const;
const COMMIT = { en: 'commit', sv: 'åtagande', fi: 'sitoumus' } as const;
/** English, Swedish, Finnish. */
const FOUND_WORDS = ['start', 'starta', 'perusta'] as const;
const JOIN_WORDS = ['join', 'gå med', 'liity'] as const;

function companyRows(of: Of, language: Language, network: Network, { coordinator, speaks }: Standing): readonly Row[] {
  const name = NETWORK[language];
  const commit = COMMIT[language];
  const rows: Row[] = [[name, say(language, 'help.row.network')]];
  if (speaks.some(({ membership, state }) => isIn(membership) && state === 'confirmed')) {
    rows.push([commit, say(language, 'help.row.commitments', { deeds: network.method === 'open' })]);
    rows.push([`${commit} ${say(language, 'help.update')}`, say(language, 'help.row.update')]);
  } else if (!coordinator) rows.push([`${name} ${of(JOIN_WORDS)} …`, say(language, 'help.row.join')]);
  if (coordinator) {
    rows.push([`${name} ${APPLICATIONS[language]}`, say(language, 'help.row.applications')]);
    rows.push([`${commit} ${of(COMMIT_WORDS.review)}`, say(language, 'help.row.review')]);
  }
  return rows;
}

const APPLICATIONS = { en: NETWORK_WORDS.applications[0], sv: 'ansökningar', fi: 'hakemukset' } as const;

const planRows = (language: Language): readonly Row[] => [
  [NETWORK[language], say(language, 'help.row.network')],
  [`${NETWORK[language]} ${PLAN[language]}`, say(language, 'help.row.plan')],
  [`${COMMIT[language]} ${wordsOf(language)(COMMIT_WORDS.update)} …`, say(language, 'help.row.update')],
];

const PLAN = { en: 'plan', sv: 'plan', fi: 'suunnitelma' } as const;
