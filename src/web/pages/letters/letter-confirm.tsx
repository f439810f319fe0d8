import type { EventView } from '../../../events/event.view.js';
import type { Party } from '../../../seats/seats-of.js';
import type { Answer } from '../../../rsvps/rsvp.entity.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Form } from '../../components/form.js';
import { PartyFields } from '../../components/saying/party-fields.js';
import { SayFirst, type StillToSay } from '../../components/reply-form.js';
import { useWords } from '../../layout.js';
import { type Called, type Landing, MeetingHead } from './letter-landing.js';
import { letterPageWords } from './words/words.js';

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
  const { meeting } = useWords(letterPageWords);
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} called={called} />
      {event.state === 'published' && <ToConfirm {...{ wish, agreement, fewer, mark, form }} event={event} />}
      <p>
        <a href={`/events/${event.id}`}>{meeting.page}</a>
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
  const { confirm: say } = useWords(letterPageWords);
  const isFull = wish === 'going' && room === 'full';
  const isTooLate = isFull && !takesWaiting && !keepsForNewcomers;
  return (
    <Card>
      <h2>{wish !== 'going' ? say.saidMaybe : isFull && !isTooLate ? say.wouldCome : say.saidGoing}</h2>
      {isTooLate ? (
        <p>{say.tooLate}</p>
      ) : (
        <p>
          {isFull && `${say.wouldWait} `}
          {say.pressOnceMore}
        </p>
      )}
      <Form action="/letters/confirm" state={form} id="confirm">
        <input type="hidden" name="mark" value={mark} />
        <SayFirst stillToSay={{ calledName: false, agreement }} />
        {fewer && (
          <>
            <PartyFields {...fewer} />
            <Button name="instead" value="fewer" block>
              {say.fewer}
            </Button>
          </>
        )}
        {isTooLate || fewer ? (
          <Button name="instead" value="maybe" block look={fewer ? 'quiet' : undefined}>
            {say.maybe}
          </Button>
        ) : (
          <Button block>{isFull ? say.waitingList : say.itWasMe}</Button>
        )}
      </Form>
    </Card>
  );
}
