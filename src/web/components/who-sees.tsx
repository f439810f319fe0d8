import type { EventView } from '../../events/event.view.js';
import type { GroupView } from '../../groups/groups.queries.js';
import { useWords } from '../layout.js';
import { componentWords } from './words/words.js';

/** Said where someone decides, because it is what many worry about. */
export function WhoSees({
  event: { recordings },
  group: { attendance },
}: {
  event: EventView;
  group: GroupView;
}) {
  const say = useWords(componentWords).whoSees;
  return (
    <>
      <p>
        {say.hosts} {say.attendance[attendance]}
      </p>
      {recordings && <p>{say.recordings({ recordings })}</p>}
    </>
  );
}
