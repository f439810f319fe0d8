import type { EventView } from '../../../events/event.view.js';
import type { Party } from '../../../seats/seats-of.js';
import type { Answer } from '../../../rsvps/rsvp.entity.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Form } from '../../components/form.js';
import { PartyFields } from '../../components/saying/party-fields.js';
import { SayFirst, type StillToSay } from '../../components/reply-form.js';
import { type Called, type Landing, MeetingHead } from './letter-landing.js';

/** Behind the link that confirms a visitor's answer, until it has. */
export function ConfirmLandingPage({
  event,
  called,
  wish,
  agreement,
  fewer,
  mark,
  form,
}: Landing & {
  event: EventView;
  called: Called;
  /** What the visitor said. */
  wish: Answer;
  /** A newer text than the one they said yes to. */
  agreement: StillToSay['agreement'];
  fewer: Fewer | null;
}) {
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} called={called} />
      {event.state === 'published' && <ToConfirm {...{ wish, agreement, fewer, mark, form }} event={event} />}
      <p>
        <a href={`/events/${event.id}`}>The page of this meeting</a>
      </p>
    </div>
  );
}

/** There is no room for as many as they said. */
interface Fewer {
  /** So many companions may come in this group. */
  most: number;
  said: Party;
}

function ToConfirm({
  wish,
  agreement,
  fewer,
  event: { room, takesWaiting, keepsForNewcomers },
  mark,
  form,
}: Landing & { wish: Answer; agreement: StillToSay['agreement']; fewer: Fewer | null; event: EventView }) {
  const isFull = wish === 'going' && room === 'full';
  const isTooLate = isFull && !takesWaiting && !keepsForNewcomers;
  return (
    <Card>
      <h2>{wishWords(wish, isFull && !isTooLate)}</h2>
      {isTooLate ? (
        <p>
          All places were taken in the meantime. You can say maybe; then we write to you if something changes.
        </p>
      ) : (
        <p>
          {isFull && 'All places are taken just now, so you would wait. '}
          Press once more, and it counts. Was it not you? Then close this page, and nothing will happen.
        </p>
      )}
      <Form action="/letters/confirm" state={form} id="confirm">
        <input type="hidden" name="mark" value={mark} />
        <SayFirst stillToSay={{ calledName: false, agreement }} />
        {fewer && (
          <>
            <PartyFields {...fewer} />
            <Button name="instead" value="fewer" block>
              Yes, with this many
            </Button>
          </>
        )}
        {isTooLate || fewer ? (
          <Button name="instead" value="maybe" block look={fewer ? 'quiet' : undefined}>
            Say maybe
          </Button>
        ) : (
          <Button block>{isFull ? 'Yes, put me on the waiting list' : 'Yes, that was me'}</Button>
        )}
      </Form>
    </Card>
  );
}

function wishWords(wish: Answer, wouldWait: boolean): string {
  if (wish !== 'going') return 'You said maybe.';
  return wouldWait ? 'You would like to come.' : 'You said that you are coming.';
}
