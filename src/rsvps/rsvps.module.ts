import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { AddWalkIn } from './on-the-day/add-walk-in.js';
import { AnswerOffer } from './waiting/answer-offer.js';
import { Askers } from './on-the-day/askers.js';
import { CallsQueries } from './on-the-day/calls.queries.js';
import { ChangePlaces } from './waiting/change-places.js';
import { ChangeReplyWithCode } from './guests/change-reply-with-code.js';
import { CheckInCodes } from './on-the-day/check-in-codes.js';
import { CheckInWithoutAnswer } from './on-the-day/check-in-without-answer.js';
import { CheckInQueries } from './on-the-day/check-in.queries.js';
import { CheckIn } from './on-the-day/check-in.js';
import { ConfirmGuestReply } from './guests/confirm-guest-reply.js';
import { GivePlacesBack } from './give-places-back.js';
import { FullDate } from '../seats/full-date.entity.js';
import { NoticeFullDates } from '../seats/notice-full-dates.js';
import { GuestReply } from './guests/guest-reply.entity.js';
import { GuestRsvpsController } from './guests/guest-rsvps.controller.js';
import { DoorQueries } from './on-the-day/door.queries.js';
import { JoinCall } from './on-the-day/join-call.js';
import { ForgetWords } from './forget-words.js';
import { KeepNumbersOnly } from './on-the-day/keep-numbers-only.js';
import { KeepReply } from './keep-reply.js';
import { KeepArrival } from './on-the-day/keep-arrival.js';
import { KeepWalkIn } from './on-the-day/keep-walk-in.js';
import { LetWalkInsCheckIn } from './on-the-day/let-walk-ins-check-in.js';
import { MarkArrival } from './on-the-day/mark-arrival.js';
import { MarkAttendance } from './on-the-day/mark-attendance.js';
import { OffersController } from './waiting/offers.controller.js';
import { Offer } from './waiting/offer.entity.js';
import { PassPlacesOn } from './waiting/pass-places-on.js';
import { OnTheDayController } from './on-the-day/on-the-day.controller.js';
import { OnTheDay } from './on-the-day/on-the-day.entity.js';
import { OpenCall } from './on-the-day/open-call.js';
import { ReferenceCodes } from './guests/reference-codes.js';
import { RemoveWalkIn } from './on-the-day/remove-walk-in.js';
import { ReorderWaitingList } from './waiting/reorder-waiting-list.js';
import { ReplyAsGuest } from './guests/reply-as-guest.js';
import { ReplyToEvent } from './reply-to-event.js';
import { ReplyWithCode } from './guests/reply-with-code.js';
import { Rsvp } from './rsvp.entity.js';
import { RsvpsController } from './rsvps.controller.js';
import { CodeReplyQueries } from './guests/code-reply.queries.js';
import { OwnMeetingsQueries } from './own-meetings.queries.js';
import { OwnReplyQueries } from './own-reply.queries.js';
import { DateReachQueries } from './date-reach.queries.js';
import { DeskController } from './desk.controller.js';
import { DeskQueries } from './desk.queries.js';
import { RosterQueries } from './roster.queries.js';
import { AskRegulars } from './standing/ask-regulars.js';
import { BecomeSingle } from './standing/become-single.js';
import { GiveUpStandingPlace } from './standing/give-up-standing-place.js';
import { ReplyToFollowing } from './standing/reply-to-following.js';
import { SeatRegulars } from './standing/seat-regulars.js';
import { SkipDate } from './standing/skip-date.js';
import { StandingController } from './standing/standing.controller.js';
import { StandingPlace } from './standing/standing-place.entity.js';
import { StandingQueries } from './standing/standing.queries.js';
import { TakeStandingPlace } from './standing/take-standing-place.js';
import { ChangeLetter } from './host-letters/change-letter.js';
import { DiscardLetter } from './host-letters/discard-letter.js';
import { DraftLetter } from './host-letters/draft-letter.js';
import { HostLetter } from './host-letters/host-letter.entity.js';
import { HostLettersController } from './host-letters/host-letters.controller.js';
import { HostLettersQueries } from './host-letters/host-letters.queries.js';
import { OwnHostLettersController } from './host-letters/own-host-letters.controller.js';
import { OwnHostLettersQueries } from './host-letters/own-host-letters.queries.js';
import { GiveBackLateLetters } from './host-letters/give-back-late-letters.js';
import { SendLetter } from './host-letters/send-letter.js';
import { TakeLetterBack } from './host-letters/take-letter-back.js';
import { TestLetter } from './host-letters/test-letter.js';
import { SayThanks } from './thanks/say-thanks.js';
import { TakeThanksBack } from './thanks/take-thanks-back.js';
import { ThanksController } from './thanks/thanks.controller.js';
import { ThanksQueries } from './thanks/thanks.queries.js';
import { ExportRoster } from './export-roster.js';
import { RosterExportController } from './roster-export.controller.js';
import { ThankYou } from './thanks/thank-you.entity.js';
import { WaitingListController } from './waiting/waiting-list.controller.js';
import { WaitingListQueries } from './waiting/waiting-list.queries.js';
import { WhatTheySay } from './what-they-say.js';
import { UndoCheckIn } from './on-the-day/undo-check-in.js';
import { WithdrawReply } from './withdraw-reply.js';

const offered = [
  AddWalkIn,
  AnswerOffer,
  Askers,
  CallsQueries,
  ChangePlaces,
  AskRegulars,
  ChangeReplyWithCode,
  CheckIn,
  CheckInCodes,
  CheckInQueries,
  CheckInWithoutAnswer,
  ConfirmGuestReply,
  DoorQueries,
  GiveBackLateLetters,
  GivePlacesBack,
  BecomeSingle,
  GiveUpStandingPlace,
  JoinCall,
  ForgetWords,
  KeepNumbersOnly,
  KeepReply,
  LetWalkInsCheckIn,
  MarkArrival,
  MarkAttendance,
  OpenCall,
  NoticeFullDates,
  PassPlacesOn,
  RemoveWalkIn,
  ReorderWaitingList,
  ReplyAsGuest,
  ReplyToEvent,
  ReplyToFollowing,
  ReplyWithCode,
  CodeReplyQueries,
  OwnMeetingsQueries,
  OwnReplyQueries,
  DateReachQueries,
  DeskQueries,
  RosterQueries,
  WaitingListQueries,
  WhatTheySay,
  SeatRegulars,
  SkipDate,
  StandingQueries,
  TakeStandingPlace,
  ExportRoster,
  ChangeLetter,
  DiscardLetter,
  DraftLetter,
  HostLettersQueries,
  OwnHostLettersQueries,
  SendLetter,
  TakeLetterBack,
  TestLetter,
  SayThanks,
  TakeThanksBack,
  ThanksQueries,
  UndoCheckIn,
  WithdrawReply,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      FullDate,
      HostLetter,
      Rsvp,
      GuestReply,
      Offer,
      OnTheDay,
      StandingPlace,
      ThankYou,
    ]),
    EventsModule,
    GroupsModule,
    PeopleModule,
    QueueModule,
  ],
  controllers: [
    RsvpsController,
    OnTheDayController,
    RosterExportController,
    ThanksController,
    HostLettersController,
    OwnHostLettersController,
    GuestRsvpsController,
    OffersController,
    StandingController,
    WaitingListController,
    DeskController,
  ],
  providers: [...offered, KeepArrival, KeepWalkIn, ReferenceCodes],
  exports: offered,
})
export class RsvpsModule {}
