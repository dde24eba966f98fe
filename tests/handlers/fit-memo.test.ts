import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { findingOf } from '../../handlers/fit/finding.ts';
import { memoOf } from '../../handlers/fit/memo.ts';
import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Given as Answers } from '../../src/domain/fit.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { fit, personas } from '../given/fit.ts';
import { CLOSED } from '../given/talk.ts';
import { type Given, givenTandem } from '../given/tandem.ts';

const dialogue = { kind: 'solo', answers: [], members: [], settled: [] } as unknown as WholeDialogue;
const reader = (language: Language) => ({ language, at: new Date('2026-11-24T09:00:00Z'), by: { name: 'Anna' } }) as Heard;
const memo = ({ tandem }: Given, given: Answers, language: Language = 'sv') =>
  memoOf(tandem.ports, reader(language), dialogue, findingOf(fit, given), 'pdf');
const clause = (id: string, language: Language) =>
  fit.questions.flatMap(({ options }) => options).find((option) => option.id === id)?.clause[language] ?? id;

describe('a memo', () => {
  test.each(LANGUAGES)(
    'says in %s why this method, by the answers that weighed most, and why not the runner-up, by others',
    async (language) => {
      const told = memo(await givenTandem(), CLOSED, language);

      for (const answer of ['committed_only', 'firm_criteria', 'full_followup'])
        expect(told.recommended.why).toContain(clause(answer, language));
      expect(told.runnerUp?.why).toContain(clause('programme_link', language));
      expect(told.runnerUp?.why).not.toContain(clause('firm_criteria', language));
    },
  );

  test('without a single known answer recommends nothing, and names no runner-up', async () => {
    const told = memo(await givenTandem(), { people: 'dont_know' });

    expect(told.recommended.why).toContain('ingen rekommendation');
    expect(told.runnerUp).toBeUndefined();
  });

  test('names a method that is ruled out once, at its bar and with its reason', async () => {
    const told = memo(await givenTandem(), CLOSED);

    expect(told.vetoes).toHaveLength(1);
    expect(told.scores.bars.filter(({ note }) => note === 'faller bort').map(({ label }) => label)).toEqual([
      expect.stringContaining('Frontlinje'),
    ]);
  });

  test('of every written situation is one page on which no sentence is cut', async () => {
    const given = await givenTandem();
    for (const [at, { id, answers }] of personas.entries()) {
      const pdf = await given.tandem.ports.papers.memo(memo(given, answers, LANGUAGES[at % LANGUAGES.length] ?? 'sv'));
      const { text, totalPages } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
      expect(totalPages, id).toBe(1);
      expect(text, id).not.toMatch(/[\p{L}\d,]…/u);
    }
  }, 60_000);
});
