import type { Language } from '../../common/languages.js';
import { listWords } from '../../common/time-words.js';
import type { Reach } from '../../groups/group-reach.queries.js';
import type { EventView } from '../../events/event.view.js';
import { usePage, useWords } from '../layout.js';
import { wallTimeWords } from '../page-times.js';
import { stopAfter } from '../words.js';
import { Button, ButtonLink } from './button.js';
import { Card } from './card.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { ReachLine } from './reach.js';
import { UndoNotice } from './undo-notice.js';
import { componentWords } from './words/words.js';
import { Refused } from './refused.js';

/** What hosts of an event can do from its page; nothing for anyone else. */
export function HostPanel({ event, reach }: { event: EventView; reach: Reach | null }) {
  const { language } = usePage();
  const words = useWords(componentWords);
  const say = words.hostPanel;
  const { hosting } = event;
  if (!hosting) return null;
  const path = `/events/${event.id}`;
  const isOpen = event.state === 'draft' || event.state === 'published';
  return (
    <Card>
      <h2>{words.pieces.forHosts}</h2>
      {event.series && <UndoNotice seriesId={event.series.id} undo={hosting.undo} zone={event.timeZone} />}
      {event.state === 'draft' && <p>{hosting.mayChange ? say.draftUntil : say.draft}</p>}
      {hosting.skippedDays.length > 0 && (
        <p>{say.without({ days: daysWords(hosting.skippedDays, language, say) })}</p>
      )}
      {event.state === 'cancelled' && <p>{say.hadSaidYes({ n: hosting.seatsTaken })}</p>}
      {event.state === 'published' && <p>{seatsWords(hosting.seatsTaken, hosting.capacity, say)}</p>}
      {event.state === 'published' && reach && <ReachLine reach={reach} who="answered" />}
      {event.state === 'finished' && <p>{say.wasTaken({ n: hosting.seatsTaken })}</p>}
      {hosting.ledBy && (
        <p>
          {hosting.leaderName
            ? say.ledBy({ name: hosting.leaderName, stop: stopAfter(hosting.leaderName) })
            : say.ledByUnnamed}
        </p>
      )}
      {hosting.notices.map(({ pointer, detail }) => (
        <Notice key={pointer} tone="warm">
          <p>
            <Refused why={detail} />
          </p>
        </Notice>
      ))}
      {event.state === 'draft' && hosting.mayChange && (
        <Form action={`${path}/publish`} id="publish">
          <Button block>{say.publish}</Button>
        </Form>
      )}
      {(event.state === 'published' || event.state === 'finished') && (
        <ButtonLink href={`${path}/door`} look="quiet" block>
          {say.door}
        </ButtonLink>
      )}
      {event.state === 'finished' && (
        <ButtonLink href={`${path}/thanks`} look="quiet" block>
          {say.thanks}
        </ButtonLink>
      )}
      {event.state !== 'draft' && (
        <ButtonLink href={`${path}/roster`} look="quiet" block>
          {event.state === 'finished' ? say.whoWasComing : say.whoIsComing}
        </ButtonLink>
      )}
      {(event.state === 'published' || event.state === 'finished') && (
        <ButtonLink href={`/groups/${event.group.id}/letters/new?date=${event.id}`} look="quiet" block>
          {say.letter}
        </ButtonLink>
      )}
      {event.state === 'published' && hosting.capacity !== null && (
        <ButtonLink href={`${path}/waiting-list`} look="quiet" block>
          {say.waitingList}
        </ButtonLink>
      )}
      {hosting.mayChange && isOpen && (
        <ButtonLink href={`${path}/edit`} look="quiet" block>
          {say.edit}
        </ButtonLink>
      )}
      {event.series && hosting.mayChange && event.state === 'published' && (
        <p>
          <a href={`/series/${event.series.id}/holidays`}>{words.pieces.skipHolidays}</a>
        </p>
      )}
      {hosting.mayPutBack && (
        <p>
          <a href={`${path}/put-back`}>{say.putBack}</a>
        </p>
      )}
      {hosting.mayChange && event.state === 'published' && (
        <p>
          <a href={`${path}/cancel`}>{say.cancel}</a>
        </p>
      )}
    </Card>
  );
}

type Say = ReturnType<typeof componentWords>['hostPanel'];

const MOST_DAYS = 12;

function daysWords(days: string[], language: Language, say: Say): string {
  const named = days.slice(0, MOST_DAYS).map((day) => wallTimeWords(`${day}T00:00`, language, true));
  const more = days.length - named.length;
  return listWords(more > 0 ? [...named, say.moreDays({ n: more })] : named, language);
}

function seatsWords(taken: number, capacity: number | null, say: Say): string {
  if (capacity === null) return say.coming({ n: taken });
  return taken > capacity
    ? say.beyond({ taken, beyond: taken - capacity, n: capacity })
    : say.taken({ taken, n: capacity });
}
