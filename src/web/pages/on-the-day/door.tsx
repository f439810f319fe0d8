import type { EventView } from '../../../events/event.view.js';
import type { Door, DoorShow } from '../../../rsvps/on-the-day/door.queries.js';
import { BackTo } from '../../components/back-to.js';
import { ButtonLink } from '../../components/button.js';
import { Notice } from '../../components/notice.js';
import { Problems } from '../../components/problems.js';
import { Moment, When } from '../../components/when.js';
import { type FormState, freshForm } from '../../forms.js';
import { Count, takesNumber, WalkIn } from './door-forms.js';
import { Find, People } from './door-list.js';

export interface DoorPageProps {
  event: EventView;
  door: Door;
  show: DoorShow;
  /** What was looked for; `null` for nothing. */
  name: string | null;
  form: FormState;
}

export function DoorPage({ event, door, show, name, form }: DoorPageProps) {
  const sent = formOf(form);
  const isOnPage = {
    find: true,
    'walk-in': door.isOpen,
    count: door.isOpen && takesNumber(door),
    other: false,
  }[sent];
  return (
    <div class="stack-large" data-door={event.occurrenceId} data-now={door.now.toString()}>
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>At the door</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        {!isOnPage && <Problems form={form} />}
        <NotNow event={event} door={door} />
        {door.isOpen && door.marksPeople && event.state === 'published' && (
          <p>
            <ButtonLink href={`/events/${event.id}/check-in-code`} look="quiet">
              Let people check in themselves
            </ButtonLink>
          </p>
        )}
      </div>
      <ul class="numbers" data-anew="numbers">
        {door.marksPeople && (
          <li>
            <strong data-here-count>{door.counts.here}</strong> {door.isOver ? 'were there' : 'here'}
          </li>
        )}
        <li>
          <strong>{door.counts.expected}</strong> {door.isOver ? 'had said yes' : 'expected'}
        </li>
        {door.counts.newcomers > 0 && (
          <li>
            <strong>{door.counts.newcomers}</strong> for the first time
          </li>
        )}
        {door.counts.maybe > 0 && (
          <li>
            <strong>{door.counts.maybe}</strong> {door.isOver ? 'had said maybe' : 'maybe'}
          </li>
        )}
      </ul>
      <div class="notice notice-warm at-hand" data-waiting hidden>
        <p role="status" />
        <div class="stack" role="log" data-refusals />
      </div>
      <Find {...{ event, door, show, name }} form={sent === 'find' ? form : freshForm} />
      <div data-anew={name === null ? 'people' : undefined}>
        <People {...{ event, door, show, name }} />
      </div>
      {door.isOpen && (
        <>
          <WalkIn event={event} form={sent === 'walk-in' ? form : freshForm} />
          {takesNumber(door) && <Count {...{ event, door }} form={sent === 'count' ? form : freshForm} />}
        </>
      )}
    </div>
  );
}

/** Which of the page's forms was sent. */
function formOf({ typed }: FormState): 'find' | 'walk-in' | 'count' | 'other' {
  if (!typed) return 'other';
  if (typed['count'] !== undefined) return 'count';
  if (typed['calledName'] !== undefined) return 'walk-in';
  return typed['name'] === undefined ? 'other' : 'find';
}

function NotNow({ event, door }: Pick<DoorPageProps, 'event' | 'door'>) {
  if (event.state === 'cancelled') {
    return (
      <Notice tone="warm">
        <p>This meeting was cancelled.</p>
      </Notice>
    );
  }
  if (!door.isOpen) {
    return (
      <p class="muted">
        You can mark who is here, and add people without an answer, from{' '}
        <Moment at={door.opensAt} zone={event.timeZone} /> on.
      </p>
    );
  }
  if (door.attendance === 'none') {
    return (
      <Notice>
        <p>This group writes down nothing about who came. So there is nothing to press beside the names.</p>
        <Tally />
      </Notice>
    );
  }
  if (!door.marksPeople) {
    return <p class="muted">The day is over, and this group keeps only how many came.</p>;
  }
  return door.attendance === 'count' ? (
    <p class="muted">
      {door.isOver
        ? 'If someone was there and is not marked yet, press beside their name.'
        : 'Press beside a name when someone is here.'}{' '}
      Twelve hours after the end only the number stays.
    </p>
  ) : null;
}

/** Counts in the page itself, and forgets with it. */
function Tally() {
  return (
    <div class="row" data-tally hidden>
      <p>
        To count for yourself: <output>0</output>
      </p>
      <button type="button" class="button button-quiet" data-step="1">
        One more
      </button>
      <button type="button" class="button button-quiet" data-step="-1">
        One less
      </button>
      <p class="small">It is forgotten when you leave this page.</p>
    </div>
  );
}
