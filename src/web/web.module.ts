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
import { AboutLettersPages } from './pages/letters/about-letters.controller.js';
import { DraftPages } from './pages/events/drafts.controller.js';
import { EditPage } from './pages/events/edit-page.js';
import { EventEditorPages } from './pages/events/event-editor.controller.js';
import { ExportPages } from './pages/imports/exports.controller.js';
import { GroupEditorPages } from './pages/groups/group-editor.controller.js';
import { CalendarPages } from './pages/me/calendars.controller.js';
import { CancelEventPages } from './pages/events/cancel-event.controller.js';
import { CheckInCodePages } from './pages/on-the-day/check-in-code.controller.js';
import { DeskPages } from './pages/desk/desk.controller.js';
import { DoorPages } from './pages/on-the-day/door.controller.js';
import { EmbedPages } from './pages/events/embed.controller.js';
import { EventPages } from './pages/events/event.controller.js';
import { GuestReplyPages } from './pages/events/guest-reply.controller.js';
import { ShowEvent } from './pages/events/show-event.js';
import { GroupPages } from './pages/groups/group.controller.js';
import { GroupsPages } from './pages/groups/groups.controller.js';
import { GuestCodePages } from './pages/events/guest-code.controller.js';
import { HelpNowPages } from './pages/site/help-now.controller.js';
import { StyleguidePages } from './pages/site/styleguide.controller.js';
import { HomePages } from './pages/site/home.controller.js';
import { HerePages } from './pages/on-the-day/here.controller.js';
import { HostLogPages } from './pages/groups/host-log.controller.js';
import { ImportPages } from './pages/imports/imports.controller.js';
import { JoinPages } from './pages/on-the-day/join.controller.js';
import { LeaveOutPages } from './pages/series/leave-out.controller.js';
import { LetterAnswerPages } from './pages/letters/letter-answers.controller.js';
import { LetterFiguresPages } from './pages/administration/letter-figures.controller.js';
import { LetterWordsPages } from './pages/administration/letter-words.controller.js';
import { LetterStandingPages } from './pages/letters/letter-standing.controller.js';
import { LetterPages } from './pages/letters/letters.controller.js';
import { MailboxPages } from './pages/letters/mailbox.controller.js';
import { MePages } from './pages/me/me.controller.js';
import { MyAddressesPages } from './pages/me/my-addresses.controller.js';
import { MyPage } from './pages/me/my-page.js';
import { MySessionsPages } from './pages/me/my-sessions.controller.js';
import { MembersPages } from './pages/groups/members.controller.js';
import { MeetingsPages } from './pages/me/meetings.controller.js';
import { GroupMailboxPages } from './pages/groups/mailbox.controller.js';
import { ReplyNotesPages } from './pages/hosting/reply-notes.controller.js';
import { RosterExportPages } from './pages/hosting/roster-export.controller.js';
import { OwnHostLettersPages } from './pages/me/own-host-letters.controller.js';
import { HostLettersPages } from './pages/hosting/host-letters.controller.js';
import { ThanksPages } from './pages/hosting/thanks.controller.js';
import { RosterPages } from './pages/hosting/roster.controller.js';
import { SeriesDatesPages } from './pages/series/series-dates.controller.js';
import { SeriesEditorPages } from './pages/series/series-editor.controller.js';
import { SeriesPages } from './pages/series/series.controller.js';
import { SettingsPages } from './pages/administration/settings.controller.js';
import { SharingPages } from './pages/events/sharing.controller.js';
import { SheetPages } from './pages/site/sheets.controller.js';
import { SiteCalendarPages } from './pages/site/site-calendar.controller.js';
import { SignInPages } from './pages/me/sign-in.controller.js';
import { StandingPlacePages } from './pages/series/standing-place.controller.js';
import { StoppedAddressesPages } from './pages/administration/stopped-addresses.controller.js';
import { TokensPages } from './pages/me/tokens.controller.js';
import { UndoEditPages } from './pages/events/undo-edit.controller.js';
import { UnsubscribePages } from './pages/letters/unsubscribe.controller.js';
import { WaitingListPages } from './pages/hosting/waiting-list.controller.js';
import { WelcomePages } from './pages/site/welcome.controller.js';
import { LetterLandingsQueries } from './letter-landings.queries.js';
import { LanguageChoice } from './language.controller.js';
import { LetterLink } from './letter-link.js';
import { Pages } from './pages.js';
import { PublishOnceSeen } from './pages/events/publish-once-seen.js';
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
    DeskPages,
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
    StyleguidePages,
    HomePages,
    HerePages,
    HostLogPages,
    ImportPages,
    JoinPages,
    LanguageChoice,
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
    GroupMailboxPages,
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
