import type { EventView, InSeries } from '../../events/events.queries.js';
import type { Host } from '../../groups/members.queries.js';
import { Button } from '../components/button.js';
import { Hidden, TextArea } from '../components/fields.js';
import { Form } from '../components/form.js';
import {
  AddressField,
  AreaField,
  hostName,
  LeaderField,
  LengthField,
  LinkField,
  PlacesField,
  StartField,
  TitleField,
} from '../components/meeting-fields.js';
import { countWords } from '../count-words.js';
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

const AS_IN_SERIES = 'Left empty, it is as in the series.';

export function ChangeDatePage({ event, hosts, form }: { event: EventView; hosts: Host[]; form: FormState }) {
  const hosting = event.hosting!;
  const path = `/events/${event.id}`;
  const inSeries = hosting.inSeries!;
  const stands = { ...event, ...hosting };
  /** @param words what the series says, where that is not too long to be told */
  const own = (fact: keyof InSeries, words = '') => ({
    value: stands[fact],
    required: false,
    help: stands[fact] === inSeries[fact] || !words ? AS_IN_SERIES : `${AS_IN_SERIES} ${words}.`,
  });
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
        <StartField value={event.startsLocal} />
        <LengthField {...own('durationMinutes', `There it lasts ${inSeries.durationMinutes}`)} />
        <TitleField {...own('title', `There it is “${inSeries.title}”`)} />
        <AreaField {...own('area', inSeries.area && `There it is “${inSeries.area}”`)} />
        <AddressField {...own('address')} />
        <LinkField {...own('meetingLink')} />
        <PlacesField {...own('capacity', `There are ${placesWords(inSeries)}`)} />
        <LeaderField
          value={hosting.ledBy === inSeries.ledBy ? null : hosting.ledBy}
          hosts={hosts}
          nobody={`As in the series: ${leaderWords(hosts, inSeries)}`}
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

function placesWords({ capacity }: InSeries): string {
  return capacity === null ? 'as many places as people come' : countWords(capacity, 'place');
}

function leaderWords(hosts: Host[], { ledBy }: InSeries): string {
  const leader = hosts.find(({ id }) => id === ledBy);
  return leader ? hostName(leader) : 'nobody in particular';
}
