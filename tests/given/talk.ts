import type { Choice, Reply } from '../../src/chat/reply.ts';
import { blocks, button, type Given, type Where } from './tandem.ts';

/** Answers that lead to a closed network. */
export const CLOSED: Readonly<Record<string, string>> = {
  people: 'about_one',
  money: 'moderate_budget',
  existing_activity: 'some_existing',
  brand: 'brand_important',
  audience: 'committed_only',
  criteria: 'firm_criteria',
  followup: 'full_followup',
  climate_programme: 'programme_link',
  fees: 'fees_none',
  industrial_policy: 'policy_no',
  lead: 'one_coordinator',
};

/** Answers that lead to integration into existing activity. */
export const INTEGRATED: Readonly<Record<string, string>> = {
  people: 'part_of_post',
  money: 'no_money',
  existing_activity: 'strong_existing',
  brand: 'brand_not_needed',
  audience: 'all_companies',
  criteria: 'no_criteria',
  followup: 'no_followup',
  climate_programme: 'no_programme',
  fees: 'fees_none',
  industrial_policy: 'policy_no',
  lead: 'shared_inside',
};

const choices = (reply: Reply): readonly Choice[] => blocks(reply, 'choices').flatMap(({ items }) => items);

/** The question that the card asks; undefined on any other card. */
export const askedIn = (reply: Reply): string | undefined => choices(reply).find(({ action }) => action === 'fit.answer')?.data.question;

/** The dialogue that the card's buttons name. */
export const dialogueIn = (reply: Reply): string => choices(reply).find(({ data }) => data.dialogue !== undefined)?.data.dialogue ?? '';

/** Presses the answers given there, question by question, until the card asks for one that is not among them, or nothing. */
export async function answering(
  given: Pick<Given, 'press'>,
  card: Reply,
  answers: Readonly<Record<string, string>>,
  where: Where = {},
): Promise<Reply> {
  const question = askedIn(card);
  const option = question === undefined ? undefined : answers[question];
  if (question === undefined || option === undefined) return card;
  const next = await given.press(button(card, 'fit.answer', { question, option }), where);
  return answering(given, next, answers, where);
}

/** Answers that rule out every network. */
export const LIGHT: Readonly<Record<string, string>> = { ...INTEGRATED, people: 'nearly_none' };
