import type { Reply } from '../../src/chat/reply.ts';
import type { Attached, PersonTurn } from '../../src/chat/turn.ts';
import { type GivenLedger, givenLedger } from './ledger.ts';
import { CARITA, CHANNEL } from './network.ts';
import { blocks, button, said, type Where } from './tandem.ts';

export const COORDINATOR: Where = { ...CARITA, channel: CHANNEL };

/** A file as a page's form brings it. */
export const fileOf = (bytes: Uint8Array | string, name = 'fil.csv'): Attached => {
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return { name, mime: 'text/csv', size: whole.length, read: async () => whole };
};

/** Rows as a CSV file: headings, then rows. */
export const csvFile = (...rows: readonly string[]): Attached => fileOf(`${rows.join('\r\n')}\r\n`);

export interface GivenImport extends GivenLedger {
  /** A new link of that person. Gives the import's id. */
  open(who?: Where): Promise<string>;
  /** Sends the file by that link. */
  send(id: string, file: Attached, who?: Where): Promise<Reply>;
  /** Presses the button under a file without faults, and waits until its rows are in, or it was stopped. */
  run(reply: Reply, who?: Where): Promise<void>;
}

export async function givenImport(...told: Parameters<typeof givenLedger>): Promise<GivenImport> {
  const given = await givenLedger(...told);
  const { tandem, network } = given;
  const ids: string[] = [];
  return {
    ...given,
    async open(who = COORDINATOR) {
      const reply = await given.command('/commit import', who);
      if (reply.refused) throw new Error(reply.refused.text);
      const token = blocks(reply, 'typed')[0]?.text.split('/').at(-1) ?? '';
      const found = await given.store.imports.ofToken(token);
      ids.push(found?.id ?? '');
      return found?.id ?? '';
    },
    send: (id, file, who = COORDINATOR) =>
      tandem.deps.app({
        ...said(who),
        ...{ heard: 'asker', back: 'ack', kind: 'form', name: 'import.file', fields: {}, files: { file: [file] } },
        data: { network: network.id, import: id },
      } as PersonTurn),
    async run(reply, who = COORDINATOR) {
      const press = button(reply, 'import.run');
      await given.press(press, who);
      for (;;) {
        const one = await given.store.imports.get(press.data.import ?? '');
        if (one?.state === 'done' || one?.state === 'stopped') return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

/** The faults of a dry run: row, column, what is wrong. */
export const faultsIn = (reply: Reply): readonly (readonly string[])[] =>
  blocks(reply, 'facts').flatMap(({ rows }) =>
    rows.map(([at, fault]) => {
      const [, row = '', column = ''] = /^Rad (\d+), kolumn ([^:]*)/u.exec(at) ?? [];
      return [row, column, fault];
    }),
  );

/** The headings of a file of commitments and updates, in Swedish. */
export const HEAD =
  'Företag;Åtagande;Typ;Enhet;Utgångsvärde;Basår;Målvärde;Måldatum;Uppdateringens datum;Procent;Värde;Anteckning;Underlag (länkar och filer)';
