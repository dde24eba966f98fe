import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { DIGEST_WORDS, type DigestSub } from '../../src/text/digest-words.ts';
import { hereOf, type InNetwork } from '../network/here.ts';
import { draft } from './draft.ts';
import { log } from './log.ts';
import { page } from './page.ts';
import { risks } from './risks.ts';
import { off, schedule } from './schedule.ts';
import { send } from './send.ts';
import { weights } from './weights.ts';
import { year } from './year.ts';

/** `/digest week 47`, `/digest --week 2026-W47 [send]`: the draft of that week, or its sending. */
const ofWeek: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => {
  const [typed = '', rest = ''] = splitWeek(turn.args);
  const isSend = readKeyword(rest, { send: DIGEST_WORDS.send })?.rest === '';
  if (rest.trim() !== '' && !isSend) refuse('digest.week', { typed: turn.args }, { typed: turn.args, network: here.network.id });
  return (isSend ? send : draft)({ ...turn, args: typed }, ports, here);
};

/** The week, and what follows it: "47", "2026-W47 send", "47 / 2026". */
function splitWeek(args: string): readonly string[] {
  const found = /^(\S+(?:\s*\/\s*\d{4})?)\s*(.*)$/su.exec(args.trim());
  return found ? [(found[1] ?? '').replace(/\s+/gu, ''), found[2] ?? ''] : [args];
}

/** `/digest send [week]`: `--week` may stand there too. */
const sendTyped: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => {
  const named = readKeyword(turn.args, { week: DIGEST_WORDS.week });
  return send({ ...turn, args: named?.rest ?? turn.args }, ports, here);
};

const SUBS: Readonly<Record<DigestSub, InNetwork<Heard<CommandTurn>>>> = {
  send: sendTyped,
  week: ofWeek,
  schedule,
  off,
  risks,
  page,
  year,
  weights,
  log,
};

/** `/digest …`: the coordinators' week. Bare: the draft of the last whole week. */
export const digest: Handler<CommandTurn> = async (turn, ports) => run(turn, ports, undefined);

/** Said again for the network that was chosen among several. data: network, args */
export const digestPicked: Handler<ActionTurn> = async (turn, ports) => {
  const { args = '', network } = turn.data;
  return run({ ...turn, kind: 'command', name: 'digest', args }, ports, network);
};

async function run(turn: Heard<CommandTurn>, ports: Ports, chosen: string | undefined): ReturnType<Handler<CommandTurn>> {
  const found = readKeyword<DigestSub>(turn.args, DIGEST_WORDS);
  const sub = turn.args.trim() === '' ? draft : found && SUBS[found.word];
  if (!sub) refuse('digest.unknown', { typed: turn.args }, { typed: turn.args });
  const said: Heard<CommandTurn> = { ...turn, args: found?.rest ?? '' };
  const asked = chosen === undefined ? said : { ...said, data: { network: chosen } };
  const here = await hereOf(asked, ports, ({ id, name }) => ({
    label: name,
    action: 'digest.pick',
    data: { network: id, args: turn.args },
  }));
  return 'reply' in here ? here.reply : sub(said, ports, here);
}
