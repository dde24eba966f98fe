import type { Outcome, RiskReason } from '../domain/at-risk.ts';
import type { ContactKind } from '../domain/digest.ts';
import type { Schedule } from '../domain/digest-schedule.ts';
import type { Sign } from '../domain/engagement.ts';

/** The tables of the digest; a part of Schema. `who` is a pseudonym, as in the audit log. */
export interface DigestSchema {
  digests: {
    network_id: string;
    week: string;
    greeting: string | null;
    left_out_json: string;
    /** When it left; null: a draft. */
    sent: number | null;
    /** A pseudonym, or `tandem`. */
    sent_by: string | null;
    rooms_json: string | null;
    /** As they were when it left. */
    numbers_json: string | null;
  };
  digest_schedules: {
    network_id: string;
    weekday: number;
    hour: number;
    minute: number;
    how: Schedule['how'];
    quiet: Schedule['quiet'];
    next_at: number;
    /** That it tells of. */
    week: string;
    /** A process works at it until then. */
    lease_until: number;
  };
  /** How often a company did something in a week that leaves no other row; of no person. */
  company_signs: { network_id: string; company_id: string; week: string; sign: Sign; count: number };
  company_contacts: {
    id: string;
    network_id: string;
    company_id: string;
    at: number;
    kind: ContactKind;
    note: string | null;
    who: string;
  };
  risk_marks: {
    id: string;
    network_id: string;
    company_id: string;
    reason: RiskReason;
    did: 'dismissed' | 'written';
    at: number;
    note: string | null;
    who: string;
    outcome: Outcome | null;
    outcome_at: number | null;
  };
  /** `token`: its hash. */
  digest_links: { token: string; network_id: string; person_id: string; expires: number };
}
