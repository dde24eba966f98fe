/** Forms of commitments and their updates. */
export interface CommitFormMessages {
  /** At most 24 characters. */
  'commit.form.update': null;
  'commit.form.save': null;
  'commit.form.cancel': null;
  'commit.form.which': null;
  'commit.form.label': { field: 'says' | 'note' | 'links' | 'period' | 'measured' };
  'commit.form.hint': { field: 'note' | 'links' | 'period' };
  'commit.form.option': { value: 'progress' | 'same' | 'at-risk' | 'blocked' | 'done' | 'measured' | 'estimated' };
  'commit.form.figure': { title: string | undefined; unit: string | undefined };
  'commit.form.figure.hint': { unit: string | undefined };
  'commit.form.noFigure': { typed: string; unit: string | undefined };
  'commit.form.period': { typed: string };
  'commit.form.files': null;
  'commit.form.files.hint': { max: number; megabytes: number };
  'commit.file.large': { name: string; megabytes: number; max: number };
  'commit.file.many': { max: number };
  'commit.file.unread': { name: string };
}
