import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InvalidInput } from '../../../common/domain-error.js';
import { oneOfOurs } from '../../../common/languages.js';
import { CreateEvent } from '../../../events/create-event.js';
import { EditEvent } from '../../../events/edit-event.js';
import { DatesWordsBody, EventChangesBody, EventWords } from '../../../events/events.bodies.js';
import { ChangedMeanwhile } from '../../../events/events.errors.js';
import type { EventView } from '../../../events/event.view.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { hearWords } from '../../../events/hear-words.js';
import { type LookedAtDates, LookAtDates } from '../../../events/series/look-at-dates.js';
import { GroupIsArchived, OrganisersOnly } from '../../../groups/groups.errors.js';
import { mayOrganise } from '../../../groups/groups.policy.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { MembersQueries } from '../../../groups/members.queries.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import {
  answerForm,
  type FormState,
  freshForm,
  number,
  optional,
  type Posted,
  statusOf,
  text,
  withoutProof,
} from '../../forms.js';
import { eventFrom, whenFrom } from '../../event-posted.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { eventToChange } from './event-to-change.js';
import { type Asked, EditPage } from './edit-page.js';
import { NewEventPage } from './event-editor.js';
import { PublishOnceSeen } from './publish-once-seen.js';
import { refusals } from '../../../common/refusals/refusals.js';

@Controller()
export class EventEditorPages {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly members: MembersQueries,
    private readonly events: EventsQueries,
    private readonly createEvent: CreateEvent,
    private readonly editEvent: EditEvent,
    private readonly editPage: EditPage,
    private readonly publishOnceSeen: PublishOnceSeen,
    private readonly lookAtDates: LookAtDates,
  ) {}

  @Get('groups/:groupId/events/new')
  showNew(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.newPage(groupId, { viewer, reply }, freshForm);
  }

  @Post('groups/:groupId/events/new')
  async create(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, reply };
    await answerForm(posted, {
      act: async () => {
        const { personId } = viewer;
        if (isToBeLookedAt(posted)) {
          const looked = await this.look(groupId, viewer, posted);
          return this.newPage(groupId, { ...asked, looked }, withDatesSeen(posted));
        }
        const heard = await hearWords(EventWords, eventFrom(posted));
        const publishesNext = isToBePublished(posted);
        const eventId = await this.createEvent.run({ groupId, personId, ...heard, publishesNext });
        return this.afterSaving(eventId, posted, asked);
      },
      again: (form) => this.newPage(groupId, asked, form),
    });
  }

  @Get('events/:eventId/edit')
  showEdit(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.editPage.send(eventId, { viewer, reply }, freshForm);
  }

  @Post('events/:eventId/edit')
  async edit(
    @SignedIn() viewer: Viewer,
    @Param('eventId', IdInAddress) eventId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { viewer, reply };
    await answerForm(posted, {
      act: async () => {
        const event = await eventToChange(this.events, { eventId, viewer });
        if (isToBeLookedAt(posted) || beginsToRepeat(event, posted)) {
          const looked = await this.look(event.groupId, viewer, posted, event);
          return this.editPage.send(eventId, { ...asked, looked }, withDatesSeen(posted));
        }
        await this.save(eventId, viewer, posted);
        return this.afterSaving(eventId, posted, asked);
      },
      again: (form) => this.editPage.send(eventId, asked, form),
    });
  }

  /** @throws InvalidInput where the fields name no dates */
  private async look(
    groupId: string,
    viewer: Viewer,
    posted: Posted,
    event: EventView | null = null,
  ): Promise<LookedAtDates> {
    return this.lookAtDates.run({
      groupId,
      personId: viewer.personId,
      language: oneOfOurs(viewer.language),
      ...(await hearWords(DatesWordsBody, whenFrom(posted))),
      stands: event?.state === 'published' ? event : null,
    });
  }

  /** @throws InvalidInput in place of ChangedMeanwhile: the next press saves what stands in the fields */
  private async save(eventId: string, viewer: Viewer, posted: Posted): Promise<void> {
    const { personId } = viewer;
    const heard = await hearWords(EventChangesBody, {
      ...eventFrom(posted),
      sequence: number(posted, 'sequence'),
      modifiedAt: optional(posted, 'modifiedAt'),
    });
    try {
      await this.editEvent.run({ eventId, personId, ...heard, publishesNext: isToBePublished(posted) });
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const { sequence, modifiedAt } = await this.events.read(eventId, personId);
      Object.assign(posted, { sequence: String(sequence), modifiedAt: modifiedAt.toISOString() });
      throw new InvalidInput([{ pointer: '', detail: refusals.pages.changedWhileTyping }]);
    }
  }

  /** A draft that was to be published and cannot be yet stays a draft, with everything typed in the editor. */
  private async afterSaving(eventId: string, posted: Posted, asked: Asked): Promise<void> {
    const path = `/events/${eventId}`;
    const { state } = await this.events.read(eventId, asked.viewer.personId);
    if (state !== 'draft') return this.pages.goOn(asked.reply, path, 'saved');
    if (!isToBePublished(posted)) return this.pages.goOn(asked.reply, path, 'event-drafted');
    const { sequence: _, modifiedAt: __, ...words } = posted;
    return answerForm(words, {
      act: async () => {
        await this.publishOnceSeen.run(eventId, asked, text(posted, 'datesSeen') === whenSaid(posted));
      },
      again: (form) => this.editPage.send(eventId, asked, form, true),
    });
  }

  private async newPage(
    groupId: string,
    { viewer, reply, looked = null }: Asked,
    form: FormState,
  ): Promise<void> {
    const group = await this.groups.read(groupId, viewer.personId);
    if (!mayOrganise(group.membership)) throw new OrganisersOnly();
    if (group.archivedAt) throw new GroupIsArchived();
    const hosts = await this.members.hosts(groupId, viewer.personId);
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <NewEventPage {...{ group, hosts, form, looked }} />);
  }
}

/** What was typed, with nothing said about it. Publishing it as it is needs no second look at its dates. */
function withDatesSeen(posted: Posted): FormState {
  return { typed: { ...withoutProof(posted), datesSeen: whenSaid(posted) }, problems: [] };
}

/** A meeting that stands becomes a series only after its dates were seen. */
function beginsToRepeat({ state, series }: EventView, posted: Posted): boolean {
  const isToRepeat = whenFrom(posted).repeats !== null;
  return state === 'published' && !series && isToRepeat && text(posted, 'datesSeen') !== whenSaid(posted);
}

/** What decides the dates, as one text to compare. */
function whenSaid(posted: Posted): string {
  return JSON.stringify(whenFrom(posted));
}

function isToBeLookedAt(posted: Posted): boolean {
  return text(posted, 'afterwards') === 'look';
}

function isToBePublished(posted: Posted): boolean {
  return text(posted, 'afterwards') === 'publish';
}
