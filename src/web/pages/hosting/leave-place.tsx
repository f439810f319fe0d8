import type { EventView } from '../../../events/event.view.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Hidden, HiddenFields } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { PlaceGoes } from '../../components/waiting.js';
import { When } from '../../components/when.js';
import type { Posted } from '../../forms.js';
import { useWords } from '../../layout.js';
import { hostingWords } from './words/words.js';

/** Asks once before someone gives up a place that others would like. */
export function LeavePlacePage({
  event,
  keptUntil,
  typed,
  paths,
}: {
  event: EventView;
  /** Until when they could take it back; `null`: others have it at once. */
  keptUntil: Date | null;
  /** The answer as their button said it, and what they wrote with it. */
  typed: Posted;
  /** Where the answer goes, and the page of who keeps the place. */
  paths: { action: string; back: string };
}) {
  const { leave: say } = useWords(hostingWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>{say.title}</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
      </div>
      <Card>
        <p>{say.othersWait}</p>
        {typed['answer'] === 'withdraw' ? (
          <p>{say.erased}</p>
        ) : (
          <PlaceGoes keptUntil={keptUntil} zone={event.timeZone} />
        )}
        <p>{event.takesWaiting ? say.waitAgain : say.closed}</p>
        <Form action={paths.action} id="leave">
          <HiddenFields posted={typed} />
          <Hidden name="sure" value="yes" />
          <Button block>{say.give}</Button>
        </Form>
        <ButtonLink href={paths.back} look="quiet" block>
          {say.keep}
        </ButtonLink>
      </Card>
    </div>
  );
}
