import { InvalidInput } from '../../../common/domain-error.js';
import type { EventView } from '../../../events/event.view.js';
import { REASON } from '../../../groups/log-act.js';
import type { WaitingReply } from '../../../rsvps/waiting/waiting-list.queries.js';
import { Button } from '../../components/button.js';
import { type Choice, Radios } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { type FormState, number, type Posted, text } from '../../forms.js';
import { nameOf } from './waiting-list.js';
import { refusals } from '../../../common/refusals/refusals.js';

const BY_NUMBER = 'by-number';

/** For hosts: where someone who waits is to stand, and why. */
export function MoveInLinePage({
  event,
  entry,
  waiting,
  form,
}: {
  event: EventView;
  entry: WaitingReply;
  /** How many wait. */
  waiting: number;
  form: FormState;
}) {
  const path = `/events/${event.id}/waiting-list`;
  const choices = [...stepsFrom(entry.position!, waiting), { value: BY_NUMBER, label: 'To another place' }];
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href={path}>Back to the waiting list</a>
        </p>
        <h1>Move {nameOf(entry)}</h1>
        <p class="lead">
          Now at place {entry.position} of {waiting}.
        </p>
      </div>
      <Form action={`${path}/${entry.id}`} state={form}>
        <Radios name="to" label="Where to?" choices={choices} />
        <Field
          name="position"
          type="number"
          inputMode="numeric"
          min={1}
          max={waiting}
          label="The other place, as a number"
          help={`From 1 to ${waiting}.`}
          required={false}
          narrow
        />
        <Field
          name="reason"
          label="Why?"
          help={`In a few words, up to ${REASON.max} characters. The organisers of the group can read it.`}
        />
        <Button>Move</Button>
      </Form>
    </div>
  );
}

/** The steps that lead somewhere else, each with the place it leads to. */
function stepsFrom(position: number, waiting: number): Choice[] {
  const steps: Choice[] = [];
  const add = (to: number, label: string) => {
    const isThere = to === position || to < 1 || to > waiting || steps.some((it) => it.value === String(to));
    if (!isThere) steps.push({ value: String(to), label: `${label} (place ${to})` });
  };
  add(position - 1, 'One place up');
  add(position + 1, 'One place down');
  add(1, 'To the front');
  add(waiting, 'To the end');
  return steps;
}

/**
 * The place that was chosen, as it was sent.
 * @throws InvalidInput where nothing was chosen, or a step and another place beside it
 */
export function positionIn(posted: Posted): number | string | undefined {
  const typed = number(posted, 'position');
  if (text(posted, 'to') === BY_NUMBER) return typed;
  const to = number(posted, 'to') ?? typed;
  if (to === undefined) throw InvalidInput.at('to', refusals.pages.whereTo);
  if (typed !== undefined && typed !== to) {
    throw InvalidInput.at('position', refusals.pages.stepAndPlace);
  }
  return to;
}
