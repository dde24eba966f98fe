import type { Words } from '../messages.ts';
import type { SlackMessages } from '../slack.ts';

export const slack: Words<SlackMessages> = {
  'slack.written': () => 'En språkmodell har formulerat texten utifrån källorna som visas. Kontrollera den mot dem.',
  'slack.close': () => 'Stäng',
  'slack.choose': () => 'Välj',
  'slack.slow': () => 'Det tar en stund till. Svaret kommer här så fort det är klart.',
  'slack.installed.title': () => 'Tandem är installerat',
  'slack.installed.text': () =>
    'Öppna Slack och bjud in Tandem till en kanal med /invite @Tandem, eller skriv direkt till Tandem. Börja med /tandem hjälp.',
  'slack.failed.title': () => 'Tandem installerades inte',
  'slack.failed.text': () => 'Installationen avbröts, eller så var länken redan använd eller för gammal. Börja om från början.',
  'slack.retry': () => 'Börja om',
  'slack.prompts': () => 'Frågor som källan svarar på',
};
