import type { Page } from '../../../common/page.js';
import type { EventView } from '../../../events/event.view.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { ReplyNoteView } from '../../../inbound/reply-notes.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Card, Tag } from '../../components/card.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { When } from '../../components/when.js';
import { usePage } from '../../layout.js';
import { momentWords } from '../../page-times.js';

interface Shown {
  notes: Page<ReplyNoteView>;
  isFirst: boolean;
  answers: WayOfAnswers;
}

/** Where answers to letters of a group go. */
export interface WayOfAnswers {
  /** Whether answers reach the hosts by way of us. */
  areReceived: boolean;
  /** Whether the group has them go to a mailbox of its own; those to letters with the discreet name do not. */
  goToMailbox: boolean;
}

/** What people wrote back about a date, for its hosts. */
export function ReplyNotesPage({ event, ...shown }: Shown & { event: EventView }) {
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
      <Notes {...shown} path={`/events/${event.id}/notes`} zone={event.timeZone}>
        {expected(shown.answers, {
          here: 'When someone answers one of our letters about this meeting, you will find their words here.',
          besideMailbox:
            'Here you find what people write in their calendars, and in answer to letters with the discreet name.',
        })}
      </Notes>
    </div>
  );
}

/** And about a group, where a letter was about no date of it. */
export function GroupNotesPage({ group, ...shown }: Shown & { group: GroupView }) {
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>What people wrote back</h1>
        <p class="lead">{group.name}</p>
        <p class="muted">
          Words that people sent in answer to letters of this group that are about no single meeting. Only
          hosts read them here. They cannot be answered from this page, and are thrown out after 30 days.
        </p>
      </div>
      <Notes {...shown} path={`/groups/${group.id}/notes`} zone={group.timeZone}>
        {expected(shown.answers, {
          here: 'When someone answers a letter to all members, or news of the group, you will find their words here.',
          besideMailbox: 'Here you find only what people answer to letters with the discreet name.',
        })}
      </Notes>
    </div>
  );
}

/** What a page without a note may promise. */
function expected(
  { areReceived, goToMailbox }: WayOfAnswers,
  words: { here: string; besideMailbox: string },
): string {
  if (goToMailbox)
    return `Answers to our letters go to the mailbox of the group. ${areReceived ? words.besideMailbox : 'Nobody reads answers to letters with the discreet name.'}`;
  return areReceived ? words.here : 'Letters cannot be received here, so nobody reads answers to ours.';
}

function Notes({
  notes,
  isFirst,
  path,
  zone,
  children,
}: Omit<Shown, 'answers'> & { path: string; zone: string; children: string }) {
  if (notes.items.length === 0 && isFirst)
    return (
      <EmptyState title="Nobody has written yet">
        <p>{children}</p>
      </EmptyState>
    );
  return (
    <>
      <ul class="list stack">
        {notes.items.map((note) => (
          <li key={note.id}>
            <Note note={note} zone={zone} />
          </li>
        ))}
      </ul>
      <More path={path} next={notes.next} />
    </>
  );
}

function Note({ note, zone }: { note: ReplyNoteView; zone: string }) {
  const { language } = usePage();
  const { calledName, text, proposesAt, isProved, receivedAt } = note;
  return (
    <Card>
      <div class="row apart">
        <h2>{calledName ?? 'Someone'}</h2>
        <span class="muted">{momentWords(receivedAt, { language, zone })}</span>
      </div>
      {!isProved && (
        <p>
          <Tag tone="plain">Not sure who sent it</Tag>
        </p>
      )}
      {proposesAt && <p>Suggests another time: {momentWords(proposesAt, { language, zone })}</p>}
      {text && <p class="lines">{text}</p>}
    </Card>
  );
}
