import type { EventAsFound } from '../doors.js';

/** To who would come with others, where there is room for fewer. */
export function ForFewer({ event: { forFewer } }: { event: EventAsFound }) {
  if (!forFewer) return null;
  return (
    <p>
      {forFewer === 'or-wait'
        ? 'There is no room for all of you just now. You can wait, or come with fewer people.'
        : 'There is no room for all of you. You can come with fewer people.'}
    </p>
  );
}
