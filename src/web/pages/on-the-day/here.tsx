import type { EventView } from '../../../events/event.view.js';
import type { CheckInChoice } from '../../../rsvps/on-the-day/check-in.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field, Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Problems } from '../../components/problems.js';
import { type FormState, freshForm } from '../../forms.js';
import { useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';
import { onTheDayWords } from './words/words.js';

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
  const { here: say } = useWords(onTheDayWords);
  const path = `/events/${event.occurrenceId}/here`;
  const isHere = choice === 'is-here';
  const sent =
    form.typed?.['code'] !== undefined ? 'code' : form.typed?.['calledName'] !== undefined ? 'walk-in' : null;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>{isHere ? say.titleHere : say.title}</h1>
        <p class="lead">{event.title}</p>
        {(sent === null || choice === 'come') && <Problems form={form} />}
      </div>
      {isLent && !isHere && (
        <Card>
          <h2>{say.lent}</h2>
          <p>{say.lentHelp}</p>
          <Form action={`${path}/undo`} class="" id="undo">
            <Button look="quiet">{say.takeBack}</Button>
          </Form>
        </Card>
      )}
      {isHere ? (
        <>
          <Card tone="yes">
            <p>{say.known}</p>
            <Form action={`${path}/undo`} class="" id="undo">
              <Button look="text">{say.mistake}</Button>
            </Form>
          </Card>
          {mayBeNext && <Next path={path} words={say.wasItOther} />}
        </>
      ) : choice === 'check-in' ? (
        <Card>
          <p>{say.onePress}</p>
          <Form action={path} class="">
            <Button block>{say.press}</Button>
          </Form>
          {mayBeNext && <Next path={path} words={say.notYou} look="text" />}
        </Card>
      ) : choice === 'come' ? (
        <Card>
          <p>{say.come}</p>
          <Form action={path} class="">
            <Hidden name="calledName" value="" />
            <Button block>{say.press}</Button>
          </Form>
        </Card>
      ) : choice === 'is-offered' || choice === 'waits' ? (
        <>
          <StillWaits {...{ event, choice }} />
          {mayBeNext && <Next path={path} words={say.other} />}
        </>
      ) : (
        <>
          {!isKnown && <SayWho {...{ event, path }} form={sent === 'code' ? form : freshForm} />}
          {choice === 'walk-in' ? (
            <Card>
              <h2>{hasAnswered ? say.afterAll : say.noAnswer}</h2>
              <p>{say.allTheSame}</p>
              <Form action={path} state={sent === 'walk-in' ? form : freshForm} id="walk-in">
                <Field name="calledName" label={say.callYou} help={say.callYouHelp} required={false} />
                <Button block look={isKnown ? 'main' : 'quiet'}>
                  {say.press}
                </Button>
              </Form>
            </Card>
          ) : (
            <Card>
              <h2>{hasAnswered ? say.afterAll : say.noAnswer}</h2>
              <p>{say.tellHost}</p>
            </Card>
          )}
          {isKnown && mayBeNext && <Next path={path} words={say.other} />}
        </>
      )}
    </div>
  );
}

/** The phone is handed on: it forgets who held it. */
function Next({ path, words, look = 'quiet' }: { path: string; words: string; look?: 'quiet' | 'text' }) {
  const { here: say } = useWords(onTheDayWords);
  return (
    <Form action={`${path}/next`} class="stack-small" id="next">
      <p>{words}</p>
      <Button look={look}>{say.next}</Button>
    </Form>
  );
}

/** For someone who waits for a place, or has not taken one yet that is theirs to take. */
function StillWaits({ event, choice }: { event: EventView; choice: 'is-offered' | 'waits' }) {
  const { here: say } = useWords(onTheDayWords);
  const { notices } = useWords(webWords);
  return choice === 'is-offered' ? (
    <Card>
      <h2>{notices.offered}</h2>
      <p>{say.yesFirst}</p>
      <ButtonLink href={`/events/${event.id}`} block>
        {say.seePlace}
      </ButtonLink>
    </Card>
  ) : (
    <Card>
      <h2>{notices.waitlisted}</h2>
      <p>{say.waits}</p>
    </Card>
  );
}

/** For someone who has answered, and whom we do not know in this browser. */
function SayWho({ event, path, form }: { event: EventView; path: string; form: FormState }) {
  const { here: say } = useWords(onTheDayWords);
  const { around } = useWords(webWords);
  return (
    <Card>
      <h2>{say.answered}</h2>
      <ButtonLink href={`/sign-in?from=${path}`} block>
        {around.signIn}
      </ButtonLink>
      {event.group.guests === 'code' && (
        <Form action={`${path}/code`} state={form} id="code">
          <Field name="code" label={say.code} help={say.codeHelp} narrow />
          <Button look="quiet">{say.goOn}</Button>
        </Form>
      )}
      <p class="small muted">{say.letter}</p>
    </Card>
  );
}
