import type { LinkPurpose } from '../chat/links.ts';
import type { Language } from '../domain/language.ts';
import type { MembershipState } from '../domain/membership.ts';
import type { Method } from '../domain/method.ts';
import type { PlanKind } from '../domain/plan.ts';

/** The tables of networks, companies, plans, personal links and cases; a part of Schema. */
export interface NetworkSchema {
  networks: {
    id: string;
    tenant: string;
    name: string;
    method: Method;
    /** The preset it began as. */
    preset: string | null;
    settings_json: string;
    founded: number;
    revision: number;
    /** How many companies are in it (member or dormant): a count of rows would grow with them. */
    companies: number;
    /** How many wait for a coordinator's press: applications, and first persons of companies that are in. */
    waiting: number;
    /** When its people's accounts were last looked at. */
    watched: number;
  };
  /** `ended`: no longer one; the row stays, since decisions name their maker. */
  coordinators: { network_id: string; person_id: string; since: number; by: string; ended: number | null };
  /** Codes that bind a room or bring a coordinator. `code`: its hash. `used_by`: the room's or person's id. */
  invitations: {
    code: string;
    network_id: string;
    purpose: 'room' | 'coordinator';
    by: string;
    made: number;
    expires: number;
    used: number | null;
    used_by: string | null;
  };
  companies: {
    id: string;
    name: string;
    name_key: string;
    business_id: string | null;
    size: string | null;
    branch: string | null;
    stage: string | null;
    made: number;
    revision: number;
  };
  memberships: {
    id: string;
    network_id: string;
    company_id: string;
    /** The company's, here too: no two of one key are in one network, and members are found by its beginning. */
    name_key: string;
    /** Of the company's name: pages of members are read in its order. */
    sort_key: string;
    state: MembershipState;
    since: number;
    promises_json: string;
    fee: string | null;
    invoiced: number | null;
    steering: number;
    case_number: string | null;
    reason: string | null;
    decided_by: string | null;
    /** The person who asked for its place; `on_behalf`: a coordinator, for a company that could not. */
    applicant: string;
    on_behalf: number;
    revision: number;
    /** 1: agreed to be asked by a company that is stuck · 0: was never asked · below zero: said no, on that day counted from 1970. */
    helps: number;
    /** When it was last asked for updates. */
    reminded: number | null;
  };
  /** Who speaks for a company in a network. `by`: who confirmed. */
  spokespeople: {
    network_id: string;
    company_id: string;
    person_id: string;
    state: 'asked' | 'confirmed';
    since: number;
    by: string | null;
  };
  /** How often a size, a branch or a stage is among the members; kept in the unit that changes it. `kind`: size | branch | stage. */
  spread: { network_id: string; kind: string; value: string; count: number };
  plan_steps: {
    id: string;
    network_id: string;
    kind: PlanKind;
    position: number;
    /** The fact that the step comes from. */
    fact: string | null;
    title: string;
    unit: string | null;
    /** A person who ticks it off, or a name as written. */
    owner_person: string | null;
    owner: string | null;
    /** YYYY-MM-DD */
    due: string | null;
    done: number | null;
    done_by: string | null;
    revision: number;
  };
  /** Personal links. */
  links: {
    id: string;
    network_id: string;
    person_id: string;
    purpose: LinkPurpose;
    by: string;
    /** Or renewed. */
    made: number;
    expires: number;
    revoked: number | null;
    used: number;
    last_used: number | null;
  };
  /** `token`: its hash. A link has one for each letter that carries it; whoever reads the table can open nothing by it. */
  link_tokens: { token: string; link_id: string };
  /** What was said to people who are known only by a link. `shown`: on their page; `mailed`: when the letter went out. */
  page_messages: {
    key: string;
    room_id: string;
    at: number;
    language: Language;
    reply_json: string;
    shown: number;
    mailed: number | null;
  };
  /** The next number of each year's cases, a network each. */
  case_numbers: { network_id: string; year: number; last: number };
  /** An application and its decision as an authority's document. `keep_until`: by its retention class. */
  cases: {
    id: string;
    network_id: string;
    number: string;
    kind: 'application';
    company_id: string;
    membership_id: string;
    opened: number;
    decided: number | null;
    decision: 'approved' | 'declined' | 'withdrawn' | null;
    decided_by: string | null;
    reason: string | null;
    body_json: string;
    retention: string;
    secret: number;
    keep_until: number | null;
  };
}
