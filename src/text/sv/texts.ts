import type { Texts } from '../messages.ts';
import { ask } from './ask.ts';
import { badge } from './badge.ts';
import { chat } from './chat.ts';
import { claims } from './claims.ts';
import { commit } from './commit.ts';
import { commitForm } from './commit-form.ts';
import { commitNew } from './commit-new.ts';
import { commitShow } from './commit-show.ts';
import { commitUpdate } from './commit-update.ts';
import { company } from './company.ts';
import { delivery } from './delivery.ts';
import { digest } from './digest.ts';
import { digestEngagement } from './digest-engagement.ts';
import { digestPictures } from './digest-pictures.ts';
import { digestRisks } from './digest-risks.ts';
import { digestYear } from './digest-year.ts';
import { event } from './event.ts';
import { eventCare } from './event-care.ts';
import { fit } from './fit.ts';
import { followUp } from './follow-up.ts';
import { help } from './help.ts';
import { imports } from './imports.ts';
import { ledgerFiles } from './ledger-files.ts';
import { links } from './links.ts';
import { me } from './me.ts';
import { network } from './network.ts';
import { notices } from './notices.ts';
import { overview } from './overview.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { plan } from './plan.ts';
import { records } from './records.ts';
import { register } from './register.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import { rsvp } from './rsvp.ts';
import { settings } from './settings.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { web } from './web.ts';

export const sv: Texts = {
  ...ask,
  ...badge,
  ...chat,
  ...claims,
  ...commit,
  ...commitForm,
  ...commitNew,
  ...commitShow,
  ...commitUpdate,
  ...company,
  ...delivery,
  ...event,
  ...digest,
  ...digestEngagement,
  ...digestPictures,
  ...digestRisks,
  ...digestYear,
  ...eventCare,
  ...fit,
  ...followUp,
  ...help,
  ...imports,
  ...ledgerFiles,
  ...links,
  ...me,
  ...network,
  ...overview,
  ...notices,
  ...pages,
  ...papers,
  ...people,
  ...records,
  ...reports,
  ...register,
  ...review,
  ...plan,
  ...rsvp,
  ...settings,
  ...slack,
  ...teams,
  ...web,
};
