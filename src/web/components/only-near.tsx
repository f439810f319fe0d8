import { useWords } from '../layout.js';
import { Notice } from './notice.js';
import { componentWords } from './words/words.js';

/** Above a list of what comes near to words that nothing holds. */
export function OnlyNear({ text }: { text: string | undefined }) {
  const { filters: say } = useWords(componentWords);
  return (
    <Notice>
      <p>{say.onlyNear({ text: text ?? '' })}</p>
    </Notice>
  );
}
