import type { Page } from '../../common/page.js';
import type { SeriesView, SkippedDate } from '../../events/series/series.queries.js';
import { usePage } from '../layout.js';
import { wallTimeWords } from '../page-times.js';
import { Button } from './button.js';
import { Card } from './card.js';
import { Form } from './form.js';
import { More } from './more.js';

/** What organisers can do about the dates of a series; nothing for anyone else. */
export function SeriesHostPanel({
  series,
  skipped,
  nextDateId,
}: {
  series: SeriesView;
  skipped: Page<SkippedDate> | null;
  /** `null`: none is to come. */
  nextDateId: string | null;
}) {
  if (!series.hosting?.mayChange || series.state !== 'published') return null;
  const path = `/series/${series.id}`;
  return (
    <Card>
      <h2>For hosts</h2>
      <ul>
        {nextDateId && (
          <li>
            <a href={`/events/${nextDateId}/change-series`}>Change all coming dates</a>
          </li>
        )}
        <li>
          <a href={`${path}/add-date`}>Add a date</a>
        </li>
        {nextDateId && (
          <>
            <li>
              <a href={`${path}/holidays`}>Skip public holidays</a>
            </li>
            <li>
              <a href={`${path}/pause`}>Pause for a while</a>
            </li>
            <li>
              <a href={`${path}/cancel`}>Call off all coming dates</a>
            </li>
          </>
        )}
      </ul>
      {skipped && skipped.items.length > 0 && (
        <section class="stack-small" aria-labelledby="skipped">
          <h3 id="skipped">Skipped dates</h3>
          <p>Nobody gets a letter when you put one back. People find it on the page.</p>
          <SkippedDates series={series} skipped={skipped} />
        </section>
      )}
    </Card>
  );
}

/** Each with a press that puts it back. */
export function SkippedDates({ series, skipped }: { series: SeriesView; skipped: Page<SkippedDate> }) {
  const { language } = usePage();
  const path = `/series/${series.id}`;
  return (
    <>
      <ul class="list">
        {skipped.items.map(({ id, startsLocal }) => (
          <li key={id}>
            <Form action={`${path}/skips/${id}/put-back`} id={`back-${id}`} class="row">
              <span>{wallTimeWords(startsLocal, language)}</span>
              <Button look="quiet">
                Put it back<span class="hush">: {wallTimeWords(startsLocal, language)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <More path={`${path}/skips`} next={skipped.next}>
        More skipped dates
      </More>
    </>
  );
}
