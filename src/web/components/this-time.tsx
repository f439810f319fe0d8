import { Notice } from './notice.js';

/** What is different on one date of a series, as its hosts wrote it. */
export function ThisTime({ note }: { note: string }) {
  if (!note) return null;
  return (
    <Notice>
      <p>
        <strong>This time:</strong> {note}
      </p>
    </Notice>
  );
}
