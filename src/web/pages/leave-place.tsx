import type { EventView } from '../../events/event.view.js';
import { Button, ButtonLink } from '../components/button.js';
import { Card } from '../components/card.js';
import { Hidden } from '../components/fields.js';
import { Form } from '../components/form.js';
import { When } from '../components/when.js';

/** Asks once before someone gives up a place that others would like. @param answer as their button said it */
export function LeavePlacePage({ event, answer }: { event: EventView; answer: string }) {
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>Give your place to the next person?</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
      </div>
      <Card>
        <p>
          All places are taken. If you say so, yours goes to whoever waits next, at once. Should you want to
          come after all, you can wait for another.
        </p>
        <Form action={`/events/${event.id}/reply`} id="leave">
          <Hidden name="answer" value={answer} />
          <Hidden name="sure" value="yes" />
          <Button block>Yes, give it to the next person</Button>
        </Form>
        <ButtonLink href={`/events/${event.id}`} look="quiet" block>
          Keep my place
        </ButtonLink>
      </Card>
    </div>
  );
}
