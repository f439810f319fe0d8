import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { type ExportedReply, ExportRoster } from './export-roster.js';
import { ReasonBody } from './rsvps.bodies.js';

@Controller('api/v1/occurrences/:occurrenceId/roster-exports')
export class RosterExportController {
  constructor(private readonly exportRoster: ExportRoster) {}

  /** For organisers, where the group allows it: the whole list at once. The others can read who took it, and why. */
  @Post()
  async take(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() { reason }: ReasonBody,
  ): Promise<{ items: ExportedReply[] }> {
    return { items: await this.exportRoster.run({ eventId, personId: viewer.personId, reason }) };
  }
}
