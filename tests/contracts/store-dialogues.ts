import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, CHANNEL, DAY, type DatabaseKind, DIRECT, NOON, on, PEKKA, says } from '../stores/given.ts';

const later = (days: number): Date => new Date(NOON.getTime() + days * DAY);
const touch = (days = 0) => ({ at: later(days), expires: later(days + 30), version: 'v1' });
const fresh = (id: string, told: object = {}) => ({
  id,
  kind: 'solo' as const,
  owner: ANNA.id,
  room: { id: CHANNEL.id },
  tenant: 'slack:T1',
  language: 'sv' as const,
  created: NOON,
  touched: NOON,
  expires: later(30),
  version: 'v1',
  ...told,
});
const said = (question: string, option: string, person = ANNA.id) => ({ person, question, option, at: NOON });
const write = (store: Store, work: Parameters<Store['unit']>[1]) => store.unit(undefined, work);

export function dialoguesContract(kind: DatabaseKind): void {
  describe('dialogues', () => {
    test('keep answers as rows: a later one to the same question takes the place of the earlier', () =>
      on(kind, async ({ store }) => {
        await write(store, async (tx) => {
          expect(await tx.dialogues.open(fresh('d1'))).toBe(true);
          expect(await tx.dialogues.open(fresh('d1', { owner: PEKKA.id }))).toBe(false);
          await tx.dialogues.answer('d1', { ...said('people', 'about_one'), heard: 'ungefär en\u0000' });
          await tx.dialogues.answer('d1', said('money', 'no_money'));
          await tx.dialogues.answer('d1', said('people', 'two_or_more'));
        });

        const whole = await store.dialogues.byId('d1');
        expect(whole).toMatchObject({ owner: ANNA.id, kind: 'solo', language: 'sv', paused: false, expires: later(30) });
        expect(whole?.answers.map(({ question, option, heard }) => [question, option, heard])).toEqual([
          ['money', 'no_money', undefined],
          ['people', 'two_or_more', undefined],
        ]);
        expect(await store.dialogues.byId('d2')).toBeUndefined();
      }));

    test('keep a reason beside its answer, and whose name it bears, until an answer comes without one', () =>
      on(kind, async ({ store }) => {
        const reason = { text: 'Vi hinner inte\u0000.', named: true };
        await write(store, async (tx) => {
          await tx.dialogues.open(fresh('d1', { kind: 'together' }));
          await tx.dialogues.answer('d1', { ...said('people', 'about_one'), reason });
          await tx.dialogues.answer('d1', { ...said('money', 'no_money'), reason: { text: 'Nej', named: false } });
        });
        expect((await store.dialogues.byId('d1'))?.answers.map((one) => one.reason)).toEqual([
          { text: 'Nej', named: false },
          { text: 'Vi hinner inte.', named: true },
        ]);
        await write(store, (tx) => tx.dialogues.answer('d1', said('people', 'two_or_more')));
        expect((await store.dialogues.byId('d1'))?.answers.find(({ question }) => question === 'people')?.reason).toBeUndefined();
      }));

    test('lose and double no answer when many come at once', () =>
      on(kind, async ({ store }) => {
        await write(store, (tx) => tx.dialogues.open(fresh('d1', { kind: 'together' })));
        const people = ['a', 'b', 'c'];
        const questions = ['q1', 'q2', 'q3', 'q4'];
        const seen = await Promise.all(
          [...people, ...people].flatMap((person) =>
            questions.map((question) =>
              write(store, async (tx) => {
                const held = await tx.dialogues.take('d1', touch());
                await tx.dialogues.answer('d1', said(question, 'yes', person));
                return held?.answers.length;
              }),
            ),
          ),
        );

        expect((await store.dialogues.byId('d1'))?.answers).toHaveLength(12);
        expect(Math.max(...seen.map(({ value }) => Number(value)))).toBeLessThanOrEqual(12);
      }));

    test('are found by who may go on with them, newest first; closed ones are not', () =>
      on(kind, async ({ store }) => {
        await write(store, async (tx) => {
          await tx.dialogues.open(fresh('old'));
          await tx.dialogues.open(fresh('new', { touched: later(1) }));
          await tx.dialogues.open(fresh('closed', { touched: later(2) }));
          await tx.dialogues.open(fresh('theirs', { owner: PEKKA.id }));
          await tx.dialogues.open(fresh('elsewhere', { tenant: 'slack:T2' }));
          await tx.dialogues.open(fresh('group', { kind: 'together', owner: PEKKA.id }));
          await tx.dialogues.join('group', { person: ANNA.id, name: 'Anna', at: NOON });
          await tx.dialogues.join('group', { person: ANNA.id, name: 'Anna Ek', at: later(1) });
          expect(await tx.dialogues.close('closed', NOON)).toBe(true);
          expect(await tx.dialogues.close('closed', NOON)).toBe(false);
        });

        expect((await store.dialogues.open(ANNA.id, 'slack:T1')).map(({ id }) => id)).toEqual(['new', 'old']);
        expect((await store.dialogues.shared(ANNA.id, 'slack:T1')).map(({ id, members }) => [id, members])).toEqual([
          ['group', [{ person: ANNA.id, name: 'Anna Ek', at: NOON }]],
        ]);
        expect((await store.dialogues.inRoom(CHANNEL.id))?.id).toBe('group');
        expect(await store.dialogues.inRoom(DIRECT.id)).toBeUndefined();
      }));

    test('keep the first moment of a result and the newest result; a pause ends when it is taken', () =>
      on(kind, async ({ store }) => {
        const outcome = (recommended: 'open' | 'closed') => ({
          recommended,
          known: true,
          scores: { open: 3 },
          given: { people: 'about_one' },
        });
        await write(store, async (tx) => {
          await tx.dialogues.open(fresh('d1'));
          await tx.dialogues.finish('d1', outcome('open'), NOON);
          await tx.dialogues.finish('d1', outcome('closed'), later(3));
          await tx.dialogues.pause('d1');
        });
        expect(await store.dialogues.last(ANNA.id, 'slack:T1', 'd2')).toMatchObject({
          finished: NOON,
          paused: true,
          outcome: outcome('closed'),
        });
        expect(await store.dialogues.last(ANNA.id, 'slack:T1', 'd1')).toBeUndefined();

        await write(store, (tx) => tx.dialogues.take('d1', touch(4)));

        expect(await store.dialogues.byId('d1')).toMatchObject({ paused: false, touched: later(4), expires: later(34) });
      }));

    test('are settled by the first press', () =>
      on(kind, async ({ store }) => {
        const settled = (option: string) => ({ question: 'people', option, person: ANNA.id, name: 'Anna', at: NOON });
        await write(store, async (tx) => {
          await tx.dialogues.open(fresh('d1', { kind: 'together' }));
          expect(await tx.dialogues.settle('d1', settled('about_one'))).toBe(true);
          expect(await tx.dialogues.settle('d1', settled('two_or_more'))).toBe(false);
        });
        expect((await store.dialogues.byId('d1'))?.settled).toEqual([settled('about_one')]);
        await write(store, (tx) => tx.dialogues.unsettle('d1', 'people'));
        expect((await store.dialogues.byId('d1'))?.settled).toEqual([]);
      }));

    test('keep a free answer that waits for the model, give it to one worker at a time, and take what it read once', () =>
      on(kind, async ({ store }) => {
        const asked = { language: 'sv' as const, question: 'Hur många?', options: [{ id: 'one', text: 'En' }], text: 'en och en halv' };
        const waiting = {
          id: 'r1',
          at: NOON,
          dialogue: 'd1',
          question: 'people',
          asked,
          person: ANNA.id,
          room: CHANNEL,
          back: 'ack' as const,
        };
        await write(store, (tx) => tx.dialogues.awaitReading({ ...waiting, to: ANNA.id, hint: { url: 'u' } }));
        const claim = (at: Date) => store.pendingReadings.unfinished(at, 1_000, 10).then((all) => all.map(({ id }) => id));

        expect(await claim(NOON)).toEqual(['r1']);
        expect(await claim(NOON)).toEqual([]);
        expect(await claim(later(1))).toEqual(['r1']);
        expect(await store.dialogues.reading('r1')).toEqual({ ...waiting, to: ANNA.id, hint: { url: 'u' }, done: false });

        expect((await write(store, (tx) => tx.dialogues.read('r1', 'one'))).value).toBe(true);
        expect((await write(store, (tx) => tx.dialogues.read('r1', undefined))).value).toBe(false);
        expect(await store.dialogues.reading('r1')).toMatchObject({ done: true, option: 'one' });
        expect(await claim(later(2))).toEqual([]);

        await write(store, (tx) => tx.questions.sweep(later(1)));
        expect(await store.dialogues.reading('r1')).toBeUndefined();
      }));

    test('offer the channels where one was heard, by name, not one’s own room', () =>
      on(kind, async ({ store }) => {
        const quietly = { back: 'ack' as const, heard: 'asker' as const };
        for (const room of [{ ...CHANNEL, name: '#klimat' }, DIRECT])
          await store.once(asks('hej', { ...quietly, room }), async () => says('hej'));
        await store.once(asks('hej', { ...quietly, room: { ...CHANNEL, id: 'slack:T1:C2' }, by: PEKKA }), async () => says('hej'));

        expect(await store.dialogues.rooms(ANNA.id, 5)).toEqual([{ id: CHANNEL.id, name: '#klimat', at: NOON }]);
      }));

    test('are forgotten 30 days after they expired, with a result after a year', () =>
      on(kind, async ({ store }) => {
        await write(store, async (tx) => {
          await tx.dialogues.open(fresh('left'));
          await tx.dialogues.answer('left', said('people', 'about_one'));
          await tx.dialogues.open(fresh('done'));
          await tx.dialogues.finish('done', { recommended: 'open', known: true, scores: {}, given: {} }, NOON);
        });
        await write(store, (tx) => tx.questions.sweep(later(59)));
        expect(await store.dialogues.byId('left')).toBeDefined();
        await write(store, (tx) => tx.questions.sweep(later(60)));
        expect(await store.dialogues.byId('left')).toBeUndefined();
        expect(await store.dialogues.byId('done')).toBeDefined();
        await write(store, (tx) => tx.questions.sweep(later(365)));
        expect(await store.dialogues.byId('done')).toBeUndefined();
      }));
  });
}
