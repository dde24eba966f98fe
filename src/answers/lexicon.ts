import type { Language } from '../domain/language.ts';

/**
 * Words whose presence changes what a sentence claims. `both`: sentence and fact must agree. `keep`: what the fact has,
 * the sentence has too. `add`: what the sentence has, the fact has too.
 */
export const FORCES = {
  not: 'both',
  only: 'both',
  if: 'both',
  can: 'both',
  must: 'both',
  about: 'both',
  example: 'keep',
  all: 'add',
} as const satisfies Readonly<Record<string, 'both' | 'keep' | 'add'>>;
export type Force = keyof typeof FORCES;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Lower-case words as written (not folded: "för" and "for" belong to different languages). */
export const FORCE_WORDS: Readonly<Record<Language, Readonly<Record<Force, ReadonlySet<string>>>>> = {
  sv: {
    not: set('inte ej icke ingen inget inga aldrig utan varken ingenting'),
    only: set('endast bara enbart'),
    if: set('om ifall såvida huruvida'),
    can: set('kan kunna kunde får få'),
    must: set('ska skall skulle måste bör borde behöver'),
    about: set('ca cirka ungefär omkring runt'),
    example: set('exempel exempelvis t.ex bl.a bland'),
    all: set('alla allt varje samtliga'),
  },
  fi: {
    not: set('ei eivät en emme et ette eikä eivätkä ettei etteivät ilman älä älkää'),
    only: set('vain ainoastaan pelkästään'),
    if: set('jos mikäli'),
    can: set('voi voivat voida voidaan voisi voisivat saa saavat pystyy pystyvät'),
    must: set('pitää täytyy tulee tarvitsee pitäisi pakko'),
    about: set('noin suunnilleen arviolta'),
    example: set('esimerkiksi esim esimerkki muassa mm kuten'),
    all: set('kaikki kaikille kaikkien kaikkia jokainen jokaisen joka'),
  },
  en: {
    not: set("not no without never none neither nor cannot isn't aren't don't doesn't can't won't nobody nothing"),
    only: set('only solely merely exclusively'),
    if: set('if whether unless provided'),
    can: set('can could may might able'),
    must: set('must shall should ought'),
    about: set('about approximately around roughly circa'),
    example: set('example examples instance among including e.g such'),
    all: set('all every each any everyone everybody anyone'),
  },
};

/** Words that carry no claim of their own. Direction, degree, time and comparison are content and never stand here. */
export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: set(`och samt i på av till för med vid från hos åt en ett den det de dem dess deras denna detta dessa som att är var vara varit blir bli
    har ha hade man sig sin sitt sina där här då när så också även dock både eller men medan vilket vilken vilka vad hur detsamma samma sådan sådant
    enligt källan finns genom därför per hen han hon ni du vi`),
  fi: set(`ja sekä on ovat olla oli ole olevat joka jotka jonka joiden jossa johon josta joita jota se sen siinä siihen siitä sitä sille sillä ne
    niiden niitä niissä niihin niille tämä tämän tässä tähän tämä nämä näiden että myös mutta tai kun kuin niin siis lisäksi mukaan mukana lähteen
    itse oma sinä te me hän he varten mikä mitä miten missä jolloin jolla joille joilla`),
  en: set(`and a an the per of in on at to for with by from as is are was were be been being it its this that these those which who whose what how
    has have had do does there their they them also too or but while where when so one's own than then according source you your we our s`),
};

/** Whole words that say the same: the few that rephrasing always brings in. Each line is one meaning. */
const SAME: Readonly<Record<Language, readonly string[]>> = {
  sv: ['år året årligen årlig', 'företag bolag firma', 'kräver krävs', 'samordnas samordnar samordnad samordnat', 'deltar delta medverkar'],
  fi: ['vuosi vuodessa vuotta vuoden vuosittain', 'yritys yrityksen firma', 'vaatii edellyttää', 'osallistua osallistuvat osallistuu'],
  en: [
    'year annual annually yearly',
    'company companies business businesses firm firms',
    'need needs require requires',
    'join joining joined joins',
  ],
};

const canonical = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );

export const CANONICAL: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  sv: canonical(SAME.sv),
  fi: canonical(SAME.fi),
  en: canonical(SAME.en),
};

/** Small numbers as words, with the inflections that stand before a noun. Articles ("en", "ett") are no numbers. */
const NUMERALS: readonly (readonly [number, string])[] = [
  [1, 'yksi yhden one'],
  [2, 'två kaksi kahden kahta kahdella kahdessa kahdesta kahteen two'],
  [3, 'tre kolme kolmen kolmea kolmella kolmessa kolmesta kolmeen three'],
  [4, 'fyra neljä neljän neljää neljällä neljässä four'],
  [5, 'fem viisi viiden viittä viidellä viidessä five'],
  [6, 'sex kuusi kuuden kuutta kuudella kuudessa six'],
  [7, 'sju seitsemän seitsemää seven'],
  [8, 'åtta kahdeksan kahdeksaa eight'],
  [9, 'nio yhdeksän yhdeksää nine'],
  [10, 'tio kymmenen kymmentä ten'],
  [11, 'elva yksitoista eleven'],
  [12, 'tolv kaksitoista twelve'],
  [20, 'tjugo kaksikymmentä twenty'],
  [100, 'hundra sata sadan sataa hundred'],
  [500, 'femhundra viisisataa'],
  [1000, 'tusen ettusen tuhat tuhannen tuhatta thousand'],
];

export const NUMERAL: ReadonlyMap<string, number> = new Map(
  NUMERALS.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

/** Places that the municipal networks are named after, as stems: they are names in lower case and at a sentence's start too. */
export const PLACES: readonly string[] = [
  'helsin helsingfors turku turun åbo lahti lahden lahde lahtis tampere tammerfors lappeenran villmanstrand vaasa vasa satakun satakunta',
  'keski-suom mellersta ympyräks greenreality energyvaasa',
].flatMap((line) => line.split(' '));

/** Who does something to whom in the source, as the beginnings of words: the same words with these exchanged say another thing. */
export const ACTORS: readonly RegExp[] = [
  /^(?:kommun(?!ik)|kunta|kunna|municipal)/u,
  /^(?:företag|yrity|yrittä|compan|business|entrepreneur)/u,
  /^(?:koordinator|samordnare|koordinaattor|coordinator)/u,
];
