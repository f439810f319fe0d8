import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { oneOfOurs } from '../../../common/languages.js';
import { DiscardDraft } from '../../../events/discard-draft.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { LookAtDates } from '../../../events/series/look-at-dates.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { wishBehind } from '../../event-posted.js';
import { answerForm, type FormState, type Posted, ticked } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { type Asked, EditPage } from './edit-page.js';
import { PublishPage } from './event-editor.js';
import { eventToChange } from './event-to-change.js';
import { PublishOnceSeen } from './publish-once-seen.js';

/** What becomes of a draft: it is published, or thrown away. */
@Controller('events/:eventId')
export class DraftPages {
  constructor(
    private readonly pages: Pages,
    private readonly events: EventsQueries,
    private readonly editPage: EditPage,
    private readonly publishOnceSeen: PublishOnceSeen,
    private readonly discardDraft: DiscardDraft,
    private readonly lookAtDates: LookAtDates,
  ) {}

  /** The dates of what is to be published. Where it cannot be yet, the editor says why. */
  @Get('publish')
  async showPublish(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await eventToChange(this.events, { eventId, viewer });
    if (event.state !== 'draft') return this.pages.goOn(reply, `/events/${eventId}`);
    const { startsLocal, timeZone, allDay, durationMinutes, repeats } = wishBehind(event);
    const words = { startsLocal, timeZone, allDay, durationMinutes, repeats };
    await answerForm(
      {},
      {
        act: async () => {
          const { personId } = viewer;
          const language = oneOfOurs(viewer.language);
          const looked = await this.lookAtDates.run({ groupId: event.groupId, personId, language, words });
          const info = { title: hostedEventTitle(event), unlisted: true };
          await this.pages.send(reply, info, <PublishPage event={event} looked={looked} />);
        },
        again: this.backToEditor(eventId, { viewer, reply }),
      },
    );
  }

  @Post('publish')
  async publish(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answerForm(posted, {
      act: async () => {
        await this.publishOnceSeen.run(eventId, { viewer, reply }, ticked(posted, 'datesSeen'));
      },
      again: this.backToEditor(eventId, { viewer, reply }),
    });
  }

  @Post('discard')
  async discard(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answerForm(posted, {
      act: async () => {
        const { groupId } = await eventToChange(this.events, { eventId, viewer });
        await this.discardDraft.run({ eventId, personId: viewer.personId });
        this.pages.goOn(reply, `/groups/${groupId}`, 'event-discarded');
      },
      again: ({ problems }) => this.editPage.send(eventId, { viewer, reply }, { typed: null, problems }),
    });
  }

  /** For what cannot be published yet: the editor, with what keeps it from that, and word that it is kept as a draft. */
  private backToEditor(eventId: string, asked: Asked): (form: FormState) => Promise<void> {
    return ({ problems }) => this.editPage.send(eventId, asked, { typed: null, problems }, true);
  }
}
