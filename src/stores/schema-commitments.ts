import type { ImportState } from '../chat/imports.ts';
import type { CommitmentKind, CommitmentVisibility, EvidenceLevel, Product, Saying, Status, Update } from '../domain/commitment.ts';
import type { Language } from '../domain/language.ts';

/** The tables of the ledger; a part of Schema. `who` is a pseudonym, as in the audit log. */
export interface CommitmentSchema {
  commitments: {
    id: string;
    network_id: string;
    /** One of the two: a company's, or a line's of the municipality's plan. */
    company_id: string | null;
    line_id: string | null;
    title: string;
    /** The title folded, for look-ups. */
    title_key: string;
    kind: CommitmentKind;
    unit: string | null;
    /** The unit as two spellings of it are one. */
    unit_key: string | null;
    baseline: number | null;
    baseline_year: number | null;
    target: number | null;
    /** YYYY-MM-DD */
    due: string | null;
    goal: string | null;
    accounting_json: string;
    visibility: CommitmentVisibility;
    status: Status;
    on_behalf: number;
    made: number;
    /** Where it stands by its newest update that was not taken back. */
    percent: number | null;
    value: number | null;
    updated: number | null;
    level: EvidenceLevel | null;
    reason: string | null;
    revision: number;
    /** How many updates were ever made: the next one's number less one. */
    updates: number;
    /** YYYY-MM-DD: the day by which the next update is asked for; null: never. */
    asked: string | null;
  };
  /** How many commitments stand so. `kind`: status | level. */
  ledger_counts: { network_id: string; kind: string; value: string; count: number };
  /** Never changed, never deleted: the database refuses it. */
  commitment_updates: {
    id: string;
    commitment_id: string;
    network_id: string;
    company_id: string | null;
    seq: number;
    at: number;
    /** In the network's time zone. */
    week: string;
    who: string;
    product: Product;
    says: Saying;
    status: Status;
    percent: number | null;
    value: number | null;
    note: string | null;
    period: string | null;
    measured: NonNullable<Update['measured']> | null;
    on_behalf: number;
    evidence_json: string;
  };
  /** What was noted of an update afterwards; as immutable. */
  update_marks: {
    update_id: string;
    seq: number;
    network_id: string;
    kind: 'undone' | 'checked' | 'asked';
    at: number;
    who: string;
    level: 'checked' | 'third' | null;
    standard: string | null;
    verifier: string | null;
    /** YYYY-MM-DD */
    dated: string | null;
    note: string | null;
  };
  review_queue: { update_id: string; network_id: string; at: number };
  evidence_files: {
    id: string;
    network_id: string;
    company_id: string | null;
    name: string;
    mime: string;
    size: number;
    at: number;
    bytes: Uint8Array;
  };
  /** As they were sent: never changed, never deleted. */
  yearly_reports: {
    id: string;
    network_id: string;
    company_id: string;
    year: number;
    version: number;
    at: number;
    who: string;
    on_behalf: number;
    well: string;
    next: string;
    released: number;
    lines_json: string;
  };
  /** `place_json`: who sends it, from where. */
  imports: {
    id: string;
    token: string;
    network_id: string;
    account_id: string;
    place_json: string;
    expires: number;
    state: ImportState;
    parts: number;
    next_part: number;
    commitments: number;
    updates: number;
  };
  import_parts: { import_id: string; part: number; rows_json: string };
  imported_rows: { network_id: string; hash: string; at: number };
  waiting_notices: { room_id: string; update_id: string; at: number };
  claims: {
    id: string;
    network_id: string;
    company_id: string;
    commitment_id: string;
    /** Whose evidence it rests on. */
    update_id: string;
    text: string;
    language: Language;
    /** What it says: what was reached, or what shall be. */
    about: 'reached' | 'future';
    subject: 'company' | 'product';
    offsets: number;
    plan: string;
    plan_address: string | null;
    /** Who verifies the plan, and when last (YYYY-MM-DD). */
    expert: string | null;
    expert_at: string | null;
    state: 'waiting' | 'released' | 'refused' | 'withdrawn';
    made: number;
    who: string;
    decided: number | null;
    decided_by: string | null;
    reason: string | null;
    expires: number | null;
    /** What it was released with. */
    basis_json: string | null;
    revision: number;
  };
  registers: { network_id: string; token: string };
  /** `token`: in its public address. */
  badges: {
    id: string;
    token: string;
    network_id: string;
    company_id: string;
    granted: number;
    who: string;
    ended: number | null;
    reason: string | null;
  };
}
