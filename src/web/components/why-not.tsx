import type { EventView } from '../../events/event.view.js';
import type { Doors } from '../doors.js';
import { useWords } from '../layout.js';
import { Notice } from './notice.js';
import { Moment } from './when.js';
import { componentWords } from './words/words.js';

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
  const { whyNot: say, waiting } = useWords(componentWords);
  if (doors === 'not-yet' && event.rsvpsOpenAt) {
    const opensAt = event.rsvpsOpenAt;
    return (
      <Notice>
        <p>{say.notYet({ when: () => <Moment at={opensAt} zone={event.timeZone} /> })}</p>
      </Notice>
    );
  }
  const words: Partial<Record<Doors, string>> = {
    started: say.started,
    archived: say.archived,
    removed: say.removed,
    closed: say.closed,
    full: mayUseCode ? say.fullWithCode : `${say.full} ${isTold ? waiting.weWrite : waiting.itIsYours}`,
    'full-for-good': say.fullForGood,
  };
  if (doors === 'members-only') {
    return (
      <Notice>
        <p>{say.forMembers({ join: (it) => <a href={`/groups/${event.group.id}`}>{it}</a> })}</p>
      </Notice>
    );
  }
  const isFull = doors === 'full' || doors === 'full-for-good';
  const said = isFull && !event.takesWaiting ? words['full-for-good'] : words[doors];
  return said ? (
    <Notice tone="warm">
      <p>{said}</p>
      {isFull && event.keepsForNewcomers && <p>{say.keptForNewcomers}</p>}
    </Notice>
  ) : null;
}
