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
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

import('./main.ts');
