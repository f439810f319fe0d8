import { Temporal } from 'temporal-polyfill';
import { clockWords } from '../../common/time-words.js';
import type { Undoable } from '../../events/edit-undoably.js';
import { usePage, useWords } from '../layout.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { Moment } from './when.js';
import { componentWords } from './words/words.js';

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
  const say = useWords(componentWords).undo;
  if (!undo) return null;
  return (
    <Notice>
      <p>
        {say.changed({
          clock: clockWords(undo.madeAt, { language, zone }),
          n: undo.dates,
          when: () => <Moment at={Temporal.Instant.from(undo.undoUntil)} zone={zone} />,
        })}
      </p>
      <Form action={`/series/${seriesId}/edits/${undo.editId}/undo`} id="undo">
        <Button look="quiet">{say.press}</Button>
      </Form>
    </Notice>
  );
}
