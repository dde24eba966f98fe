import { describe, expect, test } from 'vitest';
import type { Claimed } from '../../src/chat/delivery.ts';
import { refuse } from '../../src/chat/refusal.ts';
import { NestedUnit } from '../../src/stores/inside.ts';
import { NotSaved } from '../../src/stores/not-saved.ts';
import { ANNA, asks, CHANNEL, type DatabaseKind, DIRECT, NOON, on, PEKKA, says, unanswered } from '../stores/given.ts';

export function onceContract(kind: DatabaseKind): void {
  describe('a Turn', () => {
    test('that is delivered three times at once has one effect and one Reply', () =>
      on(kind, async ({ store }) => {
        const turn = asks('vad kostar det');
        let runs = 0;
        const answer = () =>
          store.once(turn, async (tx) => {
            runs += 1;
            await tx.questions.add(unanswered(turn.text));
            return says(`svar ${runs}`);
          });

        const told = await Promise.all([answer(), answer(), answer()]);

        expect(told.map(({ reply }) => reply)).toEqual([says('svar 1'), says('svar 1'), says('svar 1')]);
        expect(told.filter(({ again }) => !again)).toHaveLength(1);
        expect(await store.questions.remembered(10)).toHaveLength(1);
        expect(await store.outbox.counts()).toMatchObject({ waiting: 1 });
      }));

    test('whose work is refused leaves nothing, and is heard anew when it comes again', () =>
      on(kind, async ({ store }) => {
        const turn = asks('hej');
        const refused = store.once(turn, async (tx) => {
          await tx.questions.add(unanswered('hej'));
          return refuse('app.failed' as never, null as never);
        });

        await expect(refused).rejects.toMatchObject({ name: 'Refusal' });
        expect(await store.questions.remembered(10)).toEqual([]);
        expect((await store.once(turn, async () => says('nu'))).again).toBe(false);
      }));

    test('that fails among fifty in one commit is undone alone', () =>
      on(kind, async ({ store }) => {
        const turns = Array.from({ length: 50 }, (_, n) => asks(`fråga nummer${n}`, { back: 'ack' }));

        const ended = await Promise.allSettled(
          turns.map((turn, n) =>
            store.once(turn, async (tx) => {
              await tx.questions.add(unanswered(turn.text, { id: `q${n}` }));
              if (n === 17) throw new Error('this one');
              return says('ok');
            }),
          ),
        );

        expect(ended.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([17]);
        const kept = (await store.questions.remembered(100)).map(({ id }) => id);
        expect(kept).toHaveLength(49);
        expect(kept).not.toContain('q17');
      }));

    test('whose statement the database refuses is undone alone as well', () =>
      on(kind, async ({ store }) => {
        const twice = { ...unanswered('en fråga'), id: 'same' };
        await store.unit(undefined, (tx) => tx.questions.add(twice));

        const ended = await Promise.allSettled([
          store.unit(undefined, (tx) => tx.questions.add(unanswered('något annat', { id: 'before' }))),
          store.unit(undefined, (tx) => tx.questions.add(twice)),
          store.unit(undefined, (tx) => tx.questions.add(unanswered('något tredje', { id: 'after' }))),
        ]);

        expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(await store.questions.byId('after')).toBeDefined();
      }));

    test('in whose unit another unit or a read is asked for is a mistake of the program, said at once', () =>
      on(kind, async ({ store }) => {
        const nested = store.once(asks('a'), async () => (await store.once(asks('b'), async () => says('b'))).reply);
        await expect(nested).rejects.toBeInstanceOf(NestedUnit);
        const reading = store.once(asks('c'), async () => says(String(await store.questions.byId('x'))));
        await expect(reading).rejects.toBeInstanceOf(NestedUnit);
        expect((await store.once(asks('d'), async () => says('d'))).reply).toEqual(says('d'));
      }));

    test('whose unit is slow is logged', () =>
      on(kind, async ({ store, log }) => {
        await store.once(asks('a'), async () => {
          await new Promise((resolve) => setTimeout(resolve, 120));
          return says('a');
        });
        expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn', message: 'slow unit' }));
      }));

    test('keeps who spoke and where, as told last', () =>
      on(kind, async ({ store, engine }) => {
        await store.once(asks('a'), async () => says('a'));
        const moved = { ...CHANNEL, address: { channel: 'C1', newer: true } };
        await store.once(asks('b', { by: { id: ANNA.id, guest: true }, room: moved }), async () => says('b'));

        expect(await engine.read().selectFrom('accounts').selectAll().execute()).toMatchObject([
          { id: ANNA.id, person_id: ANNA.id, name: 'Anna Ek', locale: 'sv-FI', guest: 1, tenant: 'slack:T1' },
        ]);
        expect(await engine.read().selectFrom('rooms').select(['id', 'address_json']).execute()).toEqual([
          { id: CHANNEL.id, address_json: JSON.stringify(moved.address) },
        ]);
      }));

    test('that a stranger sent has a person of the account’s own id, and the language they choose', () =>
      on(kind, async ({ store }) => {
        expect(await store.people.resolve(PEKKA)).toEqual({ id: PEKKA.id });
        await store.once(asks('kieli', { by: PEKKA }), async (tx) => {
          await tx.people.setLanguage(PEKKA.id, 'fi');
          return says('ok');
        });
        expect(await store.people.resolve(PEKKA)).toEqual({ id: PEKKA.id, language: 'fi', locale: 'fi-FI' });
        await store.unit(undefined, (tx) => tx.people.noteSpoken(PEKKA.id, 'sv'));
        await store.unit(undefined, (tx) => tx.people.noteSpoken(PEKKA.id, 'en'));
        expect(await store.people.resolve(PEKKA)).toEqual({ id: PEKKA.id, language: 'fi', spoken: 'sv', locale: 'fi-FI' });
        expect(await store.people.roomLanguage(CHANNEL.id)).toBeUndefined();
      }));

    test('whose long text is given back keeps little of it for a redelivery', () =>
      on(kind, async ({ store, engine }) => {
        const turn = asks('x', { back: 'ack' });
        const typed = (length: number) => says('för lång', { blocks: [{ kind: 'typed', text: 'å'.repeat(length) }] });

        expect((await store.once(turn, async () => typed(100_000))).reply).toEqual(typed(100_000));

        const kept = await engine.read().selectFrom('inbound').select('reply_json').executeTakeFirstOrThrow();
        expect(kept.reply_json?.length).toBeLessThan(3_000);
        expect((await store.once(turn, async () => typed(1))).reply.blocks).toEqual([{ kind: 'typed', text: `${'å'.repeat(2_000)}…` }]);
        await store.once(asks('y', { id: 'short', back: 'ack' }), async () => typed(1_999));
        expect((await store.once(asks('y', { id: 'short', back: 'ack' }), async () => typed(1))).reply).toEqual(typed(1_999));
      }));

    test('goes back by the outbox to whom its Reply is for', () =>
      on(kind, async ({ store }) => {
        const private_ = says('bara du', { to: 'asker' });
        await store.once(asks('a', { id: 'room', room: { ...CHANNEL, thread: '17.1' } }), async () => says('alla', { card: 'card:1' }));
        await store.once(asks('a', { id: 'asker', hint: { url: 'u' } }), async () => private_);
        await store.once(asks('a', { id: 'direct', room: DIRECT }), async () => private_);
        await store.once(asks('a', { id: 'acked', back: 'ack' }), async () => private_);

        const rows: Claimed[] = [];
        for (const second of [0, 1]) {
          const claimed = await store.outbox.claim(new Date(NOON.getTime() + 1_000 * second), 1_000, 10);
          for (const row of claimed) await store.outbox.sent(row, undefined);
          rows.push(...claimed);
        }

        expect(rows).toMatchObject([
          { key: 'reply:room', room: { id: CHANNEL.id, thread: '17.1', kind: 'channel', address: CHANNEL.address }, card: 'card:1' },
          { key: 'reply:direct', room: { id: DIRECT.id } },
          { key: 'reply:asker', to: ANNA.id, hint: { url: 'u' }, reply: private_ },
        ]);
        expect(rows.map((row) => 'to' in row)).toEqual([false, false, true]);
      }));

    test('of the clock runs once for all time, where it has an id', () =>
      on(kind, async ({ store }) => {
        const count = { runs: 0 };
        const run = (id?: string) =>
          store.unit(id, async () => {
            count.runs += 1;
            return count.runs;
          });
        expect(await run('digest:w48')).toEqual({ value: 1, again: false });
        await store.unit(undefined, (tx) => tx.questions.sweep(new Date(Date.now() + 400 * 86_400_000)));
        expect(await run('digest:w48')).toEqual({ value: undefined, again: true });
        expect([await run(), await run()]).toMatchObject([{ value: 2 }, { value: 3 }]);
      }));

    test('with a text that a database cannot hold is kept as well as can be', () =>
      on(kind, async ({ store }) => {
        const odd = 'fr\u0000åga \ud800 <!channel> 🌍';
        const turn = asks(odd, { by: { ...ANNA, name: `A\u0000${'n'.repeat(5_000)}` } });
        await store.once(turn, async (tx) => {
          await tx.questions.add(unanswered(odd, { id: 'odd', uncovered: ['\u0000x'] }));
          return says(odd);
        });
        expect(await store.questions.byId('odd')).toMatchObject({ text: 'fråga \ufffd <!channel> 🌍', uncovered: ['x'] });
      }));

    test('that comes after the close is not saved, and one that was under way is', () =>
      on(kind, async ({ store }) => {
        const underWay = store.once(asks('a'), async () => says('a'));
        const closing = store.close();
        await expect(store.once(asks('b'), async () => says('b'))).rejects.toBeInstanceOf(NotSaved);
        expect((await underWay).again).toBe(false);
        await closing;
        await store.close();
      }));
  });
}
