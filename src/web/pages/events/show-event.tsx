import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../common/clock.js';
import { toDate } from '../../../database/instant.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { isActive } from '../../../groups/groups.policy.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { Installation } from '../../../installation/installation.js';
import type { Viewer } from '../../../people/viewer.js';
import { DateReachQueries } from '../../../rsvps/date-reach.queries.js';
import { OwnReplyQueries } from '../../../rsvps/own-reply.queries.js';
import { StandingQueries } from '../../../rsvps/standing/standing.queries.js';
import { type FormState, statusOf } from '../../forms.js';
import { LetterLandingsQueries } from '../../letter-landings.queries.js';
import { LetterLink } from '../../letter-link.js';
import { Pages } from '../../pages.js';
import { eventTitle } from '../../tab-titles.js';
import { Undo } from '../../undo.js';
import { EventHead, EventPage } from './event.js';

/** The page of a date, for whoever looks, and with what has to be put right in the form that they sent. */
@Injectable()
export class ShowEvent {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly undo: Undo,
    private readonly letter: LetterLink,
    private readonly installation: Installation,
    private readonly landings: LetterLandingsQueries,
    private readonly events: EventsQueries,
    private readonly groups: GroupsQueries,
    private readonly ownReplies: OwnReplyQueries,
    private readonly standing: StandingQueries,
    private readonly reach: DateReachQueries,
  ) {}

  /** @throws NotFound */
  async send(eventId: string, viewer: Viewer | null, reply: FastifyReply, form: FormState): Promise<void> {
    const personId = viewer?.personId ?? null;
    const event = await this.events.read(eventId, personId);
    const [group, own] = await Promise.all([
      this.groups.read(event.groupId, personId),
      personId ? this.ownReplies.read(eventId, personId) : null,
    ]);
    const isRegular = personId !== null && event.series !== null && isActive(group.membership);
    const standing = isRegular ? await this.standing.own(event.series!.id, personId) : null;
    const reach = personId && event.hosting ? await this.reach.read(eventId, personId) : null;
    const letter = personId ? null : await this.letter.last(reply.request);
    const answeredAt = letter && (await this.landings.pathToAnswer(letter, eventId));
    const undo = this.undo.recall(reply.request, eventId, own?.answer ?? null);
    const now = toDate(this.clock.now());
    const { baseUrl, communityName } = await this.installation.state();
    await this.pages.send(
      reply,
      {
        title: eventTitle(event),
        status: statusOf(form),
        unlisted: event.group.visibility !== 'public' || event.state === 'draft',
        head: <EventHead event={event} baseUrl={baseUrl} siteName={communityName} />,
      },
      <EventPage {...{ event, group, own, reach, standing, answeredAt, undo, now, form }} />,
    );
  }
}
