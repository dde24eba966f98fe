import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Papers } from '../../src/chat/papers.ts';
import type { Ports, StoredFile } from '../../src/chat/ports.ts';
import type { Block, Choice } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { YearNumbers } from '../../src/domain/digest-year.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { say } from '../../src/text/say.ts';
import { XLSX } from '../commit/export.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { yearAsked } from './week.ts';
import { yearBooklet, yearWorkbook } from './year-paper.ts';
import { readYearNumbers } from './year-read.ts';

export const YEAR_FORMATS = ['pdf', 'xlsx'] as const;
export type YearFormat = (typeof YEAR_FORMATS)[number];

/** For how long the files can be fetched. */
const LASTS_MS = 7 * DAY_MS;

/** `/digest year [2026]`: the year for the council, as a PDF and as a workbook that only the asker is given. */
export const year: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return made(turn, ports, here, turn.args, turn.language);
};

/** data: network, year?, language? */
export const yearPressed: Handler<ActionTurn> = async (turn, ports) => {
  const language = LANGUAGES.find((one) => one === turn.data.language) ?? turn.language;
  return made(turn, ports, await coordinatedHere(turn, ports), turn.data.year ?? '', language);
};

async function made(turn: Heard, ports: Ports, { network }: Here, typed: string, language: Language): Promise<Work> {
  const asked = yearAsked(typed, network, turn.at);
  const numbers = await readYearNumbers(ports, network, asked, turn.at);
  const papers: [YearFormat, StoredFile][] = [];
  for (const format of YEAR_FORMATS) papers.push([format, await yearPaper(ports.papers, language, network, numbers, format)]);
  const until = new Date(turn.at.getTime() + LASTS_MS);
  return asCoordinator(turn, network.id, async (tx) => {
    const files: Block[] = [];
    for (const [as, file] of papers) {
      const token = await tx.files.put(file, until);
      files.push({ kind: 'file', name: file.name, mime: file.mime, token, label: say(turn.language, 'year.label', { as }) });
    }
    await tx.audit.note({ ...noted(turn, network.id, 'digest.year'), after: { year: asked, language } });
    const others = LANGUAGES.filter((one) => one !== language).map(
      (one): Choice => ({
        label: say(one, 'year.in'),
        action: 'digest.year',
        data: { network: network.id, year: String(asked), language: one },
      }),
    );
    return {
      to: 'asker',
      title: say(turn.language, 'year.title', { year: asked, network: network.name }),
      blocks: [
        { kind: 'text', text: say(turn.language, 'year.ready', { year: asked, until }) },
        ...files,
        { kind: 'choices', items: others },
        { kind: 'note', text: say(turn.language, 'year.public') },
      ],
    };
  });
}

/** The year as a file, in that language. */
export async function yearPaper(
  papers: Pick<Papers, 'booklet' | 'workbook'>,
  language: Language,
  network: Pick<Network, 'name' | 'method'>,
  numbers: YearNumbers,
  format: YearFormat,
): Promise<StoredFile> {
  const name = `${say(language, 'year.name', { year: numbers.year })}.${format}`;
  if (format === 'pdf') return { name, mime: 'application/pdf', bytes: await papers.booklet(yearBooklet(language, network, numbers)) };
  return { name, mime: XLSX, bytes: await papers.workbook(yearWorkbook(language, network, numbers)) };
}
