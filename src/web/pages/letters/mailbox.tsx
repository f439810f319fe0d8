import type { KeptLetter, ListedLetter } from '../../../mail/mailbox.js';
import { ButtonLink } from '../../components/button.js';
import { EmptyState } from '../../components/notice.js';
import { usePage } from '../../layout.js';
import { isoOf, momentWords } from '../../page-times.js';

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
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>Mailbox</h1>
        <p class="lead">
          There is no mail server yet, so every letter lands here, whoever it is for. Only a browser on this
          machine can see this page.
        </p>
      </div>
      {letters.length === 0 ? (
        <EmptyState title="No letters yet">
          <p>Ask to sign in, or invite someone, and look again in a moment.</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {letters.map(({ id, to, subject, arrivedAt }) => (
            <li key={id} class="card card-link">
              <div class="grow">
                <h2 class="small">
                  <a href={`/mailbox/${id}`}>{subject}</a>
                </h2>
                <p class="muted small">
                  To {to},{' '}
                  <time dateTime={isoOf(arrivedAt)}>{momentWords(arrivedAt, { language, zone: HERE })}</time>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <nav class="row" aria-label="More letters">
        {!isFirst && (
          <ButtonLink href="/mailbox" look="quiet">
            Newest letters
          </ButtonLink>
        )}
        {next !== null && (
          <ButtonLink href={`/mailbox?before=${next}`} look="quiet">
            Older letters
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}

export function LetterPage({ id, letter }: { id: number; letter: KeptLetter & { arrivedAt: Date } }) {
  const { language } = usePage();
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/mailbox">Back to the mailbox</a>
        </p>
        <h1>{letter.subject}</h1>
        <dl class="facts facts-row">
          <div>
            <dt>From</dt>
            <dd>{letter.from}</dd>
          </div>
          <div>
            <dt>To</dt>
            <dd>{letter.to}</dd>
          </div>
          <div>
            <dt>Arrived</dt>
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
        title="The letter"
        sandbox="allow-top-navigation-by-user-activation"
      />
      {letter.attachments.length > 0 && (
        <section class="stack" aria-labelledby="attachments">
          <h2 id="attachments">Attached</h2>
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
        <summary>The same as plain text</summary>
        <pre class="plain-letter">{letter.text}</pre>
      </details>
      <details>
        <summary>Its headers</summary>
        <pre class="plain-letter">{letter.headers}</pre>
      </details>
    </div>
  );
}
