import { randomUUID } from 'node:crypto';
import { renderSVG } from 'uqr';
import type { Event } from '../../domain/event.ts';
import { CODE_HOURS, shownCode } from '../../domain/event-care.ts';
import type { Language } from '../../domain/language.ts';
import { momentFor, spanFor } from '../../text/event-times.ts';
import { say } from '../../text/say.ts';
import { drawDocument } from './document.ts';
import { Html, html } from './html.ts';

/** What stands on the screen in the room. `address`: of the page behind the QR code; `count`: how many are there. */
export interface Wall {
  readonly code: string;
  readonly address: string;
  readonly count: number;
  readonly script: string;
}

/** The page on the screen in the room, in the event's own language: it hangs where everybody reads it. */
export function drawWall(event: Event, { code, address, count, script }: Wall): string {
  const { language, title } = event;
  // Our own address only stands in it, so the drawn SVG is safe as it is.
  const picture = new Html(renderSVG(address, { ecc: 'M', border: 2 }));
  const content = html`<p class="when">${whenAndWhere(event, language)}</p>
<div class="scan"><p>${say(language, 'screen.scan')}</p>
<a class="qr" href="${address}" aria-label="${say(language, 'screen.page.title')}">${picture}</a></div>
<div class="type"><p>${say(language, 'screen.how')}</p>
<p class="code">${shownCode(code)}</p></div>
<p class="count" id="count" role="status" data-live>${say(language, 'screen.count', { count })}</p>`;
  return drawDocument({ language, title, content: [content], wall: { script } });
}

/** The same before the check-in opens: the screen turns to the code by itself. */
export function drawWaiting(event: Event, why: Closed, script: string): string {
  const { language, title } = event;
  const content = html`<p class="when">${whenAndWhere(event, language)}</p>
<p class="count" id="closed" data-live>${closedWords(event, language, why)}</p>`;
  return drawDocument({ language, title, content: [content], wall: { script } });
}

/** Why nobody can check in now. */
export type Closed = 'early' | 'late' | 'cancelled';

/** A page that says so to somebody who opened what is behind the QR code. */
export const drawClosed = (event: Event, language: Language, why: Closed): string =>
  drawDocument({ language, title: event.title, content: [html`<p>${closedWords(event, language, why)}</p>`] });

function closedWords({ title, starts, timeZone }: Event, language: Language, why: Closed): string {
  if (why === 'cancelled') return say(language, 'checkIn.cancelled', { title });
  const from = momentFor(language, new Date(starts.getTime() - CODE_HOURS.before), timeZone);
  return say(language, 'checkIn.time', { when: why, title, from });
}

const whenAndWhere = (event: Event, language: Language): Html =>
  html`${spanFor(language, event)}${event.place === undefined ? '' : html`<br>${event.place}`}`;

/** The page behind the QR code, where somebody without an account writes their name. */
export function drawArrival(
  event: Event,
  language: Language,
  path: string,
  problem?: { readonly text: string; readonly typed: string },
): string {
  const content = html`<p class="small">${whenAndWhere(event, language)}</p>
<p>${say(language, 'screen.page.intro')}</p>
<form method="post" action="${path}" class="form" novalidate accept-charset="utf-8">
<input type="hidden" name="turn" value="${randomUUID()}">
<div class="field"><label for="name">${say(language, 'checkIn.form.name')}</label>
${problem ? html`<p class="error" id="name-error">${problem.text}</p>` : ''}
<input id="name" name="name" type="text" autocomplete="name" required value="${problem?.typed ?? ''}"${
    problem ? html` aria-invalid="true" aria-describedby="name-error" autofocus` : ''
  }></div>
<button type="submit" class="primary">${say(language, 'screen.page.submit')}</button>
</form>`;
  return drawDocument({ language, title: event.title, content: [content] });
}

/** What somebody sees who has written their name: the same, whether they were expected or not. */
export const drawArrived = (event: Event, language: Language): string =>
  drawDocument({ language, title: event.title, content: [html`<p class="state">${say(language, 'screen.page.done')}</p>`] });
