import type { Page } from '../../../common/page.js';
import type { EventView } from '../../../events/event.view.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { ReplyNoteView } from '../../../inbound/reply-notes.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Card, Tag } from '../../components/card.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { When } from '../../components/when.js';
import { usePage, useWords } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { hostingWords } from './words/words.js';

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
  const { notes: say } = useWords(hostingWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{say.title}</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        <p class="muted">{say.ofDate}</p>
      </div>
      <Notes {...shown} path={`/events/${event.id}/notes`} zone={event.timeZone}>
        {expected(shown.answers, say, { here: say.hereOfDate, besideMailbox: say.mailbox.ofDate })}
      </Notes>
    </div>
  );
}

/** And about a group, where a letter was about no date of it. */
export function GroupNotesPage({ group, ...shown }: Shown & { group: GroupView }) {
  const { notes: say } = useWords(hostingWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>{say.title}</h1>
        <p class="lead">{group.name}</p>
        <p class="muted">{say.ofGroup}</p>
      </div>
      <Notes {...shown} path={`/groups/${group.id}/notes`} zone={group.timeZone}>
        {expected(shown.answers, say, { here: say.hereOfGroup, besideMailbox: say.mailbox.ofGroup })}
      </Notes>
    </div>
  );
}

/** What a page without a note may promise. */
function expected(
  { areReceived, goToMailbox }: WayOfAnswers,
  say: ReturnType<typeof hostingWords>['notes'],
  words: { here: string; besideMailbox: string },
): string {
  if (goToMailbox) return areReceived ? words.besideMailbox : say.mailbox.alone;
  return areReceived ? words.here : say.nowhere;
}

function Notes({
  notes,
  isFirst,
  path,
  zone,
  children,
}: Omit<Shown, 'answers'> & { path: string; zone: string; children: string }) {
  const { notes: say } = useWords(hostingWords);
  if (notes.items.length === 0 && isFirst)
    return (
      <EmptyState title={say.nobody}>
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
  const { notes: say } = useWords(hostingWords);
  const { language } = usePage();
  const { calledName, text, proposesAt, isProved, receivedAt } = note;
  return (
    <Card>
      <div class="row apart">
        <h2>{calledName ?? say.someone}</h2>
        <span class="muted">{momentWords(receivedAt, { language, zone })}</span>
      </div>
      {!isProved && (
        <p>
          <Tag tone="plain">{say.unsure}</Tag>
        </p>
      )}
      {proposesAt && <p>{say.otherTime({ moment: momentWords(proposesAt, { language, zone }) })}</p>}
      {text && <p class="lines">{text}</p>}
    </Card>
  );
}
