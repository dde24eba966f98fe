import type { HeldClaim } from '../../chat/claims.ts';
import type { Showcase } from '../../chat/showcase.ts';
import { type Basis, holds, isPublic } from '../../domain/claims.ts';
import { noonOf } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { Network } from '../../domain/network.ts';
import { day } from '../../text/dates.ts';
import { shown } from '../../text/figures.ts';
import { STATEMENT_PARTS } from '../../text/register.ts';
import { say } from '../../text/say.ts';
import { paragraphs, reachable } from './blocks.ts';
import { type Html, html } from './html.ts';
import { drawPublic, facts, written } from './public-document.ts';

/** Claims on one page. */
const AT_ONCE = 25;
/** When the accessibility statement was made, and the pages last assessed. */
const STATEMENT_MADE = new Date('2026-11-24T12:00:00Z');

export interface PublicVisit {
  readonly language: Language;
  readonly network: Network;
  /** The page's first path. */
  readonly path: string;
  readonly now: Date;
}

/** What the companies of a network say in public, each with what it stands on: released, and not lapsed. */
export async function registerPage({ claims }: Showcase, visit: PublicVisit, after: string | undefined): Promise<string> {
  const { language, network, path, now } = visit;
  const { items, next } = await claims.released(network.id, now, { size: AT_ONCE, ...(after === undefined ? {} : { after }) });
  const standing = items.filter((held) => holds(held.claim, held, now));
  const more = (to: string, text: string): Html => html`<p><a href="${path}?lang=${language}${to}">${text}</a></p>`;
  return drawPublic({
    language,
    title: say(language, 'register.title', { network: network.name }),
    path,
    content: [
      ...paragraphs(say(language, 'register.intro', { network: network.name })),
      ...(standing.length === 0
        ? paragraphs(say(language, 'register.none'))
        : standing.map((held) => claimArticle(language, network, held))),
      ...(next === undefined ? [] : [more(`&after=${encodeURIComponent(next)}`, say(language, 'register.more'))]),
      ...(after === undefined ? [] : [more('', say(language, 'register.first'))]),
      html`<p class="small">${say(language, 'register.notAdvice')}</p>`,
    ],
    statement: `${path}/accessibility`,
  });
}

/** A released claim, in its company's own words, with the figures that it was released with. `level`: of its heading. */
export function claimArticle(language: Language, network: Network, { claim, company }: HeldClaim, level: 2 | 3 = 2): Html {
  const { basis, decided, expires } = claim;
  if (!basis || !decided || !expires) return html``;
  const label = (row: 'commitment' | 'figure' | 'baseline' | 'due' | 'plan' | 'expert') => say(language, 'claim.row', { row });
  const expert = claim.expert && say(language, 'claim.expert', { name: claim.expert, at: claim.expertAt });
  const rows: (readonly [string, string | Html])[] = [
    [label('commitment'), html`<span lang="${claim.language}">${basis.title}</span>`],
    [label('figure'), figureOf(language, basis)],
    [label('baseline'), baselineOf(language, basis)],
    ...(basis.due === undefined ? [] : [[label('due'), day(language, noonOf(basis.due))] as const]),
    [label('plan'), planOf(language, claim)],
    ...(expert ? [[label('expert'), expert] as const] : []),
  ];
  return html`<article class="claim">${level === 2 ? html`<h2>${company}</h2>` : html`<h3>${basis.title}</h3>`}${written(claim.language, claim.text)}${facts(rows)}<p class="small">${say(
    language,
    'register.released',
    { network: network.name, date: decided, until: expires },
  )}</p></article>`;
}

function figureOf(language: Language, basis: Basis): string {
  const { checked, told, period } = basis;
  const known = checked && { ...checked, at: noonOf(checked.on) };
  const when = say(language, 'register.figure.told', { date: noonOf(told), period });
  return `${shown(language, { ...basis, checked: known })} · ${when}`;
}

function baselineOf(language: Language, { baseline, unit }: Basis): string {
  const value = say(language, 'commit.far', { percent: undefined, value: baseline.value, target: undefined, unit });
  return say(language, 'claim.baseline', { value, year: baseline.year });
}

function planOf(language: Language, { plan, planAddress, language: spoken }: HeldClaim['claim']): Html {
  const link = isPublic(planAddress)
    ? html`<br><a href="${planAddress ?? ''}" rel="noreferrer nofollow">${say(language, 'register.plan')}</a>`
    : html``;
  return html`<span lang="${spoken}">${plan}</span>${link}`;
}

/** The accessibility statement of a network's public pages, with who answers. */
export function statementPage({ language, network, path }: PublicVisit): string {
  const about = { network: network.name, contact: network.settings.register, date: STATEMENT_MADE };
  const parts = STATEMENT_PARTS.map(
    (part) =>
      html`<h2>${say(language, 'statement.heading', { part })}</h2>${paragraphs(say(language, 'statement.text', { part, ...about }), reachable)}`,
  );
  return drawPublic({
    language,
    title: say(language, 'statement.title'),
    path: `${path}/accessibility`,
    content: [...parts, html`<p><a href="${path}?lang=${language}">${say(language, 'register.back')}</a></p>`],
  });
}
