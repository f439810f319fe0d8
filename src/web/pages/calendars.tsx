import type { ListedFeed } from '../../calendar/feeds.queries.js';
import type { GroupView } from '../../groups/groups.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { CalendarHowTo } from '../components/calendar-how-to.js';
import { Field } from '../components/fields.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import type { FormState } from '../forms.js';
import { momentWords } from '../page-times.js';

export function CalendarsPage({
  feeds,
  zone,
  discreet,
  form,
}: {
  feeds: ListedFeed[];
  zone: string;
  discreet: boolean;
  form: FormState;
}) {
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>My meetings in my calendar</h1>
        <p class="lead">
          Your calendar app can show every meeting that you answered with “I’m coming” or “Maybe”, and follow
          when one moves.
        </p>
        <p class="reading">
          {discreet
            ? 'The names in it are discreet, as you have set it.'
            : 'The names in it are the full ones, as you have set it.'}{' '}
          <a href="/me">Change this in my settings</a>.
        </p>
      </div>
      <Form action="/me/calendars" state={form}>
        <h2>Make an address</h2>
        <Field
          name="name"
          label="For which device?"
          help="Make one for each, so that you can end a lost phone’s alone. For example: My phone."
        />
        <Button>Make the address</Button>
      </Form>
      <section class="stack" aria-labelledby="feeds">
        <h2 id="feeds">Addresses I have made</h2>
        {feeds.length === 0 ? (
          <EmptyState title="None yet" />
        ) : (
          <ul class="list reading">
            {feeds.map((feed) => (
              <li key={feed.id} class="card row apart">
                <div>
                  <strong>{feed.name}</strong>
                  <p class="muted small">{lastFetched(feed, zone)}</p>
                </div>
                <Form action={`/me/calendars/${feed.id}/end`} class="">
                  <Button look="alarm">
                    End it<span class="hush">: {feed.name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

export function NewCalendarPage({ url, name }: { url: string; name: string }) {
  return (
    <div class="reading stack">
      <h1>The address for “{name}”</h1>
      <Notice tone="warm">
        <p>
          This address is a secret: whoever has it can see your meetings. We show it only now. If it gets into
          wrong hands, end it and make another.
        </p>
      </Notice>
      <CalendarHowTo url={url} name="Calendar" />
      <p>
        <ButtonLink href="/me/calendars" look="quiet">
          Done
        </ButtonLink>
      </p>
    </div>
  );
}

export function GroupCalendarPage({
  group,
  url,
  calendarName,
}: {
  group: GroupView;
  url: string;
  calendarName: string;
}) {
  return (
    <div class="reading stack">
      <p>
        <a href={`/groups/${group.id}`}>{group.name}</a>
      </p>
      <h1>The group’s dates in my calendar</h1>
      <p class="lead">
        All dates of this group, whether you come or not. The calendar is called “{calendarName}”.
      </p>
      <CalendarHowTo url={url} name={calendarName} />
    </div>
  );
}

function lastFetched({ lastFetchedAt, lastFetchedBy }: ListedFeed, zone: string): string {
  if (!lastFetchedAt) return 'No calendar has read it yet';
  return `Last read ${momentWords(lastFetchedAt, zone)}${lastFetchedBy ? ` by ${lastFetchedBy}` : ''}`;
}
