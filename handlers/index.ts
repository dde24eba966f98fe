import type { ClockName } from '../src/chat/command.ts';
import type { CardDrawer, ClockHandler, Handler } from '../src/chat/handler.ts';
import type { ActionTurn, CommandTurn, FormTurn, QuestionTurn } from '../src/chat/turn.ts';
import { ask, askAgain, askOpen, askSent } from './ask/ask.ts';
import { comparePressed } from './ask/compare.ts';
import { gapsOwn, gapsOwner, gapsPressed } from './ask/gaps.ts';
import { helpful } from './ask/helpful.ts';
import { more } from './ask/more.ts';
import { recheck } from './ask/recheck.ts';
import { sweep } from './ask/sweep.ts';
import { watch } from './ask/watch.ts';
import { drawPending, written } from './ask/written.ts';
import { badgeFiles, badgeShow, badgesPressed } from './commit/badge.ts';
import { badgeAsk, badgeEnd, badgeEnded, badgeGrant } from './commit/badge-decide.ts';
import { claimOpen, claimSent } from './commit/claim.ts';
import { claimRefuse, claimRefused, claimRelease, claimWithdraw } from './commit/claim-decide.ts';
import { claimShow, claimsPressed } from './commit/claims.ts';
import { closePressed as commitmentClose, closeSent as commitmentClosed } from './commit/close.ts';
import { commit, commitPicked } from './commit/commit.ts';
import { editPressed as commitmentEdit } from './commit/edit.ts';
import { exportPressed as ledgerExport } from './commit/export.ts';
import { follow } from './commit/follow.ts';
import { consent, helping } from './commit/helping.ts';
import { historyPressed } from './commit/history.ts';
import { fileSent, importOpened, linkPressed, runPressed, templatePressed } from './commit/import.ts';
import { importPart } from './commit/import-part.ts';
import { commitmentsPressed } from './commit/list.ts';
import { newPressed as freshPressed, newSent as freshSent } from './commit/new.ts';
import { drawNoticeCard, noticePressed } from './commit/notice.ts';
import { daily, noticesPressed } from './commit/notices.ts';
import { listedPressed, overviewPressed } from './commit/overview.ts';
import { reportPressed, reportsPressed } from './commit/report.ts';
import { reportFilesPressed } from './commit/report-files.ts';
import { reportFormPressed, reportSent } from './commit/report-send.ts';
import { filePressed, reviewPressed } from './commit/review.ts';
import { checkedPressed, askOpen as reviewAsk, askSent as reviewAskSent, thirdOpen, thirdSent } from './commit/review-decide.ts';
import { commitmentPressed } from './commit/show.ts';
import { changePressed, undoPressed } from './commit/undo.ts';
import { blockedPressed, samePressed, sayPressed, updatePressed } from './commit/update.ts';
import { updateSent } from './commit/update-sent.ts';
import { approvePressed, declinePressed, declineSent } from './company/decide.ts';
import { detailsPressed, detailsSent } from './company/details.ts';
import { handoverPressed } from './company/handover.ts';
import { joinPressed, joinSent } from './company/join.ts';
import { leavePressed, rest, wake, withdrawPressed } from './company/leave.ts';
import { membersPressed } from './company/members.ts';
import { confirmAllPressed, confirmPressed, removePressed } from './company/people.ts';
import { showPressed } from './company/show.ts';
import { termsPressed, termsSent } from './company/terms.ts';
import { waitingPressed } from './company/waiting.ts';
import { digest, digestPicked } from './digest/digest.ts';
import {
  showPressed as digestShow,
  draftPressed,
  greetPressed,
  greetSent,
  leavePressed as pieceLeft,
  previewPressed,
} from './digest/draft.ts';
import { helpPressed } from './digest/help-asked.ts';
import { pagePressed } from './digest/page.ts';
import {
  logPressed as contactPressed,
  logSent as contactSent,
  dismissPressed,
  dismissSent,
  outcomePressed,
  risksPressed,
} from './digest/risks.ts';
import { due as digestDue } from './digest/schedule.ts';
import { sendPressed } from './digest/send.ts';
import { writePressed, writeSent } from './digest/write.ts';
import { report as eventReport, thanks as eventThanks } from './event/after.ts';
import { attendancePressed } from './event/attendance.ts';
import { cancelPressed as eventCancel, cancelSent as eventCancelled } from './event/cancel.ts';
import { drawCardOfEvent, languagePressed as eventLanguage } from './event/card.ts';
import { camePressed, checkInPressed } from './event/check-in.ts';
import { discardPressed, postPressed, publishPressed, whenPressed } from './event/draft.ts';
import { editPressed as eventEdit } from './event/edit.ts';
import { event, eventPicked } from './event/event.ts';
import { exportPressed as eventExport } from './event/export.ts';
import { feedPressed, feedRevoked } from './event/feed.ts';
import { feedbackPressed, feedbackSent, nextPressed, nextSent } from './event/feedback.ts';
import { icsPressed } from './event/ics.ts';
import { listPressed as eventsPressed } from './event/list.ts';
import { lowerPressed } from './event/lower.ts';
import { newPressed as eventNew, newSent as eventSent } from './event/new.ts';
import { carePressed, quietPressed } from './event/quiet.ts';
import { cared, nudge as eventNudge, remind as eventRemind } from './event/remind.ts';
import { screenPressed } from './event/screen.ts';
import { showPressed as eventShow } from './event/show.ts';
import { here as eventHere, walkInSent } from './event/walk-in.ts';
import { begin } from './fit/begin.ts';
import { close, group, join, settle, unsettle } from './fit/group.ts';
import { drawGroupCard } from './fit/group-card.ts';
import { compare, memo, points } from './fit/outcome.ts';
import { drawHeard, read } from './fit/read.ts';
import { reasonOpen, reasonSent } from './fit/reason.ts';
import { share } from './fit/share.ts';
import { fit, startNew, startPressed } from './fit/start.ts';
import { answer, answers, leave, over, show, why } from './fit/talk.ts';
import { question, wordsOpen, wordsSent } from './fit/words.ts';
import { help, orHelp } from './help/help.ts';
import { listPressed } from './links/list.ts';
import { mailPressed, newPressed, newSent, renewPressed, revokePressed } from './links/make.ts';
import { open, tried } from './links/open.ts';
import { deletePressed } from './me/delete.ts';
import { exportPressed } from './me/export.ts';
import { linked } from './me/link.ts';
import { me, meLanguage } from './me/me.ts';
import { privacyPressed } from './me/privacy.ts';
import { drawCard } from './network/card.ts';
import { disconnectPressed } from './network/connect.ts';
import { coordinatorsPressed } from './network/coordinators.ts';
import { againPressed, awayPressed, deliveriesPressed } from './network/deliveries.ts';
import { invitePressed } from './network/invite.ts';
import { methodPressed, methodSent } from './network/method.ts';
import { network, picked } from './network/network.ts';
import { show as networkShow } from './network/overview.ts';
import { lineShow, planShow } from './network/plan.ts';
import { removePressed as lineRemove, takePressed, tickPressed, untickPressed } from './network/plan-changes.ts';
import { addOpen, addSent, editOpen, editSent } from './network/plan-form.ts';
import { postCardPressed } from './network/post-card.ts';
import { roomNews } from './network/room-news.ts';
import { settingsShow } from './network/settings.ts';
import { settingsOpen, settingsSent } from './network/settings-form.ts';
import { found, foundSent, nameOpen, startPressed as networkStart } from './network/start.ts';
import { unpinned } from './network/unpinned.ts';
import { codePressed } from './people/code.ts';
import { end, resign } from './people/resign.ts';
import { watch as watchPeople } from './people/watch.ts';
import { casesPressed, exportCases, secretPressed } from './records/cases.ts';
import { logPressed } from './records/log.ts';
import { formPressed as rsvpForm, formSent as rsvpSent } from './rsvp/form.ts';
import { lapseOffer, settleEvent } from './rsvp/lapse.ts';
import { promotePressed, listPressed as rsvpList } from './rsvp/list.ts';
import { rsvp, askPressed as rsvpAsk, rsvpPicked } from './rsvp/rsvp.ts';
import { sayPressed as rsvpSay } from './rsvp/say.ts';
import { takeoverPressed } from './rsvp/takeover.ts';

/** The registry: an entry for each name in src/chat/command.ts, or tsc fails. */
export const handlers: {
  readonly command: { readonly [name in CommandTurn['name']]: Handler<CommandTurn> };
  readonly action: { readonly [name in ActionTurn['name']]: Handler<ActionTurn> };
  readonly form: { readonly [name in FormTurn['name']]: Handler<FormTurn> };
  readonly question: Handler<QuestionTurn>;
  readonly clock: { readonly [N in ClockName]: ClockHandler<N> };
} = {
  command: {
    ask: orHelp(ask),
    fit: orHelp(fit),
    network: orHelp(network),
    commit: orHelp(commit),
    event: orHelp(event),
    rsvp: orHelp(rsvp),
    digest: orHelp(digest),
    me: orHelp(me),
    help,
  },
  action: {
    'ask.question': askAgain,
    'ask.more': more,
    'ask.compare': comparePressed,
    'ask.helpful': helpful,
    'ask.watch': watch,
    'ask.open': askOpen,
    'gaps.list': gapsPressed,
    'gaps.own': gapsOwn,
    'fit.start': startPressed,
    'fit.new': startNew,
    'fit.over': over,
    'fit.show': show,
    'fit.answer': answer,
    'fit.why': why,
    'fit.words': wordsOpen,
    'fit.reason': reasonOpen,
    'fit.answers': answers,
    'fit.leave': leave,
    'fit.points': points,
    'fit.memo': memo,
    'fit.share': share,
    'fit.begin': begin,
    'fit.compare': compare,
    'fit.join': join,
    'fit.group': group,
    'fit.close': close,
    'fit.settle': settle,
    'fit.unsettle': unsettle,
    'network.pick': picked,
    'commit.pick': commitPicked,
    'commit.overview': overviewPressed,
    'commit.listed': listedPressed,
    'commit.list': commitmentsPressed,
    'commit.history': historyPressed,
    'commit.show': commitmentPressed,
    'commit.new': freshPressed,
    'commit.edit': commitmentEdit,
    'commit.close': commitmentClose,
    'commit.update': updatePressed,
    'commit.say': sayPressed,
    'commit.same': samePressed,
    'commit.blocked': blockedPressed,
    'commit.undo': undoPressed,
    'commit.change': changePressed,
    'commit.notice': noticePressed,
    'commit.notices': noticesPressed,
    'commit.helping': helping,
    'commit.consent': consent,
    'commit.export': ledgerExport,
    'digest.pick': digestPicked,
    'digest.draft': draftPressed,
    'digest.send': sendPressed,
    'digest.greet': greetPressed,
    'digest.preview': previewPressed,
    'digest.leave': pieceLeft,
    'digest.show': digestShow,
    'digest.help': helpPressed,
    'digest.page': pagePressed,
    'digest.risks': risksPressed,
    'digest.write': writePressed,
    'digest.dismiss': dismissPressed,
    'digest.log': contactPressed,
    'digest.outcome': outcomePressed,
    'import.link': linkPressed,
    'import.open': importOpened,
    'import.template': templatePressed,
    'import.run': runPressed,
    'report.show': reportPressed,
    'report.list': reportsPressed,
    'report.form': reportFormPressed,
    'report.files': reportFilesPressed,
    'claim.open': claimOpen,
    'claim.list': claimsPressed,
    'claim.show': claimShow,
    'claim.release': claimRelease,
    'claim.refuse': claimRefuse,
    'claim.withdraw': claimWithdraw,
    'badge.list': badgesPressed,
    'badge.show': badgeShow,
    'badge.ask': badgeAsk,
    'badge.grant': badgeGrant,
    'badge.end': badgeEnd,
    'badge.files': badgeFiles,
    'review.list': reviewPressed,
    'review.checked': checkedPressed,
    'review.third': thirdOpen,
    'review.ask': reviewAsk,
    'review.file': filePressed,
    'records.log': logPressed,
    'records.cases': casesPressed,
    'records.export': exportCases,
    'records.secret': secretPressed,
    'people.code': codePressed,
    'people.resign': resign,
    'people.end': end,
    'network.start': networkStart,
    'network.name': nameOpen,
    'network.found': found,
    'network.show': networkShow,
    'network.card': postCardPressed,
    'network.invite': invitePressed,
    'network.coordinators': coordinatorsPressed,
    'network.disconnect': disconnectPressed,
    'delivery.list': deliveriesPressed,
    'delivery.again': againPressed,
    'delivery.away': awayPressed,
    'settings.show': settingsShow,
    'settings.edit': settingsOpen,
    'settings.method': methodPressed,
    'plan.show': planShow,
    'plan.line': lineShow,
    'plan.add': addOpen,
    'plan.edit': editOpen,
    'plan.tick': tickPressed,
    'plan.untick': untickPressed,
    'plan.take': takePressed,
    'plan.remove': lineRemove,
    'company.join': joinPressed,
    'company.members': membersPressed,
    'company.waiting': waitingPressed,
    'company.show': showPressed,
    'company.approve': approvePressed,
    'company.decline': declinePressed,
    'company.withdraw': withdrawPressed,
    'company.leave': leavePressed,
    'company.rest': rest.press,
    'company.wake': wake.press,
    'company.confirm': confirmPressed,
    'company.confirmAll': confirmAllPressed,
    'company.remove': removePressed,
    'company.handover': handoverPressed,
    'company.details': detailsPressed,
    'company.terms': termsPressed,
    'link.list': listPressed,
    'link.new': newPressed,
    'link.renew': renewPressed,
    'link.revoke': revokePressed,
    'link.mail': mailPressed,
    'link.open': open,
    'link.tried': tried,
    'event.pick': eventPicked,
    'event.list': eventsPressed,
    'event.show': eventShow,
    'event.lang': eventLanguage,
    'event.new': eventNew,
    'event.edit': eventEdit,
    'event.when': whenPressed,
    'event.publish': publishPressed,
    'event.discard': discardPressed,
    'event.post': postPressed,
    'event.lower': lowerPressed,
    'event.cancel': eventCancel,
    'event.ics': icsPressed,
    'event.feed': feedPressed,
    'event.feedRevoke': feedRevoked,
    'event.quiet': quietPressed,
    'event.care': carePressed,
    'event.checkIn': checkInPressed,
    'event.came': camePressed,
    'event.screen': screenPressed,
    'event.attendance': attendancePressed,
    'event.export': eventExport,
    'event.feedback': feedbackPressed,
    'event.next': nextPressed,
    'rsvp.pick': rsvpPicked,
    'rsvp.ask': rsvpAsk,
    'rsvp.say': rsvpSay,
    'rsvp.form': rsvpForm,
    'rsvp.takeover': takeoverPressed,
    'rsvp.list': rsvpList,
    'rsvp.promote': promotePressed,
    'me.language': meLanguage,
    'me.privacy': privacyPressed,
    'me.export': exportPressed,
    'me.delete': deletePressed,
    'me.link': linked,
  },
  form: {
    'ask.question': askSent,
    'fit.words': wordsSent,
    'fit.reason': reasonSent,
    'gaps.owner': gapsOwner,
    'network.found': foundSent,
    'settings.edit': settingsSent,
    'settings.method': methodSent,
    'plan.add': addSent,
    'plan.edit': editSent,
    'company.join': joinSent,
    'company.decline': declineSent,
    'company.details': detailsSent,
    'company.terms': termsSent,
    'link.new': newSent,
    'import.file': fileSent,
    'report.send': reportSent,
    'review.third': thirdSent,
    'review.ask': reviewAskSent,
    'commit.update': updateSent,
    'commit.new': freshSent,
    'commit.close': commitmentClosed,
    'claim.make': claimSent,
    'claim.refuse': claimRefused,
    'badge.end': badgeEnded,
    'event.new': eventSent,
    'event.cancel': eventCancelled,
    'event.walkIn': walkInSent,
    'event.feedback': feedbackSent,
    'event.next': nextSent,
    'rsvp.answer': rsvpSent,
    'digest.greet': greetSent,
    'digest.write': writeSent,
    'digest.dismiss': dismissSent,
    'digest.log': contactSent,
  },
  question,
  clock: {
    'ask.written': written,
    'commit.daily': daily,
    'commit.follow': follow,
    'digest.due': digestDue,
    'import.part': importPart,
    'fit.read': read,
    'gaps.recheck': recheck,
    'network.unpinned': unpinned,
    'people.watch': watchPeople,
    'room.news': roomNews,
    'event.cared': cared,
    'event.here': eventHere,
    'event.nudge': eventNudge,
    'event.remind': eventRemind,
    'event.report': eventReport,
    'event.thanks': eventThanks,
    'rsvp.lapse': lapseOffer,
    'rsvp.settle': settleEvent,
    sweep,
  },
};

/** Cards by the part of their key before the colon. */
export const cards: Readonly<Record<string, CardDrawer>> = {
  answer: drawPending,
  event: drawCardOfEvent,
  fit: drawGroupCard,
  heard: drawHeard,
  network: drawCard,
  notice: drawNoticeCard,
};
