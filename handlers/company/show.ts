import type { Held } from '../../src/chat/companies.ts';
import { isPage } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Contact } from '../../src/domain/digest.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Spokesperson } from '../../src/domain/membership.ts';
import { wordingIn } from '../../src/domain/network.ts';
import type { CompanyMessages } from '../../src/text/company.ts';
import { day } from '../../src/text/dates.ts';
import { say } from '../../src/text/say.ts';
import type { Here, InNetwork } from '../network/here.ts';
import { choicesOf, isApplicant } from './choices.ts';
import { findCompany, ownCompany } from './find.ts';
import { heldOutside, pressed, speaksFor } from './inside.ts';

/** `/network company`: one's own company; coordinators any, by its name. */
export const company: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const typed = turn.args.trim();
  const any = here.standing.coordinator && (typed !== '' || here.standing.speaks.length === 0);
  const found = any
    ? await findCompany(turn, ports, here, typed, { action: 'company.show' })
    : await ownCompany(turn, ports, here, typed, 'company.show');
  return 'reply' in found ? found.reply : companyPage(turn, ports, here, found.held);
};

/** data: network, company */
export const showPressed = pressed(async (turn, ports, here) => {
  demandSight(turn, here, turn.data.company);
  return companyPage(turn, ports, here, await heldOutside(ports, here, turn.data.company));
});

/** Whoever may see a company's page: coordinators, and those who speak or ask to speak for it. */
function demandSight(turn: Heard, { standing, network }: Here, companyId = ''): void {
  if (!standing.coordinator && speaksFor(standing, companyId) === undefined)
    refuse('company.notYours', { network: network.name, page: isPage(turn.room) });
}

/** All that the network knows of a company, with what this person can do about it. Who only asks to speak for it sees no more than that. */
async function companyPage(turn: Heard, ports: Ports, here: Here, held: Held): Promise<Reply> {
  const [speakers, contacts] = await Promise.all([
    ports.companies.speakers(here.network.id, held.company.id),
    here.standing.coordinator ? ports.digests.contacts(here.network.id, held.company.id, 1) : [],
  ]);
  const { language } = turn;
  const trusted = here.standing.coordinator || speaksFor(here.standing, held.company.id) === 'confirmed' || isApplicant(turn, held);
  const items = choicesOf(turn, here, held, speakers);
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        ...aboutRows(language, held),
        ...(trusted ? privateRows(language, here, held, speakers) : []),
        ...contactRow(language, contacts[0]),
      ],
    },
    ...(trusted ? supportNotes(language, here) : []),
    ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : []),
  ];
  return { to: 'asker', title: held.company.name, blocks };
}

type RowName = CompanyMessages['company.row']['row'];
type Row = readonly [label: string, value: string];
const row = (language: Language, name: RowName, value: string | undefined): readonly Row[] =>
  value === undefined || value === '' ? [] : [[say(language, 'company.row', { row: name }), value]];

function aboutRows(language: Language, { company: about, membership }: Held): readonly Row[] {
  const { state, since } = membership;
  return [
    ...row(language, 'state', say(language, 'company.row.state', { state, since })),
    ...row(language, 'businessId', about.businessId),
    ...row(language, 'size', about.size && say(language, 'company.size', { size: about.size })),
    ...row(language, 'branch', about.branch && say(language, 'company.branch', { branch: about.branch })),
    ...row(language, 'stage', about.stage && say(language, 'company.stage', { stage: about.stage })),
  ];
}

function privateRows(
  language: Language,
  { network, standing }: Here,
  { membership }: Held,
  speakers: readonly Spokesperson[],
): readonly Row[] {
  const fee = network.settings.fees.find(({ id }) => id === membership.fee);
  const people = speakers.map(({ name, state }) =>
    say(language, 'company.row.person', { person: name ?? say(language, 'network.somebody'), state }),
  );
  return [
    ...row(language, 'promises', membership.promises.map((promise) => `– ${promise}`).join('\n')),
    ...row(language, 'case', membership.caseNumber),
    ...row(language, 'reason', membership.reason),
    ...row(language, 'fee', fee && say(language, 'company.fee', { name: wordingIn(language, fee.name), perYear: fee.perYear })),
    ...row(language, 'invoiced', membership.invoiced?.toString()),
    ...row(language, 'steering', membership.steering ? say(language, 'company.yesNo', { value: 'yes' }) : undefined),
    ...row(language, 'people', people.join('\n') || say(language, 'company.nobodyElse')),
    ...(standing.coordinator && membership.onBehalf ? row(language, 'state', say(language, 'company.onBehalf')) : []),
  ];
}

/** What a coordinator logged last of talking with it; nobody else is shown it. */
const contactRow = (language: Language, contact: Contact | undefined): readonly Row[] =>
  row(
    language,
    'contact',
    contact && [say(language, 'risk.kind', { kind: contact.kind }), day(language, contact.at), contact.note].filter(Boolean).join(' · '),
  );

/** Who helps, the same for every company: with joining while it waits, then with the rest. */
function supportNotes(language: Language, { network, standing }: Here): readonly Block[] {
  if (standing.coordinator) return [];
  return (['joining', 'monitoring', 'updating'] as const).flatMap((step): Block[] => {
    const who = network.settings.support[step];
    return who === undefined ? [] : [{ kind: 'note', text: say(language, 'company.support', { step, who: wordingIn(language, who) }) }];
  });
}
