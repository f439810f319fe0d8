import type { ComponentChildren } from 'preact';
import type { Language } from '../../../common/languages.js';
import type { EventView } from '../../../events/event.view.js';
import type { DoorEntry, DoorShow } from '../../../rsvps/on-the-day/door.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Field, Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { EmptyState } from '../../components/notice.js';
import { alongWords, SaidTags, WhatTheySaid } from '../../components/what-they-said.js';
import { usePage, useWords } from '../../layout.js';
import type { DoorPageProps } from './door.js';
import { onTheDayWords } from './words/words.js';

const shows: DoorShow[] = ['all', 'awaited', 'here'];

/** Nobody is awaited any more, and who did not come is no list to look at. */
const showsAfter: DoorShow[] = ['all', 'here'];

/** The way to one name, and to a part of the list. */
export function Find({ event, door: { isOver }, show, name, form }: DoorPageProps) {
  const { door: say } = useWords(onTheDayWords);
  const shown = isOver ? showsAfter : shows;
  const path = `/events/${event.id}/door`;
  return (
    <div class="stack" role="search">
      <Form action={path} state={form} id="find" class="find">
        <Field name="name" type="search" label={say.findName} value={name} />
        <Button look="quiet">{say.find}</Button>
      </Form>
      {name === null ? (
        <nav class="nav" aria-label={say.whom}>
          <ul>
            {shown.map((it) => (
              <li key={it}>
                <a
                  href={it === 'all' ? path : `${path}?show=${it}`}
                  aria-current={it === show ? 'page' : undefined}
                >
                  {isOver && it === 'here' ? say.shows.wereThere : say.shows[it]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <p>
          <a href={path}>{say.everyoneAgain}</a>
        </p>
      )}
    </div>
  );
}

/** Everyone who is expected, with a button to mark who is here. */
export function People({ event, door, show, name }: Omit<DoorPageProps, 'form'>) {
  const { door: say } = useWords(onTheDayWords);
  if (door.entries.length === 0) return <Nobody {...{ door, show, name }} />;
  const mayMark = door.isOpen && door.marksPeople;
  const walkIns = door.entries.filter(({ source }) => source === 'walk-in');
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people" class="hush">
        {name === null ? say.people : say.found}
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
  const { door: say } = useWords(onTheDayWords);
  if (name !== null) {
    return (
      <EmptyState title={say.nobodyNamed}>
        <p>{say.nobodyNamedHelp}</p>
      </EmptyState>
    );
  }
  if (show === 'here') return <EmptyState title={isOver ? say.nobodyMarked : say.nobodyHere} />;
  if (isOver) return <EmptyState title={say.nobodySaidYes} />;
  return show === 'awaited' ? (
    <EmptyState title={say.allHere} />
  ) : (
    <EmptyState title={say.nobodyExpected}>
      <p>{say.nobodyExpectedHelp}</p>
    </EmptyState>
  );
}

function Person({ entry, mayMark, isOver }: { entry: DoorEntry; mayMark: boolean; isOver: boolean }) {
  const { door: say } = useWords(onTheDayWords);
  const name = nameOf(entry, usePage().language);
  const said =
    entry.source === 'walk-in'
      ? say.withoutAnswer
      : // They may stand at the door all the same.
        entry.answer !== 'going' && say.said[entry.answer];
  const marked = { name, hush: (it: ComponentChildren) => <span class="hush">{it}</span> };
  return (
    <li id={`at-${entry.id}`} class="row apart">
      <div>
        <span data-name>{name}</span>
        {alongWords(entry) && <span class="muted"> {say.with({ names: alongWords(entry) })}</span>}
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
          {isOver ? say.wasThere(marked) : say.isHere(marked)}
        </button>
      )}
    </li>
  );
}

/** The search is sent, so its pages are sent too. */
function PagesOfList({ event, door, show, name }: Omit<DoorPageProps, 'form'>) {
  const { door: say } = useWords(onTheDayWords);
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
    <nav class="row" aria-label={say.pages}>
      {page > 1 && to(page - 1, say.before)}
      <span>{say.page({ page, pages })}</span>
      {page < pages && to(page + 1, say.next)}
    </nav>
  );
}

function RemoveWalkIns({ event, walkIns }: { event: EventView; walkIns: DoorEntry[] }) {
  const { door: say } = useWords(onTheDayWords);
  const { language } = usePage();
  return (
    <details class="reading">
      <summary>{say.byMistake}</summary>
      <ul class="list">
        {walkIns.map((entry) => (
          <li key={entry.id} class="row apart">
            {nameOf(entry, language)}
            <Form action={`/events/${event.id}/walk-ins/${entry.id}/remove`} class="">
              <Button look="quiet">
                {say.takeOff({
                  name: nameOf(entry, language),
                  hush: (it) => <span class="hush">{it}</span>,
                })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameOf({ calledName }: DoorEntry, language: Language): string {
  return calledName ?? onTheDayWords(language).door.someone;
}
