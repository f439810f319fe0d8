import { zoneName } from '../../common/zone-names.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { ImportRowView, ImportView } from '../../imports/imports.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { Checkboxes } from '../components/choices.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { countWords } from '../count-words.js';
import type { FormState } from '../forms.js';
import { daysWords, momentWords, spanWords } from '../page-times.js';

interface ImportPageProps {
  group: GroupView;
  view: ImportView;
  zone: string;
  form: FormState;
}

/** A file of events: while it is read, when there is something to choose, while it comes in, and afterwards. */
export function ImportPage(props: ImportPageProps) {
  const { group, view } = props;
  return (
    <div class="reading stack-large">
      <p>
        <a href={`/groups/${group.id}`}>{group.name}</a>,{' '}
        <a href={`/groups/${group.id}/imports`}>bring dates in</a>
      </p>
      <Stage {...props} />
      <Discard group={group} view={view} />
    </div>
  );
}

function Stage(props: ImportPageProps) {
  const { view } = props;
  switch (view.state) {
    case 'reading':
      return <Progress {...props} title="We are reading the file" />;
    case 'importing':
      return <Progress {...props} title="Your drafts are being made" />;
    case 'read':
      return <Choice {...props} />;
    case 'imported':
      return <Result {...props} />;
    default:
      return <Failed {...props} />;
  }
}

/** A script looks again every few seconds and fills in how far it is. */
function Progress({ group, view, title }: Pick<ImportPageProps, 'group' | 'view'> & { title: string }) {
  const { id, state, done, total } = view;
  return (
    <div class="stack">
      <h1>{title}</h1>
      <div class="stack-small" data-at-work={state}>
        <p id="progress-said" role="status">
          {total > 0 ? `${done} of ${countWords(total, 'event')} done` : 'A moment, please'}
        </p>
        <progress aria-labelledby="progress-said" {...(total > 0 && { max: total, value: done })} />
      </div>
      <p>
        <ButtonLink href={`/groups/${group.id}/imports/${id}`}>Look again</ButtonLink>
      </p>
      <p class="muted">You may leave this page. The work goes on, and you find the file on the list again.</p>
    </div>
  );
}

function Choice({ group, view, zone, form }: ImportPageProps) {
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
      <Others title="Here already" rows={here} zone={zone} />
      <Others title="Published, so we leave them as they are" rows={kept} zone={zone} />
      <Others title="Cannot come in" rows={out} zone={zone} />
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

function whenWords({ startsAt, endsAt, timeZone, allDay }: ImportRowView): string {
  if (!startsAt || !endsAt || !timeZone) return '';
  if (allDay) return daysWords(startsAt, endsAt, timeZone);
  return `${spanWords(startsAt, endsAt, timeZone)}, ${zoneName(timeZone)} time`;
}

/** Stands inside a paragraph. */
function RowWords({ row, zone }: { row: ImportRowView; zone: string }) {
  const { repeats, place, hasLink } = row;
  const when = whenWords(row);
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
          Here already since {momentWords(row.hereSince, zone)}, and the file now says something different.
          Tick it to change its <a href={`/events/${row.eventId}`}>draft</a>.
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

function Others({ title, rows, zone }: { title: string; rows: ImportRowView[]; zone: string }) {
  if (rows.length === 0) return null;
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="stack-small">
        {rows.map((row) => (
          <li key={row.id}>
            {row.eventId ? (
              <a href={`/events/${row.eventId}`}>{row.title}</a>
            ) : (
              row.title || 'Without a title'
            )}
            {row.line !== null && <span class="muted"> (line {row.line})</span>}
            {row.hereSince && <span class="muted">, here since {momentWords(row.hereSince, zone)}</span>}
            {row.status === 'out' || row.outcome === 'refused'
              ? row.messages.map((message) => (
                  <span key={message} class="own-line">
                    {message}
                  </span>
                ))
              : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ group, view, zone }: ImportPageProps) {
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
      <Others title="Did not come in" rows={refused} zone={zone} />
    </>
  );
}

function Made({ title, rows }: { title: string; rows: ImportRowView[] }) {
  if (rows.length === 0) return null;
  const id = title.toLowerCase().replaceAll(' ', '-');
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="stack-small">
        {rows.map((row) => (
          <li key={row.id}>
            {row.eventId ? (
              <a href={`/events/${row.eventId}`}>{row.title}</a>
            ) : (
              'This draft has been thrown away'
            )}
            <span class="own-line">{[whenWords(row), row.repeats].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Failed({ group, view }: ImportPageProps) {
  return (
    <div class="stack">
      <h1>That did not work</h1>
      <Notice tone="alarm">
        <p>{view.problem ?? 'Something broke on our side.'}</p>
      </Notice>
      <p>
        <ButtonLink href={`/groups/${group.id}/imports`}>Try another file</ButtonLink>
      </p>
    </div>
  );
}

const DISCARD_WORDS: Record<ImportView['state'], string> = {
  reading: 'Throw the file away',
  read: 'Throw the file away',
  importing: 'Stop here',
  imported: 'Take this off the list of files',
  failed: 'Take this off the list of files',
};

function Discard({ group, view }: Pick<ImportPageProps, 'group' | 'view'>) {
  const says = DISCARD_WORDS[view.state];
  return (
    <Form action={`/groups/${group.id}/imports/${view.id}/discard`} class="" id="discard">
      <Button look="quiet">{says}</Button>
    </Form>
  );
}
