import type { EventView } from '../../../events/event.view.js';
import type { DoorEntry, DoorShow } from '../../../rsvps/on-the-day/door.queries.js';
import type { Answer } from '../../../rsvps/rsvp.entity.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Field, Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { EmptyState } from '../../components/notice.js';
import { alongWords, SaidTags, WhatTheySaid } from '../../components/what-they-said.js';
import type { DoorPageProps } from './door.js';

/** Of everyone who did not say yes, for they may stand at the door all the same. */
const saidWords: Record<Answer, string | null> = {
  going: null,
  maybe: 'Said maybe',
  declined: 'Had said no',
  waitlisted: 'On the waiting list',
  offered: 'Was offered a place',
};

const shows: { show: DoorShow; words: string }[] = [
  { show: 'all', words: 'Everyone' },
  { show: 'awaited', words: 'Not here yet' },
  { show: 'here', words: 'Here' },
];

/** Nobody is awaited any more, and who did not come is no list to look at. */
const showsAfter: typeof shows = [
  { show: 'all', words: 'Everyone' },
  { show: 'here', words: 'Were there' },
];

/** The way to one name, and to a part of the list. */
export function Find({ event, door: { isOver }, show, name, form }: DoorPageProps) {
  const shown = isOver ? showsAfter : shows;
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
            {shown.map((it) => (
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

/** Everyone who is expected, with a button to mark who is here. */
export function People({ event, door, show, name }: Omit<DoorPageProps, 'form'>) {
  if (door.entries.length === 0) return <Nobody {...{ door, show, name }} />;
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
            <Person key={entry.id} entry={entry} mayMark={mayMark} isOver={door.isOver} />
          ))}
        </ul>
      </Form>
      {door.pages > 1 && <PagesOfList {...{ event, door, show, name }} />}
      {walkIns.length > 0 && door.isOpen && <RemoveWalkIns {...{ event, walkIns }} />}
    </section>
  );
}

function Nobody({ door: { isOver }, show, name }: Pick<DoorPageProps, 'door' | 'show' | 'name'>) {
  if (name !== null) {
    return (
      <EmptyState title="Nobody of this name">
        <p>They may have chosen another name. You can add them below.</p>
      </EmptyState>
    );
  }
  if (show === 'here')
    return <EmptyState title={isOver ? 'Nobody is marked yet' : 'Nobody is marked as here yet'} />;
  if (isOver) return <EmptyState title="Nobody had said that they come" />;
  return show === 'awaited' ? (
    <EmptyState title="Everyone who was expected is here" />
  ) : (
    <EmptyState title="Nobody is expected yet">
      <p>Here you will see the names people chose. Never an address.</p>
    </EmptyState>
  );
}

function Person({ entry, mayMark, isOver }: { entry: DoorEntry; mayMark: boolean; isOver: boolean }) {
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
          {isOver ? 'Was there' : 'Here'}
          <span class="hush">: {nameOf(entry)}</span>
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

function nameOf({ calledName }: DoorEntry): string {
  return calledName ?? 'Someone';
}
