import type { EventView } from '../../events/events.queries.js';
import { Button } from '../components/button.js';
import { Field, Hidden, TextArea } from '../components/fields.js';
import { Form } from '../components/form.js';
import type { FormState } from '../forms.js';

/** Which dates of a series are to change. */
export function WhichDatesPage({ event }: { event: EventView }) {
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack">
      <p>
        <a href={path}>Back to the meeting</a>
      </p>
      <h1>What do you want to change?</h1>
      <ul class="list">
        <li>
          <h2>
            <a href={`${path}/change-date`}>Only this date</a>
          </h2>
          <p>Another time, place, length, title or number of places, this once.</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/change-following`}>This date and the ones after it</a>
          </h2>
          <p>What was before stays as it is.</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/change-series`}>All coming dates</a>
          </h2>
          <p>What is over stays as it is.</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/cancel`}>Cancel this date</a>
          </h2>
          <p>The others take place.</p>
        </li>
      </ul>
    </div>
  );
}

export function ChangeDatePage({ event, form }: { event: EventView; form: FormState }) {
  const hosting = event.hosting!;
  const path = `/events/${event.id}`;
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href={path}>Back to the meeting</a>
        </p>
        <h1>Change this date only</h1>
        <p class="lead">
          The other dates stay as they are. If you change the time, the place or the title, everyone who means
          to come on this date gets a letter.
        </p>
      </div>
      <Form action={`${path}/change-date`} state={form}>
        <Hidden name="sequence" value={String(event.sequence)} />
        <Hidden name="modifiedAt" value={event.modifiedAt.toISOString()} />
        <Field name="startsLocal" type="datetime-local" label="Starts" value={event.startsLocal} />
        <Field
          name="durationMinutes"
          type="number"
          label="Lasts, in minutes"
          help="Left empty: as on the other dates. So with all that follows."
          value={event.durationMinutes}
          required={false}
          inputMode="numeric"
          min={5}
          narrow
        />
        <Field name="title" label="Title" value={event.title} required={false} />
        <Field name="area" label="Roughly where" value={event.area} required={false} />
        <TextArea
          name="address"
          label="Exact address and how to find the door"
          value={hosting.address}
          required={false}
          rows={3}
        />
        <Field
          name="meetingLink"
          type="url"
          label="Link to the online meeting"
          value={hosting.meetingLink}
          required={false}
          inputMode="url"
        />
        <Field
          name="capacity"
          type="number"
          label="Places"
          value={hosting.capacity}
          required={false}
          inputMode="numeric"
          min={1}
          narrow
        />
        <TextArea
          name="note"
          label="What is different this time"
          help="It stands above everything else on the page of this date, and in calendars."
          value={event.note}
          required={false}
          rows={3}
        />
        <Button>Save</Button>
      </Form>
    </div>
  );
}
