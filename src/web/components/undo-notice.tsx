import { Temporal } from 'temporal-polyfill';
import { clockWords } from '../../common/time-words.js';
import type { Undoable } from '../../events/edit-undoably.js';
import { countWords } from '../count-words.js';
import { usePage } from '../layout.js';
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
  const { language } = usePage();
  if (!undo) return null;
  return (
    <Notice>
      <p>
        Changed at {clockWords(undo.madeAt, { language, zone })}:{' '}
        {undo.dates === 0 ? 'what is said for all dates' : countWords(undo.dates, 'date')}. You can undo this
        change until <Moment at={Temporal.Instant.from(undo.undoUntil)} zone={zone} />. Letters wait until
        then, or a little longer if you go on changing. Those about dates within the next day do not wait.
      </p>
      <Form action={`/series/${seriesId}/edits/${undo.editId}/undo`} id="undo">
        <Button look="quiet">Undo this change</Button>
      </Form>
    </Notice>
  );
}
