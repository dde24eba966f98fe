import type { Answered, Attendance } from '../../src/chat/events.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { csvWithin } from '../../src/domain/csv.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { RSVP_STATES } from '../../src/domain/rsvp.ts';
import { LARGEST_PAPER, type Sheet } from '../../src/domain/sheet.ts';
import type { AnswerColumn, AttendanceSheet } from '../../src/text/event-care.ts';
import { say } from '../../src/text/say.ts';
import { type Paper, XLSX } from '../commit/export.ts';
import { demandCoordinator, type InNetwork } from '../network/here.ts';
import { demandStill, noted } from '../network/within.ts';
import { coordinatedEvent } from './about.ts';
import { nearest } from './nearest.ts';

const FORMATS = ['csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];
const PAGE = 500;
/** Answers of one file: more than any event of a network has. */
const MOST = 20_000;

/** `/event export [csv|xlsx] [event]`: answers and attendance of an event, for its coordinators alone. */
export const exportEvent: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const [first = '', ...rest] = turn.args.trim().split(/\s+/u);
  const format = FORMATS.find((one) => one === first.replace(/^\./u, '').toLowerCase());
  const found = await nearest(turn, ports, here, format ? rest.join(' ') : turn.args, 'export');
  return 'reply' in found ? found.reply : exported(turn, ports, found.event, format);
};

/** data: network, event */
export const exportPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event } = await coordinatedEvent(turn, ports);
  return exported(turn, ports, event, undefined);
};

async function exported(turn: Heard, ports: Ports, event: Event, format: Format | undefined): Promise<Work> {
  const { language } = turn;
  const sheets = await sheetsOf(language, ports, event);
  const papers = await papersOf(language, ports, event, sheets, format);
  const expires = new Date(turn.at.getTime() + DAY_MS);
  return async (tx) => {
    await demandStill(tx, turn, event.network);
    const files: Block[] = [];
    for (const { label, ...file } of papers)
      files.push({ kind: 'file', name: file.name, mime: file.mime, token: await tx.files.put(file, expires), label });
    await tx.audit.note({ ...noted(turn, event.network, 'event.export'), after: { event: event.id, answers: sheets.answers.rows.length } });
    return {
      to: 'asker',
      title: say(language, 'eventExport.title', { title: event.title }),
      blocks: [
        { kind: 'text', text: say(language, 'eventExport.text', { expires }) },
        ...files,
        { kind: 'note', text: say(language, 'eventExport.note') },
      ],
    };
  };
}

type Sheets = Readonly<Record<AttendanceSheet, Sheet>>;
const ORDER = ['answers', 'companies', 'walkIns'] as const;

async function papersOf(
  language: Language,
  ports: Ports,
  event: Event,
  sheets: Sheets,
  format: Format | undefined,
): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  const name = (sheet?: AttendanceSheet): string => say(language, 'eventExport.name', { title: event.title, sheet });
  if (format !== 'csv') {
    const bytes = await ports.papers.workbook(ORDER.map((sheet) => sheets[sheet]));
    papers.push({ name: `${name()}.xlsx`, mime: XLSX, bytes, label: say(language, 'eventExport.label', { as: 'xlsx', sheet: undefined }) });
  }
  const kept = format === 'xlsx' ? [] : format === 'csv' ? ORDER.filter((sheet) => sheets[sheet].rows.length > 0) : (['answers'] as const);
  for (const sheet of kept) {
    const { bytes } = csvWithin([sheets[sheet].head, ...sheets[sheet].rows], LARGEST_PAPER);
    papers.push({ name: `${name(sheet)}.csv`, mime: 'text/csv', bytes, label: say(language, 'eventExport.label', { as: 'csv', sheet }) });
  }
  return papers;
}

async function sheetsOf(language: Language, ports: Ports, event: Event): Promise<Sheets> {
  const head = (...columns: readonly AnswerColumn[]) => columns.map((column) => say(language, 'eventExport.column', { column }));
  const sheet = (of: AttendanceSheet, columns: readonly AnswerColumn[], rows: Sheet['rows']): Sheet => ({
    name: say(language, 'eventExport.sheet', { sheet: of }),
    head: head(...columns),
    rows,
  });
  const answers = await all<Answered>((after) => ports.events.answers(event.id, { states: RSVP_STATES, size: PAGE, ...after }));
  const companies = await all<Attendance>((after) => ports.events.attendance(event.id, { size: PAGE, ...after }));
  const walkIns = await ports.eventCare.walkIns(event.id);
  const day = (at: Date) => ({ day: dayIn(event.timeZone, at) });
  return {
    answers: sheet(
      'answers',
      ['name', 'company', 'answer', 'place', 'attends', 'guests', 'came', 'diet', 'access'],
      answers.map(({ rsvp, name, company }) => [
        name,
        company,
        say(language, 'eventExport.answer', { state: rsvp.state }),
        rsvp.place,
        say(language, 'eventExport.attends', { attends: rsvp.attends }),
        rsvp.guests,
        rsvp.checkedIn && say(language, 'eventExport.yes'),
        rsvp.diet,
        rsvp.access,
      ]),
    ),
    companies: sheet(
      'companies',
      ['company', 'going', 'came'],
      companies.map(({ company, going, came }) => [company.name, going, came]),
    ),
    walkIns: sheet(
      'walkIns',
      ['name', 'company', 'people', 'came'],
      walkIns.map(({ name, companyName, people, at }) => [name, companyName, people, day(at)]),
    ),
  };
}

/** All pages, up to MOST. */
async function all<T>(
  read: (after: { readonly after?: string }) => Promise<{ readonly items: readonly T[]; readonly next?: string }>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after === undefined ? {} : { after });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < MOST);
  return found;
}
