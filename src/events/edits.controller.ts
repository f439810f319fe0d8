import { Controller, Delete, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { SignedIn, type Viewer } from '../people/viewer.js';
import { UndoEdit } from './undo-edit.js';

@Controller('api/v1/edits')
export class EditsController {
  constructor(private readonly undoEdit: UndoEdit) {}

  /** Undoes an edit of a series, for five minutes: whoever was told already is told that it is as before. */
  @Delete(':editId')
  @HttpCode(204)
  async undo(
    @SignedIn() { personId }: Viewer,
    @Param('editId', ParseUUIDPipe) editId: string,
  ): Promise<void> {
    await this.undoEdit.run({ editId, personId });
  }
}
