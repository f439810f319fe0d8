import type { Reach } from '../../groups/group-reach.queries.js';

/** For hosts: how many of these people letters reach. @param who "who answered", "in this group" */
export function ReachLine({ reach, who }: { reach: Reach; who: string }) {
  const { people, reached } = reach;
  if (people === 0) return null;
  if (people === 1)
    return (
      <p>
        The one person {who} {reached === 1 ? 'can' : 'cannot'} be reached by letter.
      </p>
    );
  return (
    <p>
      {people === reached ? `All ${people} people ${who} can be reached by letter.` : someWords(reach, who)}
    </p>
  );
}

function someWords({ people, reached }: Reach, who: string): string {
  return `${reached === 0 ? 'None' : reached} of ${people} people ${who} can be reached by letter.`;
}
