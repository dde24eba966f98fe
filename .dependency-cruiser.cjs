// The rooms and what each may import: the table of the README, enforced.
const SDK = {
  answers: ['yaml', 'js-yaml', 'snowball-stemmers', 'openai', 'zod'],
  stores: ['kysely', 'better-sqlite3', 'pg', 'keyv', 'zod'],
  calendar: ['chrono-node', 'temporal-polyfill', 'rrule-temporal'],
  jobs: ['croner', 'nodemailer', '@types/nodemailer'],
  papers: [
    'write-excel-file',
    'read-excel-file',
    'csv-parse',
    'pdfkit',
    'ical-generator',
    '@types/pdfkit',
    '@resvg/resvg-js',
    '@expo-google-fonts/inter',
  ],
  slack: ['@slack/bolt', '@slack/web-api', '@slack/types', 'zod'],
  teams: ['botbuilder', 'botframework-connector', 'botframework-schema', 'zod', 'yazl'],
  web: ['zod', 'adaptivecards'],
};

const rooms = {
  domain: { to: [], sdk: ['zod', 'finnish-business-ids'] },
  text: { to: ['domain'] },
  chat: { to: ['domain', 'text'] },
  answers: { to: ['domain', 'chat'], sdk: SDK.answers },
  stores: { to: ['domain', 'chat'], sdk: SDK.stores },
  jobs: { to: ['domain', 'chat'], sdk: SDK.jobs },
  papers: { to: ['domain', 'text', 'chat'], sdk: SDK.papers },
  calendar: { to: ['domain', 'chat'], sdk: SDK.calendar },
};

const pattern = (name) => name.replaceAll('/', '\\/');
const npm = (names) => names.map((name) => `node_modules/${pattern(name)}/`);

/** A room's rule: whatever it imports is its own, in `to`, one of its SDKs, or Node's. */
const room = (name, path, to, sdk = [], node = true) => ({
  name,
  severity: 'error',
  from: { path: `^${path}` },
  to: {
    pathNot: [`^${path}`, ...to.map((other) => `^${other}`), ...npm(sdk)],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
});

const src = (names) => names.map((name) => `src/${name}/`);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([name, { to, sdk }]) =>
      room(`room-${name}`, `src/${name}/`, src(to), sdk, !['domain', 'text', 'chat'].includes(name)),
    ),
    room('room-handlers', 'handlers/', src(['domain', 'text', 'chat']), [], false),
    room('room-slack', 'src/platforms/slack/', [...src(['domain', 'chat', 'text']), 'src/platforms/[^/]+\\.ts$'], SDK.slack),
    room('room-teams', 'src/platforms/teams/', [...src(['domain', 'chat', 'text']), 'src/platforms/[^/]+\\.ts$'], SDK.teams),
    room(
      'room-web',
      'src/platforms/web/',
      [
        ...src(['domain', 'chat', 'text']),
        'src/platforms/[^/]+\\.ts$',
        'seeds/',
        'src/platforms/slack/render\\.ts$',
        'src/platforms/teams/render\\.ts$',
      ],
      SDK.web,
    ),
    room('room-pages', 'src/platforms/pages/', [...src(['domain', 'chat', 'text']), 'src/platforms/[^/]+\\.ts$'], ['zod', 'uqr']),
    room('room-app', 'src/app\\.ts$', src(['domain', 'chat', 'text'])),
    room('room-config', 'src/config\\.ts$', [], ['zod']),
    { name: 'room-wire', severity: 'error', from: { path: '^src/wire[-a-z]*\\.ts$' }, to: { path: '^src/platforms/' } },
    room('room-main', 'src/main\\.ts$', ['src/config\\.ts$', 'src/mend\\.ts$', 'src/wire\\.ts$', ...src(['platforms', 'chat', 'domain'])]),
    room('room-cli', 'src/cli/', ['src/config\\.ts$', 'src/wire-(?:tools|digest)\\.ts$', ...src(['platforms', 'chat'])]),
    {
      name: 'botbuilder-in-one-file',
      severity: 'error',
      from: { pathNot: '^src/platforms/teams/botbuilder\\.ts$' },
      to: { path: 'node_modules/(botbuilder|botframework-)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
