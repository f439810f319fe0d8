import type { GroupView } from '../../../groups/groups.queries.js';
import { MOST_EXPORTED } from '../../../imports/exported-events.js';
import type { ImportSummary } from '../../../imports/imports.queries.js';
import { columns } from '../../../imports/reading/csv-columns.js';
import { MOST_EVENTS } from '../../../imports/reading/found-event.js';
import { Button } from '../../components/button.js';
import { FileField, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { momentWords } from '../../page-times.js';

const STATE_WORDS: Record<ImportSummary['state'], string> = {
  reading: 'being read',
  read: 'read, for you to choose',
  importing: 'coming in',
  imported: 'brought in',
  failed: 'did not work',
};

export function ImportsPage({
  group,
  imports,
  zone,
  form,
}: {
  group: GroupView;
  imports: ImportSummary[];
  zone: string;
  form: FormState;
}) {
  const path = `/groups/${group.id}`;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href={path}>{group.name}</a>
        </p>
        <h1>Bring dates in, take dates out</h1>
      </div>
      {group.archivedAt ? (
        <Notice tone="warm">
          <p>This group is archived, so nothing can be brought in.</p>
        </Notice>
      ) : (
        <BringIn path={path} form={form} />
      )}
      {imports.length > 0 && <Earlier path={path} imports={imports} zone={zone} />}
      <TakeOut path={path} />
      <TableHelp path={path} />
    </div>
  );
}

function BringIn({ path, form }: { path: string; form: FormState }) {
  return (
    <section class="stack" aria-labelledby="in">
      <h2 id="in">Bring dates in</h2>
      <p>
        Give us a calendar file (.ics) from Google, Outlook, Apple, Meetup or another program, or a table
        (.csv). First you see what is in it. What you choose becomes drafts, which only the hosts of the group
        can see.
      </p>
      <ul>
        <li>Guests, organisers and their addresses in the file are never read.</li>
        <li>
          We keep the file, sealed, until it is read, and what it says until you have chosen, a day at most.
        </li>
        <li>Send the same file again when it has changed: nothing comes in twice.</li>
        <li>It may have 2 MB. {MOST_EVENTS} events can come in at once.</li>
      </ul>
      <Form action={`${path}/imports`} state={form} encType="multipart/form-data">
        <FileField
          name="text"
          label="A calendar file or a table"
          accept=".ics,.ical,.ifb,.csv,.tsv,.txt,text/calendar,text/csv"
        />
        <TextArea name="pasted" label="Or paste what is in it" rows={4} required={false} />
        <Button>See what is in it</Button>
      </Form>
    </section>
  );
}

function Earlier({ path, imports, zone }: { path: string; imports: ImportSummary[]; zone: string }) {
  const { language } = usePage();
  return (
    <section class="stack" aria-labelledby="earlier">
      <h2 id="earlier">Files of the last day</h2>
      <ul>
        {imports.map(({ id, state, createdAt }) => (
          <li key={id}>
            <a href={`${path}/imports/${id}`}>Sent {momentWords(createdAt, { language, zone })}</a>:{' '}
            {STATE_WORDS[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeOut({ path }: { path: string }) {
  return (
    <section class="stack" aria-labelledby="out">
      <h2 id="out">Take dates out</h2>
      <p>
        All published dates of the group, from two years back on; of more than{' '}
        {MOST_EXPORTED.toLocaleString('en')} events and series, those that end last. Nobody who comes is named
        in them.
      </p>
      <ul>
        <li>
          <a href={`${path}/events.ics`}>As a calendar file (.ics)</a>: for calendar programs, with full
          titles, without exact addresses and links to calls.
        </li>
        <li>
          <a href={`${path}/events.csv`}>As a table (.csv)</a>: for spreadsheets, one row for each event or
          series, with addresses and links. Keep it to yourself.
        </li>
      </ul>
      <p>Both can be brought in again, here or in another group.</p>
    </section>
  );
}

function TableHelp({ path }: { path: string }) {
  return (
    <section class="stack" aria-labelledby="table">
      <h2 id="table">How a table has to look</h2>
      <p>
        The first line names the columns, in any order. Only a title and a start are needed. Commas,
        semicolons or tabs may stand between them. Days and times may have columns of their own, such as
        “Date”, “Start” and “End”. <a href={`${path}/imports/sample.csv`}>Here is a sample</a>.
      </p>
      <details>
        <summary>All columns</summary>
        <dl class="facts">
          {Object.values(columns).map(({ heading, about }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
