import type { EventView } from '../../../events/event.view.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Radios } from '../../components/choices.js';
import { Field, Hidden, OnceKey } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { SayFirst } from '../../components/reply-form.js';
import { asksOf } from '../../components/saying/asks.js';
import { SayMore } from '../../components/saying/say-more.js';
import { WhoSees } from '../../components/who-sees.js';
import { WhyNot } from '../../components/why-not.js';
import { type Doors, takesAnswers } from '../../doors.js';
import type { FormState } from '../../forms.js';

interface VisitorProps {
  event: EventView;
  group: GroupView;
  doors: Doors;
  now: Date;
  form: FormState;
}

/** Whether someone comes who is not signed in. */
export function Visitor({ event, group, doors, now, form }: VisitorProps) {
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

function GuestForm({ event, group, doors, now, form }: VisitorProps) {
  const agreement = group.agreement ? { text: group.agreement, version: group.agreementVersion } : null;
  const mayUseCode = event.group.guests === 'code';
  return (
    <Form action={`/events/${event.id}/guest-reply`} state={form} id="guest">
      <OnceKey />
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
