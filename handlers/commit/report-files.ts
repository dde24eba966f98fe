import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block } from '../../src/chat/reply.ts';
import type { ReportLine, YearlyReport } from '../../src/chat/reports.ts';
import type { Document } from '../../src/chat/tables.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import type { Sheet } from '../../src/domain/sheet.ts';
import { say } from '../../src/text/say.ts';
import { type Here, pressedHere } from '../network/here.ts';
import { noted } from '../network/within.ts';
import { type Paper, XLSX } from './export.ts';
import { tableOf } from './ledger-sheets.ts';
import { namedIn, pointOf, reporting } from './report.ts';
import { voiceFor } from './targets.ts';

/** The report that was sent, newest version, as files. data: network, company, year */
export const reportFilesPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { company, year } = namedIn(turn, here);
  const name = await reporting(ports, here, company);
  const sent = (await ports.reports.newest(here.network.id, company, year)) ?? refuse('report.notSent', null, { network: here.network.id });
  const papers = await reportPapers(turn, ports, here, name, sent);
  const expires = new Date(turn.at.getTime() + DAY_MS);
  return async (tx) => {
    voiceFor({ network: here.network, standing: await tx.networks.standing(turn.person.id, here.network.id) }, company);
    const blocks: Block[] = [];
    for (const { label, ...file } of papers)
      blocks.push({ kind: 'file', name: file.name, mime: file.mime, token: await tx.files.put(file, expires), label });
    await tx.audit.note({ ...noted(turn, here.network.id, 'report.files'), after: { company, year, version: sent.version } });
    return { to: 'asker', title: say(turn.language, 'report.title', { company: name, year }), blocks };
  };
};

async function reportPapers(turn: Heard, ports: Ports, { network }: Here, company: string, sent: YearlyReport): Promise<readonly Paper[]> {
  const { language } = turn;
  const name = say(language, 'report.name', { company, year: sent.year }).replaceAll(' ', '-');
  const figures = figuresOf(language, sent.lines);
  const document: Document = {
    title: say(language, 'report.title', { company, year: sent.year }),
    facts: [
      [say(language, 'ledger.column', { column: 'version' }), String(sent.version)],
      [say(language, 'ledger.column', { column: 'made' }), dayIn(network.settings.timeZone, sent.at)],
      [say(language, 'ledger.column', { column: 'release' }), say(language, 'ledger.yes', { is: sent.released })],
    ],
    parts: [
      { heading: say(language, 'report.heading', { part: 'figures' }), table: figures },
      ...(['well', 'next'] as const).flatMap((part) =>
        sent[part] === '' ? [] : [{ heading: say(language, 'report.heading', { part }), text: sent[part] }],
      ),
    ],
  };
  const words = tableOf(
    language,
    'reports',
    ['company', 'year', 'version', 'made', 'by', 'well', 'next', 'release'],
    [
      {
        ...{ company, year: sent.year, version: sent.version, made: { day: dayIn(network.settings.timeZone, sent.at) }, by: sent.by },
        ...{ well: sent.well, next: sent.next, release: say(language, 'ledger.yes', { is: sent.released }) },
      },
    ],
  );
  const [markdown, xlsx] = await Promise.all([ports.papers.document(document), ports.papers.workbook([figures, words])]);
  return [
    { name: `${name}.md`, mime: 'text/markdown', bytes: markdown, label: say(language, 'report.file', { as: 'markdown' }) },
    { name: `${name}.xlsx`, mime: XLSX, bytes: xlsx, label: say(language, 'report.file', { as: 'xlsx' }) },
  ];
}

const figuresOf = (language: Language, lines: readonly ReportLine[]): Sheet =>
  tableOf(
    language,
    'commitments',
    ['commitment', 'unit', 'target', 'start', 'end', 'level', 'status', 'note'],
    lines.map((line) => ({
      ...{ commitment: line.title, unit: line.unit, target: line.target },
      ...{ start: pointOf(language, line, line.start), end: pointOf(language, line, line.end) ?? say(language, 'report.same') },
      level: line.level && say(language, 'commit.level', { level: line.level }),
      ...{ status: say(language, 'commit.status', { status: line.status }), note: line.notes.join('\n') },
    })),
  );
