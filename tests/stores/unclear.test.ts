import { describe, expect, onTestFinished, test } from 'vitest';
import { openEngine, storeOf } from '../../src/stores/open.ts';
import { cuttingProxy } from '../given/cutting-proxy.ts';
import { newSchema, POSTGRES_URL } from './databases.ts';
import { asks, listeningLog, says } from './given.ts';

/** A store whose connections go by a proxy that can lose them. */
async function givenCut() {
  const schema = await newSchema(POSTGRES_URL ?? '');
  onTestFinished(schema.drop);
  const proxy = await cuttingProxy(schema.url);
  const [engine, direct] = await Promise.all([proxy.url, schema.url].map((url) => openEngine({ folder: '', url, log: listeningLog() })));
  if (!engine || !direct) throw new Error('no engine');
  const store = await storeOf(engine, listeningLog());
  onTestFinished(async () => {
    await store.close();
    await direct.close();
  });
  const named = async () => (await direct.read().selectFrom('people').select('id').where('id', '=', 'kept').execute()).length;
  /** A Turn that leaves a row, however often it is run. */
  let runs = 0;
  const turn = asks('turn');
  const save = () =>
    store.once(turn, async (tx) => {
      runs += 1;
      await tx.people.setLanguage('kept', 'sv');
      return says(`run ${runs}`);
    });
  return { store, proxy, save, named, runs: () => runs };
}

describe.skipIf(!POSTGRES_URL)('a COMMIT on Postgres whose answer is lost', () => {
  test('was kept: its person hears what was saved, not that it was lost', async () => {
    const { proxy, save, named, runs } = await givenCut();
    proxy.cutAt('after');

    const { reply } = await save();

    expect(proxy.cuts).toBe(1);
    expect(reply).toEqual(says('run 1'));
    expect([runs(), await named()]).toEqual([1, 1]);
  });

  test('was lost with it: the Turn is done now, once', async () => {
    const { proxy, save, named, runs } = await givenCut();
    proxy.cutAt('before');

    const { reply, again } = await save();

    expect(proxy.cuts).toBe(1);
    expect([reply, again]).toEqual([says('run 2'), false]);
    expect([runs(), await named()]).toEqual([2, 1]);
    expect((await save()).again).toBe(true);
  });

  test('stays unclear where the database is away from then on: that is what is said', async () => {
    const { proxy, save, named } = await givenCut();
    proxy.cutAt('after', true);

    await expect(save()).rejects.toMatchObject({ name: 'NotSaved', unclear: true });

    expect(await named()).toBe(1);
  });

  test('of the clock’s own work was kept: it is not done twice', async () => {
    const { proxy, store } = await givenCut();
    proxy.cutAt('after');
    let runs = 0;

    const { again } = await store.unit('daily', async (tx) => {
      runs += 1;
      await tx.people.setLanguage('kept', 'fi');
    });

    expect([proxy.cuts, again, runs]).toEqual([1, true, 1]);
  });
});
