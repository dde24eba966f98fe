import { expect, test } from 'vitest';
import { ANNA, BO, CARITA, givenNetwork } from '../../given/founded.ts';
import { button, type Given, givenTandem, textOf } from '../../given/tandem.ts';

async function givenLine(method: 'enskilda' | 'integration') {
  const given = await givenTandem();
  const network = await givenNetwork(given, method);
  await given.submit(
    'plan.add',
    { kind: 'work', title: 'Energiråd för småhus', unit: '', owner: '', due: '' },
    { network: network.id },
    CARITA,
  );
  const line = (await given.tandem.ports.plans.of(network.id)).find(({ kind }) => kind === 'work');
  if (!line) throw new Error('no line');
  await given.command(`/network plan ansvarig ${line.position} @{web:local:anna}`, CARITA);
  return { given, network, line };
}
const history = (given: Given, line: { id: string }) => given.store.commitments.history(`line:${line.id}`, { size: 5 });

test.each(['enskilda', 'integration'] as const)(
  '%s: the owner of a line updates it by the same commands, and its first update makes its ledger',
  async (method) => {
    const { given, network, line } = await givenLine(method);

    const reply = await given.command('/commit update energiråd 40% broschyren klar', ANNA);
    await given.command('/commit update ei muutosta', ANNA);

    expect(textOf(reply)).toMatch(/Energiråd för småhus.*40 %/u);
    expect(await history(given, line)).toMatchObject([
      { says: 'same', percent: 40, onBehalf: false },
      { percent: 40, note: 'broschyren klar', by: 'anna' },
    ]);
    const list = await given.command('/commit', ANNA);
    expect(() => button(list, 'commit.new')).toThrow();
    await given.press(button(list, 'commit.blocked'), ANNA);
    await given.command('/commit undo', ANNA);
    expect((await given.store.commitments.ofLines(network.id))[0]).toMatchObject({
      status: 'on-track',
      percent: 40,
      holder: { line: line.id },
    });
  },
);

test('nobody else’s line is theirs to update; a coordinator’s update is labelled', async () => {
  const { given, network, line } = await givenLine('enskilda');
  expect((await given.command('/commit update energiråd 40%', BO)).refused).toBeDefined();
  const data = { network: network.id, commitment: `line:${line.id}` };
  expect((await given.press({ action: 'commit.same', data }, BO)).refused).toBeDefined();
  expect((await given.command('/commit new Ny sak', ANNA)).refused).toBeDefined();
  await given.press({ action: 'commit.same', data }, CARITA);
  expect(await history(given, line)).toMatchObject([{ onBehalf: true }]);
});

test('whoever lost the line updates it no more, and two first updates at once are two', async () => {
  const { given, line } = await givenLine('enskilda');
  await Promise.all([10, 20].map((percent) => given.command(`/commit update energiråd ${percent}%`, ANNA)));
  expect((await history(given, line)).map(({ seq }) => seq)).toEqual([2, 1]);
  await given.command(`/network plan ansvarig ${line.position} @{web:local:joel}`, CARITA);
  expect((await given.command('/commit update energiråd 30%', ANNA)).refused).toBeDefined();
  expect(await history(given, line)).toHaveLength(2);
});
