import type { CommitFormMessages } from '../commit-form.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';

const LABELS = {
  says: 'How is it going?',
  note: 'Note',
  links: 'Links to evidence',
  period: 'Period',
  measured: 'Measured or estimated?',
} as const;
const HINTS = {
  note: 'What has happened, in your own words. Others in the network read it where the commitment is shown to them.',
  links: 'Addresses that begin with https://, one a line.',
  period: 'For example 2026, 2026-Q3 or 2026-11.',
} as const;
const OPTIONS = {
  progress: 'On track, by the figure above',
  same: 'No change',
  'at-risk': 'At risk',
  blocked: 'Blocked, need help',
  done: 'Done',
  measured: 'Measured',
  estimated: 'Estimated',
} as const;
const both = (unit: string | undefined): string =>
  unit === undefined || unit === '%' ? 'for example 60%' : `for example 60% or 60 ${unit}`;

export const commitForm: Words<CommitFormMessages> = {
  'commit.form.update': () => 'Update',
  'commit.form.save': () => 'Save',
  'commit.form.cancel': () => 'Cancel',
  'commit.form.which': () => 'Which commitment?',
  'commit.form.label': ({ field }) => LABELS[field],
  'commit.form.hint': ({ field }) => HINTS[field],
  'commit.form.option': ({ value }) => OPTIONS[value],
  'commit.form.figure': ({ title }) => (title === undefined ? 'How far has it come?' : `${title}: how far has it come?`),
  'commit.form.figure.hint': ({ unit }) => `Per cent of the way or a value with its unit, ${both(unit)}.`,
  'commit.form.noFigure': ({ typed, unit }) =>
    `I find no figure in “${typed}”. Write only the number with its unit, ${both(unit)}; words go into the note.`,
  'commit.form.period': ({ typed }) => `“${typed}” is no period that I know. Write a year, a quarter or a month: 2026, 2026-Q3 or 2026-11.`,
  'commit.form.files': () => 'Files as evidence',
  'commit.form.files.hint': ({ max, megabytes }) => `At most ${max} files of ${megabytes} MB each. A larger one: link to it.`,
  'commit.file.large': ({ name, megabytes, max }) =>
    `“${name}” is ${number('en', megabytes)} MB, and at most ${max} MB are taken. Nothing was saved. Put the file where you keep such files, and send its link.`,
  'commit.file.many': ({ max }) => `At most ${max} files go with an update. Nothing was saved.`,
  'commit.file.unread': ({ name }) => `“${name}” could not be read, or is empty, so nothing was saved. Try again, or send a link to it.`,
};
