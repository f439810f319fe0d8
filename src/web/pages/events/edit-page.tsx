import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventIsCancelled } from '../../../events/events.errors.js';
import { EventsQueries } from '../../../events/events.queries.js';
import type { LookedAtDates } from '../../../events/series/look-at-dates.js';
import { GroupIsArchived } from '../../../groups/groups.errors.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { MembersQueries } from '../../../groups/members.queries.js';
import type { Viewer } from '../../../people/viewer.js';
import { type FormState, statusOf } from '../../forms.js';
import { Pages } from '../../pages.js';
import { hostedEventTitle } from '../../tab-titles.js';
import { WhichDatesPage } from '../series/change-date.js';
import { EditEventPage } from './event-editor.js';
import { eventToChange } from './event-to-change.js';

/** Who asks, and where the answer goes. */
export interface Asked {
  viewer: Viewer;
  reply: FastifyReply;
  /** The dates that were asked for before saving. */
  looked?: LookedAtDates | null;
}

/** The editor of an event: to change it, and to put right what keeps it from being saved or published. */
@Injectable()
export class EditPage {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly members: MembersQueries,
    private readonly events: EventsQueries,
  ) {}

  /** @throws NotFound, OrganisersOnly, GroupIsArchived, EventIsCancelled */
  async send(
    eventId: string,
    { viewer, reply, looked = null }: Asked,
    form: FormState,
    keptAsDraft = false,
  ): Promise<void> {
    const event = await eventToChange(this.events, { eventId, viewer });
    const group = await this.groups.read(event.groupId, viewer.personId);
    if (group.archivedAt) throw new GroupIsArchived();
    if (event.state === 'cancelled') throw new EventIsCancelled();
    const info = { title: hostedEventTitle(event), status: statusOf(form), unlisted: true };
    if (event.series && event.state === 'published') {
      return this.pages.send(reply, info, <WhichDatesPage event={event} />);
    }
    const hosts = await this.members.hosts(event.groupId, viewer.personId);
    await this.pages.send(
      reply,
      info,
      <EditEventPage {...{ group, event, hosts, form, looked, keptAsDraft }} />,
    );
  }
}
