import type { ImportRowView, ImportView } from '../../../imports/imports.queries.js';
import { Button } from '../../components/button.js';
import { Checkboxes } from '../../components/choices.js';
import { Form } from '../../components/form.js';
import { EmptyState } from '../../components/notice.js';
import { countWords } from '../../count-words.js';
import { usePage } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { type ImportPageProps, OtherRows, whenWords } from './import-rows.js';

/** What is in a file, and which of it should come in. */
export function ImportChoice({ group, view, zone, form }: ImportPageProps) {
  const open = view.rows.filter(({ status }) => status === 'new' || status === 'changed');
  const here = view.rows.filter(({ status }) => status === 'here');
  const kept = view.rows.filter(({ status }) => status === 'kept');
  const out = view.rows.filter(({ status }) => status === 'out');
  return (
    <>
      <div class="stack">
        <h1>What is in the file</h1>
        <p class="lead">Nothing has come in yet. What you choose becomes drafts.</p>
        <Notes view={view} />
      </div>
      {open.length === 0 ? (
        <EmptyState title="Nothing new in it">
          <p>
            {here.length > 0
              ? 'Everything in this file that is still to come is here already.'
              : 'There is no event in it that is still to come and that we could bring in.'}
          </p>
        </EmptyState>
      ) : (
        <Form action={`/groups/${group.id}/imports/${view.id}`} state={form}>
          <Checkboxes
            name="rows"
            label={`Which of ${open.length === 1 ? 'this' : `these ${open.length}`} should come in?`}
            chosen={open.filter(({ status }) => status === 'new').map(({ id }) => id)}
            choices={open.map((row) => ({
              value: row.id,
              label: row.title,
              help: <RowWords row={row} zone={zone} />,
            }))}
          />
          <Button>Make drafts of them</Button>
        </Form>
      )}
      <OtherRows title="Here already" rows={here} zone={zone} />
      <OtherRows title="Published, so we leave them as they are" rows={kept} zone={zone} />
      <OtherRows title="Cannot come in" rows={out} zone={zone} />
    </>
  );
}

function Notes({ view: { past, notes } }: { view: ImportView }) {
  return (
    <>
      {past > 0 && (
        <p>
          {countWords(past, 'event')} in it {past === 1 ? 'is over and is' : 'are over and are'} left out.
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

/** Stands inside a paragraph. */
function RowWords({ row, zone }: { row: ImportRowView; zone: string }) {
  const { language } = usePage();
  const { repeats, place, hasLink } = row;
  const when = whenWords(row, language);
  const where = [place.replace(/\s*\n\s*/g, ', '), hasLink ? 'with a link to a call' : '']
    .filter(Boolean)
    .join(', ');
  return (
    <>
      {when && <span class="own-line">{when}</span>}
      {repeats && <span class="own-line">Repeats {repeats}</span>}
      {where && <span class="own-line">{where}</span>}
      {row.status === 'changed' && row.hereSince && (
        <span class="own-line">
          Here already since {momentWords(row.hereSince, { language, zone })}, and the file now says something
          different. Tick it to change its <a href={`/events/${row.eventId}`}>draft</a>.
        </span>
      )}
      {row.messages.map((message) => (
        <span key={message} class="own-line">
          • {message}
        </span>
      ))}
    </>
  );
}
