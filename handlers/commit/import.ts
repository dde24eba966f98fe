import type { Handler, Work } from '../../src/chat/handler.ts';
import { type Import, type PlannedRow, UPLOADS_PATH } from '../../src/chat/imports.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Form, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Data, FormTurn, Heard } from '../../src/chat/turn.ts';
import { LARGEST_FILE } from '../../src/domain/commitment.ts';
import type { Language } from '../../src/domain/language.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { MOST_ROWS } from '../../src/domain/sheet.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { demandStill, noted } from '../network/within.ts';
import { readFiles } from './files.ts';
import { checkTable } from './import-check.ts';
import type { Fault } from './import-head.ts';
import { templates } from './import-template.ts';
import { demandSpeaks } from './mine.ts';

/** How long a link is good. */
const HOUR = 3_600_000;
const MEGABYTES = LARGEST_FILE / 1024 / 1024;
/** Faults that a page shows: more than anybody mends at once. */
const MOST_FAULTS = 200;
/** Rows of one unit: it shall hold up others for less than 100 ms. */
const PART = 20;

/** `/commit import`: a link to a page where the person, and they alone, uploads a file. */
export const importLedger: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => newLink(turn, ports, here);

/** data: network */
export const linkPressed: Handler<ActionTurn> = async (turn, ports) => newLink(turn, ports, await pressedHere(turn, ports));

async function newLink(turn: Heard, ports: Ports, here: Here): Promise<Work | Reply> {
  const { network } = here;
  demandPart(here);
  // A link waits in no outbox: what was typed in a conversation is answered with the button that gives it.
  if (turn.back === 'outbox') return linkOffered(turn, here, say(turn.language, 'import.press'));
  const expires = new Date(turn.at.getTime() + HOUR);
  const papers = await templates(turn.language, ports);
  const own = !here.standing.coordinator;
  return async (tx) => {
    const { by, room, tenant } = turn;
    const token = await tx.imports.open({ id: turn.ref, network: network.id, by, room, tenant, expires });
    await tx.audit.note({ ...noted(turn, network.id, 'import.link'), after: { expires: expires.toISOString() } });
    const files: Block[] = [];
    for (const { label, ...file } of papers)
      files.push({ kind: 'file', name: file.name, mime: file.mime, token: await tx.files.put(file, expires), label });
    return {
      ...linked(turn, ports, { token, expires, own }, files),
      kept: linkOffered(turn, here, say(turn.language, 'import.shownOnce')),
    };
  };
}

/** Ends the Turn of somebody who has nothing to import. */
function demandPart(here: Here): void {
  if (!hasCompanies(here.network.method)) refuse('import.lines', null, { network: here.network.id });
  if (!here.standing.coordinator) demandSpeaks(here);
}

/** The link itself, shown once: what is kept of the reply does not hold it. */
function linked(
  { language }: Heard,
  ports: Ports,
  { token, expires, own }: { readonly token: string; readonly expires: Date; readonly own: boolean },
  files: readonly Block[],
): Reply {
  const { address, reach } = ports.pages.at(`${UPLOADS_PATH}${token}`);
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, 'import.link', { own, expires }) },
    { kind: 'typed', text: address },
    ...(reach === 'here' ? [{ kind: 'note' as const, text: say(language, 'import.here') }] : []),
    ...files,
  ];
  return { to: 'asker', blocks };
}

/** The way to a link, which itself is kept nowhere. */
const linkOffered = ({ language }: Heard, { network }: Here, text: string): Reply => ({
  to: 'asker',
  language,
  blocks: [
    { kind: 'text', text },
    {
      kind: 'choices',
      items: [{ label: say(language, 'import.new'), action: 'import.link', data: { network: network.id }, style: 'primary' }],
    },
  ],
});

/** The import that a page's press or form names: the person's own, of that network, while its link is good. */
async function importIn(turn: Heard & { readonly data: Data }, ports: Ports, here: Here): Promise<Import> {
  const one = await ports.imports.get(turn.data.import ?? '');
  if (!one || one.network !== here.network.id || one.by.id !== turn.by.id)
    return refuse('chat.oldButton', null, { network: here.network.id });
  demandPart(here);
  if (one.expires <= turn.at && one.state !== 'running') refuse('import.over', null, { network: here.network.id });
  return one;
}

/** What the page shows first. data: network, import */
export const importOpened: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return standing(turn, here, await importIn(turn, ports, here));
};

function standing({ language }: Heard, { network, standing: { coordinator } }: Here, one: Import): Reply {
  const title = say(language, 'import.title', { network: network.name });
  const data = { network: network.id, import: one.id };
  if (one.state === 'open' || one.state === 'ready') {
    const templateOf = (as: 'xlsx' | 'csv'): Choice => ({
      label: say(language, 'import.template', { as }),
      action: 'import.template',
      data: { ...data, as },
    });
    const intro = say(language, 'import.page.intro', { own: !coordinator, megabytes: MEGABYTES, rows: MOST_ROWS });
    return {
      to: 'asker',
      title,
      blocks: [
        { kind: 'text', text: `${intro}\n\n${say(language, 'import.page.steps')}` },
        { kind: 'choices', items: [templateOf('xlsx'), templateOf('csv')] },
        { kind: 'form', label: say(language, 'import.form.title'), form: fileForm(language, data) },
        { kind: 'note', text: say(language, 'import.page.expires', { expires: one.expires }) },
      ],
    };
  }
  const { parts, next, commitments, updates } = one;
  const text =
    one.state === 'running'
      ? say(language, 'import.running', { parts, next, commitments, updates })
      : say(language, one.state === 'done' ? 'import.done' : 'import.stopped', { commitments, updates });
  const look: Choice = { label: say(language, 'import.look'), action: 'import.open', data };
  return {
    to: 'asker',
    title,
    blocks: [
      { kind: 'text', text },
      one.state === 'running' ? { kind: 'choices', items: [look] } : { kind: 'note', text: say(language, 'import.again') },
    ],
  };
}

const fileForm = (language: Language, data: Data): Form => ({
  name: 'import.file',
  title: say(language, 'import.form.title'),
  submit: say(language, 'import.form.submit'),
  cancel: say(language, 'import.form.cancel'),
  data,
  fields: [
    {
      id: 'file',
      kind: 'file',
      label: say(language, 'import.form.file'),
      hint: say(language, 'import.form.hint', { megabytes: MEGABYTES }),
      required: true,
    },
  ],
});

/** A template to fill in. data: network, import, as */
export const templatePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { expires } = await importIn(turn, ports, here);
  const found = (await templates(turn.language, ports)).find(({ name }) => name.endsWith(`.${turn.data.as}`));
  if (!found) refuse('chat.oldButton', null, { network: here.network.id });
  const { label, ...file } = found;
  return async (tx) => ({
    to: 'asker',
    title: label,
    blocks: [{ kind: 'file', name: file.name, mime: file.mime, token: await tx.files.put(file, expires), label: file.name }],
  });
};

/** A file, looked through: nothing of the ledger changes. data: network, import */
export const fileSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const one = await importIn(turn, ports, here);
  if (one.state !== 'open' && one.state !== 'ready') return standing(turn, here, one);
  const { language } = turn;
  const [attached, ...others] = turn.files?.file ?? [];
  if (!attached) refuse('import.noFile', null, { field: 'file' });
  if (others.length > 0) refuse('import.oneFile', null, { field: 'file' });
  const [file] = await readFiles([attached], 'file');
  const table = await ports.papers.readTable(file?.bytes ?? new Uint8Array());
  if ('fault' in table) return refuse('import.noTable', { fault: table.fault, rows: MOST_ROWS }, { field: 'file' });
  const checked = await checkTable({ ports, here, language, at: turn.at }, table);
  if ('faults' in checked) return faulty(turn, here, one, checked.faults);
  const { rows, known, ignored } = checked;
  if (rows.length === 0)
    return { ...standing(turn, here, one), blocks: [{ kind: 'text', text: say(language, 'import.nothingNew', { known }) }] };
  return async (tx) => {
    const taken = await tx.imports.take(one.id);
    if (taken?.state !== 'open' && taken?.state !== 'ready') refuse('chat.oldButton', null, { network: here.network.id });
    await tx.imports.plan(one.id, partsOf(rows));
    return clean(turn, here, one, { rows, known, ignored });
  };
};

const partsOf = (rows: readonly PlannedRow[]): readonly (readonly PlannedRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / PART) }, (_, part) => rows.slice(part * PART, (part + 1) * PART));

/** Every fault with its row and column; the form stands below, to send the mended file. */
function faulty({ language }: Heard, { network }: Here, one: Import, faults: readonly Fault[]): Reply {
  const more = faults.length - MOST_FAULTS;
  const caption = say(language, 'import.faults', { count: faults.length });
  return {
    to: 'asker',
    title: say(language, 'import.title', { network: network.name }),
    blocks: [
      { kind: 'text', text: caption },
      {
        kind: 'facts',
        rows: faults
          .slice(0, MOST_FAULTS)
          .map(({ row, column, typed, text }) => [
            say(language, 'import.at', { row, column, typed: typed.length > 60 ? `${typed.slice(0, 60)}…` : typed }),
            text,
          ]),
      },
      ...(more > 0 ? [{ kind: 'note' as const, text: say(language, 'import.faults.more', { count: more }) }] : []),
      { kind: 'form', label: say(language, 'import.form.title'), form: fileForm(language, { network: network.id, import: one.id }) },
    ],
  };
}

function clean(
  { language }: Heard,
  { network }: Here,
  one: Import,
  { rows, known, ignored }: { readonly rows: readonly PlannedRow[]; readonly known: number; readonly ignored: readonly string[] },
): Reply {
  const told = {
    rows: rows.length,
    commitments: rows.filter(({ draft }) => draft).length,
    updates: rows.filter(({ update }) => update).length,
    known,
  };
  const run: Choice = {
    label: say(language, 'import.run', { rows: rows.length }),
    action: 'import.run',
    data: { network: network.id, import: one.id },
    style: 'primary',
  };
  return {
    to: 'asker',
    title: say(language, 'import.title', { network: network.name }),
    blocks: [
      { kind: 'text', text: say(language, 'import.clean', told) },
      ...(ignored.length > 0 ? [{ kind: 'note' as const, text: say(language, 'import.ignored', { columns: ignored }) }] : []),
      { kind: 'choices', items: [run] },
    ],
  };
}

/** The rows are brought in from now on, part by part. data: network, import */
export const runPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const one = await importIn(turn, ports, here);
  return async (tx) => {
    if (here.standing.coordinator) await demandStill(tx, turn, here.network.id);
    else demandSpeaks({ network: here.network, standing: await tx.networks.standing(turn.person.id, here.network.id) });
    const taken = await tx.imports.take(one.id);
    if (!taken) return refuse('chat.oldButton', null, { network: here.network.id });
    // A second press finds it under way.
    if (taken.state !== 'ready') return standing(turn, here, taken);
    await tx.imports.begin(one.id);
    await tx.audit.note({ ...noted(turn, here.network.id, 'import.run'), after: { import: one.id, parts: taken.parts } });
    return standing(turn, here, { ...taken, state: 'running' });
  };
};
