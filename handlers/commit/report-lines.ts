import type { Ports } from '../../src/chat/ports.ts';
import type { ReportLine } from '../../src/chat/reports.ts';
import type { Commitment, Update } from '../../src/domain/commitment.ts';
import { figureFrom } from '../../src/domain/progress.ts';
import { yearAt, yearOf } from '../../src/domain/year-line.ts';
import type { Here } from '../network/here.ts';

const PAGE = 200;

/** A company's year, commitment by commitment, from its updates in the network's time zone. */
export async function linesOf(
  ports: Ports,
  { network }: Pick<Here, 'network'>,
  company: string,
  year: number,
): Promise<readonly ReportLine[]> {
  const { timeZone } = network.settings;
  const lines: ReportLine[] = [];
  let after: string | undefined;
  do {
    const page = await ports.commitments.whole(network.id, { companies: [company], size: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { commitment } of page.items) {
      const told = yearOf(commitment, await updatesOf(ports, commitment, year, timeZone), year, timeZone);
      if (told) lines.push({ commitment: commitment.id, ...namedOf(commitment), ...told });
    }
    after = page.next;
  } while (after !== undefined);
  return lines;
}

const namedOf = ({ title, kind, unit, target }: Commitment) => ({
  title,
  kind,
  ...(unit === undefined ? {} : { unit }),
  ...(target === undefined ? {} : { target }),
});

/** Those of the year and later, and back to the last one before it that stands and to the one that said the year's figure first. */
async function updatesOf(ports: Ports, { id, updates }: Commitment, year: number, timeZone: string): Promise<readonly Update[]> {
  const found: Update[] = [];
  let before: number | undefined;
  while (updates > 0) {
    const page = await ports.commitments.history(id, { size: PAGE, ...(before === undefined ? {} : { before }) });
    found.push(...page);
    const standing = found.filter(({ at, undone }) => undone === undefined && yearAt(timeZone, at) <= year);
    const isEnough = standing.some(({ at }) => yearAt(timeZone, at) < year) && figureFrom(standing) >= 0;
    if (isEnough || page.length < PAGE) break;
    before = page.at(-1)?.seq ?? 0;
  }
  return found;
}
