import type { EventView } from '../../events/event.view.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import type { Roster, RosterEntry } from '../../rsvps/rsvps.queries.js';
import { BackTo } from '../components/back-to.js';
import { Button } from '../components/button.js';
import { Tag } from '../components/card.js';
import { Field } from '../components/fields.js';
import { Form } from '../components/form.js';
import { More } from '../components/more.js';
import { EmptyState, Notice } from '../components/notice.js';
import { Problems } from '../components/problems.js';
import { When } from '../components/when.js';
import { countWords } from '../count-words.js';
import { type FormState, freshForm } from '../forms.js';

interface RosterPageProps {
  event: EventView;
  roster: Roster;
  /** The cursor of this page of the list; `null` on the first. */
  after: string | null;
  /** Whether it is time to write down who is there. */
  mayMark: boolean;
  form: FormState;
}

const SECTIONS: { answer: Answer; title: string }[] = [
  { answer: 'going', title: 'Coming' },
  { answer: 'maybe', title: 'Maybe' },
  { answer: 'declined', title: 'Can’t come' },
];

export function RosterPage({ event, roster, after, mayMark, form }: RosterPageProps) {
  const { counts } = roster;
  const isEmpty = roster.items.length === 0 && after === null;
  const problemIn = formOf(form);
  const isShown = mayMark && (problemIn === 'walk-in' || problemIn === roster.attendance);
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>Who is coming</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        {!isShown && <Problems form={form} />}
        {event.state === 'cancelled' && (
          <Notice tone="warm">
            <p>This meeting was cancelled.</p>
          </Notice>
        )}
      </div>
      <ul class="numbers">
        <li>
          <strong>{counts.going}</strong> coming
        </li>
        <li>
          <strong>{counts.maybe}</strong> maybe
        </li>
        <li>
          <strong>{counts.declined}</strong> can’t come
        </li>
        <li>
          <strong>
            {roster.capacity === null ? 'Open' : Math.max(0, roster.capacity - roster.seatsTaken)}
          </strong>{' '}
          {roster.capacity === null ? 'no limit' : `free of ${countWords(roster.capacity, 'place')}`}
        </li>
      </ul>
      {isEmpty ? (
        <EmptyState title="No answers yet">
          <p>Here you will see the names people chose, and what they answered. Never an address.</p>
        </EmptyState>
      ) : (
        <Answers {...{ event, roster, after, mayMark }} form={problemIn === 'names' ? form : freshForm} />
      )}
      <More path={`/events/${event.id}/roster`} next={roster.next} />
      {mayMark ? (
        <>
          {roster.attendance === 'count' && (
            <Count {...{ event, roster }} form={problemIn === 'count' ? form : freshForm} />
          )}
          <WalkIn {...{ event, after }} form={problemIn === 'walk-in' ? form : freshForm} />
        </>
      ) : (
        event.state === 'published' && (
          <p class="muted">
            From one hour before the start, you can add people who come without having answered
            {roster.attendance === 'none' ? '.' : ', and write down who came.'}
          </p>
        )
      )}
    </div>
  );
}

/** Which of the page's forms was sent. */
function formOf({ typed }: FormState): 'names' | 'count' | 'walk-in' | null {
  if (!typed) return null;
  if (typed['by'] === 'names') return 'names';
  return typed['by'] === 'count' ? 'count' : 'walk-in';
}

function Answers({ event, roster, after, mayMark, form }: RosterPageProps) {
  const byName = mayMark && roster.attendance === 'names';
  const list = (
    <>
      {SECTIONS.map(({ answer, title }) => {
        const entries = roster.items.filter((it) => it.answer === answer);
        return (
          entries.length > 0 && (
            <section key={answer} class="stack-small" aria-labelledby={`answer-${answer}`}>
              <h2 id={`answer-${answer}`}>{title}</h2>
              <ul class="roster">
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} byName={byName} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
  const walkIns = roster.items.filter((it) => it.source === 'walk-in');
  return (
    <>
      {byName ? (
        <Form action={`/events/${event.id}/attendance`} state={form} id="names" class="stack-large">
          <p>Tick everyone who came, and save.</p>
          <input type="hidden" name="by" value="names" />
          {after && <input type="hidden" name="after" value={after} />}
          {list}
          <Button>Save who came</Button>
        </Form>
      ) : (
        <div class="stack-large">{list}</div>
      )}
      {walkIns.length > 0 && mayMark && (
        <details class="reading">
          <summary>Someone at the door was added by mistake</summary>
          <ul class="list">
            {walkIns.map((entry) => (
              <li key={entry.id} class="row apart">
                {nameOf(entry)}
                <Form action={`/events/${event.id}/walk-ins/${entry.id}/remove`} class="">
                  <Button look="quiet">
                    Take off the list<span class="hush">: {nameOf(entry)}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Entry({ entry, byName }: { entry: RosterEntry; byName: boolean }) {
  const id = `came-${entry.id}`;
  const tags = (
    <>
      {entry.source === 'walk-in' && <Tag tone="plain">At the door</Tag>}
      {entry.source === 'code' && <Tag tone="plain">With a code</Tag>}
      {entry.couldNotBeReached && <Tag tone="alarm">Could not be reached</Tag>}
      {!byName && entry.came === true && <Tag>Came</Tag>}
    </>
  );
  if (!byName) {
    return (
      <li class="row">
        <span>{nameOf(entry)}</span>
        {tags}
      </li>
    );
  }
  return (
    <li class="row">
      <div class="choice">
        <input type="hidden" name="shown" value={entry.id} />
        <input type="checkbox" id={id} name="came" value={entry.id} checked={entry.came === true} />
        <label for={id}>{nameOf(entry)}</label>
      </div>
      {tags}
    </li>
  );
}

function Count({ event, roster, form }: Pick<RosterPageProps, 'event' | 'roster' | 'form'>) {
  return (
    <section class="stack" aria-labelledby="count">
      <h2 id="count">How many came</h2>
      <Form action={`/events/${event.id}/attendance`} state={form} id="count-form">
        <input type="hidden" name="by" value="count" />
        <Field
          name="count"
          type="number"
          label="People who were there"
          help="This group writes down a number, and no names."
          value={roster.attendanceCount}
          inputMode="numeric"
          min={0}
          narrow
        />
        <Button>Save the number</Button>
      </Form>
    </section>
  );
}

function WalkIn({ event, after, form }: Pick<RosterPageProps, 'event' | 'after' | 'form'>) {
  return (
    <section class="stack" aria-labelledby="walk-in">
      <h2 id="walk-in">Someone is at the door</h2>
      <Form action={`/events/${event.id}/walk-ins`} state={form} id="walk-in-form">
        {after && <input type="hidden" name="after" value={after} />}
        <Field
          name="calledName"
          label="What shall we call them?"
          help="Any name will do, or none."
          required={false}
        />
        <Button look="quiet">Add them</Button>
      </Form>
    </section>
  );
}

function nameOf({ calledName }: RosterEntry): string {
  return calledName ?? 'Someone';
}
