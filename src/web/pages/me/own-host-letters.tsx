import type { Page } from '../../../common/page.js';
import type { LetterToMe } from '../../../rsvps/host-letters/own-host-letters.queries.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { Theirs } from '../../components/theirs.js';
import { Moment } from '../../components/when.js';
import { useWords } from '../../layout.js';
import { meWords } from './words/words.js';

interface OwnHostLettersPageProps {
  letters: Page<LetterToMe>;
  /** Whether this is the first page of the list. */
  isFirst: boolean;
  readerZone: string;
}

/** What hosts wrote to someone among many: also what did not come as a letter. */
export function OwnHostLettersPage({ letters, isFirst, readerZone }: OwnHostLettersPageProps) {
  const { meetings, hostLetters: say } = useWords(meWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href="/me/meetings">{say.back}</a>
        </p>
        <h1>{meetings.fromHosts}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {letters.items.length === 0 && isFirst ? (
        <EmptyState title={say.none}>
          <p>{say.noneYet}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {letters.items.map(({ id, groupId, subject, about, leftAt }) => (
            <li key={id} class="card card-link">
              <div class="grow">
                <h2 class="small">
                  <a href={`/groups/${groupId}/letters/${id}`}>
                    <Theirs>{subject}</Theirs>
                  </a>
                </h2>
                <p class="muted small">
                  {say.about({ about, when: () => <Moment at={leftAt} zone={readerZone} /> })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <More path="/me/host-letters" next={letters.next} />
    </div>
  );
}
