import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Field, Form } from '../../src/chat/reply.ts';
import type { ActionTurn, Data, FormTurn } from '../../src/chat/turn.ts';
import { LONGEST_NOTE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { note, within } from '../company/inside.ts';
import { tellCoordinators } from '../company/notices.ts';
import { asForm } from '../links/form.ts';
import { pressedHere } from '../network/here.ts';
import { dataOf, namedIn, reporting } from './report.ts';
import { linesOf } from './report-lines.ts';
import { voiceFor } from './targets.ts';

type FieldId = 'well' | 'next' | 'release';

/** Opens the form of the company's own words. data: network, company, year */
export const reportFormPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { company, year } = namedIn(turn, here);
  await reporting(ports, here, company);
  const sent = await ports.reports.newest(here.network.id, company, year);
  const known = sent ? { well: sent.well, next: sent.next, release: sent.released ? 'yes' : 'no' } : {};
  return asForm(formOf(turn.language, dataOf(here, company, year), year, known));
};

function formOf(language: Language, data: Data, year: number, known: Partial<Record<FieldId, string>>): Form {
  const field = (id: FieldId, more: Pick<Field, 'kind' | 'required' | 'options'>): Field => ({
    ...{ id, label: say(language, 'report.form.label', { field: id }), hint: say(language, 'report.form.hint', { field: id }), ...more },
    ...(known[id] === undefined || known[id] === '' ? {} : { value: known[id] }),
  });
  const options = [false, true].map((released) => ({
    value: released ? 'yes' : 'no',
    label: say(language, 'report.form.release', { released }),
  }));
  return {
    name: 'report.send',
    title: say(language, 'report.form.title', { year }),
    submit: say(language, 'report.form.submit'),
    cancel: say(language, 'report.form.cancel'),
    data,
    fields: [
      field('well', { kind: 'long', required: true }),
      field('next', { kind: 'long', required: false }),
      // Nothing is public by default: the company has to choose it.
      { ...field('release', { kind: 'choice', required: true, options }), value: known.release ?? 'no' },
    ],
  };
}

/** The report, sent: kept as it is now, and the coordinators are told in private. data: network, company, year */
export const reportSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { company, year } = namedIn(turn, here);
  const [well, next] = [wordsIn(turn.fields, 'well', turn.language), wordsIn(turn.fields, 'next', turn.language)];
  const released = turn.fields.release === 'yes';
  const [name, lines] = await Promise.all([reporting(ports, here, company), linesOf(ports, here, company, year)]);
  return within(turn, here, async (inside) => {
    const { tx, network } = inside;
    const onBehalf = voiceFor(inside, company) === 'behalf';
    const kept = { id: turn.ref, network: network.id, company, year, at: turn.at, onBehalf, well, next, released, lines };
    const version = await tx.reports.add({ ...kept, who: turn.person.id });
    await note(inside, 'report.send', { company, year, version, released, onBehalf });
    const data = dataOf(here, company, year);
    await tellCoordinators(inside, `report:${turn.ref}`, (language) => [
      { kind: 'text', text: say(language, 'report.told', { company: name, network: network.name, year, version, released }) },
      {
        kind: 'choices',
        items: [{ label: say(language, 'report.title', { company: name, year }).slice(0, 75), action: 'report.show', data }],
      },
    ]);
    const items: readonly Choice[] = [{ label: say(turn.language, 'report.button', { what: 'files' }), action: 'report.files', data }];
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(turn.language, 'report.sent', { year, version, ...(onBehalf ? { company: name } : {}) }) },
        { kind: 'choices', items },
      ],
    };
  });
};

function wordsIn(fields: Data, id: 'well' | 'next', language: Language): string {
  const typed = (fields[id] ?? '').trim();
  if (typed === '' && id === 'well') refuse('chat.required', { label: say(language, 'report.form.label', { field: id }) }, { field: id });
  return typed.length > LONGEST_NOTE ? refuse('chat.tooLong', { max: LONGEST_NOTE }, { field: id, typed }) : typed;
}
