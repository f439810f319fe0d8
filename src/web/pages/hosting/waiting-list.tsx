import type { EventView } from '../../../events/event.view.js';
import type { DatePlaces } from '../../../rsvps/waiting/date-places.js';
import type { WaitingList, WaitingReply } from '../../../rsvps/waiting/waiting-list.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Checkbox } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Problems } from '../../components/problems.js';
import { More } from '../../components/more.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { alongWords } from '../../components/what-they-said.js';
import { Moment, When } from '../../components/when.js';
import { countWords } from '../../count-words.js';
import type { FormState } from '../../forms.js';

interface WaitingListPageProps {
  event: EventView;
  list: WaitingList;
  /** Whether this is the first page of the list. */
  isFirst: boolean;
  readerZone: string;
  /** Of the places. */
  form: FormState;
}

/** For hosts: who waits for a place of this date, and how its places are given. */
export function WaitingListPage({ event, list, isFirst, readerZone, form }: WaitingListPageProps) {
  const { places } = list;
  const offered = list.items.filter((it) => it.position === null);
  const waiting = list.items.filter((it) => it.position !== null);
  const isOff = event.state === 'cancelled';
  const isOver = isOff || event.state === 'finished';
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>Waiting list</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        {isOver && (
          <Notice>
            <p>This meeting {isOff ? 'was cancelled' : 'is over'}, so its places stay as they were.</p>
          </Notice>
        )}
        {places.waitlistClosed && !isOver && (
          <Notice tone="warm">
            <p>
              The list is closed: nobody new may wait, save people who come every time. Whoever waits already
              keeps their place in it.
            </p>
          </Notice>
        )}
      </div>
      <Numbers places={places} isOver={isOver} />
      {list.items.length === 0 && isFirst && (
        <EmptyState title={isOver ? 'Nobody was waiting' : 'Nobody is waiting'}>
          {!isOver && (
            <p>When all places are taken, people can wait here. A place that comes free goes to the first.</p>
          )}
        </EmptyState>
      )}
      {offered.length > 0 && (
        <section class="stack-small" aria-labelledby="offered">
          <h2 id="offered">A place is offered to</h2>
          <ul class="roster">
            {offered.map((it) => (
              <li key={it.id}>
                <Who entry={it} />
                {it.offer && (
                  <p class="muted small">
                    Until <Moment at={it.offer.closesAt} zone={event.timeZone} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section class="stack-small" aria-labelledby="line">
          <h2 id="line">In line</h2>
          <ol class="roster" start={waiting[0]!.position!}>
            {waiting.map((it) => (
              <li key={it.id} class="row apart">
                <div>
                  <Who entry={it} />
                  <p class="muted small">
                    Since <Moment at={it.since} zone={readerZone} />
                  </p>
                </div>
                {places.waiting > 1 && !isOver && (
                  <ButtonLink href={`/events/${event.id}/waiting-list/${it.id}`} look="quiet">
                    Move<span class="hush"> {nameOf(it)}</span>
                  </ButtonLink>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <More path={`/events/${event.id}/waiting-list`} next={list.next} />
      {isOver ? <Problems form={form} /> : <Places eventId={event.id} places={places} form={form} />}
    </div>
  );
}

function Numbers({ places, isOver }: { places: DatePlaces; isOver: boolean }) {
  const { capacity, overbookedBy, newcomersTaken } = places;
  return (
    <ul class="numbers">
      <li>
        <strong>{places.waiting}</strong> {isOver ? 'waited' : 'waiting'}
      </li>
      <li>
        <strong>{places.seatsTaken}</strong>{' '}
        {capacity === null ? 'taken' : `taken of ${countWords(capacity + overbookedBy, 'place')}`}
      </li>
      {places.free !== null && !isOver && (
        <li>
          <strong>{places.free}</strong> free for anyone
        </li>
      )}
      {newcomersTaken > 0 && (
        <li>
          <strong>{newcomersTaken}</strong> {newcomersTaken === 1 ? 'newcomer' : 'newcomers'}
        </li>
      )}
    </ul>
  );
}

function Who({ entry }: { entry: WaitingReply }) {
  return (
    <p>
      {entry.position !== null && `${entry.position}. `}
      <strong>{nameOf(entry)}</strong>
      {entry.seats > 1 && <span>, needs {entry.seats} places</span>}
      {alongWords(entry) && <span class="muted"> with {alongWords(entry)}</span>}{' '}
      {entry.couldNotBeReached && <Tag tone="alarm">Could not be reached</Tag>}
    </p>
  );
}

export function nameOf({ calledName }: Pick<WaitingReply, 'calledName'>): string {
  return calledName ?? 'Someone';
}

const A_NUMBER = { type: 'number', inputMode: 'numeric', min: 0, max: 1000, narrow: true } as const;

function Places({ eventId, places, form }: { eventId: string; places: DatePlaces; form: FormState }) {
  if (places.capacity === null) {
    return (
      <p class="muted">
        As many can come as like to, so nobody waits. Hosts can give the meeting a number of places when they
        edit it.
      </p>
    );
  }
  return (
    <section class="stack" aria-labelledby="places">
      <h2 id="places">How places are given</h2>
      <p class="reading">
        Places that you hold back wait for those they are for. Whoever comes beyond them gets any other place.
        Nobody loses a place when you change this.
      </p>
      <Form action={`/events/${eventId}/places`} state={form} id="places-form">
        <Field
          {...A_NUMBER}
          name="heldForNewcomers"
          label="Held back for people who come for the first time"
          value={places.heldForNewcomers}
        />
        <Field {...A_NUMBER} name="heldForCarers" label="Held back for carers" value={places.heldForCarers} />
        <Field
          {...A_NUMBER}
          name="heldForInterpreters"
          label="Held back for interpreters"
          value={places.heldForInterpreters}
        />
        <Field
          {...A_NUMBER}
          name="overbookedBy"
          label="Places to give beyond the number"
          help={`There ${places.capacity === 1 ? 'is' : 'are'} ${countWords(places.capacity, 'place')}. If a few people usually cannot come after all, you can give some more.`}
          value={places.overbookedBy}
        />
        <Checkbox
          name="waitlistClosed"
          label="Close the waiting list"
          help="Nobody new may wait."
          checked={places.waitlistClosed}
        />
        <Button>Save</Button>
      </Form>
    </section>
  );
}
