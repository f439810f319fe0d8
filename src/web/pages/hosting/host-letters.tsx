import type { Page } from '../../../common/page.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { ListedLetter } from '../../../rsvps/host-letters/host-letters.queries.js';
import { BackTo } from '../../components/back-to.js';
import { ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { Moment } from '../../components/when.js';
import { useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';

interface HostLettersPageProps {
  group: GroupView;
  letters: Page<ListedLetter>;
  /** Whether this is the first page of the list. */
  isFirst: boolean;
}

const STATE_WORDS = { draft: 'Draft', waiting: 'Waits', left: 'Has left' };
const STATE_TONES = { draft: 'calm', waiting: 'warm', left: 'plain' } as const;

/** What hosts of a group write to many. */
export function HostLettersPage({ group, letters, isFirst }: HostLettersPageProps) {
  const { audiences } = useWords(webWords).letters;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>Letters to many</h1>
        <p class="lead">
          What hosts write to those who are coming to a meeting, or to all members. Letters stay here for
          thirty days, drafts for a week.
        </p>
        {!group.archivedAt && (
          <p>
            <ButtonLink href={`/groups/${group.id}/letters/new`}>Write to all members</ButtonLink>
          </p>
        )}
        <p class="muted">To write to those who are coming to a meeting, begin on the page of the meeting.</p>
      </div>
      {letters.items.length === 0 && isFirst ? (
        <EmptyState title="No letters yet" />
      ) : (
        <ul class="list">
          {letters.items.map((letter) => (
            <li key={letter.id} class="card card-link">
              <div class="grow">
                <h2 class="small">
                  <a href={`/groups/${group.id}/letters/${letter.id}`}>{letter.subject}</a>
                </h2>
                <p class="muted small">
                  {audiences[letter.audience]},{' '}
                  <Moment at={letter.leavesAt ?? letter.changedAt} zone={group.timeZone} />
                </p>
                <p>
                  <Tag tone={STATE_TONES[letter.state]}>{STATE_WORDS[letter.state]}</Tag>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <More path={`/groups/${group.id}/letters`} next={letters.next} />
    </div>
  );
}
