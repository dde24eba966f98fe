import type { Check, Commitment, EvidenceLevel } from '../domain/commitment.ts';
import { noonOf } from '../domain/day.ts';
import type { Language } from '../domain/language.ts';
import { day } from './dates.ts';
import { say } from './say.ts';

/** A figure with how well it is shown: an update's, or a commitment's as it stands. */
export interface Figure extends Partial<{ readonly [K in 'kind' | 'percent' | 'value' | 'target' | 'unit']: Commitment[K] | undefined }> {
  readonly level?: EvidenceLevel | undefined;
  readonly checked?: Check | undefined;
}

/**
 * A figure as it is shown anywhere: how far, and beside it how well it is shown, by whom, when and by which standard
 * ("60 % · 72 of 120 kW · checked by the coordinator (Carita Berg, 24.11.2026)"). A reduction comes down to its target: that stands apart.
 */
export function shown(language: Language, figure: Figure): string {
  const { level, checked } = figure;
  const far = reached(language, figure);
  if (level === undefined) return far || say(language, 'commit.never');
  return [far, levelOf(language, level, checked)].filter(Boolean).join(' · ');
}

/** How far alone; empty where nobody said. */
export function reached(language: Language, { kind, percent, value, target, unit }: Figure): string {
  const down = kind === 'reduction' && value !== undefined && target !== undefined;
  const far = say(language, 'commit.far', { percent, value, target: down ? undefined : target, unit });
  return down ? `${far} (${say(language, 'figure.goal', { target, unit })})` : far;
}

/** How well a figure is shown, with whoever looked at it. */
export function levelOf(language: Language, level: EvidenceLevel, checked?: Check): string {
  const words = say(language, 'commit.level', { level });
  if (!checked || (level !== 'checked' && level !== 'third')) return words;
  const { by, verifier, dated, at, standard } = checked;
  const who = level === 'third' ? verifier : by;
  const when = day(language, level === 'third' && dated !== undefined ? noonOf(dated) : at);
  return `${words} (${[who, when, standard].filter(Boolean).join(', ')})`;
}
