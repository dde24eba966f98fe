import type { YearPaper } from '../../src/chat/digest-page.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { Refusal } from '../../src/chat/refusal.ts';
import type { Network } from '../../src/domain/network.ts';
import { coordinatorsLink } from './page-view.ts';
import { yearAsked } from './week.ts';
import { yearPaper } from './year.ts';
import { readYearNumbers } from './year-read.ts';

/** The paper of a year behind the token of a coordinator's page, counted when it is fetched. */
export function yearPaperOf(ports: Ports): YearPaper {
  return async (token, { year: typed, format, language: chosen, now }) => {
    const link = await coordinatorsLink(ports, token, now);
    const year = link && known(typed, link.network, now);
    if (!link || year === undefined) return undefined;
    const language = chosen ?? (await ports.roster.languageOf(link.person)) ?? ports.language;
    const numbers = await readYearNumbers(ports, link.network, year, now);
    return yearPaper(ports.papers, language, link.network, numbers, format);
  };
}

/** The year, where there is one of that number. */
function known(typed: string, network: Network, now: Date): number | undefined {
  try {
    return yearAsked(typed, network, now);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
