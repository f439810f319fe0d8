import type { EventView } from '../../events/event.view.js';
import type { Doors } from '../doors.js';
import { Notice } from './notice.js';
import { whenFree } from './waiting.js';
import { Moment } from './when.js';

/** Why nobody can answer, or what an answer would come to. */
export function WhyNot({
  doors,
  event,
  mayUseCode = false,
  isTold = true,
}: {
  doors: Doors;
  event: EventView;
  /** Whether they may leave no address, so that no letter would reach them. */
  mayUseCode?: boolean;
  /** Whether a letter would reach someone whom we know. */
  isTold?: boolean;
}) {
  if (doors === 'not-yet' && event.rsvpsOpenAt) {
    return (
      <Notice>
        <p>
          Replies open on <Moment at={event.rsvpsOpenAt} zone={event.timeZone} />.
        </p>
      </Notice>
    );
  }
  const words: Partial<Record<Doors, string>> = {
    started: 'It has already started, so replies are closed.',
    archived: 'This group is archived, so its meetings take no new replies.',
    removed:
      'The organisers ended your membership of this group, so you cannot answer here. You can ask them to join again.',
    closed: 'Replies are closed. Whoever has a place can give it back until the start.',
    full: mayUseCode
      ? 'All places are taken just now. You can wait for one. With an address, we write to you at once when one becomes free for you; with a code, please look here now and then.'
      : `All places are taken just now. You can wait for one. ${whenFree(isTold)}`,
    'full-for-good':
      'All places are taken just now, and the waiting list is closed. Someone may still give theirs back, so it can be worth another look.',
  };
  if (doors === 'members-only') {
    return (
      <Notice>
        <p>
          This meeting is for members.{' '}
          <a href={`/groups/${event.group.id}`}>You are welcome to join the group first</a>.
        </p>
      </Notice>
    );
  }
  const isFull = doors === 'full' || doors === 'full-for-good';
  const said = isFull && !event.takesWaiting ? words['full-for-good'] : words[doors];
  return said ? (
    <Notice tone="warm">
      <p>{said}</p>
      {isFull && event.keepsForNewcomers && (
        <p>Some places are kept for people who come for the first time. If that is you, say so below.</p>
      )}
    </Notice>
  ) : null;
}
