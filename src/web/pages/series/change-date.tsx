import type { EventView } from '../../../events/event.view.js';
import type { Host } from '../../../groups/members.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { DateFields } from '../../components/date-fields.js';
import { Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { seriesWords } from './words/words.js';

/** Which dates of a series are to change. */
export function WhichDatesPage({ event }: { event: EventView }) {
  const { language } = usePage();
  const say = useWords(seriesWords).which;
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack">
      <BackTo the="meeting" id={event.id} />
      <h1>{say.heading}</h1>
      <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
      <ul class="list">
        <li>
          <h2>
            <a href={`${path}/change-date`}>{say.one}</a>
          </h2>
          <p>{say.aboutOne}</p>
        </li>
        {!event.series?.isAdded && (
          <li>
            <h2>
              <a href={`${path}/change-following`}>{say.following}</a>
            </h2>
            <p>{say.aboutFollowing}</p>
          </li>
        )}
        <li>
          <h2>
            <a href={`${path}/change-series`}>{say.all}</a>
          </h2>
          <p>{say.aboutAll}</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/skip`}>{say.skip}</a>
          </h2>
          <p>{say.aboutSkip}</p>
        </li>
        <li>
          <h2>
            <a href={`${path}/cancel`}>{say.cancel}</a>
          </h2>
          <p>{say.aboutCancel}</p>
        </li>
      </ul>
      {event.series && (
        <p>
          <a href={`/series/${event.series.id}`}>{say.more}</a>
        </p>
      )}
    </div>
  );
}

export function ChangeDatePage({ event, hosts, form }: { event: EventView; hosts: Host[]; form: FormState }) {
  const { language } = usePage();
  const say = useWords(seriesWords).changeDate;
  const hosting = event.hosting!;
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{say.heading}</h1>
        <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
        <p class="lead">{say.lead}</p>
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
        <Button>{say.save}</Button>
      </Form>
    </div>
  );
}
