import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { COMMIT_WORDS, type CommitSub } from '../../src/text/commit-words.ts';
import { hereOf, type InNetwork } from '../network/here.ts';
import { badge } from './badge.ts';
import { claim } from './claim.ts';
import { claims } from './claims.ts';
import { close } from './close.ts';
import { edit } from './edit.ts';
import { exportLedger } from './export.ts';
import { history } from './history.ts';
import { importLedger } from './import.ts';
import { list } from './list.ts';
import { coordinatesOnly } from './mine.ts';
import { fresh } from './new.ts';
import { notices } from './notices.ts';
import { overview } from './overview.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';
import { update } from './update.ts';

/** The sub-commands; each is told which network it is about. */
const SUBS: Readonly<Partial<Record<CommitSub, InNetwork<Heard<CommandTurn>>>>> = {
  badge,
  claim,
  claims,
  register,
  list,
  new: fresh,
  update,
  show,
  edit,
  history,
  close,
  undo,
  notices,
  review,
  export: exportLedger,
  report,
  import: importLedger,
};

/** `/commit …`: finds the sub-command and the network that it is about. Bare: one's commitments. */
export const commit: Handler<CommandTurn> = async (turn, ports) => run(turn, ports, undefined);

/** Said again for the network that was chosen among several. data: network, args. */
export const commitPicked: Handler<ActionTurn> = async (turn, ports) => {
  const { args = '', network } = turn.data;
  return run({ ...turn, kind: 'command', name: 'commit', args }, ports, network);
};

/** A company its commitments; who coordinates and speaks for none, how all of them stand. */
const bare: InNetwork<Heard<CommandTurn>> = (turn, ports, here) =>
  coordinatesOnly(here) ? overview(turn, ports, here) : list(turn, ports, here);

async function run(turn: Heard<CommandTurn>, ports: Ports, chosen: string | undefined): ReturnType<Handler<CommandTurn>> {
  const found = readKeyword<CommitSub>(turn.args, COMMIT_WORDS);
  const sub = turn.args.trim() === '' ? bare : found && SUBS[found.word];
  if (!sub) refuse('commit.unknown', { typed: turn.args });
  const said: Heard<CommandTurn> = { ...turn, args: found?.rest ?? '' };
  const asked = chosen === undefined ? said : { ...said, data: { network: chosen } };
  const here = await hereOf(asked, ports, ({ id, name }) => ({
    label: name,
    action: 'commit.pick',
    data: { network: id, args: turn.args },
  }));
  return 'reply' in here ? here.reply : sub(said, ports, here);
}
