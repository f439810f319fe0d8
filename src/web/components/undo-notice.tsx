import { Temporal } from 'temporal-polyfill';
import type { Undoable } from '../../events/edit-undoably.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { Moment } from './when.js';

/** For those who may undo the last edit of a series, as long as they may. */
export function UndoNotice({
  seriesId,
  undo,
  zone,
}: {
  seriesId: string;
  undo: Undoable | null;
  zone: string;
}) {
  if (!undo) return null;
  return (
    <Notice>
      <p>
        This series was changed just now. You can undo that until{' '}
        <Moment at={Temporal.Instant.from(undo.undoUntil)} zone={zone} />. Letters wait until then, apart from
        those about dates within the next day.
      </p>
      <Form action={`/series/${seriesId}/edits/${undo.editId}/undo`} id="undo">
        <Button look="quiet">Undo the change</Button>
      </Form>
    </Notice>
  );
}
