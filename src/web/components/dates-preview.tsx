import { zoneName } from '../../common/zone-names.js';
import { directionOf } from '../../common/languages.js';
import { clockWords, dayWords } from '../../common/time-words.js';
import type { FieldProblem } from '../../common/domain-error.js';
import type { LookedAtDates } from '../../events/series/look-at-dates.js';
import { Button } from './button.js';
import { Hidden } from './fields.js';
import { usePage } from '../layout.js';
import { Notice } from './notice.js';
import { useRefusals } from './refused.js';

/** Comes back with everything typed, the rule in words and the next dates. */
export function LookAtDates({ looked }: { looked: LookedAtDates | null }) {
  return (
    <div class="stack">
      <p>
        <Button name="afterwards" value="look" look="quiet">
          See the dates
        </Button>
      </p>
      <Hidden name="datesSeen" />
      {looked && (
        <section class="notice stack" aria-labelledby="dates-preview" tabIndex={-1} autoFocus>
          <h3 id="dates-preview">{looked.dates.length === 1 ? 'The date' : 'The next dates'}</h3>
          <DatesPreview looked={looked} />
          <p>Nothing is saved yet.</p>
        </section>
      )}
    </div>
  );
}

/** The rule of an event in words, and its next dates, before they count. */
export function DatesPreview({ looked }: { looked: LookedAtDates }) {
  const { language: ours } = usePage();
  const { says, language, timeZone, allDay, dates, warnings } = looked;
  const words = (at: Date) => {
    const clocks = { language, zone: timeZone };
    return allDay ? dayWords(at, clocks) : `${dayWords(at, clocks)}, ${clockWords(at, clocks)}`;
  };
  return (
    <>
      {says && (
        <p lang={language} dir={directionOf(language)}>
          <strong>{says}</strong>
        </p>
      )}
      <ol lang={language} dir={directionOf(language)}>
        {dates.map(({ startsLocal, startsAt }) => (
          <li key={startsLocal}>{words(startsAt)}</li>
        ))}
      </ol>
      {!allDay && <p>On the clocks of {zoneName(timeZone, ours)}.</p>}
      <Warnings warnings={warnings} />
    </>
  );
}

/** What is worth a second look, and keeps nobody from going on. */
export function Warnings({ warnings }: { warnings: FieldProblem[] }) {
  const say = useRefusals();
  return (
    <>
      {warnings.map(({ detail }) => (
        <Notice key={say(detail)} tone="warm">
          <p>{say(detail)}</p>
        </Notice>
      ))}
    </>
  );
}
