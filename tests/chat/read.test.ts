import { describe, expect, test } from 'vitest';
import { readTyped } from '../../src/chat/read.ts';

describe('what is typed without a slash', () => {
  test.each([
    ['Me olemme pieni kunta, mikä verkosto sopii meille?'],
    ['Me tarvitsemme apua'],
    ['Help us choose: what is an open network?'],
    ['Hjälp oss välja nätverk'],
    ['Apua tarvitaan: mitä suljettu verkosto maksaa?'],
  ])('is a question, though it starts like a command: %s', (text) => {
    expect(readTyped(text)).toEqual({ kind: 'question', text });
  });

  test.each([
    ['me', 'me', ''],
    ['Me language fi', 'me', 'language fi'],
    ['mina uppgifter språk en', 'me', 'språk en'],
    ['omat tiedot suomi', 'me', 'suomi'],
    ['HJÄLP', 'help', ''],
    ['hjälp mig', 'help', 'mig'],
    ['/tandem help', 'help', ''],
    ['verkosto ohje', 'network', 'ohje'],
    ['fråga vad är ett öppet nätverk', 'ask', 'vad är ett öppet nätverk'],
  ])('is a command where the command reads what follows: %s', (text, name, args) => {
    expect(readTyped(text)).toEqual({ kind: 'command', name, args });
  });
});
