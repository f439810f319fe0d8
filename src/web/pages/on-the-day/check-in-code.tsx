import type { EventView } from '../../../events/event.view.js';
import type { ShownCheckIn } from '../../../rsvps/on-the-day/check-in.queries.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { QrCode } from '../../components/qr-code.js';

interface CheckInCodePageProps {
  event: EventView;
  shown: ShownCheckIn;
  /** What the code holds. */
  address: string;
}

export function CheckInCodePage({ event, shown, address }: CheckInCodePageProps) {
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href={`/events/${event.id}/door`}>Back to the door</a>
        </p>
        <h1>Say that you are here</h1>
        <p class="lead">Point the camera of your phone at this. Nobody else sees your name.</p>
      </div>
      <div class="room-code" data-renew={shown.changesAt.toISOString()}>
        <QrCode text={address} label="A code for the camera of your phone. It changes each minute." />
      </div>
      <p class="muted">
        The code changes each minute, so a photo of it is of no use. You can also tell a host that you are
        here.
      </p>
      <details>
        <summary>For hosts</summary>
        <Form action={`/events/${event.id}/check-in-code/walk-ins`} class="stack-small">
          <p>
            {shown.walkInsCheckIn
              ? 'People who have not answered can check in too. They take a place.'
              : 'Only people who have answered can check in. Others come to you.'}
          </p>
          {shown.walkInsCheckIn && shown.mustAgreeFirst && (
            <p>Whoever has not said yes to the group’s agreement comes to you first.</p>
          )}
          {shown.walkInsCheckIn ? (
            <Button look="quiet">Let only people who answered check in</Button>
          ) : (
            <Button look="quiet" name="allowed" value="yes">
              Let everyone in the room check in
            </Button>
          )}
        </Form>
      </details>
    </div>
  );
}
