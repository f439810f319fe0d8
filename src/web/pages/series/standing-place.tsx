import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import type { Regular } from '../../../rsvps/standing/standing.queries.js';
import type { Page } from '../../../common/page.js';
import type { SeriesView } from '../../../events/series/series.queries.js';
import { BackTo } from '../../components/back-to.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import type { Asks } from '../../components/saying/asks.js';
import { StandingPlaceCard } from '../../components/standing/standing-place-card.js';
import { Moment } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { dayNamed } from '../../page-times.js';
import { seriesWords } from './words/words.js';

export function StandingPlacePage({
  series,
  own,
  agreement,
  asks,
  join,
  canTakeBack,
  form,
}: {
  series: SeriesView;
  own: OwnStandingPlace;
  agreement: { text: string; version: number } | null;
  asks: Asks;
  join: string | null;
  canTakeBack: boolean;
  form: FormState;
}) {
  const say = useWords(seriesWords).standing;
  return (
    <div class="reading stack-large">
      <header class="stack">
        <BackTo the="series" id={series.id} />
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead({ title: series.title, says: series.says })}</p>
      </header>
      <StandingPlaceCard
        own={own}
        zone={series.timeZone}
        asks={asks}
        join={join}
        canTakeBack={canTakeBack}
        action={`/series/${series.id}/standing-place`}
        agreement={agreement}
        form={form}
      />
    </div>
  );
}

/** For hosts: who comes every time. */
export function RegularsPage({ series, regulars }: { series: SeriesView; regulars: Page<Regular> }) {
  const { language } = usePage();
  const { regulars: say, series: sayOfSeries } = useWords(seriesWords);
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>{sayOfSeries.whoComes}</h1>
      {regulars.items.length === 0 ? (
        <EmptyState title={say.nobody}>
          <p>{say.how}</p>
        </EmptyState>
      ) : (
        <ul class="roster">
          {regulars.items.map(({ id, calledName, since, pausedFrom, pausedUntil }) => (
            <li key={id} class="row apart">
              <span>{calledName ?? say.someone}</span>
              <span class="muted small">
                {pausedFrom
                  ? say.pauses({
                      when: () => <Moment at={since} zone={series.timeZone} />,
                      from: dayNamed(pausedFrom, language),
                      to: dayNamed(pausedUntil!, language),
                    })
                  : say.since({ when: () => <Moment at={since} zone={series.timeZone} /> })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <More path={`/series/${series.id}/standing-places`} next={regulars.next} />
    </div>
  );
}
