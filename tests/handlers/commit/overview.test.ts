import { expect, test } from 'vitest';
import { givenLedger, METER } from '../../given/evidence.ts';
import { CARITA, CHANNEL } from '../../given/network.ts';
import { blocks, button } from '../../given/tandem.ts';

const COORDINATOR = { ...CARITA, channel: CHANNEL };

test('every figure of the overview opens what it counts, and each of these opens its commitment', async () => {
  const given = await givenLedger();
  const heat = await given.promise({ title: 'Fjärrvärme', asked: '2026-01-31' });
  const solar = await given.promise({ title: 'Solpaneler' });
  await given.report(heat, { says: 'blocked' }, { evidence: [] });
  await given.report(solar, { says: 'done' }, { evidence: METER });

  const overview = await given.command('/commit', COORDINATOR);

  const opens = blocks(overview, 'choices').flatMap(({ items }) => items.filter(({ action }) => action === 'commit.listed'));
  expect(opens.map(({ data }) => data.which)).toEqual(['blocked', 'done', 'self', 'attached']);
  expect(button(overview, 'review.list')).toBeDefined();
  for (const [which, title] of [
    ['blocked', 'Fjärrvärme'],
    ['done', 'Solpaneler'],
    ['self', 'Fjärrvärme'],
    ['attached', 'Solpaneler'],
  ] as const) {
    const list = await given.press(button(overview, 'commit.listed', { which }), CARITA);
    expect(blocks(list, 'facts').flatMap(({ rows }) => rows.map(([label]) => label))).toEqual([`Solvind Ab: ${title}`]);
    expect((await given.press(button(list, 'commit.show'), CARITA)).title).toBe(title);
  }
});
