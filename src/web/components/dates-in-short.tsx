import { usePage } from '../layout.js';
import { wallTimeWords } from '../page-times.js';

/** The first of some dates by name, and how many there are beside. */
export function DatesInShort({
  starts,
  count,
  allDay,
}: {
  starts: string[];
  /** Of all of them. */
  count: number;
  allDay: boolean;
}) {
  const { language } = usePage();
  const others = count - starts.length;
  return (
    <ul>
      {starts.map((local) => (
        <li key={local}>{wallTimeWords(local, language, allDay)}</li>
      ))}
      {others > 0 && <li>and {others} more</li>}
    </ul>
  );
}
