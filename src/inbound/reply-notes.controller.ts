import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { type Page, PageQuery } from '../common/page.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { ReplyNotesQueries, type ReplyNoteView } from './reply-notes.queries.js';

@Controller('api/v1')
export class ReplyNotesController {
  constructor(private readonly notes: ReplyNotesQueries) {}

  /** For hosts: what people wrote back to letters and from calendars. */
  @Get('occurrences/:occurrenceId/notes')
  list(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) occurrenceId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReplyNoteView>> {
    return this.notes.ofDate(occurrenceId, viewer.personId, query);
  }

  /** For hosts: what people wrote back to letters about the group, and no date of it. */
  @Get('groups/:groupId/notes')
  ofGroup(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReplyNoteView>> {
    return this.notes.ofGroup(groupId, viewer.personId, query);
  }
}
