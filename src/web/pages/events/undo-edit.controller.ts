import { Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UndoEdit } from '../../../events/undo-edit.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';

@Controller('series/:seriesId/edits/:editId')
export class UndoEditPages {
  constructor(
    private readonly pages: Pages,
    private readonly undoEdit: UndoEdit,
  ) {}

  @Post('undo')
  async undo(
    @SignedIn() { personId }: Viewer,
    @Param('editId', IdInAddress) editId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { eventId, isSeries } = await this.undoEdit.run({ editId, personId });
    this.pages.goOn(reply, isSeries ? `/series/${eventId}` : `/events/${eventId}`, 'edit-undone');
  }
}
