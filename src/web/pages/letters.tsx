import type { EventView } from '../../events/events.queries.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { Answer, GivenAnswer } from '../../rsvps/rsvp.entity.js';
import type { OwnReply } from '../../rsvps/rsvps.queries.js';
import { Agreement } from '../components/agreement.js';
import { Button, ButtonLink } from '../components/button.js';
import { Card } from '../components/card.js';
import { Field } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import {
  answerWords,
  buttonWords,
  formerAnswerWords,
  ReplyForm,
  SayFirst,
  type StillToSay,
} from '../components/reply-form.js';
import { WhenAndWhere } from '../components/when.js';
import type { FormState } from '../forms.js';
import { usePage } from '../layout.js';

interface Landing {
  mark: string;
  form: FormState;
}

/** Behind "I'm coming", "Maybe" and "I can't" in a letter. */
export function AnswerLandingPage({
  event,
  name,
  own,
  answers,
  chosen,
  stillToSay,
  undo,
  mark,
  form,
}: Landing & {
  event: EventView;
  /** What letters call the meeting. */
  name: string;
  own: OwnReply;
  answers: readonly GivenAnswer[];
  /** Which of the letter's links was pressed, while it can be. */
  chosen: GivenAnswer | undefined;
  stillToSay: StillToSay;
  undo: GivenAnswer | 'withdraw' | null;
}) {
  const isOn = event.state === 'published';
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} name={name} />
      <Card>
        <Standing answer={own.answer} chosen={chosen} isOn={isOn} />
        {own.answer === 'going' && own.arrival && <WayThere eventId={event.id} />}
        {isOn && event.room === 'full' && own.answer !== 'going' && (
          <p>All places are taken just now. Someone may still give theirs back.</p>
        )}
        {isOn && answers.length === 0 && (
          <p>It has started, or replies are closed, so answers stay as they are.</p>
        )}
        {isOn && answers.length > 0 && (
          <ReplyForm
            action="/letters/answer"
            answers={answers}
            answer={own.answer}
            chosen={chosen}
            stillToSay={stillToSay}
            mark={mark}
            form={form}
          />
        )}
        {undo && isOn && (
          <Form action="/letters/answer" class="" id="undo">
            <input type="hidden" name="mark" value={mark} />
            <Button name="answer" value={undo} look="text">
              Undo
            </Button>
          </Form>
        )}
      </Card>
      <p>
        <a href={`/events/${event.id}`}>The page of this meeting</a>
      </p>
    </div>
  );
}

/** What was chosen in the letter, for as long as it is not what stands; then what stands. */
function Standing({
  answer,
  chosen,
  isOn,
}: {
  answer: Answer | null;
  chosen: GivenAnswer | undefined;
  isOn: boolean;
}) {
  if (chosen && chosen !== answer) {
    return (
      <>
        <h2>You chose “{buttonWords[chosen]}”.</h2>
        <p>Press once to make it so.{answer && <> Until then it is as before: {answerWords[answer]}</>}</p>
      </>
    );
  }
  if (!answer) return <h2>Are you coming?</h2>;
  return (
    <>
      <h2>{isOn ? answerWords[answer] : formerAnswerWords[answer]}</h2>
      {chosen && isOn && <p>It counts already. There is nothing more to do.</p>}
    </>
  );
}

/** An address or a link is for the person alone, and a letter can be read by others. */
function WayThere({ eventId }: { eventId: string }) {
  const { viewer } = usePage();
  return viewer ? (
    <p>
      <a href={`/events/${eventId}`}>See how to get there</a>
    </p>
  ) : (
    <p>
      To see how to get there, <a href={`/sign-in?from=/events/${eventId}`}>please sign in</a>. A letter can
      be read by others; the exact place is only for you.
    </p>
  );
}

/** Behind the link that confirms a visitor's answer. */
export function ConfirmLandingPage({
  event,
  name,
  wish,
  answer,
  agreement,
  isConfirmed,
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
  /** A newer text than the one they said yes to. */
  agreement: StillToSay['agreement'];
  isConfirmed: boolean;
}) {
  const isOn = event.state === 'published';
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} name={name} />
      {isConfirmed ? (
        <Card>
          <h2>{answer ? (isOn ? answerWords : formerAnswerWords)[answer] : 'Your answer is taken back.'}</h2>
          {answer && <p>Your address is confirmed. We have sent you a letter with everything in it.</p>}
          {answer && isOn && (
            <Form action="/letters/confirm/undo" state={form} id="undo">
              <input type="hidden" name="mark" value={mark} />
              <Button look="quiet">Take my answer back</Button>
            </Form>
          )}
        </Card>
      ) : (
        isOn && <ToConfirm {...{ wish, agreement, mark, form }} isFull={event.room === 'full'} />
      )}
      <p>
        <a href={`/events/${event.id}`}>The page of this meeting</a>
      </p>
    </div>
  );
}

function ToConfirm({
  wish,
  agreement,
  isFull,
  mark,
  form,
}: Landing & { wish: Answer; agreement: StillToSay['agreement']; isFull: boolean }) {
  const isTooLate = wish === 'going' && isFull;
  return (
    <Card>
      <h2>{wish === 'going' ? 'You said that you are coming.' : 'You said maybe.'}</h2>
      {isTooLate ? (
        <p>
          All places were taken in the meantime. You can say maybe; then we write to you if something changes.
        </p>
      ) : (
        <p>Press once more, and it counts. Was it not you? Then close this page, and nothing will happen.</p>
      )}
      <Form action="/letters/confirm" state={form} id="confirm">
        <input type="hidden" name="mark" value={mark} />
        <SayFirst stillToSay={{ calledName: false, agreement }} />
        {isTooLate ? (
          <Button name="instead" value="maybe" block>
            Say maybe
          </Button>
        ) : (
          <Button block>Yes, that was me</Button>
        )}
      </Form>
    </Card>
  );
}

/** The same links, for a guest of a group that has become private: what is left is to take the answer back. */
export function ClosedLandingPage({
  name,
  isAnswered,
  mark,
  form,
}: Landing & { name: string; isAnswered: boolean }) {
  return (
    <div class="reading stack-large">
      <h1>{name}</h1>
      <Card>
        <h2>This meeting is for members now</h2>
        {isAnswered ? (
          <>
            <p>
              The group has become private since you answered. Your answer still stands. If you are not
              coming, please take it back.
            </p>
            <Form action="/letters/answer" state={form}>
              <input type="hidden" name="mark" value={mark} />
              <Button name="answer" value="withdraw" look="quiet">
                Take my answer back
              </Button>
            </Form>
          </>
        ) : (
          <p>The group has become private. You have no answer there.</p>
        )}
      </Card>
    </div>
  );
}

/** Whoever is not signed in may be holding another's letter: a sensitive group's names stay as discreet as in it. */
function MeetingHead({ event, name }: { event: EventView; name: string }) {
  const { viewer } = usePage();
  return (
    <header class="stack">
      {event.state === 'cancelled' && (
        <Notice tone="alarm">
          <p>
            <strong>This meeting is cancelled.</strong>
          </p>
          {event.cancellationReason && <p>{event.cancellationReason}</p>}
        </Notice>
      )}
      {event.state === 'finished' && (
        <Notice>
          <p>This meeting is over.</p>
        </Notice>
      )}
      {(viewer || !event.group.sensitive) && <p>{event.group.name}</p>}
      <h1>{viewer ? event.title : name}</h1>
      <WhenAndWhere meeting={event} off={event.state !== 'published'} />
    </header>
  );
}

/** Behind the link of an invitation. */
export function InvitationLandingPage({ group, mark, form }: Landing & { group: GroupView }) {
  const { viewer } = usePage();
  const state = group.membership?.state;
  const sees = viewer ? `/groups/${group.id}` : `/sign-in?from=/groups/${group.id}`;
  return (
    <div class="reading stack-large">
      <header class="stack">
        <p>An invitation</p>
        <h1>{group.name}</h1>
        {group.purpose && <p class="lead">{group.purpose}</p>}
        {group.forWhom && <p>For whom: {group.forWhom}</p>}
      </header>
      {group.agreement && <Agreement text={group.agreement} />}
      {state === 'active' ? (
        <Card>
          <h2>Welcome. You are a member of this group.</h2>
          <p>
            <ButtonLink href={sees}>See its dates</ButtonLink>
          </p>
          <Form action="/letters/invitation/decline" state={form} id="decline">
            <input type="hidden" name="mark" value={mark} />
            <Button look="quiet">Leave again</Button>
          </Form>
        </Card>
      ) : (
        <Card>
          <h2>{state === 'left' ? 'You are not in this group.' : 'Would you like to join?'}</h2>
          {state === 'left' && <p>That is fine. Should you change your mind, the invitation still stands.</p>}
          <Form action="/letters/invitation" state={form} id="accept">
            <input type="hidden" name="mark" value={mark} />
            <Field
              name="calledName"
              label="What shall we call you?"
              help="A first name or any other name. Only the hosts of this group see it."
              value={group.membership?.calledName}
            />
            <Button block>Yes, join</Button>
          </Form>
          {state === 'invited' && (
            <Form action="/letters/invitation/decline" id="decline">
              <input type="hidden" name="mark" value={mark} />
              <Button look="quiet" block>
                No, thank you
              </Button>
            </Form>
          )}
        </Card>
      )}
    </div>
  );
}
