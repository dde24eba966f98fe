import { describe, expect, test } from 'vitest';
import { answering, askedIn, CLOSED } from '../given/talk.ts';
import { blocks, button, citedIn, givenTandem, textOf } from '../given/tandem.ts';

describe('the dialogue', () => {
  test('asks one question at a time and ends in a recommendation that it can defend', async () => {
    const given = await givenTandem();
    const first = await given.command('/fit');
    expect(askedIn(first)).toBe('people');
    expect(blocks(first, 'progress')[0]?.text).toBe('1 av 11');

    const result = await answering(given, first, CLOSED);

    expect(askedIn(result)).toBeUndefined();
    expect(textOf(result)).toContain('Stängt klimatnätverk');
    expect(blocks(result, 'chart')[0]?.bars.find(({ mark }) => mark)?.label).toBe('Stängt');
    expect(citedIn(result)).toContain('closed.resources.support');
    const why = await given.press(button(first, 'fit.why'));
    expect(citedIn(why)).toContain('single.resources.small');
    const memo = await given.press(button(result, 'fit.memo', { as: 'pdf' }));
    const [file] = blocks(memo, 'file');
    expect((await given.tandem.files.get(file?.token ?? '', new Date()))?.bytes.length).toBeGreaterThan(1_000);
  });
});
