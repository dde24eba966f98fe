import type { Activity } from './activity.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Teams escapes the text of a message as HTML does, once. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * What a person typed: the bot's own mention is taken out by its entity (never by its name, which people can rename),
 * other people's mentions become `@{account id}` where Teams tells who they are, and a leading "tandem" or "/tandem" goes.
 */
export function saidIn(activity: Activity, tenant: string): string {
  let text = activity.text ?? '';
  for (const { type, text: shown, mentioned } of activity.entities ?? []) {
    if (type !== 'mention' || !shown || !mentioned) continue;
    if (mentioned.id === activity.recipient.id) text = text.replaceAll(shown, ' ');
    else if (mentioned.aadObjectId) text = text.replaceAll(shown, `@{teams:${tenant}:${mentioned.aadObjectId}}`);
    else text = text.replaceAll(shown, mentioned.name ?? shown.replace(/<\/?at[^>]*>/giu, ''));
  }
  return unescaped(text.replace(/<\/?at\b[^>]*>/giu, ''))
    .replace(/\u00a0/gu, ' ')
    .trim()
    .replace(/^\/?tandem(?=[\s,:]|$)[\s,:]*/iu, '')
    .trim();
}
