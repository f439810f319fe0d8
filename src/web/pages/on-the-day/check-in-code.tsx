import type { EventView } from '../../../events/event.view.js';
import type { ShownCheckIn } from '../../../rsvps/on-the-day/check-in.queries.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { QrCode } from '../../components/qr-code.js';
import { useWords } from '../../layout.js';
import { onTheDayWords } from './words/words.js';

interface CheckInCodePageProps {
  event: EventView;
  shown: ShownCheckIn;
  /** What the code holds. */
  address: string;
}

export function CheckInCodePage({ event, shown, address }: CheckInCodePageProps) {
  const { checkInCode: say, join } = useWords(onTheDayWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href={`/events/${event.id}/door`}>{say.back}</a>
        </p>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <div class="room-code" data-renew={shown.changesAt.toISOString()}>
        <QrCode text={address} label={say.code} />
      </div>
      <p class="muted">{say.changes}</p>
      <details>
        <summary>{join.hosts}</summary>
        <Form action={`/events/${event.id}/check-in-code/walk-ins`} class="stack-small">
          <p>{shown.walkInsCheckIn ? say.everyone : say.onlyAnswered}</p>
          {shown.walkInsCheckIn && shown.mustAgreeFirst && <p>{say.agreement}</p>}
          {shown.walkInsCheckIn ? (
            <Button look="quiet">{say.letAnswered}</Button>
          ) : (
            <Button look="quiet" name="allowed" value="yes">
              {say.letEveryone}
            </Button>
          )}
        </Form>
      </details>
    </div>
  );
}
