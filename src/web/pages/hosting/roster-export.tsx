import type { EventView } from '../../../events/event.view.js';
import type { ExportedReply } from '../../../rsvps/export-roster.js';
import type { Answer } from '../../../rsvps/rsvp.entity.js';
import { alongWords } from '../../components/what-they-said.js';
import { Button } from '../../components/button.js';
import { Radios } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { When } from '../../components/when.js';
import type { FormState } from '../../forms.js';

export function ExportRosterPage({ event, form }: { event: EventView; form: FormState }) {
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href={`/events/${event.id}/roster`}>Back to who is coming</a>
        </p>
        <h1>Take the list out</h1>
        <p class="lead">{event.title}</p>
        <Notice tone="warm">
          <p>
            Once it is out, nobody here can look after it. Take it only if there is no other way, and destroy
            it afterwards. It has called names and answers, and nothing that people told you beside.
          </p>
        </Notice>
      </div>
      <Form action={`/events/${event.id}/roster-export`} state={form}>
        <Field
          name="reason"
          label="Why is it needed?"
          help="The organisers of the group can read this, with your name and the time. Please name nobody."
        />
        <Radios
          name="as"
          label="As what?"
          chosen="paper"
          choices={[
            { value: 'paper', label: 'A page to print' },
            { value: 'table', label: 'A table (CSV)' },
          ]}
        />
        <Button>Take the list out</Button>
      </Form>
    </div>
  );
}

const answers: Record<Answer, string> = {
  going: 'coming',
  maybe: 'maybe',
  declined: 'not coming',
  waitlisted: 'waiting list',
  offered: 'place offered',
};

interface PrintedRoster {
  event: EventView;
  rows: ExportedReply[];
  isOver: boolean;
}

/** For paper: a box to tick beside each name, as long as that may be told. Afterwards an empty one would say who did not come. */
export function PrintedRosterPage({ event, rows, isOver }: PrintedRoster) {
  const hasBoxes = rows.some(({ came }) => came !== null);
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="no-print">
          <a href={`/events/${event.id}/roster`}>Back to who is coming</a>
        </p>
        <h1>{event.title}</h1>
        <p>
          <When meeting={event} />
        </p>
        <p class="no-print">
          <button type="button" class="button" data-print hidden>
            Print this
          </button>
        </p>
      </div>
      <div class="table-scroll" role="region" aria-label="The list" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {hasBoxes && <th scope="col">Here</th>}
              <th scope="col">Called name</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {hasBoxes && <td>{row.came ? '☑' : row.came === null || isOver ? '' : '☐'}</td>}
                <td>
                  {row.calledName ?? 'Someone'}
                  {alongWords(row) && ` with ${alongWords(row)}`}
                </td>
                <td>{row.source === 'walk-in' ? 'without an answer' : answers[row.answer]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
