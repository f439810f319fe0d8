import type { EventView } from '../../events/event.view.js';
import type { AttendanceRule } from '../../groups/group.entity.js';
import type { GroupView } from '../../groups/groups.queries.js';

/** Said where someone decides, because it is what many worry about. */
export function WhoSees({
  event: { recordings },
  group: { attendance },
}: {
  event: EventView;
  group: GroupView;
}) {
  return (
    <>
      <p>Only the hosts see that you come, by the name you choose. {attendanceWords[attendance]}</p>
      {recordings && <p>Photos and recordings: {recordings}</p>}
    </>
  );
}

const attendanceWords: Record<AttendanceRule, string> = {
  none: 'Nobody writes down who came.',
  count: 'Afterwards only how many came is kept, and no names.',
  names: 'Afterwards they write down who came, by that name. You can ask to be counted only.',
};
