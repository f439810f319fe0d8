import type { EventView } from '../../../events/event.view.js';
import type { Reach } from '../../../groups/group-reach.queries.js';
import type { Answer } from '../../../rsvps/rsvp.entity.js';
import type { Roster, RosterEntry } from '../../../rsvps/roster.queries.js';
import { alongWords, SaidTags, WhatTheySaid } from '../../components/what-they-said.js';
import { BackTo } from '../../components/back-to.js';
import { ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { More } from '../../components/more.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { ReachLine } from '../../components/reach.js';
import { When } from '../../components/when.js';
import { countWords } from '../../count-words.js';

interface RosterPageProps {
  event: EventView;
  roster: Roster;
  reach: Reach;
  /** Whether this is the first page of the list. */
  isFirst: boolean;
  /** Whether letters can be answered here, and so there may be words to read. */
  hasNotes: boolean;
}

const SECTIONS: { answer: Answer; title: string; titleAfter: string }[] = [
  { answer: 'going', title: 'Coming', titleAfter: 'Were coming' },
  { answer: 'maybe', title: 'Maybe', titleAfter: 'Said maybe' },
  { answer: 'offered', title: 'A place is offered', titleAfter: 'Was offered a place' },
  { answer: 'waitlisted', title: 'On the waiting list', titleAfter: 'Waited for a place' },
  { answer: 'declined', title: 'Can’t come', titleAfter: 'Could not come' },
];

export function RosterPage({ event, roster, reach, isFirst, hasNotes }: RosterPageProps) {
  const isOver = event.state === 'finished';
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{isOver ? 'Who was coming' : 'Who is coming'}</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        {event.state === 'cancelled' && (
          <Notice tone="warm">
            <p>This meeting was cancelled.</p>
          </Notice>
        )}
        {(event.state === 'published' || event.state === 'finished') && (
          <p>
            <ButtonLink href={`/events/${event.id}/door`} look="quiet">
              At the door
            </ButtonLink>
          </p>
        )}
        {event.state === 'published' && roster.capacity !== null && (
          <p>
            <ButtonLink href={`/events/${event.id}/waiting-list`} look="quiet">
              Waiting list and places
            </ButtonLink>
          </p>
        )}
        {roster.mayExport && (
          <p>
            <ButtonLink href={`/events/${event.id}/roster-export`} look="quiet">
              Take the list out
            </ButtonLink>
          </p>
        )}
        {hasNotes && (
          <p>
            <ButtonLink href={`/events/${event.id}/notes`} look="quiet">
              What people wrote back
            </ButtonLink>
          </p>
        )}
      </div>
      <div class="stack-small">
        <Numbers roster={roster} isOver={isOver} />
        {!isOver && <ReachLine reach={reach} who="answered" />}
      </div>
      {roster.items.length === 0 && isFirst ? (
        <EmptyState title="No answers yet">
          <p>Here you will see the names people chose, and what they answered. Never an address.</p>
        </EmptyState>
      ) : (
        <div class="stack-large">
          {SECTIONS.map(({ answer, title, titleAfter }) => {
            const entries = roster.items.filter((it) => it.answer === answer);
            return (
              entries.length > 0 && (
                <section key={answer} class="stack-small" aria-labelledby={`answer-${answer}`}>
                  <h2 id={`answer-${answer}`}>{isOver ? titleAfter : title}</h2>
                  <ul class="roster">
                    {entries.map((entry) => (
                      <Entry key={entry.id} entry={entry} isOver={isOver} />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
        </div>
      )}
      <More path={`/events/${event.id}/roster`} next={roster.next} />
    </div>
  );
}

function Numbers({ roster, isOver }: { roster: Roster; isOver: boolean }) {
  const { counts, seatsTaken } = roster;
  const places = roster.capacity === null ? null : roster.capacity + roster.overbookedBy;
  return (
    <ul class="numbers">
      <li>
        <strong>{counts.going}</strong> {isOver ? 'were coming' : 'coming'}
      </li>
      <li>
        <strong>{counts.maybe}</strong> {isOver ? 'said maybe' : 'maybe'}
      </li>
      <li>
        <strong>{counts.declined}</strong> {isOver ? 'could not come' : 'can’t come'}
      </li>
      {counts.newcomers > 0 && (
        <li>
          <strong>{counts.newcomers}</strong> for the first time
        </li>
      )}
      {counts.kept > 0 && (
        <li>
          <strong>{counts.kept}</strong> given up, and kept for ten minutes
        </li>
      )}
      {!isOver && (
        <li>
          <strong>{places === null ? 'Open' : Math.max(0, places - seatsTaken)}</strong>{' '}
          {places === null ? 'no limit' : `free of ${countWords(places, 'place')}`}
        </li>
      )}
    </ul>
  );
}

function Entry({ entry, isOver }: { entry: RosterEntry; isOver: boolean }) {
  return (
    <li>
      <div class="row">
        <span>{entry.calledName ?? 'Someone'}</span>
        {alongWords(entry.said) && <span class="muted">with {alongWords(entry.said)}</span>}
        {entry.isRegular && <Tag tone="plain">Every time</Tag>}
        {entry.source === 'walk-in' && <Tag tone="plain">At the door</Tag>}
        {entry.source === 'code' && <Tag tone="plain">With a code</Tag>}
        {entry.couldNotBeReached && <Tag tone="alarm">Could not be reached</Tag>}
        {entry.came && <Tag>{isOver ? 'Was there' : 'Here'}</Tag>}
        <SaidTags said={entry.said} />
      </div>
      <WhatTheySaid said={entry.said} />
    </li>
  );
}
