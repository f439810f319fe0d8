import type { Door } from '../../../rsvps/on-the-day/door.queries.js';
import { Button } from '../../components/button.js';
import { Field, OnceKey } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { countWords } from '../../count-words.js';
import { fieldOf } from '../../forms.js';
import type { DoorPageProps } from './door.js';

/** The second press on the same form, once the first found no place. */
export const ANYWAY = 'anyway';
const WALK_IN = 'walk-in-form';

/** Adds someone who had not answered. */
export function WalkIn({ event, form }: Pick<DoorPageProps, 'event' | 'form'>) {
  const isFull = form.problems.some(({ pointer }) => fieldOf(pointer) === ANYWAY);
  return (
    <section class="stack" aria-labelledby="walk-in">
      <h2 id="walk-in">Someone came without an answer</h2>
      <Form action={`/events/${event.id}/walk-ins`} state={form} id={WALK_IN}>
        <OnceKey />
        <Field
          name="calledName"
          label="What shall we call them?"
          help="Any name will do, or none."
          required={false}
        />
        {isFull ? (
          <Button look="quiet" id={`${WALK_IN}-${ANYWAY}`} name={ANYWAY} value="yes">
            Add them anyway
          </Button>
        ) : (
          <Button look="quiet">Add them</Button>
        )}
      </Form>
    </section>
  );
}

/** How many came, where the group keeps a number. */
export function Count({ event, door, form }: Pick<DoorPageProps, 'event' | 'door' | 'form'>) {
  const isBeside = door.attendance === 'names';
  return (
    <section class="stack" aria-labelledby="count">
      <h2 id="count">How many came</h2>
      <Form action={`/events/${event.id}/attendance`} state={form} id="count-form">
        <Field
          name="count"
          type="number"
          label={isBeside ? 'Others who were there' : 'People who were there'}
          help={
            isBeside
              ? `${countWords(door.counts.countedOnly, 'person', 'people')} asked to be counted only. Write how many of them came, without a name.`
              : door.counts.here > 0
                ? `Left empty, it is ${countWords(door.counts.here, 'person', 'people')}, as marked above.`
                : 'This group writes down a number, and no names.'
          }
          value={door.attendanceCount}
          inputMode="numeric"
          min={0}
          narrow
          required={false}
        />
        <Button look="quiet">Save the number</Button>
      </Form>
    </section>
  );
}

/** A number stands for all, or for those who asked to be counted only. */
export function takesNumber({ attendance, counts }: Door): boolean {
  return attendance === 'count' || (attendance === 'names' && counts.countedOnly > 0);
}
