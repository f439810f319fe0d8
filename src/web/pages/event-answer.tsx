import type { EventView } from '../../events/event.view.js';
import type { AttendanceRule } from '../../groups/group.entity.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { GivenAnswer } from '../../rsvps/rsvp.entity.js';
import { type OwnWords, tellsAnything } from '../../rsvps/own-words.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import type { OwnStandingPlace } from '../../rsvps/standing/standing.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { Card } from '../components/card.js';
import { Radios } from '../components/choices.js';
import { Field, Hidden } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import {
  answerWords,
  buttonWordsFor,
  formerAnswerWords,
  isMoreThanTheForm,
  ReplyForm,
  SayFirst,
  stillToSay,
} from '../components/reply-form.js';
import { asksOf, SayMore } from '../components/say-more.js';
import { notThisTime, StandingLink } from '../components/standing.js';
import { Waiting } from '../components/waiting.js';
import { alongWords } from '../components/what-they-said.js';
import { Moment } from '../components/when.js';
import { answersAt, type Doors, doorsOf, takesAnswers } from '../doors.js';
import type { FormState } from '../forms.js';

export interface EventPageProps {
  event: EventView;
  group: GroupView;
  /** `null` for someone who is not signed in. */
  own: OwnReply | null;
  /** `null` for a single date, and for everyone who is no member. */
  standing: OwnStandingPlace | null;
  /** The page of the letter from which someone who is not signed in has answered, in this browser. */
  answeredAt: string | null;
  /** What stood before the answer that was just given: pressing it undoes that. */
  undo: GivenAnswer | 'withdraw' | null;
  now: Date;
  form: FormState;
}

/** Whether a place waits for this person, who said that it is their first time. */
function isKeptForThem({ keepsForNewcomers }: EventView, own: OwnReply | null): boolean {
  return keepsForNewcomers && own !== null && own.said.firstTime;
}

export function Coming({ event, group, own, standing, answeredAt, undo, now, form }: EventPageProps) {
  const doors = doorsOf(event, group.membership, now);
  // Whoever has a place need not hear that there is no other.
  const isFull = (doors === 'full' || doors === 'full-for-good') && !isKeptForThem(event, own);
  const hasPlace =
    isFull &&
    own !== null &&
    (own.keptUntil !== null || ['going', 'waitlisted', 'offered'].includes(own.answer ?? ''));
  const reason = hasPlace || isKeptForThem(event, own) ? null : <WhyNot doors={doors} event={event} />;
  if (!own && answeredAt) return <AnsweredByLetter href={answeredAt} />;
  if (!own) return <Visitor {...{ event, group, doors, now, form }} />;
  // What was given up is somebody else's by now.
  const isGone = undo === 'going' && isFull && own.keptUntil === null && own.answer !== 'going';
  const isKept = own.keptUntil !== null;
  const answers = answersAt(doors, own.answer, isKept);
  if (answers.length === 0 && !own.answer) return reason;
  const mayChange = doors !== 'cancelled' && doors !== 'over' && doors !== 'started';
  const words = doors === 'cancelled' || doors === 'over' ? formerAnswerWords : answerWords;
  return (
    <Card tone={own.answer === 'going' && words === answerWords ? 'yes' : undefined}>
      <h2>{own.answer ? words[own.answer] : 'Are you coming?'}</h2>
      {own.answer === 'going' && own.calledName && <p>The hosts know you as {own.calledName}.</p>}
      {own.answer !== 'declined' && alongWords(own.said) && <p>With you: {alongWords(own.said)}.</p>}
      {mayChange && <Waiting own={own} zone={event.timeZone} />}
      {mayChange && own.answer === 'declined' && !isKept && !standing?.standingPlace && (
        <WordsGo said={own.said} />
      )}
      {!own.answer && <WhoSees event={event} group={group} />}
      {reason}
      {mayChange && (
        <ReplyForm
          action={`/events/${event.id}/reply`}
          answers={answers}
          answer={own.answer}
          words={{
            ...buttonWordsFor(own.answer, isFull, isKept),
            ...(standing?.standingPlace && { declined: notThisTime(event.series?.repeats) }),
          }}
          stillToSay={{ ...stillToSay(group, own, answers), calledBefore: own.calledBefore }}
          asks={asksOf(event, group, now)}
          said={own.said}
          mayBeNew={own.mayBeNew}
          form={form}
          mayWithdraw={!isKept}
        />
      )}
      {standing && mayChange && <StandingLink own={standing} day={event.startsLocal.slice(0, 10)} />}
      {undo && mayChange && !isGone && !isKept && isMoreThanTheForm(undo, own.answer) && (
        <Undo eventId={event.id} undo={undo} />
      )}
      {!own.answer && <p class="small muted">You can change your answer at any time until it starts.</p>}
    </Card>
  );
}

/** Whoever does not come has nothing to tell the hosts. */
function WordsGo({ said }: { said: OwnWords }) {
  return tellsAnything(said) ? (
    <p>
      The hosts no longer see what you told them. It is erased within a few hours. “Take my answer back”
      erases it now.
    </p>
  ) : null;
}

function AnsweredByLetter({ href }: { href: string }) {
  return (
    <Card>
      <h2>You have answered from a letter</h2>
      <ButtonLink href={href} block>
        See or change my answer
      </ButtonLink>
    </Card>
  );
}

/** Said where someone decides, because it is what many worry about. */
function WhoSees({ event: { recordings }, group: { attendance } }: Pick<EventPageProps, 'event' | 'group'>) {
  return (
    <>
      <p>Only the hosts see that you come, by the name you choose. {attendanceWords[attendance]}</p>
      {recordings && <p>Photos and recordings: {recordings}</p>}
    </>
  );
}

const attendanceWords: Record<AttendanceRule, string> = {
  none: 'Nobody writes down who came.',
  count: 'Afterwards only how many came is kept, and no names.',
  names: 'Afterwards they write down who came, by that name. You can ask to be counted only.',
};

function Undo({ eventId, undo }: { eventId: string; undo: GivenAnswer | 'withdraw' }) {
  return (
    <Form action={`/events/${eventId}/reply`} class="" id="undo">
      <Button name="answer" value={undo} look="text">
        Undo
      </Button>
    </Form>
  );
}

function WhyNot({
  doors,
  event,
  mayUseCode = false,
}: {
  doors: Doors;
  event: EventView;
  /** Whether they may leave no address, so that no letter would reach them. */
  mayUseCode?: boolean;
}) {
  if (doors === 'not-yet' && event.rsvpsOpenAt) {
    return (
      <Notice>
        <p>
          Replies open on <Moment at={event.rsvpsOpenAt} zone={event.timeZone} />.
        </p>
      </Notice>
    );
  }
  const words: Partial<Record<Doors, string>> = {
    started: 'It has already started, so replies are closed.',
    archived: 'This group is archived, so its meetings take no new replies.',
    removed:
      'The organisers ended your membership of this group, so you cannot answer here. You can ask them to join again.',
    closed: 'Replies are closed. Whoever has a place can give it back until the start.',
    full: mayUseCode
      ? 'All places are taken just now. You can wait for one. With an address, we write to you at once when one becomes free for you; with a code, please look here now and then.'
      : 'All places are taken just now. You can wait for one: when a place becomes free for you, we write to you at once.',
    'full-for-good':
      'All places are taken just now, and the waiting list is closed. Someone may still give theirs back, so it can be worth another look.',
  };
  if (doors === 'members-only') {
    return (
      <Notice>
        <p>
          This meeting is for members.{' '}
          <a href={`/groups/${event.group.id}`}>You are welcome to join the group first</a>.
        </p>
      </Notice>
    );
  }
  const isFull = doors === 'full' || doors === 'full-for-good';
  const said = isFull && !event.takesWaiting ? words['full-for-good'] : words[doors];
  return said ? (
    <Notice tone="warm">
      <p>{said}</p>
      {isFull && event.keepsForNewcomers && (
        <p>Some places are kept for people who come for the first time. If that is you, say so below.</p>
      )}
    </Notice>
  ) : null;
}

function Visitor({
  event,
  group,
  doors,
  now,
  form,
}: {
  event: EventView;
  group: GroupView;
  doors: Doors;
  now: Date;
  form: FormState;
}) {
  const signIn = `/sign-in?from=/events/${event.id}`;
  const isOff = doors === 'cancelled' || doors === 'over' || doors === 'started';
  if (isOff) return doors === 'started' ? <WhyNot doors={doors} event={event} /> : null;
  const answersTaken = takesAnswers(doors);
  return (
    <Card>
      <h2>Are you coming?</h2>
      {answersTaken && <WhoSees event={event} group={group} />}
      <WhyNot doors={doors} event={event} mayUseCode={event.group.guests === 'code'} />
      {answersTaken && event.group.guests === 'none' && (
        <p>This group asks everyone to sign in before they reply.</p>
      )}
      {answersTaken && event.group.guests !== 'none' && <GuestForm {...{ event, group, doors, now, form }} />}
      <SignInInstead doors={doors} guests={event.group.guests} href={signIn} />
      {event.group.guests === 'code' && (
        <p>
          Have a reference code? <a href="/code">See or change your answer</a>.
        </p>
      )}
    </Card>
  );
}

function SignInInstead({
  doors,
  guests,
  href,
}: {
  doors: Doors;
  guests: EventView['group']['guests'];
  href: string;
}) {
  const answersTaken = takesAnswers(doors);
  if (doors === 'members-only' || (answersTaken && guests === 'none')) {
    return (
      <ButtonLink href={href} block>
        Sign in to answer
      </ButtonLink>
    );
  }
  if (answersTaken) {
    return (
      <p>
        Been here before? <a href={href}>Sign in to answer in one press</a>.
      </p>
    );
  }
  return doors === 'closed' ? (
    <p>
      <a href={href}>Sign in to see or change your answer</a>
    </p>
  ) : null;
}

function GuestForm({
  event,
  group,
  doors,
  now,
  form,
}: {
  event: EventView;
  group: GroupView;
  doors: Doors;
  now: Date;
  form: FormState;
}) {
  const agreement = group.agreement ? { text: group.agreement, version: group.agreementVersion } : null;
  const mayUseCode = event.group.guests === 'code';
  return (
    <Form action={`/events/${event.id}/guest-reply`} state={form} id="guest">
      {doors === 'full-for-good' ? (
        <>
          <p>You can say maybe. With an address we write to you if the time or the place changes.</p>
          <Hidden name="answer" value="maybe" />
        </>
      ) : (
        <Radios
          name="answer"
          label="Your answer"
          chosen="going"
          inline
          choices={[
            { value: 'going', label: doors === 'full' ? 'Put me on the waiting list' : 'I’m coming' },
            { value: 'maybe', label: 'Maybe' },
          ]}
        />
      )}
      <SayFirst stillToSay={{ calledName: true, agreement: null }} />
      <Field
        name="email"
        type="email"
        inputMode="email"
        autocomplete="email"
        label={mayUseCode ? 'Your e-mail address (if you like)' : 'Your e-mail address'}
        help={
          mayUseCode
            ? 'For a letter to confirm, and word if something changes. Leave it empty if you would rather have a code to come back with; then we cannot tell you about changes.'
            : 'For a letter to confirm, and word if something changes. The hosts do not see it.'
        }
      />
      <SayFirst stillToSay={{ calledName: false, agreement }} />
      <SayMore asks={asksOf(event, group, now)} said={null} mayBeNew />
      <Hidden name="timeZone" guess="time-zone" />
      <Button block>{doors === 'full-for-good' ? 'Say maybe' : 'Send'}</Button>
    </Form>
  );
}
