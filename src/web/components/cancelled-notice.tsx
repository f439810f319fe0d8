import { useWords } from '../layout.js';
import { Notice } from './notice.js';
import { componentWords } from './words/words.js';

/** On the page of a meeting that is off. */
export function CancelledNotice({ reason }: { reason: string | null }) {
  const { cancelled } = useWords(componentWords).pieces;
  return (
    <Notice tone="alarm">
      <p>
        <strong>{cancelled}</strong>
      </p>
      {reason && <p>{reason}</p>}
    </Notice>
  );
}
