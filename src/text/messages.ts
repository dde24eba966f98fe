import type { AskMessages } from './ask.ts';
import type { BadgeMessages } from './badge.ts';
import type { ChatMessages } from './chat.ts';
import type { ClaimsMessages } from './claims.ts';
import type { CommitMessages } from './commit.ts';
import type { CommitFormMessages } from './commit-form.ts';
import type { CommitNewMessages } from './commit-new.ts';
import type { CommitShowMessages } from './commit-show.ts';
import type { CommitUpdateMessages } from './commit-update.ts';
import type { CompanyMessages } from './company.ts';
import type { DeliveryMessages } from './delivery.ts';
import type { DigestMessages } from './digest.ts';
import type { EngagementMessages } from './digest-engagement.ts';
import type { DigestPictureMessages } from './digest-pictures.ts';
import type { RiskMessages } from './digest-risks.ts';
import type { YearMessages } from './digest-year.ts';
import type { EventMessages } from './event.ts';
import type { EventCareMessages } from './event-care.ts';
import type { FitMessages } from './fit.ts';
import type { FollowUpMessages } from './follow-up.ts';
import type { HelpMessages } from './help.ts';
import type { ImportMessages } from './imports.ts';
import type { LedgerFileMessages } from './ledger-files.ts';
import type { LinksMessages } from './links.ts';
import type { MeMessages } from './me.ts';
import type { NetworkMessages } from './network.ts';
import type { NoticeMessages } from './notices.ts';
import type { OverviewMessages } from './overview.ts';
import type { PagesMessages } from './pages.ts';
import type { PapersMessages } from './papers.ts';
import type { PeopleMessages } from './people.ts';
import type { PlanMessages } from './plan.ts';
import type { RecordsMessages } from './records.ts';
import type { RegisterMessages } from './register.ts';
import type { ReportMessages } from './reports.ts';
import type { ReviewMessages } from './review.ts';
import type { RsvpMessages } from './rsvp.ts';
import type { SettingsMessages } from './settings.ts';
import type { SlackMessages } from './slack.ts';
import type { TeamsMessages } from './teams.ts';
import type { WebMessages } from './web.ts';

/** Every message and the data it needs. `null`: needs none. */
export interface MessageData
  extends AskMessages,
    BadgeMessages,
    ChatMessages,
    ClaimsMessages,
    CommitMessages,
    CommitFormMessages,
    CommitNewMessages,
    CommitShowMessages,
    CommitUpdateMessages,
    CompanyMessages,
    DeliveryMessages,
    EventMessages,
    DigestMessages,
    EngagementMessages,
    YearMessages,
    DigestPictureMessages,
    RiskMessages,
    EventCareMessages,
    FitMessages,
    FollowUpMessages,
    HelpMessages,
    ImportMessages,
    LedgerFileMessages,
    LinksMessages,
    MeMessages,
    NetworkMessages,
    NoticeMessages,
    OverviewMessages,
    PagesMessages,
    PapersMessages,
    PeopleMessages,
    RecordsMessages,
    ReportMessages,
    RegisterMessages,
    ReviewMessages,
    PlanMessages,
    RsvpMessages,
    SettingsMessages,
    SlackMessages,
    TeamsMessages,
    WebMessages {}

/** One capability's words in one language: a missing line fails in the type checker. */
export type Words<M> = { readonly [K in keyof M]: (data: M[K]) => string };
export type Texts = Words<MessageData>;
