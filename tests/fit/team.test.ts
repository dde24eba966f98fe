import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test, vi } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { ANNA, answered, cardNow, EMMA, PEKKA, rowsOf, settleChoice } from '../given/group.ts';
import { CLOSED } from '../given/talk.ts';
import { blocks, button, type Given, givenTandem, textOf, type Where } from '../given/tandem.ts';

/** Pekka alone wants no criteria, which decides it, and a shared lead, which does not. */
const PEKKAS = { ...CLOSED, criteria: 'no_criteria', lead: 'shared_organisations' };

async function memoText({ tandem, press }: Given, card: Reply, where: Where): Promise<string> {
  const memo = await press(button(card, 'fit.memo', { as: 'pdf' }), where);
  const file = await tandem.files.get(blocks(memo, 'file')[0]?.token ?? '', new Date());
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(file?.bytes ?? [])), { mergePages: true });
  expect(totalPages).toBe(1);
  return text.replace(/\s+/gu, ' ');
}

test('a team of three, in three languages, comes to one joint result', async () => {
  const given = await givenTandem();

  // Anna starts it aloud; each answers in private, and sees no more of the others than that they have answered.
  const { card, id, done } = await answered(given, PEKKAS);
  expect(done.map(({ language }) => language)).toEqual(['sv', 'fi', 'en']);
  expect(
    rowsOf(await cardNow(given, id))
      .get('Har svarat')
      ?.split(' · ')
      .sort(),
  ).toEqual(['anna', 'emma', 'pekka']);
  for (const mine of done) expect(JSON.stringify(mine)).not.toMatch(/no_criteria|Emme/u);

  // Two give reasons: one under a name, one without.
  const reason = async (where: Where, text: string, named: string) => {
    const { form } = await given.press({ action: 'fit.reason', data: { dialogue: id, question: 'criteria' } }, where);
    return given.submit('fit.reason', { reason: text, named }, form?.data ?? {}, where);
  };
  await reason(PEKKA, 'Pienet yritykset säikähtävät.', 'no');
  await reason(EMMA, 'The council expects targets.', 'yes');

  // Anna closes it. Of two disagreements one can change the outcome: it alone is raised, with each side's reasons.
  await given.press(button(card, 'fit.close'), ANNA);
  const raised = await cardNow(given, id);
  expect(settleChoice(raised)?.data.question).toBe('criteria');
  const sides = rowsOf(raised);
  expect(sides.get('Nej (1 av 3)')).toMatch(/”Pienet yritykset säikähtävät\.”\nKällan: .*\[\d\]/u);
  expect(sides.get('Ja, både kriterier för anslutning och mål (2 av 3)')).toContain('”The council expects targets.” (emma)');
  expect(JSON.stringify(raised)).not.toContain('pekka');
  expect(sides.get('Ni är överens (9)')).toContain('Ungefär en person');
  expect(sides.get('Ni är oense, men det ändrar inte resultatet')).toContain('Vem som leder');

  // Pekka reads it in Finnish, and notes what the group decided.
  const finnish = await given.press(button(raised, 'fit.group', { language: 'fi' }), PEKKA);
  expect(rowsOf(finnish).get('Olette yhtä mieltä (9)')).toContain('Noin yksi henkilö');
  const settled = await given.press(button(finnish, 'fit.settle', { option: 'firm_criteria' }), PEKKA);
  expect(textOf(settled)).toContain('yhteinen tuloksenne');

  // The room's card is the joint result, and says what was settled and how.
  const joint = await cardNow(given, id);
  expect(blocks(joint, 'chart')[0]?.bars.find(({ mark }) => mark)?.label).toBe('Stängt');
  expect(rowsOf(joint).get('Ni har avgjort')).toMatch(/^Kriterier för anslutning: Ja.*”Nej” \(1\), ”Ja.*” \(2\)\. Noterat av pekka\.$/u);
  await vi.waitUntil(() => {
    const last = given.sent.at(-1);
    return last?.how === 'update' && blocks(last.delivery.reply, 'chart').length === 1;
  });

  // Each takes the memo home in their own language; one shares the result in the channel.
  expect(await memoText(given, joint, ANNA)).toMatch(/Stängt klimatnätverk.*Det här avgjorde ni tillsammans.*Noterat av pekka/u);
  expect(await memoText(given, joint, PEKKA)).toMatch(/Suljettu ilmastoverkosto.*Tämän ratkaisitte yhdessä.*Päätöksen kirjasi pekka/u);
  expect(await memoText(given, joint, EMMA)).toMatch(
    /Answered by (?:(?:anna|pekka|emma)[, and]*){3}.*Closed climate network.*What you settled together/u,
  );
  const where = await given.press(button(joint, 'fit.share'), ANNA);
  await given.press(button(where, 'fit.share', { room: 'web:local:klimat' }), ANNA);
  await vi.waitUntil(() => given.sent.some(({ how, delivery: { reply } }) => how === 'post' && textOf(reply).includes('anna delar')));
});
