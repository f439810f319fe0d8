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
import { AboutTrouble } from './about-trouble.js';
import { AddressLetters } from './address-letters.js';
import { AnnounceChange } from './announce-change.js';
import { AnnounceEvents } from './announce-events.js';
import { CalendarAnswerLetter } from './calendar-answer.letter.js';
import { Ceiling } from './ceiling.js';
import { ComposeLetters } from './compose-letters.js';
import { ThankEveryone } from './thank-everyone.js';
import { ThankYouLetter } from './thank-you.letter.js';
import { ClocksChangedLetter } from './clocks-changed.letter.js';
import { ConfirmReplyLetter } from './confirm-reply.letter.js';
import { DayRosterLetter } from './day-roster.letter.js';
import { DecideLetters } from './decide-letters.js';
import { DigestLetter } from './digest.letter.js';
import { EventCancelledLetter } from './event-cancelled.letter.js';
import { EventChangedLetter } from './event-changed.letter.js';
import { EventReminderLetter } from './event-reminder.letter.js';
import { FirstTimeLetter } from './first-time.letter.js';
import { MaybeQuestionLetter } from './maybe-question.letter.js';
import { HostLetterPreviewController } from './host-letter-preview.controller.js';
import { HostLetterLetter } from './host-letter.letter.js';
import { HostNoteLetter } from './host-note.letter.js';
import { Invitations } from './invitations.js';
import { InvitationLetter } from './invitation.letter.js';
import { InvitationWithdrawnLetter } from './invitation-withdrawn.letter.js';
import { JoinRequestLetter } from './join-request.letter.js';
import { LetterIds } from './letter-ids.js';
import { LetterWriters } from './letter-writers.js';
import { LettersFlowLetter } from './letters-flow.letter.js';
import { LettersStuckLetter } from './letters-stuck.letter.js';
import { MembershipApprovedLetter } from './membership-approved.letter.js';
import { MembershipDeclinedLetter } from './membership-declined.letter.js';
import { MuteLetters } from './mute-letters.js';
import { MutesController } from './mutes.controller.js';
import { MutesQueries } from './mutes.queries.js';
import { AddressCodes } from './address-codes.js';
import { NotificationsInWords } from './notifications-in-words.js';
import { NewEventsLetter } from './new-events.letter.js';
import { PlaceGivenLetter } from './place-given.letter.js';
import { PlaceOfferedLetter } from './place-offered.letter.js';
import { PlanDayRosters } from './plan-day-rosters.js';
import { PlanDigests } from './plan-digests.js';
import { PlanHostNotes } from './plan-host-notes.js';
import { PlanReminders } from './plan-reminders.js';
import { PlanWithdrawnInvitations } from './plan-withdrawn-invitations.js';
import { PlanningSweep } from './planning-sweep.js';
import { PreviewHostLetter } from './preview-host-letter.js';
import { Readers } from './readers.js';
import { ReplyNoteLetter } from './reply-note.letter.js';
import { RsvpConfirmationLetter } from './rsvp-confirmation.letter.js';
import { SendLetters } from './send-letters.js';
import { SendToAddressed } from './send-to-addressed.js';
import { SendNotifications } from './send-notifications.js';
import { Senders } from './senders.js';
import { SignInLetter } from './sign-in.letter.js';
import { StandingPlaceLetter } from './standing-place.letter.js';
import { StandingQuestionLetter } from './standing-question.letter.js';
import { UnmuteLetters } from './unmute-letters.js';
import { WatchLetters } from './watch-letters.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
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
  DayRosterLetter,
  DigestLetter,
  NewEventsLetter,
  ClocksChangedLetter,
  ThankYouLetter,
  HostLetterLetter,
  CalendarAnswerLetter,
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
  controllers: [HostLetterPreviewController, MutesController, UnsubscribeController, WordsController],
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
