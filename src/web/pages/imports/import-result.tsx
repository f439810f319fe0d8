import type { ImportRowView } from '../../../imports/imports.queries.js';
import { ButtonLink } from '../../components/button.js';
import { countWords } from '../../count-words.js';
import { usePage } from '../../layout.js';
import { type ImportPageProps, OtherRows, RowsCalled, whenWords } from './import-rows.js';

/** What came of a file. */
export function ImportResult({ group, view, zone }: ImportPageProps) {
  const made = view.rows.filter(({ outcome }) => outcome === 'created');
  const updated = view.rows.filter(({ outcome }) => outcome === 'updated');
  const refused = view.rows.filter(({ outcome }) => outcome === 'refused');
  return (
    <>
      <div class="stack">
        <h1>{made.length + updated.length > 0 ? 'They are in' : 'Nothing came in'}</h1>
        <p class="lead">
          {[
            made.length > 0 ? countWords(made.length, 'new draft') : '',
            updated.length > 0 ? countWords(updated.length, 'changed draft') : '',
          ]
            .filter(Boolean)
            .join(', ') || 'No draft was made.'}
          {made.length + updated.length > 0 &&
            '. Only the hosts of the group can see drafts. Look at each, and publish it when it is right.'}
        </p>
        <p>
          <ButtonLink href={`/groups/${group.id}`}>To the group</ButtonLink>
        </p>
      </div>
      <Made title="New drafts" rows={made} />
      <Made title="Changed drafts" rows={updated} />
      <OtherRows title="Did not come in" rows={refused} zone={zone} />
    </>
  );
}

function Made({ title, rows }: { title: string; rows: ImportRowView[] }) {
  const { language } = usePage();
  return (
    <RowsCalled title={title} rows={rows}>
      {(row) => (
        <>
          {row.eventId ? (
            <a href={`/events/${row.eventId}`}>{row.title}</a>
          ) : (
            'This draft has been thrown away'
          )}
          <span class="own-line">{[whenWords(row, language), row.repeats].filter(Boolean).join(', ')}</span>
        </>
      )}
    </RowsCalled>
  );
}
