import { drawGroupCard } from '../../handlers/fit/group-card.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import { answering, CLOSED } from './talk.ts';
import { blocks, button, type Given, type Where } from './tandem.ts';

/** A team of three in one channel, each in their own language. */
export const ANNA: Where = { as: 'anna', locale: 'sv-FI', channel: 'klimat' };
export const PEKKA: Where = { as: 'pekka', locale: 'fi-FI', channel: 'klimat' };
export const EMMA: Where = { as: 'emma', locale: 'en', channel: 'klimat' };
/** Pekka's answers: an open network, without criteria. */
export const OPEN = { ...CLOSED, audience: 'all_companies', criteria: 'no_criteria', followup: 'light_followup' };

/** The card's rows by their heads. */
export const rowsOf = (reply: Reply): ReadonlyMap<string, string> => new Map(blocks(reply, 'facts').flatMap((block) => block.rows));

/** The room's card as it stands now. */
export async function cardNow({ tandem }: Given, id: string): Promise<Reply> {
  const card = await drawGroupCard(id, tandem.ports, new Date());
  if (!card) throw new Error('the card is gone');
  return card;
}

/** Anna starts it aloud in the channel; three answer. */
export async function answered(given: Given, pekkas: Readonly<Record<string, string>> = OPEN) {
  const card = await given.say('metodval tillsammans', ANNA);
  const join = button(card, 'fit.join');
  const talk = async (where: Where, answers: Readonly<Record<string, string>>) =>
    answering(given, await given.press(join, where), answers, where);
  const done = await Promise.all([talk(ANNA, CLOSED), talk(PEKKA, pekkas), talk(EMMA, CLOSED)]);
  return { card, id: join.data.dialogue ?? '', done };
}

/** The button that decides what is to settle now, if anything is. */
export const settleChoice = (card: Reply): Choice | undefined =>
  blocks(card, 'choices')
    .flatMap(({ items }) => items)
    .find(({ action }) => action === 'fit.settle');

/** Settles everything that is left by these answers, and gives the questions in the order in which they were raised. */
export async function settleAll(given: Given, id: string, answers: Readonly<Record<string, string>> = CLOSED, where: Where = PEKKA) {
  const raised: string[] = [];
  for (let left = 0; left < 11; left += 1) {
    const now = await cardNow(given, id);
    const question = settleChoice(now)?.data.question;
    if (question === undefined) break;
    raised.push(question);
    await given.press(button(now, 'fit.settle', { question, option: answers[question] ?? '' }), where);
  }
  return raised;
}
