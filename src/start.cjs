// Plain CommonJS: an old Node can still read it, and Node's TypeScript reader, which takes a while to load, is not needed where
// everything was compiled before.
require('./need-node.cjs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

// What V8 made of the modules is kept from one start to the next; where it cannot be written, each start does without.
enableCompileCache(join(__dirname, '../node_modules/.cache/tandem'));

// The shell that npm starts hands no signal on (and Windows' has no `exec`): when it has gone, this is told to stop as well.
if (process.env.npm_lifecycle_event === 'start') {
  const shell = process.ppid;
  const told = () => clearInterval(watch);
  const watch = setInterval(() => {
    // Once somebody listens: a listener of ours alone would make Ctrl+C do nothing.
    const listens = process.listenerCount('SIGTERM') > 0 && !process.listeners('SIGTERM').includes(told);
    if (listens) for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, told);
    if (process.ppid === shell) return;
    told();
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

import('./main.ts');
