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
import { usePage } from '../../layout.js';
import { dayNamed } from '../../page-times.js';

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
  return (
    <div class="reading stack-large">
      <header class="stack">
        <BackTo the="series" id={series.id} />
        <h1>Coming every time</h1>
        <p class="lead">
          {series.title}, {series.says}.
        </p>
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
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>Who comes every time</h1>
      {regulars.items.length === 0 ? (
        <EmptyState title="Nobody yet">
          <p>Members can say on the page of the series that they come every time.</p>
        </EmptyState>
      ) : (
        <ul class="roster">
          {regulars.items.map(({ id, calledName, since, pausedFrom, pausedUntil }) => (
            <li key={id} class="row apart">
              <span>{calledName ?? 'Someone'}</span>
              <span class="muted small">
                since <Moment at={since} zone={series.timeZone} />
                {pausedFrom &&
                  `, pauses from ${dayNamed(pausedFrom, language)} to ${dayNamed(pausedUntil!, language)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <More path={`/series/${series.id}/standing-places`} next={regulars.next} />
    </div>
  );
}
