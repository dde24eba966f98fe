// Preloaded by a test: writes the address of every module that is loaded to the file named by LOADED.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LOADED ?? '/dev/null', `${url}\n`);
    return next(url, context);
  },
});
