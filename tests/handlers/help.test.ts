import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../handlers/help/topics.ts';
import { readKeyword, readTyped } from '../../src/chat/read.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { NETWORK_WORDS } from '../../src/text/network-words.ts';
import { COMMAND_WORDS, ME_WORDS, SUB_WORDS } from '../../src/text/words.ts';
import { givenLedger } from '../given/ledger.ts';
import { CHANNEL } from '../given/network.ts';
import { blocks, button, givenTandem, textOf } from '../given/tandem.ts';

describe('help', () => {
  test('speaks the person’s language and shows what works for them', async () => {
    const { command } = await givenTandem();

    const finnish = await command('/tandem help', { locale: 'fi-FI' });
    const coordinator = await command('/tandem help', { as: 'carita', locale: 'fi-FI' });

    const typed = (reply: typeof finnish) => blocks(reply, 'facts')[0]?.rows.map(([label]) => label) ?? [];
    expect(typed(finnish)[0]).toMatch(/^kysy/);
    expect(typed(coordinator).join()).toContain('puutteet');
    expect(typed(finnish).join()).not.toContain('puutteet');
  });

  test('follows any command, with what a coordinator may do besides', async () => {
    const { command } = await givenTandem();
    const typed = (reply: Awaited<ReturnType<typeof command>>) =>
      blocks(reply, 'facts').flatMap(({ rows }) => rows.map(([label]) => label));

    const network = typed(await command('/network hjälp', { locale: 'sv-FI' }));
    expect(network).toContain('nätverk gå med Företaget Ab');
    expect(network).not.toContain('nätverk ansökningar');
    expect(typed(await command('/network help', { as: 'carita', locale: 'fi-FI' }))).toContain('verkosto hakemukset');
    for (const said of ['/fit help', '/ask apua', '/tandem me help', '/tandem help fit'])
      expect(typed(await command(said)), said).not.toEqual([]);
  });

  test.each(['sv', 'fi', 'en'] as const)('what it says to type is understood, in %s', (language) => {
    for (const topic of ['network', 'me', 'fit'] as const)
      for (const [said] of rowsOf(topic, true, language)) {
        const command = readKeyword(said, COMMAND_WORDS);
        expect(command?.word, said).toBe(topic);
        const subs = { network: NETWORK_WORDS, me: ME_WORDS, fit: SUB_WORDS }[topic];
        if (command?.rest) expect(readKeyword<string>(command.rest, subs), said).toBeDefined();
      }
  });

  test('its example questions are answered in every language', async () => {
    const { command, press } = await givenTandem();
    for (const locale of ['sv-FI', 'fi-FI', 'en']) {
      const help = await command('/tandem help', { locale });
      const examples = blocks(help, 'choices').flatMap((block) => block.items.filter((item) => item.action === 'ask.question'));
      for (const example of examples) {
        const reply = await press(example, { locale });
        expect([...blocks(reply, 'sources'), ...blocks(reply, 'table')], example.label).not.toEqual([]);
      }
    }
  });
});

describe('help in a network', () => {
  const typed = (reply: Reply) => blocks(reply, 'facts')[0]?.rows.map(([label]) => label) ?? [];

  test('names what this person can do here: a company its commitments, a coordinator what waits', async () => {
    const { command } = await givenLedger();
    const where = { channel: CHANNEL };

    const company = typed(await command('/tandem help', { as: 'bo', locale: 'sv-FI', ...where }));
    const coordinator = typed(await command('/tandem help', { as: 'carita', locale: 'fi-FI', ...where }));
    const nobody = typed(await command('/tandem help', { as: 'eva', locale: 'en', ...where }));

    expect(company).toEqual(expect.arrayContaining(['nätverk', 'åtagande', expect.stringMatching(/^åtagande uppdatera/)]));
    expect(coordinator).toEqual(expect.arrayContaining(['verkosto hakemukset', 'sitoumus tarkista']));
    expect(nobody.join()).toContain('network join');
    expect([...company, ...nobody].join()).not.toMatch(/granska|review|applications/);
  });

  test('each line that it shows is understood as it stands there', async () => {
    const { command } = await givenLedger();
    for (const [as, locale] of [
      ['bo', 'sv-FI'],
      ['carita', 'fi-FI'],
      ['eva', 'en'],
    ] as const) {
      for (const line of typed(await command('/tandem help', { as, locale, channel: CHANNEL })))
        expect(readTyped(line.replace('…', 'Solvind')).kind, line).toBe('command');
    }
  });
});

describe('the language', () => {
  test('is chosen by a word in any language, and holds in private from then on', async () => {
    const { command } = await givenTandem();

    await command('/tandem mina uppgifter språk finska');

    expect(textOf(await command('/tandem help'))).toMatch(/koordinoida/);
  });

  test('is learnt from the first question where the product tells no locale, and a choice outweighs it', async () => {
    const { command } = await givenTandem();
    const where = { locale: '' };

    await command('/ask Mikä on avoin ilmastoverkosto?', where);
    const finnish = await command('/tandem help', where);
    await command('/tandem me language sv', where);
    await command('/ask Mikä on suljettu ilmastoverkosto?', where);

    expect(finnish.language).toBe('fi');
    expect((await command('/tandem help', where)).language).toBe('sv');
  });

  test('that Tandem does not speak is refused with an example', async () => {
    const { command } = await givenTandem();

    const reply = await command('/tandem me language klingon', { locale: 'en' });

    expect(reply.refused?.text).toContain('klingon');
  });

  test('me shows one’s own account, as TANDEM_ADMINS wants it', async () => {
    const { command } = await givenTandem();

    expect(JSON.stringify(await command('/tandem me'))).toContain('web:local:anna');
  });

  test('is chosen by a button too', async () => {
    const { command, press } = await givenTandem();

    const reply = await press(button(await command('/tandem me'), 'me.language', { language: 'en' }));

    expect(reply.refused).toBeUndefined();
  });
});
