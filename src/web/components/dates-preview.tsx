import { zoneName } from '../../common/zone-names.js';
import { clockWords, dayWords } from '../../common/time-words.js';
import type { FieldProblem } from '../../common/domain-error.js';
import type { LookedAtDates } from '../../events/series/look-at-dates.js';
import { Notice } from './notice.js';

/** The rule of an event in words, and its next dates, before it is saved. */
export function DatesPreview({ looked }: { looked: LookedAtDates | null }) {
  if (!looked) return null;
  const { says, language, timeZone, allDay, dates, warnings } = looked;
  const words = (at: Date) => {
    const clocks = { language, zone: timeZone };
    return allDay ? dayWords(at, clocks) : `${dayWords(at, clocks)}, ${clockWords(at, clocks)}`;
  };
  return (
    <section class="notice stack" aria-labelledby="dates-preview" role="status">
      <h2 id="dates-preview">{dates.length === 1 ? 'The date' : 'The next dates'}</h2>
      {says && (
        <p lang={language}>
          <strong>{says}</strong>
        </p>
      )}
      <ol lang={language}>
        {dates.map(({ startsLocal, startsAt }) => (
          <li key={startsLocal}>{words(startsAt)}</li>
        ))}
      </ol>
      <p>{!allDay && `On the clocks of ${zoneName(timeZone)}. `}Nothing is saved yet.</p>
      <Warnings warnings={warnings} />
    </section>
  );
}

/** What is worth a second look, and keeps nobody from going on. */
export function Warnings({ warnings }: { warnings: FieldProblem[] }) {
  return (
    <>
      {warnings.map(({ detail }) => (
        <Notice key={detail} tone="warm">
          <p>{detail}</p>
        </Notice>
      ))}
    </>
  );
}
