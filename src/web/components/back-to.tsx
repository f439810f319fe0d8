import { useWords } from '../layout.js';
import { componentWords } from './words/words.js';

const FOLDERS = { group: '/groups', meeting: '/events', series: '/series' };

/** Begins a page that belongs to another: the way back there. */
export function BackTo({ the, id }: { the: keyof typeof FOLDERS; id: string }) {
  const { backTo: say } = useWords(componentWords);
  return (
    <p>
      <a href={`${FOLDERS[the]}/${id}`}>{say[the]}</a>
    </p>
  );
}
