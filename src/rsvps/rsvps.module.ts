import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { AddWalkIn } from './add-walk-in.js';
import { AnswerOffer } from './answer-offer.js';
import { Askers } from './askers.js';
import { CallsQueries } from './calls.queries.js';
import { ChangePlaces } from './change-places.js';
import { ChangeReplyWithCode } from './change-reply-with-code.js';
import { CheckInCodes } from './check-in-codes.js';
import { CheckInWithoutAnswer } from './check-in-without-answer.js';
import { CheckInQueries } from './check-in.queries.js';
import { CheckIn } from './check-in.js';
import { ConfirmGuestReply } from './confirm-guest-reply.js';
import { GivePlacesBack } from './give-places-back.js';
import { GuestReply } from './guest-reply.entity.js';
import { GuestRsvpsController } from './guest-rsvps.controller.js';
import { DoorQueries } from './door.queries.js';
import { JoinCall } from './join-call.js';
import { KeepNumbersOnly } from './keep-numbers-only.js';
import { KeepReply } from './keep-reply.js';
import { KeepWalkIn } from './keep-walk-in.js';
import { LetWalkInsCheckIn } from './let-walk-ins-check-in.js';
import { MarkArrival } from './mark-arrival.js';
import { MarkAttendance } from './mark-attendance.js';
import { OffersController } from './offers.controller.js';
import { Offer } from './offer.entity.js';
import { PassPlacesOn } from './pass-places-on.js';
import { OnTheDayController } from './on-the-day.controller.js';
import { OnTheDay } from './on-the-day.entity.js';
import { OpenCall } from './open-call.js';
import { ReferenceCodes } from './reference-codes.js';
import { RemoveWalkIn } from './remove-walk-in.js';
import { ReorderWaitingList } from './reorder-waiting-list.js';
import { ReplyAsGuest } from './reply-as-guest.js';
import { ReplyToEvent } from './reply-to-event.js';
import { ReplyWithCode } from './reply-with-code.js';
import { Rsvp } from './rsvp.entity.js';
import { RsvpsController } from './rsvps.controller.js';
import { RsvpsQueries } from './rsvps.queries.js';
import { AskRegulars } from './standing/ask-regulars.js';
import { GiveUpStandingPlace } from './standing/give-up-standing-place.js';
import { ReplyToFollowing } from './standing/reply-to-following.js';
import { SeatRegulars } from './standing/seat-regulars.js';
import { SkipDate } from './standing/skip-date.js';
import { StandingController } from './standing/standing.controller.js';
import { StandingPlace } from './standing/standing-place.entity.js';
import { StandingQueries } from './standing/standing.queries.js';
import { TakeStandingPlace } from './standing/take-standing-place.js';
import { SayThanks } from './say-thanks.js';
import { TakeThanksBack } from './take-thanks-back.js';
import { ThanksController } from './thanks.controller.js';
import { ThanksQueries } from './thanks.queries.js';
import { ExportRoster } from './export-roster.js';
import { RosterExportController } from './roster-export.controller.js';
import { ThankYou } from './thank-you.entity.js';
import { WaitingListController } from './waiting-list.controller.js';
import { WaitingListQueries } from './waiting-list.queries.js';
import { WhatTheySay } from './what-they-say.js';
import { UndoCheckIn } from './undo-check-in.js';
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
  GivePlacesBack,
  GiveUpStandingPlace,
  JoinCall,
  KeepNumbersOnly,
  KeepReply,
  LetWalkInsCheckIn,
  MarkArrival,
  MarkAttendance,
  OpenCall,
  PassPlacesOn,
  RemoveWalkIn,
  ReorderWaitingList,
  ReplyAsGuest,
  ReplyToEvent,
  ReplyToFollowing,
  ReplyWithCode,
  RsvpsQueries,
  WaitingListQueries,
  WhatTheySay,
  SeatRegulars,
  SkipDate,
  StandingQueries,
  TakeStandingPlace,
  ExportRoster,
  SayThanks,
  TakeThanksBack,
  ThanksQueries,
  UndoCheckIn,
  WithdrawReply,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Rsvp, GuestReply, Offer, OnTheDay, StandingPlace, ThankYou]),
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
    GuestRsvpsController,
    OffersController,
    StandingController,
    WaitingListController,
  ],
  providers: [...offered, KeepWalkIn, ReferenceCodes],
  exports: offered,
})
export class RsvpsModule {}
