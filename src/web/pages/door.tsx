import type { EventView } from '../../events/event.view.js';
import type { Door, DoorEntry, DoorShow } from '../../rsvps/on-the-day/door.queries.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import { BackTo } from '../components/back-to.js';
import { Button, ButtonLink } from '../components/button.js';
import { Tag } from '../components/card.js';
import { Field, Hidden } from '../components/fields.js';
import { Form } from '../components/form.js';
import { EmptyState, Notice } from '../components/notice.js';
import { Problems } from '../components/problems.js';
import { alongWords, SaidTags, WhatTheySaid } from '../components/what-they-said.js';
import { Moment, When } from '../components/when.js';
import { countWords } from '../count-words.js';
import { type FormState, freshForm } from '../forms.js';

interface DoorPageProps {
  event: EventView;
  door: Door;
  show: DoorShow;
  /** What was looked for; `null` for nothing. */
  name: string | null;
  form: FormState;
}

/** Of everyone who did not say yes, for they may stand at the door all the same. */
const saidWords: Record<Answer, string | null> = {
  going: null,
  maybe: 'Said maybe',
  declined: 'Had said no',
  waitlisted: 'On the waiting list',
  offered: 'Was offered a place',
};

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
      <ul class="numbers">
        {door.marksPeople && (
          <li>
            <strong data-here-count>{door.counts.here}</strong> here
          </li>
        )}
        <li>
          <strong>{door.counts.expected}</strong> expected
        </li>
        {door.counts.newcomers > 0 && (
          <li>
            <strong>{door.counts.newcomers}</strong> for the first time
          </li>
        )}
        {door.counts.maybe > 0 && (
          <li>
            <strong>{door.counts.maybe}</strong> maybe
          </li>
        )}
      </ul>
      <p role="status" class="notice notice-warm" data-waiting hidden />
      <Find {...{ event, show, name }} form={sent === 'find' ? form : freshForm} />
      <People {...{ event, door, show, name }} />
      {door.isOpen && (
        <>
          <WalkIn event={event} form={sent === 'walk-in' ? form : freshForm} />
          {takesNumber(door) && <Count {...{ event, door }} form={sent === 'count' ? form : freshForm} />}
        </>
      )}
    </div>
  );
}

/** A number stands for all, or for those who asked to be counted only. */
function takesNumber({ attendance, counts }: Door): boolean {
  return attendance === 'count' || (attendance === 'names' && counts.countedOnly > 0);
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
      Press beside a name when someone is here. Twelve hours after the end only the number stays.
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

const shows: { show: DoorShow; words: string }[] = [
  { show: 'all', words: 'Everyone' },
  { show: 'awaited', words: 'Not here yet' },
  { show: 'here', words: 'Here' },
];

function Find({ event, show, name, form }: Omit<DoorPageProps, 'door'>) {
  const path = `/events/${event.id}/door`;
  return (
    <div class="stack" role="search">
      <Form action={path} state={form} id="find" class="find">
        <Field name="name" type="search" label="Find a name" value={name} />
        <Button look="quiet">Find</Button>
      </Form>
      {name === null ? (
        <nav class="nav" aria-label="Whom to show">
          <ul>
            {shows.map((it) => (
              <li key={it.show}>
                <a
                  href={it.show === 'all' ? path : `${path}?show=${it.show}`}
                  aria-current={it.show === show ? 'page' : undefined}
                >
                  {it.words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <p>
          <a href={path}>Show everyone again</a>
        </p>
      )}
    </div>
  );
}

function People({ event, door, show, name }: Omit<DoorPageProps, 'form'>) {
  if (door.entries.length === 0) return <Nobody {...{ show, name }} />;
  const mayMark = door.isOpen && door.marksPeople;
  const walkIns = door.entries.filter(({ source }) => source === 'walk-in');
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people" class="hush">
        {name === null ? 'People' : 'Found'}
      </h2>
      <Form action={`/events/${event.id}/door/marks`} id="marks" class="">
        <Hidden name="show" value={name === null ? show : ''} />
        <Hidden name="page" value={name === null ? String(door.page) : ''} />
        <ul class="roster door-list" data-whole={door.pages === 1 ? '' : undefined}>
          {door.entries.map((entry) => (
            <Person key={entry.id} entry={entry} mayMark={mayMark} />
          ))}
        </ul>
      </Form>
      {door.pages > 1 && <PagesOfList {...{ event, door, show, name }} />}
      {walkIns.length > 0 && door.isOpen && <RemoveWalkIns {...{ event, walkIns }} />}
    </section>
  );
}

function Nobody({ show, name }: Pick<DoorPageProps, 'show' | 'name'>) {
  if (name !== null) {
    return (
      <EmptyState title="Nobody of this name">
        <p>They may have chosen another name. You can add them below.</p>
      </EmptyState>
    );
  }
  if (show === 'here') return <EmptyState title="Nobody is marked as here yet" />;
  return show === 'awaited' ? (
    <EmptyState title="Everyone who was expected is here" />
  ) : (
    <EmptyState title="Nobody is expected yet">
      <p>Here you will see the names people chose. Never an address.</p>
    </EmptyState>
  );
}

function Person({ entry, mayMark }: { entry: DoorEntry; mayMark: boolean }) {
  const said = entry.source === 'walk-in' ? 'Without an answer' : saidWords[entry.answer];
  return (
    <li id={`at-${entry.id}`} class="row apart">
      <div>
        <span data-name>{nameOf(entry)}</span>
        {alongWords(entry) && <span class="muted"> with {alongWords(entry)}</span>}
        {said && (
          <>
            {' '}
            <Tag tone="plain">{said}</Tag>
          </>
        )}{' '}
        <SaidTags said={entry.said} />
        <WhatTheySaid said={entry.said} />
      </div>
      {mayMark && !entry.said.countMeOnly && (
        <button
          type="submit"
          class="button button-quiet"
          name={entry.isHere ? 'notHere' : 'here'}
          value={entry.id}
          aria-pressed={entry.isHere ? 'true' : 'false'}
          data-people={1 + entry.companions + entry.carers + entry.interpreters}
        >
          Here<span class="hush">: {nameOf(entry)}</span>
        </button>
      )}
    </li>
  );
}

/** The search is sent, so its pages are sent too. */
function PagesOfList({ event, door, show, name }: Omit<DoorPageProps, 'form'>) {
  const { page, pages } = door;
  const to = (at: number, words: string) =>
    name === null ? (
      <ButtonLink href={`/events/${event.id}/door?show=${show}&page=${at}`} look="quiet">
        {words}
      </ButtonLink>
    ) : (
      <Form action={`/events/${event.id}/door`} id={`page-${at}`} class="">
        <Hidden name="name" value={name} />
        <Hidden name="page" value={String(at)} />
        <Button look="quiet">{words}</Button>
      </Form>
    );
  return (
    <nav class="row" aria-label="Pages of the list">
      {page > 1 && to(page - 1, 'Before')}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && to(page + 1, 'Next')}
    </nav>
  );
}

function RemoveWalkIns({ event, walkIns }: { event: EventView; walkIns: DoorEntry[] }) {
  return (
    <details class="reading">
      <summary>Someone was added by mistake</summary>
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
  );
}

function WalkIn({ event, form }: Pick<DoorPageProps, 'event' | 'form'>) {
  return (
    <section class="stack" aria-labelledby="walk-in">
      <h2 id="walk-in">Someone came without an answer</h2>
      <Form action={`/events/${event.id}/walk-ins`} state={form} id="walk-in-form">
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

function Count({ event, door, form }: Pick<DoorPageProps, 'event' | 'door' | 'form'>) {
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

function nameOf({ calledName }: DoorEntry): string {
  return calledName ?? 'Someone';
}
