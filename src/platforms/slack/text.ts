/** Slack's text format, both ways. https://docs.slack.dev/messaging/formatting-message-text */

/** Defuses what people wrote: no mention, no link, no `<!channel>` survives it. */
export function defuse(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const undo = (text: string) => text.replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity);

/** `<@U1|anna>`, `<#C1|energy>`, `<!here>`, `<https://a.fi|a.fi>`: what stands between the brackets, as a person means it. */
function readToken(inner: string, team: string): string {
  const [target = '', label] = inner.split('|', 2);
  if (target.startsWith('@')) return `@{slack:${team}:${target.slice(1)}}`;
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!date')) return label ?? '';
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return target.replace(/^(?:mailto|tel):/u, '');
}

/**
 * Undoes Slack's escaping of an incoming text. A mention becomes `@{account id}`; Slack does not tell the mentioned
 * person's home team, so it is read as the installed one.
 */
export function readText(text: string, team: string): string {
  return text.replace(/<([^<>]*)>|&(?:amp|lt|gt);/gu, (whole, inner: string | undefined) =>
    inner === undefined ? undo(whole) : undo(readToken(inner, team)),
  );
}

/** Phones turn "quotes" and --options into typographic ones; commands read the plain ones. */
export function straighten(args: string): string {
  return args
    .replace(/[“”„‟»«]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
    .replace(/(^|\s)[—–](?=\p{L})/gu, '$1--');
}

/** Cuts at most `max` UTF-16 units, never inside a character or an entity; what was cut ends with `mark`. */
export function shorten(text: string, max: number, mark: string): string {
  if (text.length <= max) return text;
  const end = mark.slice(0, max);
  const kept = text
    .slice(0, max - end.length)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/&[a-z]{0,4}$/u, '');
  return `${kept.trimEnd()}${end}`;
}

/** Escapes, then shortens. */
export function plain(text: string, max: number, mark: string): string {
  return shorten(defuse(text), max, mark);
}

/** Parts of at most `max` units, split where a paragraph, a line or a word ends. */
export function split(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const window = rest.slice(0, max);
    const soft = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
    const at = soft > max / 2 ? soft : shorten(rest, max, '').length || max;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** A text in escaped parts of at most `max`. The split is made before the escaping, which may lengthen a text fivefold. */
export function pieces(text: string, max: number, wrap: (escaped: string) => string = (same) => same): string[] {
  return split(text, max).flatMap((part) => {
    const whole = wrap(defuse(part));
    return whole.length <= max ? [whole] : split(part, Math.floor(max / 5.5)).map((piece) => wrap(defuse(piece)));
  });
}
