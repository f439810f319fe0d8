import type { LetterAccount } from '../../../queue/account.queries.js';
import type { LetterFigures, LettersKept, LettersSent } from '../../../queue/letter-figures.queries.js';
import { EmptyState } from '../../components/notice.js';
import { LANE_NAMES, sinceWords, LaneTroubles } from '../../components/lane-troubles.js';
import { leftOutWords, letterName, outcomeWords } from '../../letter-words.js';
import { usePage, useWords } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { administrationWords } from './words/words.js';

/** Queue depth, age, and what became of the letters, for administrators. */
export function LetterFiguresPage({ figures, readerZone }: { figures: LetterFigures; readerZone: string }) {
  const { kinds, kept, sentByHour, sentByDay, troubles } = figures;
  const { back, figures: say } = useWords(administrationWords);
  return (
    <div class="stack-large">
      <p>
        <a href="/settings">{back}</a>
      </p>
      <h1>{say.heading}</h1>
      <LaneTroubles troubles={troubles} />
      {kinds.length === 0 ? (
        <EmptyState title={say.none}>
          <p>{say.noneYet}</p>
        </EmptyState>
      ) : (
        <Kinds kinds={kinds} />
      )}
      {kept.length > 0 && <Kept kept={kept} />}
      <Sent sent={sentByHour} id="by-hour" title={say.byHour} zone={readerZone} />
      <Sent sent={sentByDay} id="by-day" title={say.byDay} zone={readerZone} isDay />
    </div>
  );
}

function Kinds({ kinds }: { kinds: LetterAccount[] }) {
  const { language } = usePage();
  const { letter, figures: say } = useWords(administrationWords);
  const lanes = [...new Set(kinds.map(({ lane }) => lane))];
  return (
    <section class="stack">
      <h2 id="kinds">{say.day}</h2>
      <p>{say.means}</p>
      <div class="table-scroll" role="region" aria-labelledby="kinds" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{letter}</th>
              <th scope="col">{say.waiting}</th>
              <th scope="col">{say.first}</th>
              <th scope="col">{say.sent}</th>
              <th scope="col">{say.late}</th>
              <th scope="col">{say.failed}</th>
              <th scope="col">{say.leftOut}</th>
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
  const say = useWords(administrationWords).figures;
  const sum = (what: 'waiting' | 'sent' | 'late' | 'reported' | 'suppressed') =>
    kinds.reduce((total, kind) => total + kind[what], 0);
  const oldest = Math.max(...kinds.map(({ oldestSeconds }) => oldestSeconds));
  const cells = [
    sum('waiting'),
    sum('waiting') === 0 ? say.noneWaits : sinceWords(oldest),
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
  const words = useWords(administrationWords);
  const { language } = usePage();
  return (
    <div class="table-scroll" role="region" aria-labelledby="kept" tabIndex={0}>
      <table>
        <caption id="kept">{words.figures.kept}</caption>
        <thead>
          <tr>
            <th scope="col">{words.letter}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.howMany}</th>
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
  const say = useWords(administrationWords).figures;
  const most = Math.max(1, ...sent.map(({ count }) => count));
  const all = sent.reduce((total, { count }) => total + count, 0);
  const words = ({ startsLocal }: LettersSent) => wallTimeWords(startsLocal, language, isDay);
  return (
    <section class="stack-small" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{say.since({ n: all, when: words(sent[0]!), zone })}</p>
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
            <summary>{say.inNumbers}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{isDay ? say.ofDay : say.from}</th>
                  <th scope="col">{say.sent}</th>
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
