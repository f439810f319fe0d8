import { Notice } from './notice.js';

/** Above a list of what comes near to words that nothing holds. */
export function OnlyNear({ text }: { text: string | undefined }) {
  return (
    <Notice>
      <p>Nothing has the words “{text}”. These come near.</p>
    </Notice>
  );
}
