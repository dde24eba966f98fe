/** Everything that can be said, pressed, sent and started. The registry in handlers/index.ts has an entry for each, or tsc fails. */
export const COMMANDS = ['ask', 'fit', 'network', 'commit', 'event', 'rsvp', 'digest', 'me', 'help'] as const;
export type CommandName = (typeof COMMANDS)[number];

export const ACTIONS = [
  'ask.question', // data: question, language?; asks it (a suggestion, the same question in another language)
  'ask.more', // data: method, aspect?
  'ask.compare', // data: methods ("open closed")
  'ask.helpful', // data: question (id), verdict yes | no
  'ask.watch', // data: question (id): tell me when the source answers this
  'ask.open', // opens the form of a question
  'gaps.list', // data: after? (paging)
  'gaps.own', // data: gap; opens the owner form
  'fit.start', // a new dialogue, or the offer to go on with one's unfinished one
  'fit.new', // data: dialogue?; closes that one and starts anew
  'fit.over', // data: dialogue; asks before starting over
  'fit.show', // data: dialogue, question? (one to look at and change; absent: where the answers have led to)
  'fit.answer', // data: dialogue, question, option, heard? (the words it was read from)
  'fit.why', // data: dialogue, question
  'fit.words', // data: dialogue, question; opens the form of an answer in one's own words
  'fit.reason', // data: dialogue, question; opens the form of one's reason for the group
  'fit.answers', // data: dialogue; all answers, to change one
  'fit.leave', // data: dialogue
  'fit.points', // data: dialogue; each answer's points
  'fit.memo', // data: dialogue, as pdf | markdown
  'fit.share', // data: dialogue, room? (else one's channels are offered)
  'fit.begin', // data: method; the next capability
  'fit.compare', // data: dialogue; with one's last result
  'fit.join', // data: dialogue, language?; one's private part of a group's dialogue
  'fit.group', // data: dialogue, language; a closed group's card, privately, in that language
  'fit.close', // data: dialogue, sure? (although somebody is still answering); the group goes through its answers
  'fit.settle', // data: dialogue, question, option, language? (of the private card in which it is pressed)
  'fit.unsettle', // data: dialogue, question, language?
  'network.pick', // data: network, args; the command again, for that network
  'link.list', // data: network, after? (paging)
  'link.new', // data: network; opens the form
  'link.renew', // data: network, link
  'link.revoke', // data: network, link
  'link.mail', // data: network, link; a letter with it
  'link.open', // data: link; what its page shows (of the page itself, by the link's person)
  'link.tried', // data: link, what; a press or a form that the link is not for (of the page itself)
  'records.log', // data: network, before?; a page of the log
  'records.cases', // data: network, case?; the newest cases, or one
  'records.export', // data: network; its cases as a file
  'records.secret', // data: network, case, secret yes | no
  'people.code', // data: network; a code that brings a coordinator
  'people.resign', // data: network, sure?; stops coordinating
  'people.end', // data: network, person; of a coordinator whose accounts are closed
  'network.start', // data: method?, like?, name?, room?; what would be founded, or the choice of a method
  'network.name', // data: method, like?, name?, room?; opens the form of founding
  'network.found', // data: method, like?, name?, room?
  'network.show', // data: network
  'network.card', // data: network; a new card in this channel
  'network.invite', // data: network; a code for one more channel
  'network.coordinators', // data: network; who they are
  'network.disconnect', // data: network, room
  'delivery.list', // data: network, after?; messages that could not be delivered
  'delivery.again', // data: network, key
  'delivery.away', // data: network, key
  'settings.show', // data: network
  'settings.edit', // data: network, group; opens the form
  'settings.method', // data: network, method?, seen?; without a method opens the form
  'plan.show', // data: network, from?
  'plan.line', // data: network, line, from?
  'plan.add', // data: network; opens the form
  'plan.edit', // data: network, line; opens the form
  'plan.tick', // data: network, line
  'plan.untick', // data: network, line
  'plan.take', // data: network, line
  'plan.remove', // data: network, line
  'company.join', // data: network, company?, businessId? (typed before); opens the form
  'company.members', // data: network, after?, find?; a page of those who are in
  'company.waiting', // data: network, after?; what waits for a coordinator
  'company.show', // data: network, company
  'company.approve', // data: network, company, seen
  'company.decline', // data: network, company, seen; opens the form of the reason
  'company.withdraw', // data: network, company, seen
  'company.leave', // data: network, company, seen, sure?
  'company.rest', // data: network, company, seen; leaves it in peace
  'company.wake', // data: network, company, seen
  'company.confirm', // data: network, company, who
  'company.confirmAll', // data: network, upTo (the last one that the page showed)
  'company.remove', // data: network, company, who
  'company.handover', // data: network, company, who? (absent: whom)
  'company.details', // data: network, company; opens the form
  'company.terms', // data: network, company; opens the form of fee, invoice and steering
  'commit.pick', // data: network, args; the command again, for that network
  'commit.overview', // data: network
  'commit.listed', // data: network, which, after?; a list of the overview
  'commit.list', // data: network, company?, after?; a page of commitments
  'commit.history', // data: network, commitment, before?; a page of its updates
  'commit.show', // data: network, commitment
  'commit.new', // data: network, company?, line?; opens the form
  'commit.edit', // data: network, commitment; opens the form
  'commit.close', // data: network, commitment, text?; opens the form of the reason
  'commit.update', // data: network, commitment? (absent: it asks which), note?; opens the form
  'commit.say', // data: network, commitment, text, sure?, and what a form told; what was typed, meant so
  'commit.same', // data: network, commitment
  'commit.blocked', // data: network, commitment
  'commit.undo', // data: network, update
  'commit.change', // data: network, update; opens the form with what was understood
  'commit.notice', // data: network, update, language; a notice in private
  'commit.notices', // data: network, how; how this channel hears of updates
  'commit.helping', // data: network, update, company, own, answer yes | no
  'commit.consent', // data: network, company, may yes | no
  'commit.export', // data: network
  'import.link', // data: network; a new link
  'import.open', // data: network, import; what its page shows (of the page itself)
  'import.template', // data: network, import, as (xlsx | csv)
  'import.run', // data: network, import
  'report.show', // data: network, company, year?
  'report.list', // data: network, year?, after?; the reports that have come
  'report.form', // data: network, company, year; opens the form
  'report.files', // data: network, company, year
  'claim.open', // data: network, commitment?, text?; opens the form
  'claim.list', // data: network, after?, which? (waiting | all)
  'claim.show', // data: network, claim
  'claim.release', // data: network, claim, seen, sure? (although something speaks against it)
  'claim.refuse', // data: network, claim, seen; opens the form of the reason
  'claim.withdraw', // data: network, claim, seen
  'badge.list', // data: network, after?
  'badge.show', // data: network, company
  'badge.ask', // data: network, company
  'badge.grant', // data: network, company
  'badge.end', // data: network, company; opens the form of the reason
  'badge.files', // data: network, company; the pictures
  'review.list', // data: network, after?; evidence to look at
  'review.checked', // data: network, update
  'review.third', // data: network, update; opens the form
  'review.ask', // data: network, update; opens the form
  'review.file', // data: network, update, at (which of its evidence)
  'event.pick', // data: network, args; the command again, for that network
  'event.list', // data: network, which? (coming | past | drafts), after?
  'event.show', // data: network, event
  'event.lang', // data: network, event, language; its card in private
  'event.new', // data: network, line? (typed before); opens the form
  'event.edit', // data: network, event; opens the form
  'event.when', // data: network, event, seen, starts, ends, closes; which of two moments was meant
  'event.publish', // data: network, event, seen?
  'event.discard', // data: network, event, seen?; of a draft
  'event.post', // data: network, event; its card once more
  'event.lower', // data: network, event, seen, total?, onSite?, remote?, perCompany?; fewer seats than are taken
  'event.cancel', // data: network, event; opens the form of the reason
  'event.ics', // data: network, event; the event as a calendar file
  'event.feed', // data: network, renew?; one's own feed of the network's events
  'event.feedRevoke', // data: network
  'event.quiet', // data: network, what (reminders | nudges), on; of the person
  'event.care', // data: network, event, what (reminders | nudge), on; of the event
  'event.checkIn', // data: network, event, after?; the coordinator's list
  'event.came', // data: network, event, rsvp, came yes | no, after?
  'event.screen', // data: network, event; the code for the room
  'event.attendance', // data: network, event, after?
  'event.export', // data: network, event
  'event.feedback', // data: network, event; opens the form
  'event.next', // data: network, event; opens the form
  'rsvp.pick', // data: network, args; the command again, for that network
  'rsvp.ask', // data: network, event; the buttons of an answer
  'rsvp.say', // data: network, event, answer, guests?, attends?, company?, account? (on whose behalf)
  'rsvp.form', // data: network, event; opens the form
  'rsvp.takeover', // data: network, event, rsvp?; a colleague's seat
  'rsvp.list', // data: network, event, after?; who answered
  'rsvp.promote', // data: network, event, rsvp, seen
  'digest.pick', // data: network, args; the command again, for that network
  'digest.draft', // data: network, week
  'digest.send', // data: network, week
  'digest.greet', // data: network, week; opens the form
  'digest.preview', // data: network, week; the members' version
  'digest.leave', // data: network, week, piece, out yes | no
  'digest.show', // data: network, week, language; what was sent, in private
  'digest.help', // data: network, update; asks a company that did something similar
  'digest.page', // data: network, week?; a link to the page
  'digest.risks', // data: network, week?
  'digest.year', // data: network, year?, language?; the paper of a year
  'digest.weights', // data: network; opens the form
  'digest.write', // data: network, company, reason; opens the form of a message
  'digest.dismiss', // data: network, company, reason; opens the form of a note
  'digest.unlog', // data: network, contact
  'digest.log', // data: network, company?; opens the form of a contact
  'digest.outcome', // data: network, mark, what
  'me.language', // data: language
  'me.privacy',
  'me.export',
  'me.delete', // data: sure?
  'me.link', // data: code; joins two accounts of one person
] as const;
export type ActionName = (typeof ACTIONS)[number];

/** Pressing one of these opens a form: Teams must be told before the press. */
export const OPENING: ReadonlySet<ActionName> = new Set<ActionName>([
  'ask.open',
  'gaps.own',
  'fit.words',
  'fit.reason',
  'network.name',
  'settings.edit',
  'plan.add',
  'plan.edit',
  'company.join',
  'company.decline',
  'company.details',
  'company.terms',
  'report.form',
  'review.third',
  'review.ask',
  'commit.update',
  'commit.change',
  'commit.new',
  'commit.edit',
  'commit.close',
  'claim.open',
  'claim.refuse',
  'badge.end',
  'event.new',
  'event.edit',
  'event.cancel',
  'event.feedback',
  'event.next',
  'rsvp.form',
  'digest.greet',
  'digest.write',
  'digest.dismiss',
  'digest.log',
  'digest.weights',
]);

export const FORMS = [
  'ask.question',
  'fit.words',
  'fit.reason',
  'gaps.owner',
  'network.found',
  'settings.edit',
  'settings.method',
  'plan.add',
  'plan.edit',
  'company.join',
  'company.decline',
  'company.details',
  'company.terms',
  'link.new',
  'import.file', // of its page alone
  'report.send',
  'review.third',
  'review.ask',
  'commit.update',
  'commit.new',
  'commit.close',
  'claim.make',
  'claim.refuse',
  'badge.end',
  'event.new', // a new one, or the change of one
  'event.cancel',
  'event.walkIn',
  'event.feedback',
  'event.next',
  'rsvp.answer',
  'digest.greet',
  'digest.write',
  'digest.dismiss',
  'digest.log',
  'digest.weights',
] as const;
export type FormName = (typeof FORMS)[number];

export const CLOCKS = [
  'ask.written',
  'commit.daily',
  'commit.follow',
  'digest.due',
  'fit.read',
  'import.part',
  'gaps.recheck',
  'network.unpinned',
  'people.watch',
  'room.news',
  'event.cared',
  'event.here',
  'event.nudge',
  'event.remind',
  'event.report',
  'event.tell',
  'event.thanks',
  'rsvp.lapse',
  'rsvp.settle',
  'sweep',
] as const;
export type ClockName = (typeof CLOCKS)[number];
