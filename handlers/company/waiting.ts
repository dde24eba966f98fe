import { FIRST_PERSON, type Waiting } from '../../src/chat/companies.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { pressed } from './inside.ts';
import { AT_ONCE } from './people.ts';

/** `/network applications`: what waits for a coordinator, longest first. */
export const applications: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => waitingList(turn, ports, here);

/** A page of it. data: network, after? */
export const waitingPressed = pressed((turn, ports, here) => waitingList(turn, ports, here, turn.data.after));

/** Applications to decide, and first persons to confirm: one by one, or all that the page shows at once. */
export async function waitingList(turn: Heard, ports: Ports, here: Here, after?: string): Promise<Reply> {
  demandCoordinator(here);
  const { language } = turn;
  const { network } = here;
  const title = say(language, 'company.waiting.title', { network: network.name });
  const found = await ports.companies.waiting(network.id, { size: AT_ONCE + 1, ...(after === undefined ? {} : { after }) });
  if (found.length === 0) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'company.waiting.none') }] };
  const { waiting } = await ports.companies.counts(network.id);
  const shown = found.slice(0, AT_ONCE);
  const items = [...allChoice(language, shown, after), ...shown.flatMap((one) => choicesOf(language, one))];
  const last = shown.at(-1);
  if (found.length > AT_ONCE && last)
    items.push({
      label: say(language, 'company.waiting.more'),
      action: 'company.waiting',
      data: { network: network.id, after: last.cursor },
    });
  const blocks: Block[] = [
    { kind: 'text', text: say(language, 'company.waiting.count', { waiting }) },
    { kind: 'facts', rows: shown.map((one) => [one.company.name, rowOf(language, one)] as const) },
    { kind: 'choices', items },
  ];
  return { to: 'asker', title, blocks };
}

function rowOf(language: Language, { kind, name, since, membership }: Waiting): string {
  const person = name ?? say(language, 'network.somebody');
  if (kind === 'person') return say(language, 'company.waiting.person', { person, since });
  const { caseNumber: number = '–', onBehalf } = membership;
  return say(language, 'company.waiting.application', { person, since, number, onBehalf });
}

/** The one press for many. */
function allChoice(language: Language, shown: readonly Waiting[], after: string | undefined): readonly Choice[] {
  const persons = shown.filter(({ kind }) => kind === 'person');
  const last = persons.at(-1);
  if (!last || persons.length < 2) return [];
  return [
    {
      label: say(language, 'company.waiting.all', { count: persons.length }),
      action: 'company.confirmAll',
      data: { network: last.membership.network, after: after?.startsWith('p') ? after : FIRST_PERSON, upTo: last.cursor },
      style: 'primary',
    },
  ];
}

function choicesOf(language: Language, { kind, company, membership, person, name }: Waiting): readonly Choice[] {
  const data = { network: membership.network, company: company.id };
  if (kind === 'person') {
    const who = name ?? say(language, 'network.somebody');
    return [
      {
        label: say(language, 'company.button.confirm', { person: who, company: company.name }),
        action: 'company.confirm',
        data: { ...data, who: person },
      },
    ];
  }
  // An application is read before it is decided.
  return [{ label: say(language, 'company.button.show', { company: company.name }), action: 'company.show', data }];
}
