import { parseArgs } from 'node:util';
import type { Courier } from './chat/delivery.ts';
import type { Directory } from './chat/directory.ts';
import type { Reply } from './chat/reply.ts';
import { type Config, ConfigError, readConfig, type TeamsSettings } from './config.ts';
import type { Language } from './domain/language.ts';
import { toMend } from './mend.ts';
import { healthRoutes } from './platforms/health.ts';
import type { Platform } from './platforms/http.ts';
import { calendarRoutes } from './platforms/pages/calendar.ts';
import { digestRoutes } from './platforms/pages/digest-page.ts';
import { fileRoutes } from './platforms/pages/files.ts';
import { pages } from './platforms/pages/index.ts';
import { pictureRoutes } from './platforms/pages/pictures.ts';
import { publicRoutes } from './platforms/pages/public.ts';
import { screenRoutes } from './platforms/pages/screen.ts';
import { uploadRoutes } from './platforms/pages/upload.ts';
import { yearRoutes } from './platforms/pages/year-paper.ts';
import { type Listening, serve } from './platforms/server.ts';
import type { TeamsConfig } from './platforms/teams/config.ts';
import type { Tandem } from './wire.ts';

const USAGE = `Tandem: a bot in Slack and Microsoft Teams for municipalities that do climate work together with companies.

Usage: npm start            or: node_modules/.bin/node src/start.cjs [--help]

Without settings it serves the local workspace on http://127.0.0.1:3000 and keeps its records in data/tandem.db.
Ctrl+C stops it. Settings are environment variables; the README's table names them all. The most used:
  PORT, HOST                                  where it listens (3000, 127.0.0.1)
  DATABASE_URL                                postgres://… instead of the SQLite file
  SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET       one Slack workspace
  MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId   Microsoft Teams
  OPENAI_API_KEY or OPENAI_BASE_URL           a model that words the answers (none is needed)
  TANDEM_ADMINS                               account ids of those who may see the unanswered questions
`;

/** The workspace's talk is kept in memory: so many messages, so many characters. */
const WORKSPACE_KEEPS = { messages: 2_000, characters: 5_000_000 };

/** How long requests in flight may take after a stop was asked for, in milliseconds. */
const GRACE_MS = 10_000;

let read: Config | undefined;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return console.log(USAGE);
  const config = readConfig(process.env);
  read = config;
  // Only now: a fault of the settings is told at once, not after everything was loaded.
  const { wire } = await import('./wire.ts');
  const tandem = await wire(config);
  const platforms = await openPlatforms(config, tandem);
  const files = fileRoutes({ files: tandem.files, log: tandem.log, now: () => new Date() });
  const open = publicRoutes({ ...tandem.showcase, log: tandem.log, now: () => new Date(), language: config.language });
  const weeks = digestRoutes({ page: tandem.digestPage, log: tandem.log, now: () => new Date(), language: config.language });
  const years = yearRoutes({ paper: tandem.yearPaper, log: tandem.log, now: () => new Date() });
  const { imports } = tandem.ports;
  const publicUrl = config.url === undefined ? {} : { url: config.url };
  const uploads = uploadRoutes({ ...tandem.deps, ...publicUrl, imports, now: () => new Date() });
  const now = () => new Date();
  const calendars = calendarRoutes({ ...tandem.calendars, log: tandem.log, now, language: config.language });
  const screens = screenRoutes({ ...tandem.screens, ...publicUrl, log: tandem.log, now, language: config.language });
  const routes = [
    healthRoutes(tandem.health),
    files,
    pictureRoutes({ ...tandem, now }),
    open,
    years,
    weeks,
    uploads,
    calendars,
    screens,
    ...platforms.map((platform) => platform.routes),
  ];
  const listening = await serve(routes, config, tandem.log);
  // At once: whoever sees it ready may also stop it.
  stopOnSignal(tandem, platforms, listening);
  tandem.start(
    new Map<string, Courier>(platforms.map(({ prefix, courier }) => [prefix, courier])),
    new Map<string, Directory>(platforms.map(({ prefix, directory }) => [prefix, directory])),
  );
  for (const platform of platforms) await platform.start();
  if (config.workspace) await tandem.openDemo();
  tandem.log.info({ port: listening.port, host: config.host, products: platforms.map(({ prefix }) => prefix) }, 'Tandem is ready');
  if (config.workspace)
    console.log(`Tandem is ready: http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${listening.port} (Ctrl+C stops it)`);
}

/** Each product's code is loaded only where that product is configured. */
async function openPlatforms(config: Config, tandem: Tandem): Promise<readonly Platform[]> {
  const platforms: Platform[] = [];
  const publicUrl = config.url === undefined ? {} : { publicUrl: config.url };
  if (config.slack)
    platforms.push(await (await import('./platforms/slack/index.ts')).slack({ ...config.slack, ...publicUrl }, tandem.deps));
  if (config.teams) platforms.push(await (await import('./platforms/teams/index.ts')).teams(teamsConfig(config.teams), tandem.deps));
  if (config.workspace) platforms.push(await openWorkspace(config, tandem));
  const { url } = config;
  platforms.push(pages(url === undefined ? {} : { url }, { ...tandem.deps, ...tandem.pages, now: () => new Date() }));
  return platforms;
}

const teamsConfig = ({ playground, ...settings }: TeamsSettings): TeamsConfig => ({
  ...settings,
  allowedServiceHosts: playground ? ['localhost', '127.0.0.1'] : [],
  ...(playground ? { unauthenticated: true as const } : {}),
});

/** The workspace draws every reply as Slack and as Teams would, so it needs their two renderers, not their SDKs. */
async function openWorkspace(config: Config, tandem: Tandem): Promise<Platform> {
  const [{ web }, { memoryLog }, { renderMessage }, { drawCard }] = await Promise.all([
    import('./platforms/web/index.ts'),
    import('./platforms/web/log.ts'),
    import('./platforms/slack/render.ts'),
    import('./platforms/teams/render.ts'),
  ]);
  const views = {
    slack: renderMessage,
    teams: (reply: Reply, language: Language) => drawCard(reply, { language }),
  };
  const messages = memoryLog(WORKSPACE_KEEPS);
  return web({ hosts: config.workspaceHosts, host: config.host, port: config.port, views }, { ...tandem.deps, messages });
}

/** Finishes what is in flight, then exits with 0; a second signal, or the end of the grace, does not wait. */
function stopOnSignal(tandem: Tandem, platforms: readonly Platform[], listening: Listening): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    tandem.log.info({ signal }, 'stopping');
    await Promise.all([listening.stop(GRACE_MS), ...platforms.map((platform) => platform.stop())]);
    await tandem.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        tandem.log.error({ err: error }, 'the stop broke');
        process.exit(1);
      });
    });
  }
}

main().catch((error: unknown) => {
  // What an operator can mend is said in words; anything else with its stack.
  const told = error instanceof ConfigError || (error instanceof Error && error.name === 'KnowledgeError');
  console.error(told ? (error as Error).message : (toMend(error, read) ?? error));
  process.exit(1);
});
