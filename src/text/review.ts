import type { Check, EvidenceLevel, Product, Update } from '../domain/commitment.ts';
import type { DoubleReason } from '../domain/double-claims.ts';

/** What is told of an update that waits to be looked at. */
export type ReviewRow = 'company' | 'figure' | 'status' | 'by' | 'period' | 'measured' | 'link' | 'double' | 'asked';

/** /commit review: evidence, looked at by a coordinator. */
export interface ReviewMessages {
  /** Beside a reduction's figure, which is on its way down to it. */
  'figure.goal': { target: number; unit: string | undefined };
  'review.title': { network: string };
  'review.intro': null;
  'review.none': null;
  'review.next': null;
  'review.row': { row: ReviewRow };
  'review.by': { name: string | undefined; at: Date; product: Product; onBehalf: boolean };
  'review.measured': { how: NonNullable<Update['measured']> };
  /** Why a reduction may be claimed twice; `title`, `company`: of the other one. */
  'review.double': { reason: DoubleReason; title: string; company: string };
  'review.askedOn': { by: string | undefined; at: Date; words: string };
  'review.button.checked': null;
  'review.button.third': null;
  'review.button.ask': null;
  'review.button.file': { name: string };

  /** To the coordinator who did it. */
  'review.saved': { company: string; title: string; level: EvidenceLevel };
  /** Somebody else was quicker. */
  'review.done': { level: EvidenceLevel; at: Date; by: string | undefined; standard: string | undefined };
  /** Its author took it back meanwhile. */
  'review.undone': null;
  /** A coordinator who speaks for the company. */
  'review.own': { company: string };
  /** To the update's author. */
  'review.told': { network: string; title: string; level: Check['level'] };

  /** Titles have at most 24 characters. */
  'review.third.title': null;
  'review.third.field': { field: 'verifier' | 'standard' | 'dated' | 'note' };
  'review.third.hint': { field: 'verifier' | 'standard' | 'dated' | 'note' };
  'review.third.date': { typed: string };
  'review.ask.title': null;
  'review.ask.words': { company: string; title: string };
  'review.ask.hint': null;
  'review.submit': null;
  'review.send': null;
  'review.cancel': null;
  'review.asked': { company: string };
  /** To the update's author; the coordinator's words follow as they wrote them. */
  'review.asked.told': { network: string; coordinator: string; title: string };
  'review.asked.how': { title: string };

  'review.file': { name: string; expires: Date };
  'review.file.gone': null;
}
