import type { Page } from '../../common/page.js';
import type { SeriesView, SkippedDate } from '../../events/series/series.queries.js';
import { usePage, useWords } from '../layout.js';
import { wallTimeWords } from '../page-times.js';
import { Button } from './button.js';
import { Card } from './card.js';
import { Form } from './form.js';
import { More } from './more.js';
import { componentWords } from './words/words.js';

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
  const words = useWords(componentWords);
  const say = words.seriesPanel;
  if (!series.hosting?.mayChange || series.state !== 'published') return null;
  const path = `/series/${series.id}`;
  return (
    <Card>
      <h2>{words.pieces.forHosts}</h2>
      <ul>
        {nextDateId && (
          <li>
            <a href={`/events/${nextDateId}/change-series`}>{say.changeAll}</a>
          </li>
        )}
        <li>
          <a href={`${path}/add-date`}>{say.add}</a>
        </li>
        {nextDateId && (
          <>
            <li>
              <a href={`${path}/holidays`}>{words.pieces.skipHolidays}</a>
            </li>
            <li>
              <a href={`${path}/pause`}>{say.pause}</a>
            </li>
            <li>
              <a href={`${path}/cancel`}>{say.callOff}</a>
            </li>
          </>
        )}
      </ul>
      {skipped && skipped.items.length > 0 && (
        <section class="stack-small" aria-labelledby="skipped">
          <h3 id="skipped">{say.skipped}</h3>
          <p>{say.skippedHelp}</p>
          <SkippedDates series={series} skipped={skipped} />
        </section>
      )}
    </Card>
  );
}

/** Each with a press that puts it back. */
export function SkippedDates({ series, skipped }: { series: SeriesView; skipped: Page<SkippedDate> }) {
  const { language } = usePage();
  const say = useWords(componentWords).seriesPanel;
  const path = `/series/${series.id}`;
  return (
    <>
      <ul class="list">
        {skipped.items.map(({ id, startsLocal }) => (
          <li key={id}>
            <Form action={`${path}/skips/${id}/put-back`} id={`back-${id}`} class="row">
              <span>{wallTimeWords(startsLocal, language)}</span>
              <Button look="quiet">
                {say.putBack({
                  when: wallTimeWords(startsLocal, language),
                  hush: (it) => <span class="hush">{it}</span>,
                })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <More path={`${path}/skips`} next={skipped.next}>
        {say.moreSkipped}
      </More>
    </>
  );
}
