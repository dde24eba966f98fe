import type { BadgeFace } from '../../chat/badge-face.ts';
import { badgeGrounds } from '../../chat/badge-grounds.ts';
import type { Held } from '../../chat/companies.ts';
import type { Showcase } from '../../chat/showcase.ts';
import { type Badge, type BadgeState, badgeNeeds, badgeState } from '../../domain/badge.ts';
import { holds } from '../../domain/claims.ts';
import { type Check, type Commitment, EVIDENCE_LEVELS } from '../../domain/commitment.ts';
import { freshMonths } from '../../domain/freshness.ts';
import { shown } from '../../text/figures.ts';
import { say } from '../../text/say.ts';
import { type Html, html } from './html.ts';
import { drawPublic, facts } from './public-document.ts';
import { claimArticle, type PublicVisit } from './register-page.ts';

/** Claims shown beside a mark. */
const CLAIMS = 10;

/** A mark with what it stands on, as it is now. */
export interface ShownBadge {
  readonly badge: Badge;
  readonly held: Held;
  readonly state: BadgeState;
  readonly commitments: readonly Commitment[];
}

/** The mark of that token, with its company and network; undefined where there is none. */
export async function badgeOf({ badges, companies, networks, commitments }: Showcase, token: string, now: Date) {
  const badge = await badges.ofToken(token);
  const [network, held] = badge ? await Promise.all([networks.get(badge.network), companies.held(badge.network, badge.company)]) : [];
  if (!badge || !network || !held) return undefined;
  const grounds = await badgeGrounds(commitments, network, held);
  // What is for coordinators alone is not even counted.
  const standing = grounds.commitments.filter(({ status, visibility }) => status !== 'dropped' && visibility !== 'coordinator');
  return { network, shown: { badge, held, state: badgeState(badge, grounds, now), commitments: standing } satisfies ShownBadge };
}

/** What the picture says now: over, where it is. */
export function faceOf({ at }: Showcase, { language, network, path }: PublicVisit, { badge, held, state }: ShownBadge): BadgeFace {
  const over = state.state === 'over' ? { over: state.since ? { since: state.since } : {} } : {};
  const { badge: kind, authority } = network.settings;
  return {
    ...{ language, kind: kind === 'none' ? 'logo' : kind, company: held.company.name, network: network.name },
    ...{ granted: badge.granted, address: at(path).address },
    ...(authority === undefined ? {} : { authority }),
    ...over,
  };
}

/** The page behind a mark: whether it is valid, who granted it when, and what it stands on. */
export async function badgePage(parts: Showcase, visit: PublicVisit, badge: ShownBadge): Promise<string> {
  const { language, network, path } = visit;
  const { held, state } = badge;
  const company = held.company.name;
  const over = state.state === 'over';
  const alt = say(language, 'badge.face.alt', { company, by: issuer(network), date: badge.badge.granted, over });
  return drawPublic({
    language,
    title: say(language, 'badge.page.title', { company }),
    path,
    content: [
      html`<p class="state ${state.state}">${stateText(visit, badge)}</p>`,
      html`<p><img class="badge" src="${path}/${language}.svg" width="640" height="300" alt="${alt}"></p>`,
      html`<h2>${say(language, 'badge.page.behind')}</h2>`,
      html`<p>${say(language, 'badge.page.rule', { needs: badgeNeeds(network.settings), months: freshMonths(network.settings) })}</p>`,
      ...(state.state === 'valid' ? await behind(parts, visit, badge) : []),
      html`<p class="small">${say(language, 'badge.page.not')}</p>`,
    ],
    statement: `${path}/accessibility`,
  });
}

/** The municipality; of an old mark the network. */
const issuer = ({ name, settings: { authority } }: PublicVisit['network']): string => authority ?? name;

function stateText({ language, network }: PublicVisit, { badge, state }: ShownBadge): string {
  const about = { by: issuer(network), granted: badge.granted };
  return state.state === 'valid'
    ? say(language, 'badge.page.valid', { ...about, until: state.until })
    : say(language, 'badge.page.over', { ...about, since: state.since });
}

/** How well its figures are shown, the commitments that are public, and the claims that were released. */
async function behind(
  { claims, commitments: ledger }: Showcase,
  { language, network, now }: PublicVisit,
  { held, commitments }: ShownBadge,
): Promise<readonly Html[]> {
  const counts = [...EVIDENCE_LEVELS.toReversed(), 'none' as const].flatMap((level) => {
    const count = commitments.filter((one) => (one.level ?? 'none') === level).length;
    return count === 0 ? [] : [html`<li>${say(language, 'badge.page.count', { level, count })}</li>`];
  });
  const times = commitments.flatMap(({ updated }) => (updated ? [updated.getTime()] : []));
  const open = commitments.filter(({ visibility }) => visibility === 'public');
  const checks = await ledger.checks(open.map(({ id }) => id));
  const found = await claims.released(network.id, now, { size: CLAIMS, company: held.company.id });
  const released = found.items.filter((one) => holds(one.claim, one, now));
  const isRegister = network.settings.register !== undefined;
  return [
    html`<ul>${counts}</ul><p>${times.length > 0 ? say(language, 'badge.page.newest', { date: new Date(Math.max(...times)) }) : ''}</p>`,
    ...(open.length === 0
      ? []
      : [
          html`<h2>${say(language, 'badge.page.commitments')}</h2>`,
          facts(open.map((one) => [one.title, shown(language, { ...one, checked: unnamed(checks.get(one.id)) })])),
        ]),
    ...(isRegister && released.length > 0
      ? [html`<h2>${say(language, 'badge.page.claims')}</h2>`, ...released.map((one) => claimArticle(language, network, one, 3))]
      : []),
  ];
}

/** Which coordinator looked is not for the public. */
function unnamed(check: Check | undefined): Check | undefined {
  if (!check) return undefined;
  const { by: _, ...rest } = check;
  return rest;
}
