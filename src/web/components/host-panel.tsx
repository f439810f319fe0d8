import { type Language, localeOf } from '../../common/languages.js';
import type { Reach } from '../../groups/group-reach.queries.js';
import type { EventView } from '../../events/event.view.js';
import { countWords } from '../count-words.js';
import { usePage } from '../layout.js';
import { wallTimeWords } from '../page-times.js';
import { Button, ButtonLink } from './button.js';
import { Card } from './card.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { ReachLine } from './reach.js';
import { UndoNotice } from './undo-notice.js';

/** What hosts of an event can do from its page; nothing for anyone else. */
export function HostPanel({ event, reach }: { event: EventView; reach: Reach | null }) {
  const { language } = usePage();
  const { hosting } = event;
  if (!hosting) return null;
  const path = `/events/${event.id}`;
  const isOpen = event.state === 'draft' || event.state === 'published';
  return (
    <Card>
      <h2>For hosts</h2>
      {event.series && <UndoNotice seriesId={event.series.id} undo={hosting.undo} zone={event.timeZone} />}
      {event.state === 'draft' && (
        <p>
          This is a draft. Only the hosts of the group can see it
          {hosting.mayChange ? ', until you publish it.' : '.'}
        </p>
      )}
      {hosting.skippedDays.length > 0 && (
        <p>It will do without {daysWords(hosting.skippedDays, language)}.</p>
      )}
      {event.state === 'cancelled' && (
        <p>
          {hosting.seatsTaken === 0 ? 'Nobody' : countWords(hosting.seatsTaken, 'person', 'people')} had said
          yes.
        </p>
      )}
      {event.state === 'published' && <p>{seatsWords(hosting.seatsTaken, hosting.capacity)}</p>}
      {event.state === 'published' && reach && <ReachLine reach={reach} who="who answered" />}
      {event.state === 'finished' && (
        <p>{countWords(hosting.seatsTaken, 'place was', 'places were')} taken.</p>
      )}
      {hosting.ledBy && <p>Led by {hosting.leaderName ?? 'a host without a name here'}.</p>}
      {hosting.notices.map(({ pointer, detail }) => (
        <Notice key={pointer} tone="warm">
          <p>{detail}</p>
        </Notice>
      ))}
      {event.state === 'draft' && hosting.mayChange && (
        <Form action={`${path}/publish`} id="publish">
          <Button block>Publish</Button>
        </Form>
      )}
      {(event.state === 'published' || event.state === 'finished') && (
        <ButtonLink href={`${path}/door`} look="quiet" block>
          At the door
        </ButtonLink>
      )}
      {event.state === 'finished' && (
        <ButtonLink href={`${path}/thanks`} look="quiet" block>
          Write a thank-you
        </ButtonLink>
      )}
      {event.state !== 'draft' && (
        <ButtonLink href={`${path}/roster`} look="quiet" block>
          {event.state === 'finished' ? 'Who was coming' : 'Who is coming'}
        </ButtonLink>
      )}
      {(event.state === 'published' || event.state === 'finished') && (
        <ButtonLink href={`/groups/${event.group.id}/letters/new?date=${event.id}`} look="quiet" block>
          Write a letter
        </ButtonLink>
      )}
      {event.state === 'published' && hosting.capacity !== null && (
        <ButtonLink href={`${path}/waiting-list`} look="quiet" block>
          Waiting list and places
        </ButtonLink>
      )}
      {hosting.mayChange && isOpen && (
        <ButtonLink href={`${path}/edit`} look="quiet" block>
          Edit or move it
        </ButtonLink>
      )}
      {event.series && hosting.mayChange && event.state === 'published' && (
        <p>
          <a href={`/series/${event.series.id}/holidays`}>Skip public holidays</a>
        </p>
      )}
      {hosting.mayPutBack && (
        <p>
          <a href={`${path}/put-back`}>Let it take place after all</a>
        </p>
      )}
      {hosting.mayChange && event.state === 'published' && (
        <p>
          <a href={`${path}/cancel`}>Cancel this meeting</a>
        </p>
      )}
    </Card>
  );
}

const MOST_DAYS = 12;

function daysWords(days: string[], language: Language): string {
  const named = days.slice(0, MOST_DAYS).map((day) => wallTimeWords(`${day}T00:00`, language, true));
  const more = days.length - named.length;
  return new Intl.ListFormat(localeOf(language)).format(
    more > 0 ? [...named, countWords(more, 'more day')] : named,
  );
}

function seatsWords(taken: number, capacity: number | null): string {
  if (capacity === null) {
    return taken === 0
      ? 'Nobody has said yes so far.'
      : `${countWords(taken, 'person is', 'people are')} coming so far.`;
  }
  const places = countWords(capacity, 'place');
  return taken > capacity
    ? `${taken} people come: ${taken - capacity} beyond the ${places}.`
    : `${taken} of ${places} taken.`;
}
