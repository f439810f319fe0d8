import { Notice } from './notice.js';

/** On the page of a meeting that is off. */
export function CancelledNotice({ reason }: { reason: string | null }) {
  return (
    <Notice tone="alarm">
      <p>
        <strong>This meeting is cancelled.</strong>
      </p>
      {reason && <p>{reason}</p>}
    </Notice>
  );
}
