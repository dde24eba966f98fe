import { describe, expect, test } from 'vitest';
import type { Writer } from '../../src/chat/answers.ts';
import type { Sentence } from '../../src/chat/sentence.ts';
import { blocks, citedIn, givenTandem, textOf } from '../given/tandem.ts';

/** A writer that rewords each fact, or fails. */
function writer(outcome: 'words' | 'fails'): Writer & { readonly saw: object[] } {
  const saw: object[] = [];
  return {
    saw,
    configured: true,
    async write(answer) {
      saw.push(answer);
      if (outcome === 'fails') return undefined;
      return answer.citations.map((citation): Sentence => ({ text: `Omformulerat: ${citation.quote}`, cites: [citation.id], by: 'model' }));
    },
  };
}

describe('with a model', () => {
  test('a mention first gets "on its way", then the same message shows the answer, labelled', async () => {
    const { say, sent, untilSent } = await givenTandem({}, { writer: writer('words') });

    const first = await say('Vad är ett öppet klimatnätverk?', { channel: 'klimat', thread: 'm1' });
    await untilSent(2);

    expect(citedIn(first)).toEqual([]);
    expect(sent[1]).toMatchObject({ how: 'update', messageId: 'message-1', delivery: { reply: { written: 'model', card: first.card } } });
    expect(textOf(sent[1]?.delivery.reply ?? first)).toContain('Omformulerat');
  });

  test('a slash command’s answer follows privately', async () => {
    const { command, sent, untilSent } = await givenTandem({}, { writer: writer('words') });

    const first = await command('/ask Vad är ett öppet klimatnätverk?', { channel: 'klimat' });
    await untilSent(1);

    expect(sent[0]).toMatchObject({ how: 'post', delivery: { to: 'web:local:anna', reply: { card: first.card, replaces: true } } });
  });

  test('that fails leaves the verbatim answer, without the label', async () => {
    const { command, sent, untilSent } = await givenTandem({}, { writer: writer('fails') });

    await command('/ask Vad är ett öppet klimatnätverk?');
    await untilSent(1);

    const reply = sent[0]?.delivery.reply;
    expect(reply?.written).toBeUndefined();
    expect(reply && citedIn(reply)[0]).toMatch(/^open\./);
  });

  test('the person’s and the day’s cap hold; after that the answer is verbatim at once and says so', async () => {
    const { command } = await givenTandem({ TANDEM_MODEL_PER_PERSON: '1', TANDEM_MODEL_PER_DAY: '2' }, { writer: writer('words') });
    const ask = (as: string) => command('/ask Vad är ett öppet klimatnätverk?', { as });

    expect(citedIn(await ask('anna'))).toEqual([]);
    expect(citedIn(await ask('anna'))).not.toEqual([]);
    expect(citedIn(await ask('bo'))).toEqual([]);
    const third = await ask('aino');
    expect(citedIn(third)).not.toEqual([]);
    expect(blocks(third, 'note').length).toBeGreaterThan(0);
  });

  test('counts by the days of TANDEM_TIME_ZONE', async () => {
    const { command } = await givenTandem(
      { TANDEM_MODEL_PER_PERSON: '1', TANDEM_TIME_ZONE: 'Europe/Helsinki' },
      { writer: writer('words') },
    );
    const askAt = async (at: string) => citedIn(await command('/ask Vad är ett öppet klimatnätverk?', { at: new Date(at) })).length > 0;

    // Verbatim where the day's one call is used up: midnight in Helsinki is 22.00 in UTC.
    expect(await askAt('2026-11-24T20:00:00Z')).toBe(false);
    expect(await askAt('2026-11-24T21:59:00Z')).toBe(true);
    expect(await askAt('2026-11-24T22:01:00Z')).toBe(false);
    expect(await askAt('2026-11-25T01:00:00Z')).toBe(true);
  });

  test('is not asked about what the source does not reach', async () => {
    const model = writer('words');
    const { command } = await givenTandem({}, { writer: model });

    await command('/ask Vad blir det för väder i morgon?');

    expect(model.saw).toEqual([]);
  });

  test('sees the question and the chosen facts, and nothing of who asked', async () => {
    const model = writer('words');
    const { command, untilSent } = await givenTandem({}, { writer: model });

    await command('/ask Vad är ett öppet klimatnätverk?', { as: 'carita' });
    await untilSent(1);

    expect(JSON.stringify(model.saw)).not.toContain('carita');
  });
});
