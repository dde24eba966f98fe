import { BADGE_FORMATS, BADGE_MIME, BADGE_PATH, type BadgeFace } from '../../src/chat/badge-face.ts';
import { badgeGrounds } from '../../src/chat/badge-grounds.ts';
import type { Held } from '../../src/chat/companies.ts';
import { isPage } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { type Badge, type BadgeGrounds, badgeLacks, badgeNeeds, badgeState } from '../../src/domain/badge.ts';
import { freshMonths } from '../../src/domain/freshness.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { findCompany, ownCompany } from '../company/find.ts';
import { heldOutside, pressed, speaksFor } from '../company/inside.ts';
import { demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { demandSpeaks } from './mine.ts';

const AT_ONCE = 10;
/** How long the pictures lie behind their tokens. */
const FETCH_MS = 7 * 24 * 3_600_000;

/** `/commit badge [company]`: a company's own mark; a coordinator's list, or the one of the company that is named. */
export const badge: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const typed = turn.args.trim();
  const { standing } = here;
  if (standing.coordinator && typed === '' && standing.speaks.length === 0) return badgeList(turn, ports, here);
  if (!standing.coordinator) demandSpeaks(here);
  const found =
    standing.coordinator && typed !== ''
      ? await findCompany(turn, ports, here, typed, { states: ['member', 'dormant', 'left'], action: 'badge.show' })
      : await ownCompany(turn, ports, here, typed, 'badge.show');
  return 'reply' in found ? found.reply : badgePage(turn, ports, here, found.held);
};

/** A page of those that nobody ended. data: network, after? */
export const badgesPressed = pressed((turn, ports, here) => badgeList(turn, ports, here, turn.data.after));

async function badgeList({ language, at }: Heard, ports: Ports, here: Here, after?: string): Promise<Reply> {
  demandCoordinator(here);
  const { network } = here;
  const title = say(language, 'badge.list.title', { network: network.name });
  if (network.settings.badge === 'none')
    return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'badge.off', { network: network.name }) }] };
  const { items, next } = await ports.badges.ofNetwork(network.id, { size: AT_ONCE, ...(after === undefined ? {} : { after }) });
  if (items.length === 0) return { to: 'asker', title, blocks: [{ kind: 'text', text: say(language, 'badge.list.none') }] };
  const choices = items.map(
    ({ company, name }): Choice => ({
      label: say(language, 'badge.button.show', { company: name }),
      action: 'badge.show',
      data: { network: network.id, company },
    }),
  );
  if (next !== undefined)
    choices.push({ label: say(language, 'badge.button.more'), action: 'badge.list', data: { network: network.id, after: next } });
  const rows: (readonly [string, string])[] = [];
  for (const { name, company, ...granted } of items) {
    const held = await ports.companies.held(network.id, company);
    if (!held) continue;
    const grounds = await badgeGrounds(ports.commitments, network, held);
    rows.push([name, stateText(language, grounds, { ...granted, company }, at)]);
  }
  return {
    to: 'asker',
    title,
    blocks: [
      { kind: 'facts', rows },
      { kind: 'choices', items: choices },
    ],
  };
}

/** data: network, company */
export const badgeShow = pressed(async (turn, ports, here) =>
  badgePage(turn, ports, here, await seen(turn, ports, here, turn.data.company)),
);

/** The company that a button names: for its own people and the coordinators. */
async function seen(turn: Heard, ports: Ports, here: Here, company = ''): Promise<Held> {
  const { standing, network } = here;
  if (!standing.coordinator && speaksFor(standing, company) !== 'confirmed')
    refuse('company.notYours', { network: network.name, page: isPage(turn.room) }, { network: network.id });
  return heldOutside(ports, here, company);
}

async function badgePage(turn: Heard, ports: Ports, here: Here, held: Held): Promise<Reply> {
  const { language, at } = turn;
  const { network } = here;
  const grounds = await badgeGrounds(ports.commitments, network, held);
  const granted = await ports.badges.newest(network.id, held.company.id);
  const items = choicesOf(turn, here, held, grounds, granted);
  const blocks: Block[] = [
    { kind: 'text', text: stateText(language, grounds, granted, at) },
    ...(granted?.ended && granted.reason
      ? [{ kind: 'text' as const, text: say(language, 'badge.endedFor', { reason: granted.reason }) }]
      : []),
    ...lackBlocks(language, grounds, granted, at),
    ...(granted ? [{ kind: 'facts' as const, rows: [[say(language, 'badge.page'), addressOf(ports, granted)] as const] }] : []),
    ...(items.length > 0 ? [{ kind: 'choices' as const, items }] : []),
  ];
  return { to: 'asker', title: say(language, 'badge.title', { company: held.company.name }), blocks };
}

const addressOf = (ports: Ports, { token }: Badge): string => ports.pages.at(`${BADGE_PATH}${token}`).address;

function stateText(language: Language, grounds: BadgeGrounds, granted: Badge | undefined, now: Date): string {
  if (!granted) return say(language, 'badge.never');
  const state = badgeState(granted, grounds, now);
  const words =
    state.state === 'valid' ? say(language, 'badge.valid', { until: state.until }) : say(language, 'badge.over', { since: state.since });
  return `${say(language, 'badge.grantedBy', { name: granted.by, date: granted.granted })}. ${words}`;
}

/** What is lacking, or that nothing is. */
export function lackTexts(
  language: Language,
  { settings }: Pick<BadgeGrounds, 'settings'>,
  lacks: ReturnType<typeof badgeLacks>,
): readonly string[] {
  const asked = { needs: badgeNeeds(settings), months: freshMonths(settings) };
  return lacks.map((lack) => say(language, 'badge.lack', { lack, ...asked }));
}

function lackBlocks(language: Language, grounds: BadgeGrounds, granted: Badge | undefined, now: Date): readonly Block[] {
  const lacks = lackTexts(language, grounds, badgeLacks(grounds, now));
  // It is granted already: that it can be would only confuse.
  if (lacks.length === 0 && granted !== undefined && badgeState(granted, grounds, now).state === 'valid') return [];
  const text = lacks.length > 0 ? say(language, 'badge.lacks', { lacks }) : say(language, 'badge.ready');
  return [{ kind: 'text', text }];
}

function choicesOf(
  { language, at }: Heard,
  { network, standing }: Here,
  { company }: Held,
  grounds: BadgeGrounds,
  granted: Badge | undefined,
): readonly Choice[] {
  const data = { network: network.id, company: company.id };
  const ready = badgeLacks(grounds, at).length === 0;
  const valid = granted !== undefined && badgeState(granted, grounds, at).state === 'valid';
  const own = speaksFor(standing, company.id) === 'confirmed';
  const decides = standing.coordinator && !own;
  const { name } = company;
  return [
    ...(valid ? [{ label: say(language, 'badge.button.files'), action: 'badge.files', data } as const] : []),
    ...(ready && !valid && decides
      ? [{ label: say(language, 'badge.button.grant', { company: name }), action: 'badge.grant', data, style: 'primary' } as const]
      : []),
    ...(ready && !valid && own ? [{ label: say(language, 'badge.button.ask'), action: 'badge.ask', data, style: 'primary' } as const] : []),
    ...(decides && granted && !granted.ended
      ? [{ label: say(language, 'badge.button.end'), action: 'badge.end', data, style: 'danger' } as const]
      : []),
  ];
}

/** The pictures of a mark that holds, in three languages, SVG and PNG, for a week. data: network, company */
export const badgeFiles = pressed(async (turn, ports, here) => {
  const { network } = here;
  const held = await seen(turn, ports, here, turn.data.company);
  const granted = await ports.badges.newest(network.id, held.company.id);
  const state = granted && badgeState(granted, await badgeGrounds(ports.commitments, network, held), turn.at);
  const { badge: kind, authority } = network.settings;
  if (!granted || state?.state !== 'valid' || kind === 'none')
    refuse('badge.none', { company: held.company.name }, { network: network.id });
  const face: Omit<BadgeFace, 'language'> = {
    ...{ kind, company: held.company.name, network: network.name },
    ...{ granted: granted.granted, address: addressOf(ports, granted) },
    ...(authority === undefined ? {} : { authority }),
  };
  const wanted = LANGUAGES.flatMap((language) => BADGE_FORMATS.map((format) => ({ language, format })));
  const drawn = await Promise.all(
    wanted.map(async ({ language, format }) => ({ language, format, bytes: await ports.papers.badge({ ...face, language }, format) })),
  );
  return async (tx) => {
    const expires = new Date(turn.at.getTime() + FETCH_MS);
    const blocks: Block[] = [];
    for (const { language, format, bytes } of drawn) {
      const file = { name: `${held.company.name}-${language}.${format}`, mime: BADGE_MIME[format] };
      const token = await tx.files.put({ ...file, bytes }, expires);
      blocks.push({ kind: 'file', ...file, token, label: say(turn.language, 'badge.file', { language, format }) });
    }
    return { to: 'asker', title: say(turn.language, 'badge.title', { company: held.company.name }), blocks };
  };
});
