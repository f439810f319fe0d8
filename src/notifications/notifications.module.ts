import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '../channels/channels.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InstallationModule } from '../installation/installation.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { RsvpsModule } from '../rsvps/rsvps.module.js';
import { AboutTrouble } from './facts/about-trouble.js';
import { AddressLetters } from './sending/address-letters.js';
import { AnnounceChange } from './planning/announce-change.js';
import { AnnounceEvents } from './planning/announce-events.js';
import { CalendarAnswerLetter } from './letters/calendar-answer.letter.js';
import { Ceiling } from './sending/ceiling.js';
import { ComposeLetters } from './sending/compose-letters.js';
import { ThankEveryone } from './planning/thank-everyone.js';
import { ThankYouLetter } from './letters/thank-you.letter.js';
import { ClocksChangedLetter } from './letters/clocks-changed.letter.js';
import { ConfirmReplyLetter } from './letters/confirm-reply.letter.js';
import { DayRosterLetter } from './letters/day-roster.letter.js';
import { DecideLetters } from './sending/decide-letters.js';
import { DigestLetter } from './letters/digest.letter.js';
import { EventCancelledLetter } from './letters/event-cancelled.letter.js';
import { EventChangedLetter } from './letters/event-changed.letter.js';
import { EventReminderLetter } from './letters/event-reminder.letter.js';
import { FirstTimeLetter } from './letters/first-time.letter.js';
import { MaybeQuestionLetter } from './letters/maybe-question.letter.js';
import { HostLetterPreviewController } from './host-letter-preview.controller.js';
import { HostLetterLetter } from './letters/host-letter.letter.js';
import { HostNoteLetter } from './letters/host-note.letter.js';
import { Invitations } from './facts/invitations.js';
import { InvitationLetter } from './letters/invitation.letter.js';
import { InvitationWithdrawnLetter } from './letters/invitation-withdrawn.letter.js';
import { JoinRequestLetter } from './letters/join-request.letter.js';
import { LetterIds } from './sending/letter-ids.js';
import { LetterWriters } from './letters/letter-writers.js';
import { LettersFlowLetter } from './letters/letters-flow.letter.js';
import { LettersStuckLetter } from './letters/letters-stuck.letter.js';
import { MembershipApprovedLetter } from './letters/membership-approved.letter.js';
import { MembershipDeclinedLetter } from './letters/membership-declined.letter.js';
import { MuteLetters } from './wishes/mute-letters.js';
import { MutesController } from './wishes/mutes.controller.js';
import { MutesQueries } from './wishes/mutes.queries.js';
import { AddressCodes } from './sending/address-codes.js';
import { NotificationsInWords } from './sending/notifications-in-words.js';
import { NewEventsLetter } from './letters/new-events.letter.js';
import { PlaceGivenLetter } from './letters/place-given.letter.js';
import { PlaceOfferedLetter } from './letters/place-offered.letter.js';
import { PlanDayRosters } from './planning/plan-day-rosters.js';
import { PlanDigests } from './planning/plan-digests.js';
import { PlanHostNotes } from './planning/plan-host-notes.js';
import { PlanReminders } from './planning/plan-reminders.js';
import { PlanWithdrawnInvitations } from './planning/plan-withdrawn-invitations.js';
import { PlanningSweep } from './planning/planning-sweep.js';
import { PreviewHostLetter } from './preview-host-letter.js';
import { Readers } from './facts/readers.js';
import { MailboxCodeLetter } from './letters/mailbox-code.letter.js';
import { RemindersMissedLetter } from './letters/reminders-missed.letter.js';
import { ReplyNoteLetter } from './letters/reply-note.letter.js';
import { RsvpConfirmationLetter } from './letters/rsvp-confirmation.letter.js';
import { SendLetters } from './sending/send-letters.js';
import { SendToAddressed } from './sending/send-to-addressed.js';
import { SendNotifications } from './sending/send-notifications.js';
import { Senders } from './sending/senders.js';
import { SignInLetter } from './letters/sign-in.letter.js';
import { StandingPlaceLetter } from './letters/standing-place.letter.js';
import { StandingQuestionLetter } from './letters/standing-question.letter.js';
import { UnmuteLetters } from './wishes/unmute-letters.js';
import { WatchLetters } from './planning/watch-letters.js';
import { UnsubscribeController } from './wishes/unsubscribe.controller.js';
import { LetterLooksController } from './examples/letter-looks.controller.js';
import { LookAtLetter } from './examples/look-at-letter.js';
import { ChangeWords } from './words/change-words.js';
import { ChangedWords } from './words/changed-words.js';
import { LetterWord } from './words/letter-word.entity.js';
import { WordsController } from './words/words.controller.js';
import { WordsQueries } from './words/words.queries.js';

const letters = [
  SignInLetter,
  ConfirmReplyLetter,
  RsvpConfirmationLetter,
  PlaceGivenLetter,
  PlaceOfferedLetter,
  StandingPlaceLetter,
  StandingQuestionLetter,
  EventReminderLetter,
  FirstTimeLetter,
  MaybeQuestionLetter,
  EventChangedLetter,
  EventCancelledLetter,
  InvitationLetter,
  MembershipApprovedLetter,
  MembershipDeclinedLetter,
  JoinRequestLetter,
  HostNoteLetter,
  RemindersMissedLetter,
  DayRosterLetter,
  DigestLetter,
  NewEventsLetter,
  ClocksChangedLetter,
  ThankYouLetter,
  HostLetterLetter,
  CalendarAnswerLetter,
  MailboxCodeLetter,
  ReplyNoteLetter,
  InvitationWithdrawnLetter,
  LettersStuckLetter,
  LettersFlowLetter,
];
const forOthers = [
  ThankEveryone,
  SendToAddressed,
  SendLetters,
  SendNotifications,
  AnnounceChange,
  AnnounceEvents,
  PlanningSweep,
  MuteLetters,
  UnmuteLetters,
  MutesQueries,
  PreviewHostLetter,
  ChangeWords,
  LookAtLetter,
  WordsQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([LetterWord]),
    EventsModule,
    CalendarModule,
    ChannelsModule,
    GroupsModule,
    InstallationModule,
    MailModule,
    PeopleModule,
    QueueModule,
    RsvpsModule,
  ],
  controllers: [
    HostLetterPreviewController,
    MutesController,
    UnsubscribeController,
    WordsController,
    LetterLooksController,
  ],
  providers: [
    ...forOthers,
    ...letters,
    AboutTrouble,
    AddressLetters,
    Ceiling,
    ChangedWords,
    ComposeLetters,
    DecideLetters,
    Invitations,
    LetterIds,
    LetterWriters,
    PlanDayRosters,
    AddressCodes,
    NotificationsInWords,
    PlanDigests,
    PlanHostNotes,
    PlanReminders,
    PlanWithdrawnInvitations,
    Readers,
    Senders,
    WatchLetters,
  ],
  exports: forOthers,
})
export class NotificationsModule {}
