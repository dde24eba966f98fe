import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { Event } from '../../src/domain/event.ts';
import { isDue } from '../../src/domain/event-care.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';
import { dataOf, labelOf } from './about.ts';
import { drawAttendance } from './attendance.ts';

/** The day after: its coordinators are told who came. Drawn before the unit, in each language, since it reads much. */
export const report: ClockHandler<'event.report'> = async (turn, ports) => {
  const event = await ports.events.get(turn.data.event);
  if (!event || !isDue('report', event, turn.at)) return undefined;
  const drawn = new Map<Language, Omit<Reply, 'to' | 'language'>>();
  for (const language of LANGUAGES) {
    const { blocks } = await drawAttendance(language, ports, event, undefined);
    drawn.set(language, { title: say(language, 'report.event.title', { title: event.title }), blocks });
  }
  return async (tx) => {
    await tx.eventCare.done(event.id, 'report', 0, turn.at);
    for (const person of await tx.companies.deciders(event.network)) {
      const key = `event-report:${event.id}:${person}`;
      const draw = (language: Language) => drawn.get(language) ?? { blocks: [] };
      await tellPrivately(tx, { person, key, spoken: ports.language, network: event.network, draw });
    }
  };
};

/** Those of a page who were there are thanked, and asked what they will do next and what they thought of it. */
export const thanks: ClockHandler<'event.thanks'> = async (turn, ports) => async (tx) => {
  const event = (await tx.events.take(turn.data.event))?.event;
  if (!event || !isDue('thanks', event, turn.at)) return;
  const network = await tx.networks.take(event.network);
  if (!network) return;
  for (const person of turn.data.people) {
    if (!(await tx.eventCare.wasThere(event.id, person))) continue;
    const companies = hasCompanies(network.method) ? await tx.companies.spokenBy(person) : [];
    const draw = (language: Language) => drawThanks(event, companies.length > 0, language);
    await tellPrivately(tx, { person, key: `event-thanks:${event.id}:${person}`, spoken: ports.language, network: network.id, draw });
  }
};

function drawThanks(event: Event, commits: boolean, language: Language): Omit<Reply, 'to'> {
  const next: readonly Choice[] = commits
    ? [{ label: labelOf(language, 'commit'), action: 'event.next', data: dataOf(event), style: 'primary' }]
    : [];
  return {
    title: say(language, 'thanks.title', { title: event.title }),
    blocks: [
      ...(commits
        ? [
            { kind: 'text' as const, text: say(language, 'thanks.text', { title: event.title }) },
            { kind: 'note' as const, text: say(language, 'thanks.next') },
          ]
        : []),
      { kind: 'choices', items: [...next, { label: labelOf(language, 'feedback'), action: 'event.feedback', data: dataOf(event) }] },
    ],
  };
}
