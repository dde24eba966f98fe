import { kill } from '../tests/faults/kills.ts';
import type { Part } from './report.ts';

const KILLS = 50;

/** A whole server killed under load, again and again: is each acknowledged update there, once? */
export async function benchFaults(): Promise<Part> {
  const { kills, acknowledged, again, wrong } = await kill(KILLS);
  const measured = `${kills} kills, ${acknowledged} updates acknowledged, ${again} of them sent again; wrong: ${wrong.join('; ') || 'none'}`;
  const holds = wrong.length === 0;
  return { lines: [{ what: 'faults: updates lost, doubled or half-written', measured, target: 'none', holds }] };
}
