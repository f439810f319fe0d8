import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Wording } from '../calendar/calendar-event.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { PreviewHostLetter } from './preview-host-letter.js';
import type { ShownLetter } from './sending/compose-letters.js';

export class PreviewQuery {
  /** `discreet` as people read it who keep to the discreet words of the group, `full` as all others do. */
  @MayBeLeftOut()
  @OneOf(['full', 'discreet'])
  wording: Wording = 'full';
}

@Controller('api/v1/groups/:groupId/letters/:letterId/preview')
export class HostLetterPreviewController {
  constructor(private readonly previewHostLetter: PreviewHostLetter) {}

  /** For hosts: the letter as its readers get it, as HTML and as plain text. */
  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
    @Query() { wording }: PreviewQuery,
  ): Promise<ShownLetter> {
    return this.previewHostLetter.run({ groupId, letterId, hostId: viewer.personId }, wording);
  }
}
