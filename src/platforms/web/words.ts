import type { Language } from '../../domain/language.ts';
import type { MessageData } from '../../text/messages.ts';
import { say } from '../../text/say.ts';
import type { WebMessages } from '../../text/web.ts';

type Plain = { readonly [K in keyof WebMessages]: WebMessages[K] extends null ? K : never }[keyof WebMessages];
type Filled = { readonly [K in keyof WebMessages as WebMessages[K] extends null ? never : K]: WebMessages[K] };

const PLAIN = {
  'web.title': true,
  'web.lead': true,
  'web.local': true,
  'web.examples': true,
  'web.emptyChannel': true,
  'web.skip': true,
  'web.who': true,
  'web.where': true,
  'web.direct': true,
  'web.directAbout': true,
  'web.channelAbout': true,
  'web.role.municipality': true,
  'web.role.company': true,
  'web.role.coordinator': true,
  'web.unread': true,
  'web.menu': true,
  'web.close': true,
  'web.language': true,
  'web.theme': true,
  'web.theme.auto': true,
  'web.theme.light': true,
  'web.theme.dark': true,
  'web.view': true,
  'web.messages': true,
  'web.onlyYou': true,
  'web.bot': true,
  'web.byModel': true,
  'web.writing': true,
  'web.edited': true,
  'web.reply': true,
  'web.leaveThread': true,
  'web.write': true,
  'web.write.direct': true,
  'web.write.channel': true,
  'web.mention': true,
  'web.talk': true,
  'web.send': true,
  'web.keys': true,
  'web.notSent': true,
  'web.again': true,
  'web.error.offline': true,
  'web.error.tooLong': true,
  'web.error.refused': true,
  'web.reconnecting': true,
  'web.json': true,
  'web.view.failed': true,
  'web.source': true,
  'web.required': true,
  'web.choose': true,
  'web.showAll': true,
  'web.help': true,
} as const satisfies Readonly<Record<Plain, true>>;

/** The page fills in what stands in braces. */
const FILLED: Filled = {
  'web.replyingTo': { text: '{text}' },
  'web.replies': { name: '{name}' },
  'web.commands': { list: '{list}' },
  'web.error.command': { command: '{command}' },
  'web.fill': { label: '{label}' },
};

/** The page's words in one language: key (without "web.") to text; `{name}` marks what the page fills in. */
export function pageWords(language: Language): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  const speak = say as (language: Language, key: keyof MessageData, data?: unknown) => string;
  for (const key of Object.keys(PLAIN) as Plain[]) words[key.slice(4)] = speak(language, key);
  for (const [key, data] of Object.entries(FILLED)) words[key.slice(4)] = speak(language, key as keyof Filled, data);
  for (const n of [1, 2, 3] as const) words[`example.${n}`] = say(language, 'help.example', { n });
  return words;
}
