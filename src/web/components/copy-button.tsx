import { useWords } from '../layout.js';
import { componentWords } from './words/words.js';

/** Copies what stands in a field. Without script there is none. @param of the field's id */
export function CopyButton({ of }: { of: string }) {
  const { copy } = useWords(componentWords);
  return (
    <button
      type="button"
      class="button button-quiet"
      data-copy={of}
      data-copied={copy.done}
      aria-live="polite"
      hidden
    >
      {copy.press}
    </button>
  );
}
