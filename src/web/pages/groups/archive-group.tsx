import type { GroupView } from '../../../groups/groups.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { countWords } from '../../count-words.js';
import { type FormState } from '../../forms.js';

export function ArchiveGroupPage({
  group,
  upcoming,
  hasMore,
  form,
}: {
  group: GroupView;
  /** Meetings that were announced and are still ahead. */
  upcoming: { id: string; title: string }[];
  hasMore: boolean;
  form: FormState;
}) {
  return (
    <div class="reading stack">
      <h1>Archive “{group.name}”?</h1>
      <p class="lead">
        It leaves every list, and nobody can join it or plan meetings in it any more. Members can still read
        it. This cannot be taken back.
      </p>
      {upcoming.length > 0 && (
        <Notice tone="warm">
          <p>
            {hasMore ? 'More than ' : ''}
            {countWords(upcoming.length, 'meeting is', 'meetings are')} still ahead. Archiving cancels
            nothing, so please cancel first what will not take place:
          </p>
          <ul>
            {upcoming.map(({ id, title }) => (
              <li key={id}>
                <a href={`/events/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={`/groups/${group.id}/archive`} state={form}>
        <div class="row">
          <Button look="alarm">Yes, archive it</Button>
          <ButtonLink href={`/groups/${group.id}/edit`} look="quiet">
            No, keep it
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
