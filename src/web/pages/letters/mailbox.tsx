import type { KeptLetter, ListedLetter } from '../../../mail/mailbox.js';
import { ButtonLink } from '../../components/button.js';
import { EmptyState } from '../../components/notice.js';
import { Theirs } from '../../components/theirs.js';
import { usePage, useWords } from '../../layout.js';
import { isoOf, momentWords } from '../../page-times.js';
import { letterPageWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

/** This machine's own clock: only a browser on it sees these pages. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function MailboxPage({
  letters,
  next,
  isFirst,
}: {
  letters: ListedLetter[];
  next: number | null;
  isFirst: boolean;
}) {
  const { language } = usePage();
  const { mailbox: say } = useWords(letterPageWords);
  return (
    <div class="stack-large">
      <Heading title={say.title} lead={say.lead} />
      {letters.length === 0 ? (
        <EmptyState title={say.none}>
          <p>{say.noneYet}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {letters.map(({ id, to, subject, arrivedAt }) => (
            <li key={id} class="card card-link">
              <div class="grow">
                <h2 class="small">
                  <a href={`/mailbox/${id}`}>
                    <Theirs>{subject}</Theirs>
                  </a>
                </h2>
                <p class="muted small">
                  {say.toWhom({
                    address: to,
                    when: () => (
                      <time dateTime={isoOf(arrivedAt)}>
                        {momentWords(arrivedAt, { language, zone: HERE })}
                      </time>
                    ),
                  })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <nav class="row" aria-label={say.more}>
        {!isFirst && (
          <ButtonLink href="/mailbox" look="quiet">
            {say.newest}
          </ButtonLink>
        )}
        {next !== null && (
          <ButtonLink href={`/mailbox?before=${next}`} look="quiet">
            {say.older}
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}

export function LetterPage({ id, letter }: { id: number; letter: KeptLetter & { arrivedAt: Date } }) {
  const { language } = usePage();
  const { letter: say } = useWords(letterPageWords);
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/mailbox">{say.back}</a>
        </p>
        <h1>
          <Theirs>{letter.subject}</Theirs>
        </h1>
        <dl class="facts facts-row">
          <div>
            <dt>{say.from}</dt>
            <dd>
              <Theirs>{letter.from}</Theirs>
            </dd>
          </div>
          <div>
            <dt>{say.to}</dt>
            <dd>
              <Theirs>{letter.to}</Theirs>
            </dd>
          </div>
          <div>
            <dt>{say.arrived}</dt>
            <dd>
              <time dateTime={isoOf(letter.arrivedAt)}>
                {momentWords(letter.arrivedAt, { language, zone: HERE })}
              </time>
            </dd>
          </div>
        </dl>
      </div>
      <iframe
        class="letter"
        src={`/mailbox/${id}/letter.html`}
        title={say.theLetter}
        sandbox="allow-top-navigation-by-user-activation"
      />
      {letter.attachments.length > 0 && (
        <section class="stack" aria-labelledby="attachments">
          <h2 id="attachments">{say.attached}</h2>
          <ul>
            {letter.attachments.map(({ filename }, at) => (
              <li key={filename}>
                <a href={`/mailbox/${id}/attachments/${at}`} download>
                  {filename}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details>
        <summary>{say.plain}</summary>
        <pre class="plain-letter" dir="auto">
          {letter.text}
        </pre>
      </details>
      <details>
        <summary>{say.headers}</summary>
        <pre class="plain-letter" dir="ltr">
          {letter.headers}
        </pre>
      </details>
    </div>
  );
}
