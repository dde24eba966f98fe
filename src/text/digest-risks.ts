import type { Outcome, RiskAction, RiskReason } from '../domain/at-risk.ts';
import type { Contact, ContactKind } from '../domain/digest.ts';

export type RiskButton = 'write' | 'log' | 'dismiss' | 'show';

/** The coordinators' private list of companies that may need a hand. `day`: YYYY-MM-DD. */
export interface RiskMessages {
  'risk.title': { network: string };
  'risk.none': null;
  'risk.more': { count: number };
  'risk.private': null;
  'risk.line': { name: string; reason: RiskReason; day: string };
  'risk.action': { action: RiskAction };
  'risk.contact': { contact: Contact | undefined };
  'risk.button': { what: RiskButton };
  /** A form's title, at most 24 characters. */
  'risk.form': { what: RiskButton };
  'risk.submit': { what: RiskButton };
  'risk.note': { company: string | undefined };
  'risk.note.hint': null;
  'risk.kind.label': null;
  'risk.kind': { kind: ContactKind };
  'risk.written': { name: string; at: Date };
  'risk.outcome': { what: Outcome };
  'risk.noted': null;
  'risk.dismissed': { name: string };
  'risk.nobody': { name: string };
  'risk.message': { name: string };
  'risk.message.hint': null;
  /** To the company, in its language; the coordinator edits it before it leaves. */
  'risk.draft': { reason: RiskReason; network: string };
  'risk.from': { coordinator: string | undefined };
  'risk.sent': { name: string; people: number };
}
