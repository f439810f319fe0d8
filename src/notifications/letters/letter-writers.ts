import { Injectable } from '@nestjs/common';
import type { LetterName } from '../../queue/jobs.js';
import { CalendarAnswerLetter } from './calendar-answer.letter.js';
import { ClocksChangedLetter } from './clocks-changed.letter.js';
import { ConfirmReplyLetter } from './confirm-reply.letter.js';
import { DayRosterLetter } from './day-roster.letter.js';
import { DigestLetter } from './digest.letter.js';
import { EventCancelledLetter } from './event-cancelled.letter.js';
import { EventChangedLetter } from './event-changed.letter.js';
import { EventReminderLetter } from './event-reminder.letter.js';
import { FirstTimeLetter } from './first-time.letter.js';
import { HostLetterLetter } from './host-letter.letter.js';
import { HostNoteLetter } from './host-note.letter.js';
import { InvitationLetter } from './invitation.letter.js';
import { InvitationWithdrawnLetter } from './invitation-withdrawn.letter.js';
import { JoinRequestLetter } from './join-request.letter.js';
import type { LetterWriter } from '../facts/letter.js';
import { LettersFlowLetter } from './letters-flow.letter.js';
import { LettersStuckLetter } from './letters-stuck.letter.js';
import { MailboxCodeLetter } from './mailbox-code.letter.js';
import { MaybeQuestionLetter } from './maybe-question.letter.js';
import { MembershipApprovedLetter } from './membership-approved.letter.js';
import { MembershipDeclinedLetter } from './membership-declined.letter.js';
import { NewEventsLetter } from './new-events.letter.js';
import { PlaceGivenLetter } from './place-given.letter.js';
import { PlaceOfferedLetter } from './place-offered.letter.js';
import { RemindersMissedLetter } from './reminders-missed.letter.js';
import { ReplyNoteLetter } from './reply-note.letter.js';
import { RsvpConfirmationLetter } from './rsvp-confirmation.letter.js';
import { SignInLetter } from './sign-in.letter.js';
import { ThankYouLetter } from './thank-you.letter.js';
import { StandingPlaceLetter } from './standing-place.letter.js';
import { StandingQuestionLetter } from './standing-question.letter.js';

/** What was loaded about a row, as whoever writes its letter reads it. */
export type LoadedFor<Name extends LetterName> = Parameters<LetterWriters['writers'][Name]['sheet']>[1];

/** Who writes which letter. One that nobody writes does not compile. */
@Injectable()
export class LetterWriters {
  readonly writers;

  constructor(
    signIn: SignInLetter,
    confirmReply: ConfirmReplyLetter,
    rsvpConfirmation: RsvpConfirmationLetter,
    placeGiven: PlaceGivenLetter,
    placeOffered: PlaceOfferedLetter,
    standingPlace: StandingPlaceLetter,
    standingQuestion: StandingQuestionLetter,
    eventReminder: EventReminderLetter,
    maybeQuestion: MaybeQuestionLetter,
    firstTime: FirstTimeLetter,
    eventChanged: EventChangedLetter,
    eventCancelled: EventCancelledLetter,
    invitation: InvitationLetter,
    membershipApproved: MembershipApprovedLetter,
    membershipDeclined: MembershipDeclinedLetter,
    joinRequest: JoinRequestLetter,
    hostNote: HostNoteLetter,
    remindersMissed: RemindersMissedLetter,
    dayRoster: DayRosterLetter,
    hostLetter: HostLetterLetter,
    digest: DigestLetter,
    newEvents: NewEventsLetter,
    clocksChanged: ClocksChangedLetter,
    thankYou: ThankYouLetter,
    calendarAnswer: CalendarAnswerLetter,
    replyNote: ReplyNoteLetter,
    invitationWithdrawn: InvitationWithdrawnLetter,
    mailboxCode: MailboxCodeLetter,
    lettersStuck: LettersStuckLetter,
    lettersFlow: LettersFlowLetter,
  ) {
    this.writers = {
      'sign-in': signIn,
      'confirm-reply': confirmReply,
      'rsvp-confirmation': rsvpConfirmation,
      'place-given': placeGiven,
      'place-offered': placeOffered,
      'standing-place': standingPlace,
      'standing-question': standingQuestion,
      'event-reminder': eventReminder,
      'maybe-question': maybeQuestion,
      'first-time': firstTime,
      'event-changed': eventChanged,
      'event-cancelled': eventCancelled,
      invitation,
      'membership-approved': membershipApproved,
      'membership-declined': membershipDeclined,
      'join-request': joinRequest,
      'host-note': hostNote,
      'reminders-missed': remindersMissed,
      'day-roster': dayRoster,
      'host-letter': hostLetter,
      digest,
      'new-events': newEvents,
      'clocks-changed': clocksChanged,
      'thank-you': thankYou,
      'calendar-answer': calendarAnswer,
      'reply-note': replyNote,
      'invitation-withdrawn': invitationWithdrawn,
      'mailbox-code': mailboxCode,
      'letters-stuck': lettersStuck,
      'letters-flow': lettersFlow,
    } satisfies { [Name in LetterName]: LetterWriter<Name> };
  }

  of(name: LetterName): LetterWriter {
    return this.writers[name] as LetterWriter;
  }
}
