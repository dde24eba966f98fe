import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/chat/answers.ts';
import type { Wake } from '../../src/stores/inside.ts';
import type { Schema } from '../../src/stores/schema.ts';
import { isoWeek } from '../../src/stores/values.ts';
import { ANNA, asks, CHANNEL, DAY, type DatabaseKind, NOON, type Opened, on, PEKKA, says, unanswered } from '../stores/given.ts';

const TABLES = ['questions', 'gaps', 'verdicts', 'question_counts', 'watchers', 'pending_answers', 'inbound'] as const;

/** Everything that the tables hold, as text. */
async function allOf({ engine }: Opened, tables: readonly (keyof Schema)[]): Promise<string> {
  const rows = await Promise.all(tables.map((table) => engine.read().selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}

const ANSWER: Answer = {
  question: 'vad är ett öppet nätverk',
  language: 'sv',
  outcome: 'answered',
  citations: [],
  uncovered: [],
  nearest: [],
  topic: undefined,
  ms: 1,
};

const pending = (questionId: string) => ({
  questionId,
  at: NOON,
  answer: ANSWER,
  person: ANNA.id,
  room: CHANNEL,
  heard: 'asker' as const,
  back: 'ack' as const,
  to: ANNA.id,
  hint: { url: 'u' },
});

export function ledgerContract(kind: DatabaseKind): void {
  describe('the gap ledger', () => {
    test('takes alike questions of one tenant and language as one gap, most asked first', () =>
      on(kind, async ({ store }) => {
        const ask = (text: string, told: Parameters<typeof unanswered>[1] = {}) =>
          store.unit(undefined, (tx) => tx.questions.add(unanswered(text, told))).then(({ value }) => value);
        const cost = await ask('Vad kostar ett öppet nätverk per år?');
        const meet = await ask('Vilken veckodag träffas nätverket i Vasa?');

        expect(await ask('vad kostar öppna nätverket per år')).toBe(cost);
        expect(await ask('Kostar det öppna nätverket per år mycket?', { uncovered: ['år'], at: new Date(NOON.getTime() + 1) })).toBe(cost);
        expect(await ask('Vad kostar ett öppet nätverk per år?', { tenant: 'slack:T2' })).not.toBe(cost);
        expect(await ask('Mitä avoin verkosto maksaa vuodessa?', { language: 'fi' })).not.toBe(cost);

        const page = await store.questions.gaps('slack:T1', { after: 0, size: 2 });
        expect(page).toMatchObject({
          more: true,
          gaps: [{ id: cost, count: 3, label: 'Kostar det öppna nätverket per år mycket?', uncovered: ['år'], watchers: 0 }, { count: 1 }],
        });
        const rest = await store.questions.gaps('slack:T1', { after: 2, size: 2 });
        expect([...page.gaps, ...rest.gaps].map(({ id }) => id)).toContain(meet);
        expect(rest.more).toBe(false);
      }));

    test('opens one gap for the same question asked many times at once', () =>
      on(kind, async ({ store }) => {
        const ids = await Promise.all(
          Array.from({ length: 12 }, () => store.unit(undefined, (tx) => tx.questions.add(unanswered('Finns det bidrag?')))),
        );
        expect(new Set(ids.map(({ value }) => value)).size).toBe(1);
        expect((await store.questions.gaps('slack:T1', { after: 0, size: 5 })).gaps).toMatchObject([{ count: 12 }]);
      }));

    test('opens no gap for an answered question, nor for one that is foreign, empty or an order', () =>
      on(kind, async ({ store }) => {
        await store.unit(undefined, async (tx) => {
          for (const because of ['foreign', 'empty', 'order'] as const) await tx.questions.add(unanswered('x', { because }));
          await tx.questions.add({ ...unanswered('y'), outcome: 'answered', factIds: ['open.what.meaning'] });
        });
        expect((await store.questions.gaps('slack:T1', { after: 0, size: 5 })).gaps).toEqual([]);
        expect(await store.questions.remembered(9)).toHaveLength(4);
      }));

    test('cuts long questions, and keeps an endless one within what an index can hold', () =>
      on(kind, async ({ store }) => {
        const long = Array.from({ length: 20_000 }, (_, n) => `ord${n.toString(36)}`).join(' ');
        await store.unit(undefined, (tx) => tx.questions.add(unanswered(long, { id: 'long' })));
        expect((await store.questions.byId('long'))?.text).toHaveLength(2_000);
      }));

    test('tells a gap’s watchers once, and erases them', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        const { value: gap = '' } = await store.unit(undefined, (tx) => tx.questions.add(unanswered('Finns det bidrag?', { id: 'q' })));
        const watch = (account: string, language: 'sv' | 'fi') =>
          store.unit(undefined, (tx) => tx.questions.watch(gap, { account, room: { id: CHANNEL.id }, language }));
        expect((await watch(ANNA.id, 'sv')).value).toBe(true);
        await watch(ANNA.id, 'fi');
        await watch(PEKKA.id, 'fi');
        await store.unit(undefined, (tx) => tx.questions.setOwner(gap, 'Klimatenheten'));
        expect(await store.questions.gap(gap)).toMatchObject({ watchers: 2, owner: 'Klimatenheten', tenant: 'slack:T1' });
        expect(await store.questions.openGapQuestions()).toMatchObject([{ id: 'q', gapId: gap }]);

        const { value: told } = await store.unit(undefined, (tx) => tx.questions.answerGap(gap, NOON));
        expect((await watch(PEKKA.id, 'fi')).value).toBe(false);
        const { value: again } = await store.unit(undefined, (tx) => tx.questions.answerGap(gap, NOON));

        expect(told?.toSorted((a, b) => a.account.localeCompare(b.account))).toEqual([
          { account: ANNA.id, room: { id: CHANNEL.id }, language: 'fi' },
          { account: PEKKA.id, room: { id: CHANNEL.id }, language: 'fi' },
        ]);
        expect(again).toEqual([]);
        expect(await allOf(opened, ['watchers'])).toBe('[[]]');
        expect(await store.questions.gap(gap)).toBeUndefined();
        expect(await store.questions.openGapQuestions()).toEqual([]);
        const { value: reopened } = await store.unit(undefined, (tx) => tx.questions.add(unanswered('Finns det bidrag?')));
        expect(reopened).not.toBe(gap);
      }));

    test('knows no name: not of who asked, nor of who judged', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        await store.once(asks('Finns det bidrag?', { back: 'ack' }), async (tx) => {
          await tx.questions.add(unanswered('Finns det bidrag?', { id: 'q' }));
          await tx.questions.judge('q', ANNA.id, 'no');
          await tx.questions.judge('q', ANNA.id, 'yes');
          await tx.questions.judge('q', PEKKA.id, 'no');
          return says('nej');
        });
        const kept = await allOf(opened, TABLES);
        for (const name of [ANNA.id, PEKKA.id, 'UANNA', 'UPEKKA', 'Anna', 'Pekka']) expect(kept).not.toContain(name);
        const verdicts = await opened.engine.read().selectFrom('verdicts').select('verdict').orderBy('verdict').execute();
        expect(verdicts.map(({ verdict }) => verdict)).toEqual(['no', 'yes']);
      }));

    test('turns questions into counts after ninety days, and forgets all that hung on them', () =>
      on(kind, async (opened) => {
        const { store, engine } = opened;
        const at = new Date(NOON.getTime() - 90 * DAY);
        const ask = (n: number, when: Date) =>
          store.unit(undefined, async (tx) => {
            const gap = await tx.questions.add(unanswered('Finns det bidrag för hemligheter?', { at: when, id: `old${n}` }));
            await tx.questions.watch(gap ?? '', { account: ANNA.id, room: CHANNEL, language: 'sv' });
            await tx.questions.judge(`old${n}`, ANNA.id, 'no');
            await tx.questions.add({ ...unanswered('a', { at: when }), outcome: 'answered', factIds: ['open.what.meaning'] });
          });
        const sweep = () => store.unit(undefined, (tx) => tx.questions.sweep(NOON));
        await ask(1, at);
        await ask(2, at);
        await sweep();
        await ask(3, at);
        await sweep();

        expect(await allOf(opened, ['questions', 'gaps', 'verdicts', 'watchers'])).toBe('[[],[],[],[]]');
        const counts = await engine.read().selectFrom('question_counts').selectAll().orderBy('outcome').execute();
        const of = { tenant: 'slack:T1', week: isoWeek(at), language: 'sv', count: 3 };
        expect(counts).toEqual([
          { ...of, outcome: 'answered', method: 'open' },
          { ...of, outcome: 'refused', method: 'none' },
        ]);
        await ask(4, new Date(at.getTime() + 1));
        await sweep();
        expect(await store.questions.remembered(9)).toHaveLength(2);
      }));
  });

  describe('an answer that a model writes', () => {
    test('is worked at by one worker, written once, and gone a day after', () =>
      on(kind, async (opened) => {
        const { store } = opened;
        const woken: Wake[] = [];
        store.onCommit((wake) => woken.push(wake));
        await store.unit(undefined, (tx) => tx.questions.await(pending('q')));
        expect(woken).toEqual(['pending']);
        expect(await store.questions.pending('q')).toEqual({ ...pending('q'), answer: { ...ANSWER, topic: undefined }, done: false });

        const took = await Promise.all([1, 2, 3].map(() => store.pendingAnswers.unfinished(NOON, 1_000, 5)));
        expect(took.flat()).toHaveLength(1);
        expect(await store.pendingAnswers.unfinished(new Date(NOON.getTime() + 1_000), 1_000, 5)).toHaveLength(1);

        const sentences = [{ text: 'Öppet.', cites: ['open.what.meaning'], by: 'model' as const }];
        expect((await store.unit(undefined, (tx) => tx.questions.written('q', sentences))).value).toBe(true);
        expect((await store.unit(undefined, (tx) => tx.questions.written('q', undefined))).value).toBe(false);
        expect(await store.questions.pending('q')).toMatchObject({ done: true, sentences });
        expect(await store.pendingAnswers.unfinished(new Date(NOON.getTime() + DAY), 1_000, 5)).toEqual([]);

        await store.unit(undefined, (tx) => tx.questions.sweep(new Date(NOON.getTime() + DAY)));
        expect(await allOf(opened, ['pending_answers'])).toBe('[[]]');
      }));

    test('is asked of the model only as often as a person, and all together, may', () =>
      on(kind, async ({ store }) => {
        const take = (person: string, day: string, perPerson = 2, perDay = 10) =>
          store.unit(undefined, (tx) => tx.questions.takeModelCall(person, day, { perPerson, perDay })).then(({ value }) => value);
        const taken = await Promise.all([1, 2, 3, 4].map(() => take('anna', '2026-11-24')));
        expect(taken.filter(Boolean)).toHaveLength(2);
        expect(await take('anna', '2026-11-25')).toBe(true);
        expect(await take('pekka', '2026-11-24')).toBe(true);
        expect(await take('pekka', '2026-11-24', 0)).toBe(false);
      }));

    test('whose model call the day’s cap refuses has not used up the person’s', () =>
      on(kind, async ({ store }) => {
        const take = (person: string, perDay: number) =>
          store
            .unit(undefined, (tx) => tx.questions.takeModelCall(person, '2026-11-24', { perPerson: 1, perDay }))
            .then(({ value }) => value);
        expect(await take('anna', 1)).toBe(true);
        expect([await take('pekka', 1), await take('pekka', 1)]).toEqual([false, false]);
        expect([await take('pekka', 2), await take('pekka', 2)]).toEqual([true, false]);
        // Nor has a person's cap used up the day's.
        expect([await take('anna', 3), await take('aino', 3)]).toEqual([false, true]);
      }));
  });

  test('a day after, nothing tells what a Turn was answered', () =>
    on(kind, async (opened) => {
      await opened.store.once(asks('hemlig', { back: 'ack' }), async () => says('hemligt svar'));
      await opened.store.unit(undefined, (tx) => tx.questions.sweep(new Date(Date.now() + DAY + 1)));
      expect(await allOf(opened, TABLES)).not.toContain('hemligt');
    }));

  test('the audit keeps who did what, with what came before and after', () =>
    on(kind, async ({ store, engine }) => {
      await store.unit(undefined, async (tx) => {
        await tx.audit.note({ at: NOON, who: ANNA.id, tenant: 'slack:T1', did: 'gaps.own', outcome: 'done', after: { owner: 'Anna' } });
      });
      expect(await engine.read().selectFrom('audit').selectAll().execute()).toMatchObject([
        { at: NOON.getTime(), did: 'gaps.own', outcome: 'done', before_json: null, after_json: '{"owner":"Anna"}' },
      ]);
    }));
}
