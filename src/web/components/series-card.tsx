import { capital } from '../../common/capital.js';
import type { ComingUp } from '../../events/coming-up.queries.js';
import type { EventSummary } from '../../events/event.view.js';
import { ruleWords } from '../../events/series/rule-words.js';
import { usePage, useWords } from '../layout.js';
import { isoOf, momentWords } from '../page-times.js';
import { webWords } from '../words/words.js';
import { DateTile, Tag } from './card.js';
import { EventCard, EventTags } from './event-card.js';
import { Theirs } from './theirs.js';
import { Day, When } from './when.js';
import { componentWords } from './words/words.js';

/** What is coming up, in a list: an event, or a series with its next dates. */
export function ComingUpCard({
  event,
  showsGroup = true,
}: {
  event: EventSummary | ComingUp;
  showsGroup?: boolean;
}) {
  return 'series' in event && event.series ? (
    <SeriesCard event={event} series={event.series} showsGroup={showsGroup} />
  ) : (
    <EventCard event={event} showsGroup={showsGroup} />
  );
}

function SeriesCard({
  event,
  series: { id, rule, nextDates },
  showsGroup,
}: {
  event: EventSummary;
  series: NonNullable<ComingUp['series']>;
  showsGroup: boolean;
}) {
  const { language } = usePage();
  const { cards: say } = useWords(componentWords);
  const { tags } = useWords(webWords);
  const { timeZone, allDay } = event;
  const next = nextDates.find(({ state }) => state !== 'cancelled');
  const first = next ?? nextDates[0]!;
  return (
    <article class={next ? 'card card-series' : 'card card-series card-off'}>
      <DateTile at={first.startsAt} zone={timeZone} off={!next} />
      <div class="grow stack-small">
        <h3>
          <a href={`/series/${id}`}>
            <Theirs language={event.language}>{event.title}</Theirs>
          </a>
        </h3>
        {showsGroup && (
          <p class="muted small">
            <Theirs>{event.groupName}</Theirs>
          </p>
        )}
        <p class="small">{capital(ruleWords(rule, language), language)}</p>
        <ul class="list-tight small" aria-label={say.nextDates({ title: event.title })}>
          {nextDates.map((date, index) => (
            <li key={date.id}>
              <a href={`/events/${date.id}`}>
                {index === 0 ? (
                  <When meeting={{ ...date, timeZone, allDay }} />
                ) : (
                  <Briefly at={date.startsAt} timeZone={timeZone} allDay={allDay} />
                )}
              </a>
              {next && date.state === 'cancelled' && (
                <>
                  {' '}
                  <Tag tone="alarm">{tags.cancelled}</Tag>
                </>
              )}
            </li>
          ))}
        </ul>
        {event.area && (
          <p class="small">
            <Theirs>{event.area}</Theirs>
          </p>
        )}
        <EventTags event={{ ...event, state: first.state }} />
        <p class="small">
          <a href={`/series/${id}`} aria-label={say.allDatesOf({ title: event.title })}>
            {say.allDates}
          </a>
        </p>
      </div>
    </article>
  );
}

/** The first date has said on whose clocks, and for how long. */
function Briefly({ at, timeZone, allDay }: { at: Date; timeZone: string; allDay: boolean }) {
  const { language } = usePage();
  if (allDay) return <Day at={at} zone={timeZone} />;
  return <time dateTime={isoOf(at)}>{momentWords(at, { language, zone: timeZone })}</time>;
}
