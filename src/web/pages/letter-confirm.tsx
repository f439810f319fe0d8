import type { EventView } from '../../events/event.view.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import type { Ahead } from '../../rsvps/waiting/ahead.js';
import { Button, ButtonLink } from '../components/button.js';
import { Card } from '../components/card.js';
import { Form } from '../components/form.js';
import { answerWords, formerAnswerWords, SayFirst, type StillToSay } from '../components/reply-form.js';
import { aheadWords } from '../components/waiting.js';
import { type Landing, MeetingHead } from './letter-landing.js';

/** Behind the link that confirms a visitor's answer. */
export function ConfirmLandingPage({
  event,
  name,
  wish,
  answer,
  ahead,
  agreement,
  isConfirmed,
  mayAnswer,
  mark,
  form,
}: Landing & {
  event: EventView;
  /** What letters call the meeting. */
  name: string;
  /** What the visitor said. */
  wish: Answer;
  /** What stands now. */
  answer: Answer | null;
  /** Where they stand who wait. */
  ahead: Ahead | null;
  /** A newer text than the one they said yes to. */
  agreement: StillToSay['agreement'];
  isConfirmed: boolean;
  /** On the page of the meeting, with nothing that stands. */
  mayAnswer: boolean;
}) {
  const isOn = event.state === 'published';
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} name={name} />
      {isConfirmed ? (
        <Card>
          <h2>{answer ? (isOn ? answerWords : formerAnswerWords)[answer] : 'No answer of yours stands.'}</h2>
          {ahead && isOn && <p>{aheadWords[ahead]}</p>}
          {answer && <p>Your address is confirmed. We have sent you a letter with everything in it.</p>}
          {answer && isOn && (
            <Form action="/letters/confirm/undo" state={form} id="undo">
              <input type="hidden" name="mark" value={mark} />
              <Button look="quiet">Take my answer back</Button>
            </Form>
          )}
          {!answer && mayAnswer && <AnswerAgain eventId={event.id} />}
        </Card>
      ) : (
        isOn && <ToConfirm {...{ wish, agreement, mark, form }} event={event} />
      )}
      <p>
        <a href={`/events/${event.id}`}>The page of this meeting</a>
      </p>
    </div>
  );
}

function AnswerAgain({ eventId }: { eventId: string }) {
  return (
    <>
      <p>If you change your mind, you can answer again on the page of this meeting.</p>
      <ButtonLink href={`/events/${eventId}`} block>
        Answer again
      </ButtonLink>
    </>
  );
}

function ToConfirm({
  wish,
  agreement,
  event: { room, takesWaiting, keepsForNewcomers },
  mark,
  form,
}: Landing & { wish: Answer; agreement: StillToSay['agreement']; event: EventView }) {
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
        {isTooLate ? (
          <Button name="instead" value="maybe" block>
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
