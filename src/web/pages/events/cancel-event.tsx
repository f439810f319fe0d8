import type { EventView } from '../../../events/event.view.js';
import { Button, ButtonLink } from '../../components/button.js';
import { TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { countWords } from '../../count-words.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';

export function CancelEventPage({
  event,
  hearing,
  form,
}: {
  event: EventView;
  /** How many said that they are coming, or maybe. */
  hearing: number;
  form: FormState;
}) {
  const { language } = usePage();
  return (
    <div class="reading stack">
      <h1>Cancel “{event.title}”?</h1>
      <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
      <p class="lead">
        {hearing === 0
          ? 'Nobody has answered yet, so no letter goes out.'
          : `${countWords(hearing, 'person', 'people')} said yes or maybe. Everyone whose address we have gets a letter${event.series ? '' : ' at once'}.`}{' '}
        It stays on the page as cancelled.{' '}
        {event.series ? 'You can undo this for five minutes.' : 'This cannot be taken back.'}
      </p>
      <Form action={`/events/${event.id}/cancel`} state={form}>
        <TextArea
          name="reason"
          label="Why, in kind words"
          help={
            event.group.sensitive
              ? 'It stands on the page; discreet letters leave it out. Please leave out names and health details.'
              : 'It stands in the letter and on the page. Please leave out names and health details.'
          }
          required={false}
        />
        <div class="row">
          <Button look="alarm">Yes, cancel it</Button>
          <ButtonLink href={`/events/${event.id}`} look="quiet">
            No, it takes place
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
