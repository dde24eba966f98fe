import type { Registered } from '../registered.ts';
import { badgeFiles, badgeShow, badgesPressed } from './badge.ts';
import { badgeAsk, badgeEnd, badgeEnded, badgeGrant } from './badge-decide.ts';
import { claimOpen, claimSent } from './claim.ts';
import { claimRefuse, claimRefused, claimRelease, claimWithdraw } from './claim-decide.ts';
import { claimShow, claimsPressed } from './claims.ts';
import { closePressed as commitmentClose, closeSent as commitmentClosed } from './close.ts';
import { commitPicked } from './commit.ts';
import { editPressed as commitmentEdit } from './edit.ts';
import { exportPressed as ledgerExport } from './export.ts';
import { follow } from './follow.ts';
import { consent, helping } from './helping.ts';
import { historyPressed } from './history.ts';
import { fileSent, importOpened, linkPressed, runPressed, templatePressed } from './import.ts';
import { importPart } from './import-part.ts';
import { commitmentsPressed } from './list.ts';
import { newPressed as freshPressed, newSent as freshSent } from './new.ts';
import { drawNoticeCard, noticePressed } from './notice.ts';
import { daily, noticesPressed } from './notices.ts';
import { listedPressed, overviewPressed } from './overview.ts';
import { reportPressed, reportsPressed } from './report.ts';
import { reportFilesPressed } from './report-files.ts';
import { reportFormPressed, reportSent } from './report-send.ts';
import { filePressed, reviewPressed } from './review.ts';
import { checkedPressed, askOpen as reviewAsk, askSent as reviewAskSent, thirdOpen, thirdSent } from './review-decide.ts';
import { commitmentPressed } from './show.ts';
import { changePressed, undoPressed } from './undo.ts';
import { blockedPressed, samePressed, sayPressed, updatePressed } from './update.ts';
import { updateSent } from './update-sent.ts';

/** What of this folder can be pressed, sent and started. */
export const commitRegistry = {
  action: {
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
  },
  form: {
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
  },
  clock: {
    'commit.daily': daily,
    'commit.follow': follow,
    'import.part': importPart,
  },
  cards: {
    notice: drawNoticeCard,
  },
} as const satisfies Registered;
