import type { Page } from '../../../common/page.js';
import type { EventView } from '../../../events/event.view.js';
import type { ReplyNoteView } from '../../../inbound/reply-notes.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Card, Tag } from '../../components/card.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { When } from '../../components/when.js';
import { momentWords } from '../../page-times.js';

interface ReplyNotesPageProps {
  event: EventView;
  notes: Page<ReplyNoteView>;
  isFirst: boolean;
}

/** What people wrote back about a date, for its hosts. */
export function ReplyNotesPage({ event, notes, isFirst }: ReplyNotesPageProps) {
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>What people wrote back</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        <p class="muted">
          Words that people sent in answer to our letters, or from their calendars. Only hosts read them here.
          They cannot be answered from this page, and are thrown out 30 days after the meeting.
        </p>
      </div>
      {notes.items.length === 0 && isFirst ? (
        <EmptyState title="Nobody has written yet">
          <p>When someone answers one of our letters about this meeting, you will find their words here.</p>
        </EmptyState>
      ) : (
        <ul class="list stack">
          {notes.items.map((note) => (
            <li key={note.id}>
              <Note note={note} zone={event.timeZone} />
            </li>
          ))}
        </ul>
      )}
      <More path={`/events/${event.id}/notes`} next={notes.next} />
    </div>
  );
}

function Note({ note, zone }: { note: ReplyNoteView; zone: string }) {
  const { calledName, text, proposesAt, isProved, receivedAt } = note;
  return (
    <Card>
      <div class="row apart">
        <h2>{calledName ?? 'Someone'}</h2>
        <span class="muted">{momentWords(receivedAt, zone)}</span>
      </div>
      {!isProved && (
        <p>
          <Tag tone="plain">Not sure who sent it</Tag>
        </p>
      )}
      {proposesAt && <p>Suggests another time: {momentWords(proposesAt, zone)}</p>}
      {text && <p class="lines">{text}</p>}
    </Card>
  );
}
