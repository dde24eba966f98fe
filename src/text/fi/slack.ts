import type { Words } from '../messages.ts';
import type { SlackMessages } from '../slack.ts';

export const slack: Words<SlackMessages> = {
  'slack.written': () => 'Kielimalli on muotoillut tekstin näkyvien lähteiden pohjalta. Tarkista tiedot lähteistä.',
  'slack.close': () => 'Sulje',
  'slack.choose': () => 'Valitse',
  'slack.slow': () => 'Vastaus on vielä työn alla. Se tulee tähän hetken kuluttua.',
  'slack.installed.title': () => 'Tandem on asennettu',
  'slack.installed.text': () =>
    'Avaa Slack ja kutsu Tandem kanavalle komennolla /invite @Tandem tai kirjoita sille suoraan. Aloita komennolla /tandem ohje.',
  'slack.failed.title': () => 'Tandemia ei asennettu',
  'slack.failed.text': () => 'Asennus keskeytettiin, tai linkki oli jo käytetty tai vanhentunut. Aloita alusta.',
  'slack.retry': () => 'Aloita alusta',
  'slack.prompts': () => 'Kysymyksiä, joihin lähde vastaa',
};
