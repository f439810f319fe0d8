import type { EventView } from '../../../events/event.view.js';
import type { CheckInChoice } from '../../../rsvps/on-the-day/check-in.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field, Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Problems } from '../../components/problems.js';
import { answerWords } from '../../components/reply-form.js';
import { type FormState, freshForm } from '../../forms.js';

interface HerePageProps {
  event: EventView;
  choice: CheckInChoice;
  isLent: boolean;
  /** Whether somebody else may want to check in with this phone. */
  mayBeNext: boolean;
  /** Whether we know who asks. */
  isKnown: boolean;
  /** Whether they have answered, with a no too. */
  hasAnswered: boolean;
  form: FormState;
}

/** Behind the code in the room: one press says "I'm here". It shows nobody's name. */
export function HerePage({ event, choice, isLent, mayBeNext, isKnown, hasAnswered, form }: HerePageProps) {
  const path = `/events/${event.occurrenceId}/here`;
  const isHere = choice === 'is-here';
  const sent =
    form.typed?.['code'] !== undefined ? 'code' : form.typed?.['calledName'] !== undefined ? 'walk-in' : null;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>{isHere ? 'You are checked in' : 'Good that you are here'}</h1>
        <p class="lead">{event.title}</p>
        {(sent === null || choice === 'come') && <Problems form={form} />}
      </div>
      {isLent && !isHere && (
        <Card>
          <h2>Someone checked in on this phone without an answer</h2>
          <p>If that was you, please take it back first. So you are counted once.</p>
          <Form action={`${path}/undo`} class="" id="undo">
            <Button look="quiet">That was me: take it back</Button>
          </Form>
        </Card>
      )}
      {isHere ? (
        <>
          <Card tone="yes">
            <p>The hosts know that you are here. There is nothing more to do.</p>
            <Form action={`${path}/undo`} class="" id="undo">
              <Button look="text">That was a mistake</Button>
            </Form>
          </Card>
          {mayBeNext && <Next path={path} words="Was it someone else who checked in on this phone?" />}
        </>
      ) : choice === 'check-in' ? (
        <Card>
          <p>You said that you would come. Now one press is enough.</p>
          <Form action={path} class="">
            <Button block>I’m here</Button>
          </Form>
          {mayBeNext && <Next path={path} words="Is that not you?" look="text" />}
        </Card>
      ) : choice === 'come' ? (
        <Card>
          <p>You are welcome. One press is enough, and then you are on the list of those who come.</p>
          <Form action={path} class="">
            <Hidden name="calledName" value="" />
            <Button block>I’m here</Button>
          </Form>
        </Card>
      ) : choice === 'is-offered' || choice === 'waits' ? (
        <>
          <StillWaits {...{ event, choice }} />
          {mayBeNext && <Next path={path} words="Is someone else with you on this phone?" />}
        </>
      ) : (
        <>
          {!isKnown && <SayWho {...{ event, path }} form={sent === 'code' ? form : freshForm} />}
          {choice === 'walk-in' ? (
            <Card>
              <h2>{hasAnswered ? 'Here after all?' : 'No answer yet?'}</h2>
              <p>You are welcome all the same.</p>
              <Form action={path} state={sent === 'walk-in' ? form : freshForm} id="walk-in">
                <Field
                  name="calledName"
                  label="What shall we call you?"
                  help="Any name will do, or none. Only the hosts see it."
                  required={false}
                />
                <Button block look={isKnown ? 'main' : 'quiet'}>
                  I’m here
                </Button>
              </Form>
            </Card>
          ) : (
            <Card>
              <h2>{hasAnswered ? 'Here after all?' : 'No answer yet?'}</h2>
              <p>You are welcome. Please tell a host that you are here.</p>
            </Card>
          )}
          {isKnown && mayBeNext && <Next path={path} words="Is someone else with you on this phone?" />}
        </>
      )}
    </div>
  );
}

/** The phone is handed on: it forgets who held it. */
function Next({ path, words, look = 'quiet' }: { path: string; words: string; look?: 'quiet' | 'text' }) {
  return (
    <Form action={`${path}/next`} class="stack-small" id="next">
      <p>{words}</p>
      <Button look={look}>I am here too</Button>
    </Form>
  );
}

/** For someone who waits for a place, or has not taken one yet that is theirs to take. */
function StillWaits({ event, choice }: { event: EventView; choice: 'is-offered' | 'waits' }) {
  return choice === 'is-offered' ? (
    <Card>
      <h2>{answerWords.offered}</h2>
      <p>Say yes first, and then come back to this page.</p>
      <ButtonLink href={`/events/${event.id}`} block>
        See the place
      </ButtonLink>
    </Card>
  ) : (
    <Card>
      <h2>{answerWords.waitlisted}</h2>
      <p>It is good that you came. Please tell a host that you are here: they see whether there is room.</p>
    </Card>
  );
}

/** For someone who has answered, and whom we do not know in this browser. */
function SayWho({ event, path, form }: { event: EventView; path: string; form: FormState }) {
  return (
    <Card>
      <h2>Have you answered?</h2>
      <ButtonLink href={`/sign-in?from=${path}`} block>
        Sign in
      </ButtonLink>
      {event.group.guests === 'code' && (
        <Form action={`${path}/code`} state={form} id="code">
          <Field
            name="code"
            label="Or your reference code"
            help="Ten letters and numbers, like 7K2MP-9QXD4."
            narrow
          />
          <Button look="quiet">Go on</Button>
        </Form>
      )}
      <p class="small muted">
        Or open the letter about this meeting on this phone, and come back to this page.
      </p>
    </Card>
  );
}
