import type { Page } from '../../../common/page.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { HostDeed } from '../../../groups/host-act.entity.js';
import type { LoggedAct } from '../../../groups/host-log.queries.js';
import { BackTo } from '../../components/back-to.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { Moment } from '../../components/when.js';

interface HostLogPageProps {
  group: GroupView;
  acts: Page<LoggedAct>;
  /** Whether this is the first page of the list. */
  isFirst: boolean;
  readerZone: string;
}

const deedWords: Record<HostDeed, string> = {
  'roster-exported': 'Took the list of a meeting out of Gatherwell',
  'waitlist-reordered': 'Changed the order of a waiting list',
  'seated-beyond': 'Let someone in at the door although no place was free',
  'letter-sent': 'Sent a letter to many',
  'letter-taken-back': 'Took a letter to many back before it left',
  'letter-too-late': 'Left a letter to many to wait, which could not leave in time and is a draft again',
  'mailbox-named': 'Had answers to letters go to a mailbox of the group',
  'mailbox-given-up': 'Gave up the mailbox of the group for answers',
  'mailbox-lapsed': 'Is no organiser any more, so answers do not go to the mailbox that they named',
};

export function HostLogPage({ group, acts, isFirst, readerZone }: HostLogPageProps) {
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>What hosts did, and why</h1>
        <p class="lead">Some things that a host does are written down here, for organisers to read.</p>
      </div>
      {acts.items.length === 0 && isFirst ? (
        <EmptyState title="Nothing yet">
          <p>
            When a host takes a list out of Gatherwell, changes the order of a waiting list, sends a letter to
            many, has answers go to a mailbox of the group, or lets someone in although no place is free, it
            stands here.
          </p>
        </EmptyState>
      ) : (
        <ul class="list reading">
          {acts.items.map((act) => (
            <Act key={act.id} {...{ act, readerZone }} />
          ))}
        </ul>
      )}
      <More path={`/groups/${group.id}/host-log`} next={acts.next} />
    </div>
  );
}

function Act({ act, readerZone }: { act: LoggedAct; readerZone: string }) {
  return (
    <li class="card stack-small">
      <strong>{deedWords[act.what]}</strong>
      {act.moved && (
        <p>
          Somebody went from place {act.moved.from} to place {act.moved.to}.
        </p>
      )}
      <p class="muted small">
        {act.by ?? 'Someone who has left'}, <Moment at={act.at} zone={readerZone} />
      </p>
      {act.reason && <blockquote class="note">{act.reason}</blockquote>}
      {act.occurrenceId && (
        <p>
          <a href={`/events/${act.occurrenceId}`}>
            The meeting<span class="hush"> that this was about</span>
          </a>
        </p>
      )}
    </li>
  );
}
