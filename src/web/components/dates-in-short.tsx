import { usePage, useWords } from '../layout.js';
import { wallTimeWords } from '../page-times.js';
import { componentWords } from './words/words.js';

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
  const { andMore } = useWords(componentWords).pieces;
  const others = count - starts.length;
  return (
    <ul>
      {starts.map((local) => (
        <li key={local}>{wallTimeWords(local, language, allDay)}</li>
      ))}
      {others > 0 && <li>{andMore({ n: others })}</li>}
    </ul>
  );
}
