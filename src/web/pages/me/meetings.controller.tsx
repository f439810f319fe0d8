import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../common/languages.js';
import { Suppressions } from '../../../people/suppressions.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { MyRsvpsQuery } from '../../../rsvps/rsvps.bodies.js';
import { OwnMeetingsQueries } from '../../../rsvps/own-meetings.queries.js';
import { type Posted, readSearch } from '../../forms.js';
import { Pages } from '../../pages.js';
import { webWords } from '../../words/words.js';
import { MeetingsComingUp, MeetingsOver, MeetingsPage } from './meetings.js';

@Controller('me/meetings')
export class MeetingsPages {
  constructor(
    private readonly pages: Pages,
    private readonly ownMeetings: OwnMeetingsQueries,
    private readonly suppressions: Suppressions,
  ) {}

  @Get()
  async show(@SignedIn() viewer: Viewer, @Query() query: Posted, @Res() reply: FastifyReply): Promise<void> {
    const { search } = await readSearch(MyRsvpsQuery, query, ['when', 'after']);
    if (!search) return this.pages.goOn(reply, '/me/meetings');
    const list =
      search.when === 'past' ? (
        <MeetingsOver meetings={await this.ownMeetings.list(viewer.personId, search)} />
      ) : (
        <MeetingsComingUp comingUp={await this.ownMeetings.comingUp(viewer.personId, search)} />
      );
    const areLettersStopped = (await this.suppressions.ofPerson(viewer.personId)) !== null;
    const page = <MeetingsPage {...{ areLettersStopped }} when={search.when} children={list} />;
    const title = (language: Language) => webWords(language).around.myMeetings;
    return this.pages.send(reply, { title, unlisted: true }, page);
  }
}
