import { getDocumentProxy } from 'unpdf';
import { expect, onTestFinished, test } from 'vitest';
import type { Memo } from '../../src/chat/memo.ts';
import { papersInThread } from '../../src/papers/thread.ts';
import { MEMOS } from '../given/memo.ts';

function givenPapers() {
  const papers = papersInThread();
  onTestFinished(() => papers.close());
  return papers;
}
const titleOf = async (pdf: Uint8Array) => ((await (await getDocumentProxy(pdf)).getMetadata()).info as { Title: string }).Title;

test('memos asked for at once come each to its asker, and nobody else waits for them', async () => {
  const papers = givenPapers();
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  const drawn = await Promise.all([papers.memo(MEMOS.sv), papers.memo(MEMOS.fi), papers.memo(MEMOS.en)]);
  clearInterval(turning);
  expect(await Promise.all(drawn.map(titleOf))).toEqual([MEMOS.sv.title, MEMOS.fi.title, MEMOS.en.title]);
  // Drawn on this thread, it would have stood still for the whole time.
  expect(turns).toBeGreaterThan(20);
  expect(new TextDecoder().decode(await papers.memoMarkdown(MEMOS.fi))).toContain(MEMOS.fi.title);
});

test('one that breaks tells its asker why, and the next one is drawn', async () => {
  const papers = givenPapers();
  const broken = { ...MEMOS.sv, scores: undefined } as unknown as Memo;
  await expect(papers.memo(broken)).rejects.toThrow(/could not be drawn/u);
  expect(await titleOf(await papers.memo(MEMOS.sv))).toBe(MEMOS.sv.title);
});

test('a stop lets nobody wait', async () => {
  const papers = papersInThread();
  const asked = expect(papers.memo(MEMOS.sv)).rejects.toThrow('stopping');
  await papers.close();
  await asked;
});
