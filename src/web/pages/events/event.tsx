import type { EventView } from '../../../events/event.view.js';
import { zoneName } from '../../../common/zone-names.js';
import { eventData } from '../../../listings/structured-data.js';
import { WayThere } from '../../components/arrival.js';
import { CancelledNotice } from '../../components/cancelled-notice.js';
import { EventTags } from '../../components/event-card.js';
import { FirstTime, isFirstTime } from '../../components/first-time.js';
import { Fact } from '../../components/facts.js';
import { DataBlock, OpenGraph } from '../../components/for-programs.js';
import { HostPanel } from '../../components/host-panel.js';
import { Markdown } from '../../components/markdown.js';
import { Notice } from '../../components/notice.js';
import { ThisTime } from '../../components/this-time.js';
import { InsteadOf, Moment, WhenAndWhere } from '../../components/when.js';
import { usePage, useWords } from '../../layout.js';
import { daysWords, spanWords } from '../../page-times.js';
import { lengthWords } from '../../reminder-words.js';
import { languageWord } from '../../words.js';
import { webWords } from '../../words/words.js';
import { asFoundBy } from '../../doors.js';
import { Coming, type EventPageProps } from './event-answer.js';
import { eventsWords } from './words/words.js';

export function EventPage(props: EventPageProps) {
  const { group, own, standing, reach, now } = props;
  const { event: say } = useWords(eventsWords);
  const event = asFoundBy(props.event, own, standing);
  return (
    <article class="act-first">
      <Head event={event} />
      <aside class="stack" aria-label={say.aside}>
        <HostPanel event={event} reach={reach} />
        <Coming {...props} event={event} />
        {isFirstTime(event, own) && <FirstTime {...{ event, own, group, now }} />}
        <WayThere event={event} own={own} />
        {event.state !== 'draft' && event.state !== 'cancelled' && event.state !== 'finished' && (
          <p>
            <a href={`/events/${event.id}/calendar.ics`}>{say.addToCalendar}</a>
          </p>
        )}
      </aside>
      <Body
        event={event}
        whatToExpect={isFirstTime(event, own) ? '' : group.whatToExpect}
        showsWay={!own?.arrival && !event.hosting}
      />
    </article>
  );
}

/** What search engines, and whoever is sent a link, see of it. */
export function EventHead({
  event,
  baseUrl,
  siteName,
}: {
  event: EventView;
  baseUrl: string;
  siteName: string;
}) {
  const { language } = usePage();
  const { event: say } = useWords(eventsWords);
  const data = eventData(event, baseUrl);
  if (!data) return null;
  const { title, startsAt, endsAt, timeZone } = event;
  const description = event.allDay
    ? daysWords(startsAt, endsAt, { language, zone: timeZone })
    : say.span({
        span: spanWords(startsAt, endsAt, { language, zone: timeZone }),
        city: zoneName(timeZone, language),
      });
  const url = `${baseUrl}/events/${event.id}`;
  return (
    <>
      <DataBlock data={data} />
      <OpenGraph group={event.group} {...{ title, description, url, siteName }} />
    </>
  );
}

function Head({ event }: { event: EventView }) {
  const { event: say } = useWords(eventsWords);
  const isOff = event.state === 'cancelled' || event.state === 'finished';
  return (
    <header class="stack">
      <State event={event} />
      <p>
        <a href={`/groups/${event.group.id}`}>{event.group.name}</a>
      </p>
      <h1>{event.title}</h1>
      <WhenAndWhere meeting={event} off={isOff} />
      <InsteadOf date={event} />
      {event.series && (
        <p>
          {say.oneOf({
            says: event.series.says,
            series: (it) => <a href={`/series/${event.series?.id}`}>{it}</a>,
          })}
        </p>
      )}
      <ThisTime note={event.note} />
      <EventTags event={event} />
    </header>
  );
}

/** What stands above everything else, because it changes what the rest means. */
function State({ event }: { event: EventView }) {
  const { event: say } = useWords(eventsWords);
  if (event.state === 'draft') {
    return (
      <Notice tone="warm">
        <p>{say.draft({ strong: (it) => <strong>{it}</strong> })}</p>
      </Notice>
    );
  }
  if (event.state === 'cancelled') {
    return <CancelledNotice reason={event.cancellationReason} />;
  }
  if (event.state === 'finished') {
    return (
      <Notice>
        <p>{say.over({ next: (it) => <a href={`/groups/${event.group.id}`}>{it}</a> })}</p>
      </Notice>
    );
  }
  return null;
}

function Body({
  event,
  whatToExpect,
  showsWay,
}: {
  event: EventView;
  /** For someone who comes for the first time, where it does not stand elsewhere. */
  whatToExpect: string;
  showsWay: boolean;
}) {
  const { event: say } = useWords(eventsWords);
  const { access } = useWords(webWords);
  const isAhead = event.state === 'published' || event.state === 'draft';
  return (
    <div class="stack-large">
      {event.description && (
        <section class="stack" aria-labelledby="expect">
          <h2 id="expect">{say.expect}</h2>
          <Markdown text={event.description} />
        </section>
      )}
      {whatToExpect && isAhead && (
        <section class="stack" aria-labelledby="first-time">
          <h2 id="first-time">{say.firstTime}</h2>
          <Markdown text={whatToExpect} />
        </section>
      )}
      {event.accessFacts.length > 0 && (
        <section class="stack" aria-labelledby="access">
          <h2 id="access">{say.goodToKnow}</h2>
          <ul class="ticks">
            {event.accessFacts.map((fact) => (
              <li key={fact}>{access[fact]}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack" aria-labelledby="details">
        <h2 id="details">{say.details}</h2>
        <dl class="facts reading">
          {isAhead && showsWay && <WhereExactly event={event} />}
          <Fact name={say.language}>{languageWord(event.language)}</Fact>
          {isAhead && event.rsvpsCloseAt < event.startsAt && (
            <Fact name={say.until}>
              <Moment at={event.rsvpsCloseAt} zone={event.timeZone} />
            </Fact>
          )}
          {event.recordings && <Fact name={say.recordings}>{event.recordings}</Fact>}
          {isAhead && <Fact name={say.whoSees}>{say.whoSeesIt}</Fact>}
        </dl>
      </section>
    </div>
  );
}

function WhereExactly({ event }: { event: EventView }) {
  const { language } = usePage();
  const { event: say } = useWords(eventsWords);
  if (!event.hasAddress && !event.hasMeetingLink) return null;
  return (
    <Fact name={say.wayThere}>
      {event.hasAddress && (
        <p>{say.addressShown({ length: lengthWords(event.addressShownMinutes, language) })}</p>
      )}
      {event.hasMeetingLink && (
        <p>{say.linkShown({ length: lengthWords(event.linkShownMinutes, language) })}</p>
      )}
    </Fact>
  );
}
