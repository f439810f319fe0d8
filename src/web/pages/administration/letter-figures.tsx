import type { LetterAccount } from '../../../queue/account.queries.js';
import type { LetterFigures, LettersKept, LettersSent } from '../../../queue/letter-figures.queries.js';
import { EmptyState } from '../../components/notice.js';
import { LANE_NAMES, sinceWords, LaneTroubles } from '../../components/lane-troubles.js';
import { countWords } from '../../count-words.js';
import { leftOutWords, letterName, outcomeWords } from '../../letter-words.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';

/** Queue depth, age, and what became of the letters, for administrators. */
export function LetterFiguresPage({ figures, readerZone }: { figures: LetterFigures; readerZone: string }) {
  const { kinds, kept, sentByHour, sentByDay, troubles } = figures;
  return (
    <div class="stack-large">
      <p>
        <a href="/settings">Back to administration</a>
      </p>
      <h1>Letters by lane and kind</h1>
      <LaneTroubles troubles={troubles} />
      {kinds.length === 0 ? (
        <EmptyState title="No letter was due in the last 24 hours">
          <p>Here you will see how many wait, how many left, and how many did not.</p>
        </EmptyState>
      ) : (
        <Kinds kinds={kinds} />
      )}
      {kept.length > 0 && <Kept kept={kept} />}
      <Sent sent={sentByHour} id="by-hour" title="Sent by hour" zone={readerZone} />
      <Sent sent={sentByDay} id="by-day" title="Sent by day" zone={readerZone} isDay />
    </div>
  );
}

function Kinds({ kinds }: { kinds: LetterAccount[] }) {
  const { language } = usePage();
  const lanes = [...new Set(kinds.map(({ lane }) => lane))];
  return (
    <section class="stack">
      <h2 id="kinds">The last 24 hours</h2>
      <p>
        Late is what left more than five minutes after it was due. Left out is what nobody wanted any more, or
        what may not be sent.
      </p>
      <div class="table-scroll" role="region" aria-labelledby="kinds" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Letter</th>
              <th scope="col">Waiting</th>
              <th scope="col">The first waits for</th>
              <th scope="col">Sent</th>
              <th scope="col">Late</th>
              <th scope="col">Failed</th>
              <th scope="col">Left out</th>
            </tr>
          </thead>
          {lanes.map((lane) => {
            const own = kinds.filter((kind) => kind.lane === lane);
            return (
              <tbody key={lane}>
                <tr>
                  <th scope="rowgroup">
                    {LANE_NAMES[lane]} <code>{lane}</code>
                  </th>
                  <Numbers kinds={own} strong />
                </tr>
                {own.map((kind) => (
                  <tr key={kind.name}>
                    <th scope="row">{letterName(kind.name, language)}</th>
                    <Numbers kinds={[kind]} />
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </section>
  );
}

/** One kind, or the sum of a lane. */
function Numbers({ kinds, strong }: { kinds: LetterAccount[]; strong?: boolean }) {
  const sum = (what: 'waiting' | 'sent' | 'late' | 'reported' | 'suppressed') =>
    kinds.reduce((total, kind) => total + kind[what], 0);
  const oldest = Math.max(...kinds.map(({ oldestSeconds }) => oldestSeconds));
  const cells = [
    sum('waiting'),
    sum('waiting') === 0 ? 'none waits' : sinceWords(oldest),
    sum('sent'),
    sum('late'),
    sum('reported'),
    sum('suppressed'),
  ];
  return (
    <>
      {cells.map((cell, at) => (
        <td key={at}>{strong ? <strong>{cell}</strong> : cell}</td>
      ))}
    </>
  );
}

function Kept({ kept }: { kept: LettersKept[] }) {
  const { language } = usePage();
  return (
    <div class="table-scroll" role="region" aria-labelledby="kept" tabIndex={0}>
      <table>
        <caption id="kept">What stayed here in the last 24 hours, and why</caption>
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">Why</th>
            <th scope="col">How many</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ name, state, outcome, count }) => (
            <tr key={`${name} ${state} ${outcome}`}>
              <td>{letterName(name, language)}</td>
              <td>
                {state === 'failed' ? outcomeWords(outcome, language) : leftOutWords(outcome, language)}{' '}
                <code class="muted">{outcome}</code>
              </td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SentProps {
  sent: LettersSent[];
  id: string;
  title: string;
  zone: string;
  isDay?: boolean;
}

/** Bars for the eye; the table beneath says the same to everyone. */
function Sent({ sent, id, title, zone, isDay = false }: SentProps) {
  const { language } = usePage();
  const most = Math.max(1, ...sent.map(({ count }) => count));
  const all = sent.reduce((total, { count }) => total + count, 0);
  const words = ({ startsLocal }: LettersSent) => wallTimeWords(startsLocal, language, isDay);
  return (
    <section class="stack-small" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>
        {countWords(all, 'letter')} since {words(sent[0]!)} ({zone}).
      </p>
      {all > 0 && (
        <>
          <svg
            class="bars"
            viewBox={`0 0 ${sent.length} 10`}
            preserveAspectRatio="none"
            width="100%"
            height="140"
            aria-hidden="true"
          >
            {sent.map(({ startsLocal, count }, at) => (
              <rect
                key={startsLocal}
                x={at + 0.1}
                y={10 - (10 * count) / most}
                width="0.8"
                height={(10 * count) / most}
              />
            ))}
          </svg>
          <details>
            <summary>The same in numbers</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{isDay ? 'Day' : 'From'}</th>
                  <th scope="col">Sent</th>
                </tr>
              </thead>
              <tbody>
                {sent.map((one) => (
                  <tr key={one.startsLocal}>
                    <td>{words(one)}</td>
                    <td>{one.count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
