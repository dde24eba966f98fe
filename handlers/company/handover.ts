import type { Held } from '../../src/chat/companies.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { handOver } from '../../src/domain/membership-people.ts';
import { say } from '../../src/text/say.ts';
import type { Here, InNetwork } from '../network/here.ts';
import { ownCompany } from './find.ts';
import { heldInside, heldOutside, type Inside, note, pressed, tell, within } from './inside.ts';
import { demandChange, nameIn } from './people.ts';

const MENTION = /@\{([^}]+)\}/u;

/** `/network handover @Anna`: one's own place goes to her. Without a name: to whom? */
export const handover: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const [mention, account] = MENTION.exec(turn.args) ?? [];
  const typed = (mention === undefined ? turn.args : turn.args.replace(mention, '')).trim();
  const found = await ownCompany(turn, ports, here, typed, 'company.handover');
  if ('reply' in found) return found.reply;
  if (account === undefined) return whom(turn, ports, here, found.held);
  const to = await ports.people.resolve({ id: account, guest: false });
  return within(turn, here, (inside) => handOverInside(inside, found.held.company.id, to.id));
};

/** data: network, company, who? */
export const handoverPressed = pressed(async (turn, ports, here) => {
  const { company, who } = turn.data;
  if (who === undefined) return whom(turn, ports, here, await heldOutside(ports, here, company));
  return within(turn, here, async (inside) => {
    // A button offers only those who have asked: what it names else is not taken.
    const speakers = await inside.tx.companies.speakers(here.network.id, company ?? '');
    if (!speakers.some(({ person }) => person === who)) refuse('chat.oldButton', null);
    return handOverInside(inside, company, who);
  });
});

/** Those who are there to take over. */
async function whom(turn: Heard, ports: Ports, here: Here, { company }: Held): Promise<Reply> {
  const { language, person: self } = turn;
  const speakers = await ports.companies.speakers(here.network.id, company.id);
  if (!speakers.some(({ person, state }) => person === self.id && state === 'confirmed'))
    refuse('company.forbidden', { company: company.name });
  const others = speakers.filter(({ person }) => person !== self.id);
  if (others.length === 0)
    return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'company.handover.nobody', { company: company.name }) }] };
  const choices: Block = {
    kind: 'choices',
    items: others.map(({ person, name }) => ({
      label: name ?? say(language, 'network.somebody'),
      action: 'company.handover',
      data: { network: here.network.id, company: company.id, who: person },
    })),
  };
  return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'company.handover.whom', { company: company.name }) }, choices] };
}

async function handOverInside(inside: Inside, companyId: string | undefined, to: string): Promise<Reply> {
  const { tx, turn, network } = inside;
  const { company } = await heldInside(inside, companyId);
  const at = { networkId: network.id, companyId: company.id };
  const before = await tx.companies.speakers(network.id, company.id);
  demandChange(handOver(before, turn.person.id, to), company, turn.by.name ?? say(turn.language, 'network.somebody'));
  await tx.companies.speak(at, to, 'confirmed', turn.at, turn.person.id);
  await tx.companies.silence(at, turn.person.id);
  await note(inside, 'company.handover', { company: company.id, person: to }, { person: turn.person.id });
  await tell(inside, to, `company.handedOver:${turn.ref}`, (language) => [
    {
      kind: 'text',
      text: say(language, 'company.notice.handedOver', {
        company: company.name,
        network: network.name,
        person: turn.by.name ?? say(language, 'network.somebody'),
      }),
    },
  ]);
  const person = nameIn(inside, await tx.companies.speakers(network.id, company.id), to);
  return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'company.handedOver', { company: company.name, person }) }] };
}
