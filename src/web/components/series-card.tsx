import { capital } from '../../common/capital.js';
import type { ComingUp } from '../../events/coming-up.queries.js';
import type { EventSummary } from '../../events/event.view.js';
import { usePage } from '../layout.js';
import { isoOf, momentWords } from '../page-times.js';
import { DateTile, Tag } from './card.js';
import { EventCard, EventTags } from './event-card.js';
import { Day, When } from './when.js';

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
  series: { id, says, nextDates },
  showsGroup,
}: {
  event: EventSummary;
  series: NonNullable<ComingUp['series']>;
  showsGroup: boolean;
}) {
  const { timeZone, allDay } = event;
  const next = nextDates.find(({ state }) => state !== 'cancelled');
  const first = next ?? nextDates[0]!;
  return (
    <article class={next ? 'card card-series' : 'card card-series card-off'}>
      <DateTile at={first.startsAt} zone={timeZone} off={!next} />
      <div class="grow stack-small">
        <h3>
          <a href={`/series/${id}`}>{event.title}</a>
        </h3>
        {showsGroup && <p class="muted small">{event.groupName}</p>}
        <p class="small">{capital(says)}</p>
        <ul class="list-tight small" aria-label={`Next dates: ${event.title}`}>
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
                  <Tag tone="alarm">Cancelled</Tag>
                </>
              )}
            </li>
          ))}
        </ul>
        {event.area && <p class="small">{event.area}</p>}
        <EventTags event={{ ...event, state: first.state }} />
        <p class="small">
          <a href={`/series/${id}`} aria-label={`All dates: ${event.title}`}>
            All dates
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
