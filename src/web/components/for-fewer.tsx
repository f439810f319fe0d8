import type { EventAsFound } from '../doors.js';

/** To who would come with others, where there is room for some of them. */
export function ForFewer({ event: { isForFewer, takesWaiting } }: { event: EventAsFound }) {
  if (!isForFewer) return null;
  return (
    <p>
      There is no room for all of you just now.{' '}
      {takesWaiting ? 'You can wait, or come with fewer people.' : 'You can come with fewer people.'}
    </p>
  );
}
