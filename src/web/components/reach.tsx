import type { Reach } from '../../groups/group-reach.queries.js';
import { useWords } from '../layout.js';
import { componentWords } from './words/words.js';

/** For hosts: how many of these people letters reach. @param who those who answered, or all in this group */
export function ReachLine({ reach: { people, reached }, who }: { reach: Reach; who: 'answered' | 'group' }) {
  const say = useWords(componentWords).reach[who];
  if (people === 0) return null;
  if (people === 1) return <p>{reached === 1 ? say.oneCan : say.oneCannot}</p>;
  return <p>{people === reached ? say.all({ n: people }) : say.some({ reached, n: people })}</p>;
}
