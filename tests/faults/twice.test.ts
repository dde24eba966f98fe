import { describe, expect, test } from 'vitest';
import { isSaved } from '../given/load.ts';
import { COMPANIES, notesIn, PLACES, update } from './place.ts';
import { halves } from './whole.ts';

/** Processes take their time to start on a busy machine. */
const SLOW = 300_000;
const COMMANDS = 30;

for (const [name, place] of Object.entries(PLACES)) {
  describe.skipIf(!place)(`one signed command delivered twice, on ${name}`, () => {
    test(
      'to two processes at once, and once more to either: one update, and each time the same reply',
      async () => {
        if (!place) return;
        const { start, look } = await place();
        const servers = await Promise.all([start(), start()]);
        const note = (n: number) => `note ${n}.`;

        // Cold and many at once they might take longer than Slack waits.
        for (const [n, server] of servers.entries()) await update(server, n, `1 % ${note(n)}`, `same.${n}`);
        const answers: (readonly { readonly body: string }[])[] = [];
        for (let n = servers.length; n < COMMANDS; n += 1)
          answers.push(
            await Promise.all([...servers, ...servers].map((one) => update(one, n % COMPANIES, `${n} % ${note(n)}`, `same.${n}`))),
          );

        for (const same of answers) {
          expect(new Set(same.map(({ body }) => body)).size).toBe(1);
          expect(same[0]?.body).toSatisfy(isSaved);
        }
        expect(new Set(answers.map(([one]) => one?.body)).size).toBe(answers.length);
        expect(await look(notesIn)).toEqual(new Map(Array.from({ length: COMMANDS }, (_, n) => [note(n), 1])));
        expect(await look(halves)).toEqual([]);
      },
      SLOW,
    );
  });
}
