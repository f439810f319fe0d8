import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AdministrationModule } from '../administration/administration.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { EventsModule } from '../events/events.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { InboundModule } from '../inbound/inbound.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { InstallationModule } from '../installation/installation.module.js';
import { ListingsModule } from '../listings/listings.module.js';
import { MailModule } from '../mail/mail.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { RsvpsModule } from '../rsvps/rsvps.module.js';
import { ApiDescription } from './api/api-description.js';
import { ApiDocsController } from './api/api-docs.controller.js';
import { Assets } from './assets.js';
import { ErrorPages } from './error-pages.js';
import { AboutLettersPages } from './pages/about-letters.controller.js';
import { DraftPages } from './pages/drafts.controller.js';
import { EditPage } from './pages/edit-page.js';
import { EventEditorPages } from './pages/event-editor.controller.js';
import { ExportPages } from './pages/exports.controller.js';
import { GroupEditorPages } from './pages/group-editor.controller.js';
import { CalendarPages } from './pages/calendars.controller.js';
import { CancelEventPages } from './pages/cancel-event.controller.js';
import { CheckInCodePages } from './pages/check-in-code.controller.js';
import { DoorPages } from './pages/door.controller.js';
import { EmbedPages } from './pages/embed.controller.js';
import { EventPages } from './pages/event.controller.js';
import { GuestReplyPages } from './pages/guest-reply.controller.js';
import { ShowEvent } from './pages/show-event.js';
import { GroupPages } from './pages/group.controller.js';
import { GroupsPages } from './pages/groups.controller.js';
import { GuestCodePages } from './pages/guest-code.controller.js';
import { HelpNowPages } from './pages/help-now.controller.js';
import { HomePages } from './pages/home.controller.js';
import { HerePages } from './pages/here.controller.js';
import { HostLogPages } from './pages/host-log.controller.js';
import { ImportPages } from './pages/imports.controller.js';
import { JoinPages } from './pages/join.controller.js';
import { LeaveOutPages } from './pages/leave-out.controller.js';
import { LetterAnswerPages } from './pages/letter-answers.controller.js';
import { LetterFiguresPages } from './pages/letter-figures.controller.js';
import { LetterWordsPages } from './pages/letter-words.controller.js';
import { LetterStandingPages } from './pages/letter-standing.controller.js';
import { LetterPages } from './pages/letters.controller.js';
import { MailboxPages } from './pages/mailbox.controller.js';
import { MePages } from './pages/me.controller.js';
import { MyAddressesPages } from './pages/my-addresses.controller.js';
import { MyPage } from './pages/my-page.js';
import { MySessionsPages } from './pages/my-sessions.controller.js';
import { MembersPages } from './pages/members.controller.js';
import { MeetingsPages } from './pages/meetings.controller.js';
import { ReplyNotesPages } from './pages/reply-notes.controller.js';
import { RosterExportPages } from './pages/roster-export.controller.js';
import { OwnHostLettersPages } from './pages/own-host-letters.controller.js';
import { HostLettersPages } from './pages/host-letters.controller.js';
import { ThanksPages } from './pages/thanks.controller.js';
import { RosterPages } from './pages/roster.controller.js';
import { SeriesDatesPages } from './pages/series-dates.controller.js';
import { SeriesEditorPages } from './pages/series-editor.controller.js';
import { SeriesPages } from './pages/series.controller.js';
import { SettingsPages } from './pages/settings.controller.js';
import { SharingPages } from './pages/sharing.controller.js';
import { SheetPages } from './pages/sheets.controller.js';
import { SiteCalendarPages } from './pages/site-calendar.controller.js';
import { SignInPages } from './pages/sign-in.controller.js';
import { StandingPlacePages } from './pages/standing-place.controller.js';
import { StoppedAddressesPages } from './pages/stopped-addresses.controller.js';
import { TokensPages } from './pages/tokens.controller.js';
import { UndoEditPages } from './pages/undo-edit.controller.js';
import { UnsubscribePages } from './pages/unsubscribe.controller.js';
import { WaitingListPages } from './pages/waiting-list.controller.js';
import { WelcomePages } from './pages/welcome.controller.js';
import { LetterLandingsQueries } from './letter-landings.queries.js';
import { LetterLink } from './letter-link.js';
import { Pages } from './pages.js';
import { PublishOnceSeen } from './pages/publish-once-seen.js';
import { StandingPosted } from './standing-posted.js';
import { RobotsController } from './robots.controller.js';
import { StoppedLettersQueries } from './stopped-letters.queries.js';
import { SentOnce } from './sent-once.js';
import { Undo } from './undo.js';

@Module({
  imports: [
    AdministrationModule,
    CalendarModule,
    DiscoveryModule,
    EventsModule,
    GroupsModule,
    ImportsModule,
    InboundModule,
    InstallationModule,
    ListingsModule,
    MailModule,
    NotificationsModule,
    PeopleModule,
    ChannelsModule,
    QueueModule,
    RsvpsModule,
  ],
  controllers: [
    AboutLettersPages,
    ApiDocsController,
    CalendarPages,
    CancelEventPages,
    CheckInCodePages,
    DoorPages,
    EmbedPages,
    EventPages,
    GuestReplyPages,
    DraftPages,
    EventEditorPages,
    ExportPages,
    GroupEditorPages,
    GroupPages,
    GroupsPages,
    GuestCodePages,
    HelpNowPages,
    HomePages,
    HerePages,
    HostLogPages,
    ImportPages,
    JoinPages,
    LeaveOutPages,
    LetterAnswerPages,
    LetterFiguresPages,
    LetterWordsPages,
    LetterStandingPages,
    LetterPages,
    MailboxPages,
    MePages,
    MyAddressesPages,
    MySessionsPages,
    MeetingsPages,
    MembersPages,
    RobotsController,
    ReplyNotesPages,
    RosterExportPages,
    RosterPages,
    ThanksPages,
    HostLettersPages,
    OwnHostLettersPages,
    WaitingListPages,
    SeriesDatesPages,
    SeriesEditorPages,
    SeriesPages,
    SettingsPages,
    SharingPages,
    SheetPages,
    SiteCalendarPages,
    SignInPages,
    StandingPlacePages,
    StoppedAddressesPages,
    TokensPages,
    UndoEditPages,
    UnsubscribePages,
    WelcomePages,
  ],
  providers: [
    StoppedLettersQueries,
    ApiDescription,
    Assets,
    Pages,
    StandingPosted,
    EditPage,
    MyPage,
    ShowEvent,
    PublishOnceSeen,
    ErrorPages,
    LetterLandingsQueries,
    LetterLink,
    SentOnce,
    Undo,
  ],
  exports: [ErrorPages],
})
export class WebModule {}
