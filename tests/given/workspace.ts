import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, Log, PlatformDeps } from '../../src/chat/ports.ts';
import type { Block, Form, Reply } from '../../src/chat/reply.ts';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { type Language, languageOfLocale } from '../../src/domain/language.ts';
import type { Platform } from '../../src/platforms/http.ts';
import { type WebConfig, web } from '../../src/platforms/web/index.ts';
import { memoryLog } from '../../src/platforms/web/log.ts';

/** A form that refuses an answer without a "?" in it. */
const FORM: Form = {
  name: 'ask.question',
  title: 'Ställ en fråga',
  submit: 'Fråga',
  cancel: 'Avbryt',
  data: {},
  fields: [
    { id: 'text', kind: 'long', label: 'Din fråga', hint: 'En mening räcker.', required: true },
    {
      id: 'language',
      kind: 'choice',
      label: 'Svarets språk',
      required: false,
      value: 'sv',
      options: [
        { value: 'sv', label: 'Svenska' },
        { value: 'fi', label: 'Finska' },
      ],
    },
    { id: 'before', kind: 'date', label: 'Svar senast', required: false },
  ],
};

/** One block of every kind. */
export const EVERY_BLOCK: readonly Block[] = [
  { kind: 'text', text: 'Ett stängt nätverk kräver tydliga kriterier för att gå med [1] och resurser för stöd åt företagen [2].' },
  { kind: 'typed', text: 'Vad kräver ett stängt nätverk? <b>fet</b> <!channel>' },
  {
    kind: 'facts',
    rows: [
      ['Metod', 'Stängt klimatnätverk'],
      ['Passar', 'Företag som sätter upp egna mål'],
    ],
  },
  {
    kind: 'table',
    caption: 'Öppet och stängt nätverk',
    head: ['', 'Öppet', 'Stängt'],
    rows: [
      ['Vem får delta', 'Alla företag, utan villkor', 'De som uppfyller kriterierna [1]'],
      ['Uppföljning', 'Lätt', 'Mål som följs upp varje år'],
    ],
  },
  {
    kind: 'sources',
    title: 'Källor',
    items: [
      {
        n: 1,
        id: 'closed.how.1',
        label: 'Stängt nätverk · hur',
        quote: 'Nätverket behöver tydliga kriterier.',
        source: 'Metoder för samordning, 2024',
        address: 'https://example.org/metoder',
      },
      {
        n: 2,
        id: 'closed.resources.1',
        label: 'Stängt nätverk · resurser',
        quote: 'Kommunen ger stöd när företaget går med.',
        source: 'Metoder för samordning, 2024',
        address: 'rad 4',
      },
    ],
  },
  {
    kind: 'choices',
    items: [
      { label: 'Mer om stängt nätverk', action: 'ask.more', data: { method: 'closed' }, style: 'primary' },
      { label: 'Jämför öppet och stängt', action: 'ask.compare', data: { methods: 'open closed' } },
      { label: 'Uppdatera det här', action: 'ask.watch', data: { question: 'q1' } },
    ],
  },
  { kind: 'progress', label: 'Vilken metod passar oss?', percent: 40, text: '4 av 9 frågor' },
  {
    kind: 'chart',
    title: 'Poäng per metod',
    alt: 'Stängt nätverk får 12 poäng, öppet 8.',
    max: 12,
    bars: [
      { label: 'Stängt nätverk', value: 12, mark: true },
      { label: 'Öppet nätverk', value: 8 },
    ],
  },
  { kind: 'file', name: 'Promemoria – åtgärder.pdf', mime: 'application/pdf', token: 'T'.repeat(43), label: 'Ladda ner promemorian (PDF)' },
  { kind: 'form', label: 'Ställ en fråga', form: FORM },
  { kind: 'feedback', action: 'ask.helpful', data: { question: 'q1' }, yes: 'Svaret hjälpte', no: 'Svaret hjälpte inte' },
  { kind: 'note', text: 'Källan säger inget om priset.' },
];

const said = (text: string, rest: Partial<Reply> = {}): Reply => ({ to: 'asker', blocks: [{ kind: 'text', text }], ...rest });

function answerOf(turn: PersonTurn): Reply {
  if (turn.kind === 'question')
    return { to: 'room', title: 'Stängt klimatnätverk', blocks: EVERY_BLOCK, card: 'answer:q1', written: 'model' };
  if (turn.kind === 'command') return said(`kommandot ${turn.name}: ${turn.args}`);
  if (turn.kind === 'action') {
    if (turn.name === 'ask.open') return said('', { form: FORM });
    if (turn.name === 'ask.helpful') return said(`Tack, ${turn.data.verdict}`);
    return turn.name === 'ask.watch' ? said('Uppdaterat svar', { to: 'room', replaces: true }) : said(`Du tryckte på ${turn.name}`);
  }
  const text = turn.fields.text ?? '';
  if (text.includes('?')) return said(`Fråga ur formuläret: ${text}`);
  return said('', { refused: { text: 'En fråga slutar med ett frågetecken.', field: 'text' } });
}

/** Log lines, kept. */
export function keptLog(): Log & { readonly warnings: string[]; readonly errors: string[] } {
  const warnings: string[] = [];
  const errors: string[] = [];
  return {
    warnings,
    errors,
    debug() {},
    info() {},
    warn: (_fields, message) => void warnings.push(message),
    error: (_fields, message) => void errors.push(message),
  };
}

export interface Workspace {
  readonly url: string;
  readonly platform: Platform;
  /** The Turns that the app was given, oldest first. */
  readonly turns: PersonTurn[];
  /** Lets the app fail, or keep its answers back until `release`. */
  readonly app: { broken: boolean; held: boolean; release(): Promise<void> };
  readonly log: ReturnType<typeof keptLog>;
  close(): Promise<void>;
}

/** The workspace on a real server, with an app that answers at once what answerOf says; a mention's answer comes by the courier. */
export async function givenWorkspace(over: Partial<WebConfig> = {}): Promise<Workspace> {
  const turns: PersonTurn[] = [];
  const waiting: (() => Promise<void>)[] = [];
  const log = keptLog();
  const state = {
    broken: false,
    held: false,
    async release() {
      state.held = false;
      for (const send of waiting.splice(0)) await send();
    },
  };
  let platform: Platform;
  const app: App = async (turn) => {
    if (state.broken) throw new Error('the store did not answer');
    turns.push(turn);
    const reply = answerOf(turn);
    const send = async () => {
      const language: Language = languageOfLocale(turn.by.locale) ?? 'sv';
      await platform.courier.post({ key: turn.id, room: turn.room, reply, language });
    };
    if (turn.back === 'outbox') await (state.held ? waiting.push(send) : send());
    return reply;
  };
  const nothing = {
    put: async () => {},
    get: async () => undefined,
    remove: async () => {},
    take: async () => undefined,
    cardOf: async () => undefined,
  };
  const deps: PlatformDeps = { app, log, installations: nothing, once: nothing, posted: nothing, news: async () => {}, language: 'sv' };
  const views = {
    slack: (reply: Reply) => ({
      text: reply.title ?? '',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: reply.title ?? 'Tandem' } },
        { type: 'section', text: { type: 'mrkdwn', text: '*Kriterier* &lt;b&gt;' } },
      ],
    }),
    teams: (reply: Reply) => ({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: reply.title ?? 'Tandem', weight: 'Bolder', style: 'heading' },
        { type: 'TextBlock', text: '**Kriterier** \\*och\\* &lt;b&gt;', wrap: true },
      ],
      actions: [{ type: 'Action.Submit', title: 'Mer', data: {} }],
    }),
  };
  const server = createServer(async (request, response) => {
    if (!(await platform.routes(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const messages = memoryLog({ messages: 200, characters: 2_000_000 });
  platform = await web({ hosts: [], host: '127.0.0.1', port, views, ...over }, { ...deps, messages });
  return {
    url: `http://127.0.0.1:${port}`,
    platform,
    turns,
    app: state,
    log,
    async close() {
      await platform.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
