import { createRequire, Module } from 'node:module';

/**
 * What Bolt loads at its start whatever is configured: undici is for socket mode alone, express for a receiver that we do not use,
 * jsonwebtoken for a state of OAuth that we keep otherwise. Half of Bolt's modules; by the place of the package that asks for them.
 */
const LATE: Readonly<Record<string, string>> = { undici: '@slack/socket-mode', express: '@slack/bolt', jsonwebtoken: '@slack/oauth' };

const own = createRequire(import.meta.url);
const bolt = createRequire(own.resolve('@slack/bolt'));

for (const [name, asker] of Object.entries(LATE)) {
  const require = createRequire(asker === '@slack/bolt' ? own.resolve(asker) : bolt.resolve(asker));
  const file = require.resolve(name);
  if (!(file in require.cache)) require.cache[file] = untilTouched(file, () => require(name));
}

/** Stands for the module until something of it is used: then it is loaded. */
function untilTouched(file: string, load: () => unknown): Module {
  let loaded: object | undefined;
  const real = (): object => {
    if (loaded === undefined) {
      delete own.cache[file];
      loaded = Object(load());
    }
    return loaded as object;
  };
  const stand = new Module(file);
  stand.loaded = true;
  stand.exports = new Proxy(
    {},
    {
      // Whoever imports it looks at this one first, to know what `default` is: that is no use yet.
      get: (_, key) => (key === '__esModule' ? true : (Reflect.get(real(), key) ?? (key === 'default' ? real() : undefined))),
      has: (_, key) => key in real(),
      ownKeys: () => Reflect.ownKeys(real()),
      getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(real(), key),
    },
  );
  return stand;
}
