import { capital } from '../../../common/capital.js';
import type { Page } from '../../../common/page.js';
import { zoneName } from '../../../common/zone-names.js';
import type { GroupEventsQuery } from '../../../events/lists.bodies.js';
import type { EventSummary } from '../../../events/event.view.js';
import type { SeriesView, SkippedDate } from '../../../events/series/series.queries.js';
import type { SeriesFacts } from '../../../listings/regular-meetings.queries.js';
import { seriesData } from '../../../listings/structured-data.js';
import type { Answer } from '../../../rsvps/rsvp.entity.js';
import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { BackTo } from '../../components/back-to.js';
import { CalendarHowTo } from '../../components/calendar-how-to.js';
import { DateCard, SeriesTags } from '../../components/event-card.js';
import { DataBlock, OpenGraph } from '../../components/for-programs.js';
import { Markdown } from '../../components/markdown.js';
import { More } from '../../components/more.js';
import { SeriesHostPanel, SkippedDates } from '../../components/series-host-panel.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { notThisTime, NotThisTime } from '../../components/standing/not-this-time.js';
import { StandingLink } from '../../components/standing/standing-link.js';
import { UndoNotice } from '../../components/undo-notice.js';
import { usePage, useWords } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { seriesWords } from './words/words.js';

/** All that is said once for a series, and its dates. */
export function SeriesPage({
  series,
  dates,
  answers,
  standing,
  when,
  skipped,
}: {
  series: SeriesView;
  dates: Page<EventSummary>;
  /** The viewer's own, by date. */
  answers: Map<string, Answer>;
  /** `null` for everyone who is not signed in, and for a series that is over. */
  standing: OwnStandingPlace | null;
  when: GroupEventsQuery['when'];
  /** `null` for everyone who is not an organiser. */
  skipped: Page<SkippedDate> | null;
}) {
  const { language } = usePage();
  const say = useWords(seriesWords).series;
  const path = `/series/${series.id}`;
  const isPast = when === 'past';
  return (
    <div class="stack-large">
      <header class="stack">
        <p>
          <a href={`/groups/${series.group.id}`}>{series.group.name}</a>
        </p>
        <h1>{series.title}</h1>
        <p class="lead">
          {say.rhythm({
            says: capital(series.says, language),
            zone: zoneName(series.timeZone, language),
          })}
        </p>
        {series.area && <p>{series.area}</p>}
        <SeriesTags series={series} />
        <UndoNotice seriesId={series.id} undo={series.hosting?.undo ?? null} zone={series.timeZone} />
        {series.goesOnAs && (
          <Notice>
            <p>{say.wasChanged({ next: (it) => <a href={`/series/${series.goesOnAs}`}>{it}</a> })}</p>
          </Notice>
        )}
      </header>
      {series.state === 'cancelled' && (
        <Notice tone="alarm">
          <p>
            <strong>{say.isCancelled}</strong>
          </p>
          {series.cancellationReason && <p>{series.cancellationReason}</p>}
        </Notice>
      )}
      {!isPast && <SeriesHostPanel series={series} skipped={skipped} nextDateId={nextOf(dates)} />}
      {standing && !isPast && <StandingLink own={standing} zone={series.timeZone} />}
      {series.hosting && (
        <p>
          {say.regulars({ n: series.hosting.regulars })}{' '}
          <a href={`${path}/standing-places`}>{say.whoComes}</a>
        </p>
      )}
      {series.description && (
        <section class="stack" aria-labelledby="expect">
          <h2 id="expect">{say.expect}</h2>
          <Markdown text={series.description} />
        </section>
      )}
      {series.group.visibility !== 'private' && (
        <p>
          <a href={`${path}/calendar`}>{say.toCalendar}</a>
        </p>
      )}
      <section class="stack" aria-labelledby="dates">
        <h2 id="dates">{isPast ? say.past : say.next}</h2>
        {dates.items.length === 0 && (
          <EmptyState
            title={isPast ? say.nonePast : series.state === 'cancelled' ? say.noneLeft : say.noneMore}
          />
        )}
        <ul class="list">
          {dates.items.map((date) => (
            <li key={date.id}>
              <DateCard date={date} series={series} answer={answers.get(date.id)}>
                {standing?.standingPlace && answers.get(date.id) === 'going' && !isPast && (
                  <NotThisTime
                    dateId={date.id}
                    words={notThisTime(series.repeats)}
                    of={momentWords(date.startsAt, { language, zone: series.timeZone })}
                  />
                )}
              </DateCard>
            </li>
          ))}
        </ul>
        <More path={path} query={{ when: isPast ? when : undefined }} next={dates.next}>
          {isPast ? say.earlier : say.later}
        </More>
        <p>{isPast ? <a href={path}>{say.next}</a> : <a href={`${path}?when=past`}>{say.past}</a>}</p>
      </section>
    </div>
  );
}

/** The next one that takes place. */
function nextOf({ items }: Page<EventSummary>): string | null {
  return items.find(({ state }) => state === 'published')?.id ?? null;
}

/** All dates that a series does without. */
export function SkippedDatesPage({ series, skipped }: { series: SeriesView; skipped: Page<SkippedDate> }) {
  const say = useWords(seriesWords).skipped;
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>{say.heading}</h1>
      {skipped.items.length === 0 ? <EmptyState title={say.none} /> : <p>{say.quietly}</p>}
      <SkippedDates series={series} skipped={skipped} />
    </div>
  );
}

/** What search engines, and whoever is sent a link, see of it. */
export function SeriesHead({
  series,
  facts,
  baseUrl,
  siteName,
}: {
  series: SeriesView;
  /** `null`: its group is not public, or it has no date ahead. */
  facts: SeriesFacts | null;
  baseUrl: string;
  siteName: string;
}) {
  const { language } = usePage();
  if (!facts) return null;
  const url = `${baseUrl}/series/${series.id}`;
  const { group, title, description } = series;
  return (
    <>
      <DataBlock data={seriesData(facts, description, baseUrl)} />
      <OpenGraph {...{ group, title, url, siteName }} description={capital(series.says, language)} />
    </>
  );
}

export function SeriesCalendarPage({ series, url, name }: { series: SeriesView; url: string; name: string }) {
  const say = useWords(seriesWords).calendar;
  return (
    <div class="reading stack">
      <p>
        <a href={`/series/${series.id}`}>{series.title}</a>
      </p>
      <h1>{say.heading}</h1>
      <p class="lead">{say.lead({ name })}</p>
      <CalendarHowTo url={url} name={name} />
    </div>
  );
}
