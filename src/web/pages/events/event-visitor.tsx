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
import { sayingWords } from '../../components/saying/words/words.js';
import { WhoSees } from '../../components/who-sees.js';
import { WhyNot } from '../../components/why-not.js';
import { type Doors, takesAnswers } from '../../doors.js';
import type { FormState } from '../../forms.js';
import { useWords } from '../../layout.js';
import { eventsWords } from './words/words.js';

interface VisitorProps {
  event: EventView;
  group: GroupView;
  doors: Doors;
  now: Date;
  form: FormState;
}

/** Whether someone comes who is not signed in. */
export function Visitor({ event, group, doors, now, form }: VisitorProps) {
  const { answer, visitor: say } = useWords(eventsWords);
  const signIn = `/sign-in?from=/events/${event.id}`;
  const isOff = doors === 'cancelled' || doors === 'over' || doors === 'started';
  if (isOff) return doors === 'started' ? <WhyNot doors={doors} event={event} /> : null;
  const answersTaken = takesAnswers(doors);
  return (
    <Card>
      <h2>{answer.ask}</h2>
      {answersTaken && <WhoSees event={event} group={group} />}
      <WhyNot doors={doors} event={event} mayUseCode={event.group.guests === 'code'} />
      {answersTaken && event.group.guests === 'none' && <p>{say.signInFirst}</p>}
      {answersTaken && event.group.guests !== 'none' && <GuestForm {...{ event, group, doors, now, form }} />}
      <SignInInstead doors={doors} guests={event.group.guests} href={signIn} />
      {event.group.guests === 'code' && <p>{say.code({ code: (it) => <a href="/code">{it}</a> })}</p>}
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
  const { visitor: say } = useWords(eventsWords);
  const answersTaken = takesAnswers(doors);
  if (doors === 'members-only' || (answersTaken && guests === 'none')) {
    return (
      <ButtonLink href={href} block>
        {say.signIn}
      </ButtonLink>
    );
  }
  if (answersTaken) {
    return <p>{say.beenHere({ link: (it) => <a href={href}>{it}</a> })}</p>;
  }
  return doors === 'closed' ? (
    <p>
      <a href={href}>{say.signInToSee}</a>
    </p>
  ) : null;
}

function GuestForm({ event, group, doors, now, form }: VisitorProps) {
  const { visitor: say } = useWords(eventsWords);
  const { buttons } = useWords(sayingWords);
  const agreement = group.agreement ? { text: group.agreement, version: group.agreementVersion } : null;
  const mayUseCode = event.group.guests === 'code';
  return (
    <Form action={`/events/${event.id}/guest-reply`} state={form} id="guest">
      <OnceKey />
      {doors === 'full-for-good' ? (
        <>
          <p>{say.onlyMaybe}</p>
          <Hidden name="answer" value="maybe" />
        </>
      ) : (
        <Radios
          name="answer"
          label={say.answer}
          chosen="going"
          inline
          choices={[
            { value: 'going', label: doors === 'full' ? say.joinList : buttons.going },
            { value: 'maybe', label: buttons.maybe },
          ]}
        />
      )}
      <SayFirst stillToSay={{ calledName: true, agreement: null }} />
      <Field
        name="email"
        type="email"
        inputMode="email"
        autocomplete="email"
        label={mayUseCode ? say.addressIfYouLike : say.address}
        help={mayUseCode ? say.orCode : say.addressHelp}
      />
      <SayFirst stillToSay={{ calledName: false, agreement }} />
      <SayMore asks={asksOf(event, group, now)} said={null} mayBeNew />
      <Hidden name="timeZone" guess="time-zone" />
      <Button block>{doors === 'full-for-good' ? say.sayMaybe : say.send}</Button>
    </Form>
  );
}
