import { useWords } from '../layout.js';
import { Notice } from './notice.js';
import { componentWords } from './words/words.js';

/** What is different on one date of a series, as its hosts wrote it. */
export function ThisTime({ note }: { note: string }) {
  const { thisTime } = useWords(componentWords).pieces;
  if (!note) return null;
  return (
    <Notice>
      <p>
        <strong>{thisTime}</strong> {note}
      </p>
    </Notice>
  );
}
