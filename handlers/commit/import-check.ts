import type { Changed } from '../../src/chat/commitments.ts';
import type { PlannedRow } from '../../src/chat/imports.ts';
import { pause } from '../../src/chat/pause.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { ReadTable, SentCell } from '../../src/chat/tables.ts';
import { type Commitment, isOver } from '../../src/domain/commitment.ts';
import { meant, titleKey } from '../../src/domain/commitment-titles.ts';
import { nameKey } from '../../src/domain/company.ts';
import { dayIn, noonOf } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Network } from '../../src/domain/network.ts';
import type { ImportFault } from '../../src/text/imports.ts';
import type { LedgerColumn } from '../../src/text/ledger-files.ts';
import { say } from '../../src/text/say.ts';
import type { Here } from '../network/here.ts';
import { type Cells, isUpdate, readProgress, textAt } from './import-cells.ts';
import { type ImportColumn, typedIn } from './import-columns.ts';
import { compare, draftAt } from './import-draft.ts';
import { type Fault, faultText, type Headed, nameOf, readHead } from './import-head.ts';
import { keyFor } from './import-key.ts';
import { mostOpen } from './kept.ts';

/** Rows between which others are answered. */
const AT_ONCE = 100;
const PAGE = 500;

/** What a file comes to. */
export type Checked =
  | { readonly faults: readonly Fault[] }
  | { readonly rows: readonly PlannedRow[]; readonly known: number; readonly ignored: readonly string[] };

interface About {
  readonly ports: Ports;
  readonly here: Here;
  readonly language: Language;
  readonly today: string;
}

/** A company with its commitments as the file leaves them, row by row. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly businessId?: string;
  readonly commitments: Expected[];
}

/** A commitment that is there, or that an earlier row makes. `newest`: the day of its newest update. */
interface Expected extends Pick<Commitment, 'title' | 'unit'> {
  readonly stands: Changed;
  open: boolean;
  newest?: string;
}

/** Looks through a whole file and changes nothing: all that is wrong, or the rows in the order in which they are brought in. */
export async function checkTable(
  about: Pick<About, 'ports' | 'here' | 'language'> & { readonly at: Date },
  table: Extract<ReadTable, { rows: unknown }>,
): Promise<Checked> {
  const { ports, here, language, at } = about;
  const own = ownOnes(here);
  const head = readHead(table, language, own.length === 1 ? ['commitment'] : ['company', 'commitment']);
  if (!('places' in head)) return head;
  const run = new Run({ ports, here, language, today: dayIn(here.network.settings.timeZone, at) }, head);
  await run.readAll(inTime(head));
  const faults = [...head.faults, ...run.faults];
  return faults.length > 0 ? { faults: faults.toSorted((one, other) => one.row - other.row) } : run.settled();
}

/** The companies that somebody who does not coordinate may import for. */
const ownOnes = ({ standing }: Here) =>
  standing.coordinator ? [] : standing.speaks.filter(({ state, membership }) => state === 'confirmed' && isIn(membership));

/** Oldest first: an update is added after the one before it. Rows of one day keep their order. */
function inTime({ places, rows }: Headed): Headed['rows'] {
  const at = places.get('day')?.at;
  if (at === undefined) return rows;
  const dayOf = (cell: SentCell): string => (typeof cell === 'object' ? cell.day : isoOf(typedIn(cell)));
  return rows.toSorted((one, other) => compareText(dayOf(one.cells[at]), dayOf(other.cells[at])) || one.row - other.row);
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function isoOf(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(typed) ?? [];
  return year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** One pass over a file's rows. */
class Run {
  readonly faults: Fault[] = [];
  readonly #about: About;
  readonly #head: Headed;
  readonly #companies = new Map<string, Known | undefined>();
  readonly #rows: PlannedRow[] = [];
  #known = 0;

  constructor(about: About, head: Headed) {
    this.#about = about;
    this.#head = head;
  }

  settled(): Exclude<Checked, { faults: unknown }> {
    return { rows: this.#rows, known: this.#known, ignored: this.#head.ignored };
  }

  /** Whose each row is and whether it was imported before; only then what the others say of what stands now. */
  async readAll(rows: Headed['rows']): Promise<void> {
    const { ports, here } = this.#about;
    const found: { readonly row: number; readonly cells: Cells; readonly company: Known; readonly key: string }[] = [];
    for (const [at, { row, cells: sent }] of rows.entries()) {
      if (at % AT_ONCE === 0) await pause();
      const cells = this.#cellsOf(row, sent);
      const company = this.#hasFormula(row, sent) ? undefined : await this.#companyOf(cells);
      if (company) found.push({ row, cells, company, key: keyFor(cells, company.id) });
    }
    const imported = await ports.imports.known(
      here.network.id,
      found.map(({ key }) => key),
    );
    const seen = new Map<string, number>();
    for (const [at, { row, cells, company, key }] of found.entries()) {
      if (at % AT_ONCE === 0) await pause();
      const earlier = seen.get(key);
      if (earlier !== undefined) cells.wrong('commitment', { why: 'duplicate', row: earlier });
      else if (imported.has(key)) this.#known += 1;
      else this.#read(cells, { row, company, key });
      seen.set(key, earlier ?? row);
    }
  }

  #read(cells: Cells, { row, company, key }: { readonly row: number; readonly company: Known; readonly key: string }): void {
    const before = this.faults.length;
    const planned = this.#plan(cells, row, company);
    if (planned && this.faults.length === before) this.#rows.push({ row, key, company: company.id, ...planned });
  }

  #note(row: number, column: ImportColumn, typed: string, text: string): void {
    const place = this.#head.places.get(column);
    const heading = say(this.#about.language, 'ledger.column', { column: column as LedgerColumn });
    this.faults.push({ row, column: place ? nameOf(place) : heading, typed, text });
  }

  #cellsOf(row: number, sent: readonly SentCell[]): Cells {
    const { language } = this.#about;
    const get = (column: ImportColumn): SentCell => {
      const place = this.#head.places.get(column);
      return place && sent[place.at];
    };
    const wrong = (column: ImportColumn, fault: ImportFault) => this.#note(row, column, typedIn(get(column)), faultText(language, fault));
    return { language, get, wrong };
  }

  /** Of an import nothing is worked out: what begins as a formula is no value. */
  #hasFormula(row: number, sent: readonly SentCell[]): boolean {
    let found = false;
    for (const [column, { at }] of this.#head.places) {
      const typed = typedIn(sent[at]);
      if (!typed.startsWith('=')) continue;
      found = true;
      this.#note(row, column, typed, faultText(this.#about.language, { why: 'formula', typed }));
    }
    return found;
  }

  async #companyOf(cells: Cells): Promise<Known | undefined> {
    const { here } = this.#about;
    const [only, ...more] = ownOnes(here);
    const typed = textAt(cells, 'company') || (more.length === 0 ? (only?.name ?? '') : '');
    if (typed === '') {
      cells.wrong('company', { why: 'empty' });
      return undefined;
    }
    const found = await this.#named(typed);
    if ('near' in found) {
      cells.wrong('company', { why: 'company', typed, ...(found.near === undefined ? {} : { near: found.near }) });
      return undefined;
    }
    const businessId = textAt(cells, 'businessId');
    if (businessId !== '' && found.businessId !== undefined && businessId !== found.businessId)
      cells.wrong('businessId', { why: 'businessId', typed: businessId, company: found.name });
    return found;
  }

  async #named(typed: string): Promise<Known | { readonly near: string | undefined }> {
    const { ports, here } = this.#about;
    const key = nameKey(typed);
    if (this.#companies.has(key)) return this.#companies.get(key) ?? { near: undefined };
    const found = await ports.companies.named(here.network.id, key, ['member', 'dormant'], 2);
    const exact = found.find(({ company }) => nameKey(company.name) === key);
    const own = ownOnes(here);
    // Of companies that are none of theirs nobody hears more than that.
    const isTheirs = here.standing.coordinator || own.some(({ company }) => company === exact?.company.id);
    const [near, ...several] = found;
    if (!exact || !isTheirs) return { near: here.standing.coordinator && several.length === 0 ? near?.company.name : undefined };
    const { id, name, businessId } = exact.company;
    const known = { id, name, ...(businessId === undefined ? {} : { businessId }), commitments: await this.#expected(id) };
    this.#companies.set(key, known);
    return known;
  }

  async #expected(company: string): Promise<Expected[]> {
    const { ports, here } = this.#about;
    const all: Expected[] = [];
    let after: string | undefined;
    do {
      const page = await ports.commitments.whole(here.network.id, {
        companies: [company],
        size: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      all.push(...page.items.map(({ commitment }) => expectedOf(commitment, here.network)));
      after = page.next;
    } while (after !== undefined);
    return all;
  }

  #plan(cells: Cells, row: number, company: Known): Pick<PlannedRow, 'title' | 'draft' | 'update'> | undefined {
    const title = textAt(cells, 'commitment').replace(/\s+/gu, ' ');
    if (title === '') {
      cells.wrong('commitment', { why: 'empty' });
      return undefined;
    }
    const makes = cells.get('kind') !== undefined;
    const there = this.#standing(cells, company, title, makes);
    if (there === 'wrong') return undefined;
    if (there) compare(cells, there.stands);
    const draft = there ? undefined : this.#draft(cells, row, company);
    if (!there && !draft) return undefined;
    const target = there ?? this.#made(company, draft as Changed);
    const update = isUpdate(cells) ? this.#update(cells, target) : undefined;
    const isSilent = there !== undefined && !makes && !isUpdate(cells);
    if (isSilent && this.faults.every((fault) => fault.row !== row)) cells.wrong('percent', { why: 'nothing' });
    return { title: target.title, ...(draft ? { draft } : {}), ...(update ? { update } : {}) };
  }

  /** The commitment that the title names, by all of it, or by its first words where the row makes none. */
  #standing(cells: Cells, { commitments }: Known, title: string, makes: boolean): Expected | 'wrong' | undefined {
    const exact = commitments.filter((one) => titleKey(one.title) === titleKey(title));
    const [one] = exact.toSorted((a, b) => Number(b.open) - Number(a.open));
    if (one || makes) return one;
    const { which, rest } = meant(title, commitments);
    const [only, ...more] = rest === '' ? which : [];
    if (only && more.length === 0) return only;
    const titles = which.slice(0, 5).map((each) => each.title);
    cells.wrong('commitment', only ? { why: 'ambiguous', typed: title, titles } : { why: 'commitment', typed: title });
    return 'wrong';
  }

  #draft(cells: Cells, row: number, company: Known): Changed | undefined {
    const { here, today, language } = this.#about;
    const draft = draftAt(cells, here.network, today, (column, text) => this.#note(row, column, typedIn(cells.get(column)), text));
    const most = mostOpen(here.network);
    if (draft && company.commitments.filter(({ open }) => open).length >= most) {
      this.#note(row, 'commitment', draft.title, say(language, 'commit.new.most', { most }));
      return undefined;
    }
    return draft;
  }

  /** From now on the file's rows may speak of it. */
  #made({ commitments }: Known, draft: Changed): Expected {
    const made = { title: draft.title, stands: draft, open: true, ...(draft.unit === undefined ? {} : { unit: draft.unit }) };
    commitments.push(made);
    return made;
  }

  #update(cells: Cells, target: Expected): PlannedRow['update'] {
    const update = readProgress(cells, target, this.#about.today);
    if (!update) return undefined;
    if (target.newest !== undefined && update.day < target.newest) cells.wrong('day', { why: 'older', day: noonOf(target.newest) });
    else target.newest = update.day;
    target.open = update.says !== 'done' && update.says !== 'dropped';
    return update;
  }
}

function expectedOf(commitment: Commitment, { settings }: Network): Expected {
  const { title, unit, updated, status } = commitment;
  return {
    title,
    ...(unit === undefined ? {} : { unit }),
    stands: commitment,
    open: !isOver(status),
    ...(updated === undefined ? {} : { newest: dayIn(settings.timeZone, updated) }),
  };
}
