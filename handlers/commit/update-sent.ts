import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { FormTurn } from '../../src/chat/turn.ts';
import { LONGEST_NOTE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { readPeriodName } from '../../src/domain/period.ts';
import { readQuantity } from '../../src/domain/quantity.ts';
import { say } from '../../src/text/say.ts';
import { pressedHere } from '../network/here.ts';
import { readFiles } from './files.ts';
import { formSaid } from './form-said.ts';
import { readLinks } from './links.ts';
import { readUpdate } from './read.ts';
import { type Target, targetNamed } from './targets.ts';
import { refuseFault, said } from './update.ts';

type Fields = FormTurn['fields'];
const field = (fields: Fields, id: string): string => (fields[id] ?? '').trim();

/** The update's form, sent: read as a typed line is, with what is wrong at its field. data: network, commitment?, instead? */
export const updateSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { fields, data } = turn;
  const target = await targetNamed(turn, ports, here, data.commitment ?? field(fields, 'which'));
  demandFields(fields, target, turn.language);
  const period = periodIn(fields);
  // A page sends its empty fields too: nothing is told there.
  const filled = Object.fromEntries(Object.entries(fields).filter(([, typed]) => typed.trim() !== ''));
  const form = formSaid({
    ...filled,
    says: field(fields, 'says') || 'progress',
    ...(period === undefined ? {} : { period }),
    ...(data.instead === undefined ? {} : { instead: data.instead }),
  });
  const files = await readFiles(turn.files?.files ?? [], 'files');
  return said(turn, ports, here, { target, text: field(fields, 'figure'), form, files });
};

/** Each field by itself, so that what is wrong is told where it stands. */
function demandFields(fields: Fields, target: Target, language: Language): void {
  demandFigure(fields, target, language);
  const note = field(fields, 'note');
  if (note.length > LONGEST_NOTE) refuse('commit.note', { length: note.length, max: LONGEST_NOTE }, { field: 'note', typed: note });
  demandLinks(fields, 'note');
  const stray = demandLinks(fields, 'links');
  if (stray !== undefined) refuse('commit.link', { typed: stray.slice(0, 200) }, { field: 'links', typed: field(fields, 'links') });
}

/** A figure and nothing else; it may be missing where something else says how it goes. */
function demandFigure(fields: Fields, target: Target, language: Language): void {
  const figure = field(fields, 'figure');
  const { unit } = target.commitment;
  if (figure === '') {
    if (!['', 'progress'].includes(field(fields, 'says'))) return;
    refuse('chat.required', { label: say(language, 'commit.form.figure', { title: target.title, unit }) }, { field: 'figure' });
  }
  const reading = readUpdate(figure, target.commitment);
  if ('fault' in reading) refuseFault(reading.fault, target, figure, 'figure');
  // Asked by buttons, where the figure is one: words belong into the note.
  const { why } = 'doubt' in reading ? reading.doubt : { why: undefined };
  if (why !== undefined && why !== 'other' && (why !== 'bare' || readQuantity(figure)?.rest === '')) return;
  const isFigure = 'said' in reading && reading.said.says === 'progress' && reading.said.note === undefined;
  if (!isFigure) refuse('commit.form.noFigure', { typed: figure, unit }, { field: 'figure', typed: figure });
}

/** Gives what stands beside the links. */
function demandLinks(fields: Fields, id: 'note' | 'links'): string | undefined {
  const linked = readLinks(field(fields, id));
  if ('wrong' in linked) return refuse('commit.link', { typed: linked.wrong.slice(0, 200) }, { field: id, typed: field(fields, id) });
  return linked.note;
}

/** What time it is about. */
function periodIn(fields: Fields): string | undefined {
  const typed = field(fields, 'period');
  if (typed === '') return undefined;
  return readPeriodName(typed) ?? refuse('commit.form.period', { typed }, { field: 'period', typed });
}
