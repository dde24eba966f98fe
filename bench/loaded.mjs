// Preloaded into a server that the benchmark starts: writes the address of every module it loads to the file BENCH_LOADED.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.BENCH_LOADED, `${url}\n`);
    return next(url, context);
  },
});
