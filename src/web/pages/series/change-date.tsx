import type { EventView } from '../../../events/event.view.js';
import type { Host } from '../../../groups/members.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { DateFields } from '../../components/date-fields.js';
import { Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';

/** Which dates of a series are to change. */
export function WhichDatesPage({ event }: { event: EventView }) {
  const { language } = usePage();
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack">
      <BackTo the="meeting" id={event.id} />
      <h1>What do you want to change?</h1>
      <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
      <ul class="list">
        <li>
          <h2>
            <a href={`${path}/change-date`}>Only this date</a>
          </h2>
          <p>Another time, place, length, title, number of places or host, this once.</p>
        </li>
        {!event.series?.isAdded && (
          <li>
            <h2>
              <a href={`${path}/change-following`}>This date and the ones after it</a>
            </h2>
            <p>What was before stays as it is.</p>
          </li>
        )}
        <li>
          <h2>
            <a href={`${path}/change-series`}>All coming dates</a>
          </h2>
          <p>What is over stays as it is.</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/skip`}>Skip this date</a>
          </h2>
          <p>For a holiday. Where nobody has answered yet, it is simply not there.</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/cancel`}>Cancel this date</a>
          </h2>
          <p>It stays to be seen, as cancelled. The others take place.</p>
        </li>
      </ul>
      {event.series && (
        <p>
          <a href={`/series/${event.series.id}`}>
            Add a date, pause for a while, or call off all that is to come: on the page of the series
          </a>
        </p>
      )}
    </div>
  );
}

export function ChangeDatePage({ event, hosts, form }: { event: EventView; hosts: Host[]; form: FormState }) {
  const { language } = usePage();
  const hosting = event.hosting!;
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>Change this date only</h1>
        <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
        <p class="lead">
          The other dates stay as they are. If you change the time, the place or the title, everyone who means
          to come on this date gets a letter.
        </p>
      </div>
      <Form action={`/events/${event.id}/change-date`} state={form}>
        <Hidden name="sequence" value={String(event.sequence)} />
        <Hidden name="modifiedAt" value={event.modifiedAt.toISOString()} />
        <DateFields
          inSeries={hosting.inSeries!}
          allDay={event.allDay}
          stands={{ ...event, ...hosting }}
          hosts={hosts}
        />
        <Button>Save</Button>
      </Form>
    </div>
  );
}
