import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { csvWithin } from '../../src/domain/csv.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { LARGEST_PAPER, type Sheet } from '../../src/domain/sheet.ts';
import type { LedgerSheet } from '../../src/text/ledger-files.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { noted } from '../network/within.ts';
import { type Ledger, MOST_UPDATES, readLedger } from './ledger-read.ts';
import { demandScope, type Scope, scopeOf } from './ledger-scope.ts';
import { aboutSheet, commitmentSheet, type Drawn, goalSheet, levelSheet, updateSheet, vsmeSheet } from './ledger-sheets.ts';
import { reportSheet } from './report-sheet.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORMATS = ['csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

/** A file as it is handed over. */
export interface Paper {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly label: string;
}

/** `/commit export [csv|xlsx]`: a company's own part of the ledger, or a coordinator's whole network, as files that only the asker is given. */
export const exportLedger: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => {
  const typed = turn.args.trim();
  const format = FORMATS.find((one) => one === typed.replace(/^\./u, '').toLowerCase());
  if (typed !== '' && !format) refuse('export.unknown', { typed }, { network: here.network.id });
  return exported(turn, ports, here, format);
};

/** data: network */
export const exportPressed: Handler<ActionTurn> = async (turn, ports) => exported(turn, ports, await pressedHere(turn, ports), undefined);

async function exported(turn: Heard, ports: Ports, here: Here, format: Format | undefined): Promise<Work> {
  const { network } = here;
  const scope = await scopeOf(turn, ports, here);
  const ledger = await readLedger(ports, network.id, scope);
  if (ledger.commitments.length === 0) refuse('export.nothing', { whose: scope.name }, { network: network.id });
  const tables = await tablesOf(turn, ports, here, scope, ledger);
  const { papers, cut } = await papersOf(turn, ports, here, tables, format);
  const expires = new Date(turn.at.getTime() + DAY_MS);
  return async (tx) => {
    await demandScope(tx, turn, here, scope);
    const files: Block[] = [];
    for (const { label, ...file } of papers)
      files.push({ kind: 'file', name: file.name, mime: file.mime, token: await tx.files.put(file, expires), label });
    const after = { commitments: ledger.commitments.length, updates: ledger.updates.length, all: 'all' in scope };
    await tx.audit.note({ ...noted(turn, network.id, 'commit.export'), after });
    return drawn(turn.language, scope, { ...after, expires }, files, cut);
  };
}

function drawn(
  language: Language,
  { name }: Scope,
  told: { readonly commitments: number; readonly updates: number; readonly expires: Date },
  files: readonly Block[],
  cut: readonly string[],
): Reply {
  return {
    to: 'asker',
    title: say(language, 'export.title', { whose: name }),
    blocks: [
      { kind: 'text', text: say(language, 'export.text', told) },
      ...cut.map((text): Block => ({ kind: 'text', text })),
      ...files,
      { kind: 'note', text: say(language, 'ledger.about', { line: 'private' }) },
    ],
  };
}

type Tables = Readonly<Record<Exclude<LedgerSheet, 'about'>, Sheet>> & { readonly cut: boolean };

async function tablesOf(turn: Heard, ports: Ports, { network }: Here, scope: Scope, ledger: Ledger): Promise<Tables> {
  const how: Drawn = { language: turn.language, timeZone: network.settings.timeZone };
  return {
    commitments: commitmentSheet(how, ledger),
    goals: goalSheet(how, ledger),
    levels: levelSheet(how, ledger),
    updates: updateSheet(how, ledger.updates),
    vsme: vsmeSheet(how, ledger, !('all' in scope)),
    reports: await reportSheet(how, ports, network.id, scope),
    cut: ledger.cut,
  };
}

const ORDER = ['commitments', 'goals', 'levels', 'updates', 'vsme', 'reports'] as const;

/** XLSX with all tables and CSV of the commitments; where one of the two was asked for, that one alone, CSV then of each table. */
async function papersOf(
  turn: Heard,
  ports: Ports,
  here: Here,
  tables: Tables,
  format: Format | undefined,
): Promise<{ readonly papers: readonly Paper[]; readonly cut: readonly string[] }> {
  const day = dayIn(here.network.settings.timeZone, turn.at);
  const cut = new Map<LedgerSheet, number>(tables.cut ? [['updates', MOST_UPDATES]] : []);
  const papers: Paper[] = [];
  if (format !== 'csv') papers.push(await asXlsx(turn, ports, here, tables, cut, day));
  const sheets = format === 'xlsx' ? [] : format === 'csv' ? ORDER : (['commitments'] as const);
  for (const sheet of sheets) if (tables[sheet].rows.length > 0) papers.push(asCsv(turn.language, sheet, tables[sheet], cut, day));
  return { papers, cut: [...cut].map(([sheet, kept]) => say(turn.language, 'export.cut', { sheet, kept })) };
}

async function asXlsx(
  { language, at }: Heard,
  ports: Ports,
  { network }: Here,
  tables: Tables,
  cut: Map<LedgerSheet, number>,
  day: string,
): Promise<Paper> {
  let { updates } = tables;
  for (;;) {
    const said = [...cut].map(([sheet, kept]) => say(language, 'export.cut', { sheet, kept }));
    const sheets = [...ORDER.map((sheet) => (sheet === 'updates' ? updates : tables[sheet])), aboutSheet(language, network.name, at, said)];
    const bytes = await ports.papers.workbook(sheets);
    if (bytes.length <= LARGEST_PAPER || updates.rows.length === 0)
      return {
        name: `${say(language, 'export.name', { day })}.xlsx`,
        mime: XLSX,
        bytes,
        label: say(language, 'export.label', { as: 'xlsx' }),
      };
    // The oldest updates are what a file can spare.
    updates = { ...updates, rows: updates.rows.slice(0, Math.floor(updates.rows.length / 2)) };
    cut.set('updates', updates.rows.length);
  }
}

function asCsv(language: Language, sheet: (typeof ORDER)[number], table: Sheet, cut: Map<LedgerSheet, number>, day: string): Paper {
  const { bytes, kept } = csvWithin([table.head, ...table.rows], LARGEST_PAPER);
  if (kept <= table.rows.length) cut.set(sheet, kept - 1);
  return {
    name: `${say(language, 'export.name', { day, sheet })}.csv`,
    mime: 'text/csv',
    bytes,
    label: say(language, 'export.label', { as: 'csv', sheet }),
  };
}
