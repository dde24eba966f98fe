import type { Ports } from '../../src/chat/ports.ts';
import type { YearlyReport } from '../../src/chat/reports.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Sheet } from '../../src/domain/sheet.ts';
import { say } from '../../src/text/say.ts';
import type { Scope } from './ledger-scope.ts';
import { type Drawn, tableOf } from './ledger-sheets.ts';

const PAGE = 500;

/** The yearly reports that were sent, each version. */
export async function reportSheet(drawn: Drawn, ports: Ports, networkId: string, scope: Scope): Promise<Sheet> {
  const companies = 'companies' in scope ? { companies: scope.companies } : {};
  const all: { readonly report: YearlyReport; readonly company: string }[] = [];
  let after: string | undefined;
  if (!('lines' in scope))
    do {
      const page = await ports.reports.sent(networkId, { ...companies, size: PAGE, ...(after === undefined ? {} : { after }) });
      all.push(...page.items);
      after = page.next;
    } while (after !== undefined);
  const rows = all.map(({ report: { year, version, at, by, onBehalf, well, next, released }, company }) => ({
    ...{ company, year, version, made: { day: dayIn(drawn.timeZone, at) }, by, well, next },
    ...{ onBehalf: say(drawn.language, 'ledger.yes', { is: onBehalf }), release: say(drawn.language, 'ledger.yes', { is: released }) },
  }));
  return tableOf(drawn.language, 'reports', ['company', 'year', 'version', 'made', 'by', 'onBehalf', 'well', 'next', 'release'], rows);
}
