import type { EventView } from '../../../events/event.view.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { countWords } from '../../count-words.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';

/** A date that was called off, before it takes place after all. */
export function PutBackPage({ event, told }: { event: EventView; told: number }) {
  const { language } = usePage();
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack">
      <BackTo the="meeting" id={event.id} />
      <h1>Let this date take place after all?</h1>
      <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
      <p class="lead">
        {told === 0
          ? 'Nobody gets a letter.'
          : `${countWords(told, 'person', 'people')} meant to come. Whoever heard that it is off gets a letter.`}{' '}
        Answers from before count again. You can undo this for five minutes.
      </p>
      <Form action={`${path}/put-back`} class="row">
        <Button>Yes, it takes place</Button>
        <ButtonLink href={path} look="quiet">
          No, it stays off
        </ButtonLink>
      </Form>
    </div>
  );
}
