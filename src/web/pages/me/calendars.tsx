import type { ListedFeed } from '../../../calendar/feeds.queries.js';
import type { Moment } from '../../../common/time-words.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { Discretion } from '../../../people/discretion.js';
import { Button, ButtonLink } from '../../components/button.js';
import { CalendarHowTo } from '../../components/calendar-how-to.js';
import { FeedFields } from '../../components/feed-fields.js';
import { Form } from '../../components/form.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { Theirs } from '../../components/theirs.js';
import { usePage, useWords } from '../../layout.js';
import { appWords, readingWords } from '../../feed-words.js';
import type { FormState } from '../../forms.js';
import { momentWords } from '../../page-times.js';
import { meWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

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
  const { calendars: say } = useWords(meWords);
  return (
    <div class="stack-large">
      <Heading title={say.title} lead={say.lead} />
      <section class="stack" aria-labelledby="feeds">
        <h2 id="feeds">{say.made}</h2>
        {feeds.length === 0 ? (
          <EmptyState title={say.none} />
        ) : (
          <ul class="list reading">
            {feeds.map((feed) => (
              <li key={feed.id} class="card row apart">
                <div>
                  <strong>
                    <a href={`/me/calendars/${feed.id}`}>
                      <Theirs>{feed.name}</Theirs>
                    </a>
                  </strong>
                  {feed.kind === 'hosting' && <span class="muted"> {say.whatILead}</span>}
                  <p class="muted small">{readingWords(feed, now, language)}</p>
                </div>
                <EndForm feed={feed} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Form action="/me/calendars" state={form}>
        <h2>{say.makeOne}</h2>
        <FeedFields discreet={discreet} mayChooseKind={isHost} />
        <Button>{say.make}</Button>
      </Form>
      <p>
        <a href="/calendar">{say.forEveryone}</a>
      </p>
    </div>
  );
}

function EndForm({ feed }: { feed: ListedFeed }) {
  const { calendars: say } = useWords(meWords);
  return (
    <Form action={`/me/calendars/${feed.id}/end`} class="">
      <Button look="alarm">
        {say.end({ name: feed.name, hush: (it) => <span class="hush">{it}</span> })}
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
  const { calendars, calendar: say, settings } = useWords(meWords);
  const app = feed.lastFetchedBy === null ? say.anApp : appWords(feed.lastFetchedBy, language);
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/me/calendars">{calendars.title}</a>
        </p>
        <h1>
          <Theirs>{feed.name}</Theirs>
        </h1>
        <p class="lead">{feed.kind === 'hosting' ? say.hosting : say.answered}</p>
      </div>
      <section class="stack reading" aria-labelledby="works">
        <h2 id="works">{say.works}</h2>
        <Notice tone={feed.reading === 'silent' ? 'warm' : 'calm'}>
          <p>{readingWords(feed, now, language)}</p>
        </Notice>
        <p class="muted small">
          {feed.lastFetchedAt &&
            `${say.lastRead({ moment: momentWords(feed.lastFetchedAt, { language, zone }), app })} `}
          {say.sameSince({ moment: momentWords(feed.secretSince, { language, zone }) })}
        </p>
      </section>
      <Form action={`/me/calendars/${feed.id}`} state={form}>
        <h2>{say.looks}</h2>
        <FeedFields feed={feed} discreet={discreet} />
        <Button>{settings.save}</Button>
      </Form>
      <section class="stack reading" aria-labelledby="lost">
        <h2 id="lost">{say.lost}</h2>
        <p>{say.newSecret}</p>
        <Form action={`/me/calendars/${feed.id}/secret`} class="">
          <Button look="quiet">{say.makeSecret}</Button>
        </Form>
        <p>{say.endIt}</p>
        <EndForm feed={feed} />
      </section>
    </div>
  );
}

export function NewCalendarPage({ url, name }: { url: string; name: string }) {
  const { newCalendar: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <h1>{say.heading({ name })}</h1>
      <Notice tone="warm">
        <p>{say.secret}</p>
      </Notice>
      <CalendarHowTo url={url} name={say.name} isSecret />
      <p>
        <ButtonLink href="/me/calendars" look="quiet">
          {say.done}
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
  const { groupCalendar: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <p>
        <a href={`/groups/${group.id}`}>
          <Theirs>{group.name}</Theirs>
        </a>
      </p>
      <h1>{say.heading}</h1>
      <p class="lead">{say.lead({ name: calendarName })}</p>
      <CalendarHowTo url={url} name={calendarName} />
    </div>
  );
}
