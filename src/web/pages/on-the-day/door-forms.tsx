import type { Door } from '../../../rsvps/on-the-day/door.queries.js';
import { Button } from '../../components/button.js';
import { Field, OnceKey } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { fieldOf } from '../../forms.js';
import { useWords } from '../../layout.js';
import type { DoorPageProps } from './door.js';
import { onTheDayWords } from './words/words.js';

/** The second press on the same form, once the first found no place. */
export const ANYWAY = 'anyway';
const WALK_IN = 'walk-in-form';

/** Adds someone who had not answered. */
export function WalkIn({ event, form }: Pick<DoorPageProps, 'event' | 'form'>) {
  const { door: say } = useWords(onTheDayWords);
  const isFull = form.problems.some(({ pointer }) => fieldOf(pointer) === ANYWAY);
  return (
    <section class="stack" aria-labelledby="walk-in">
      <h2 id="walk-in">{say.walkIn}</h2>
      <Form action={`/events/${event.id}/walk-ins`} state={form} id={WALK_IN}>
        <OnceKey />
        <Field name="calledName" label={say.callThem} help={say.callThemHelp} required={false} />
        {isFull ? (
          <Button look="quiet" id={`${WALK_IN}-${ANYWAY}`} name={ANYWAY} value="yes">
            {say.addAnyway}
          </Button>
        ) : (
          <Button look="quiet">{say.add}</Button>
        )}
      </Form>
    </section>
  );
}

/** How many came, where the group keeps a number. */
export function Count({ event, door, form }: Pick<DoorPageProps, 'event' | 'door' | 'form'>) {
  const { door: say } = useWords(onTheDayWords);
  const isBeside = door.attendance === 'names';
  return (
    <section class="stack" aria-labelledby="count">
      <h2 id="count">{say.howMany}</h2>
      <Form action={`/events/${event.id}/attendance`} state={form} id="count-form">
        <Field
          name="count"
          type="number"
          label={isBeside ? say.others : say.there}
          help={
            isBeside
              ? say.othersHelp({ n: door.counts.countedOnly })
              : door.counts.here > 0
                ? say.thereMarked({ n: door.counts.here })
                : say.thereHelp
          }
          value={door.attendanceCount}
          inputMode="numeric"
          min={0}
          narrow
          required={false}
        />
        <Button look="quiet">{say.saveNumber}</Button>
      </Form>
    </section>
  );
}

/** A number stands for all, or for those who asked to be counted only. */
export function takesNumber({ attendance, counts }: Door): boolean {
  return attendance === 'count' || (attendance === 'names' && counts.countedOnly > 0);
}
