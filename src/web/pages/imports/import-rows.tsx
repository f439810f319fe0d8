import type { Language } from '../../../common/languages.js';
import type { ComponentChildren } from 'preact';
import { zoneName } from '../../../common/zone-names.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { ImportRowView, ImportView } from '../../../imports/imports.queries.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { daysWords, momentWords, spanWords } from '../../page-times.js';

export interface ImportPageProps {
  group: GroupView;
  view: ImportView;
  zone: string;
  form: FormState;
}

/** Some rows of a file under a heading of their own. */
export function RowsCalled({
  title,
  rows,
  children: said,
}: {
  title: string;
  rows: ImportRowView[];
  /** What is said of each. */
  children: (row: ImportRowView) => ComponentChildren;
}) {
  if (rows.length === 0) return null;
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="stack-small">
        {rows.map((row) => (
          <li key={row.id}>{said(row)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Rows of which nothing comes in now. */
export function OtherRows({ title, rows, zone }: { title: string; rows: ImportRowView[]; zone: string }) {
  const { language } = usePage();
  return (
    <RowsCalled title={title} rows={rows}>
      {(row) => (
        <>
          {row.eventId ? <a href={`/events/${row.eventId}`}>{row.title}</a> : row.title || 'Without a title'}
          {row.line !== null && <span class="muted"> (line {row.line})</span>}
          {row.hereSince && (
            <span class="muted">, here since {momentWords(row.hereSince, { language, zone })}</span>
          )}
          {row.status === 'out' || row.outcome === 'refused'
            ? row.messages.map((message) => (
                <span key={message} class="own-line">
                  {message}
                </span>
              ))
            : null}
        </>
      )}
    </RowsCalled>
  );
}

export function whenWords({ startsAt, endsAt, timeZone, allDay }: ImportRowView, language: Language): string {
  if (!startsAt || !endsAt || !timeZone) return '';
  if (allDay) return daysWords(startsAt, endsAt, { language, zone: timeZone });
  return `${spanWords(startsAt, endsAt, { language, zone: timeZone })}, ${zoneName(timeZone, language)} time`;
}
