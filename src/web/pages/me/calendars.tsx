import type { ListedFeed } from '../../../calendar/feeds.queries.js';
import type { Moment } from '../../../common/time-words.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { Discretion } from '../../../people/discretion.js';
import { Button, ButtonLink } from '../../components/button.js';
import { CalendarHowTo } from '../../components/calendar-how-to.js';
import { FeedFields } from '../../components/feed-fields.js';
import { Form } from '../../components/form.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { usePage } from '../../layout.js';
import { readingWords } from '../../feed-words.js';
import type { FormState } from '../../forms.js';
import { momentWords } from '../../page-times.js';

export function CalendarsPage({
  feeds,
  now,
  discreet,
  isHost,
  form,
}: {
  feeds: ListedFeed[];
  now: Moment;
  discreet: Discretion;
  /** Whether there may be dates that they lead. */
  isHost: boolean;
  form: FormState;
}) {
  const { language } = usePage();
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>My meetings in my calendar</h1>
        <p class="lead">
          Your calendar app can show every meeting that you answered with “I’m coming” or “Maybe”, and follow
          when one moves.
        </p>
      </div>
      <section class="stack" aria-labelledby="feeds">
        <h2 id="feeds">Addresses I have made</h2>
        {feeds.length === 0 ? (
          <EmptyState title="None yet" />
        ) : (
          <ul class="list reading">
            {feeds.map((feed) => (
              <li key={feed.id} class="card row apart">
                <div>
                  <strong>
                    <a href={`/me/calendars/${feed.id}`}>{feed.name}</a>
                  </strong>
                  {feed.kind === 'hosting' && <span class="muted"> (what I lead)</span>}
                  <p class="muted small">{readingWords(feed, now, language)}</p>
                </div>
                <EndForm feed={feed} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Form action="/me/calendars" state={form}>
        <h2>Make an address</h2>
        <FeedFields discreet={discreet} mayChooseKind={isHost} />
        <Button>Make the address</Button>
      </Form>
      <p>
        <a href="/calendar">What is on for everyone, in my calendar</a>
      </p>
    </div>
  );
}

function EndForm({ feed }: { feed: ListedFeed }) {
  return (
    <Form action={`/me/calendars/${feed.id}/end`} class="">
      <Button look="alarm">
        End it<span class="hush">: {feed.name}</span>
      </Button>
    </Form>
  );
}

/** One link of a person's: whether it works, how it looks, and its end. */
export function CalendarPage({
  feed,
  now,
  zone,
  discreet,
  form,
}: {
  feed: ListedFeed;
  now: Moment;
  zone: string;
  discreet: Discretion;
  form: FormState;
}) {
  const { language } = usePage();
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/me/calendars">My meetings in my calendar</a>
        </p>
        <h1>{feed.name}</h1>
        <p class="lead">
          {feed.kind === 'hosting' ? 'The meetings that I lead.' : 'The meetings that I answered.'}
        </p>
      </div>
      <section class="stack reading" aria-labelledby="works">
        <h2 id="works">Does it pick up changes?</h2>
        <Notice tone={feed.reading === 'silent' ? 'warm' : 'calm'}>
          <p>{readingWords(feed, now, language)}</p>
        </Notice>
        <p class="muted small">
          {feed.lastFetchedAt
            ? `Last read ${momentWords(feed.lastFetchedAt, { language, zone })} by ${feed.lastFetchedBy ?? 'an app'}. `
            : ''}
          This address has been the same since {momentWords(feed.secretSince, { language, zone })}.
        </p>
      </section>
      <Form action={`/me/calendars/${feed.id}`} state={form}>
        <h2>How it looks there</h2>
        <FeedFields feed={feed} discreet={discreet} />
        <Button>Save</Button>
      </Form>
      <section class="stack reading" aria-labelledby="lost">
        <h2 id="lost">Is the device lost, or has someone seen the address?</h2>
        <p>
          A new secret gives this device another address. The old one stops working at once, and you add the
          new one to your calendar app.
        </p>
        <Form action={`/me/calendars/${feed.id}/secret`} class="">
          <Button look="quiet">Make a new secret</Button>
        </Form>
        <p>If you do not need it any more, end it. You can make another at any time.</p>
        <EndForm feed={feed} />
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
          wrong hands, give it a new secret, or end it.
        </p>
      </Notice>
      <CalendarHowTo url={url} name="Calendar" isSecret />
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
