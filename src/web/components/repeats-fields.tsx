import { capital } from '../../common/capital.js';
import { type Nth, nths, type Weekday, weekdays } from '../../events/series/rule.js';
import { nthWord, weekdayWord } from '../../events/series/rule-words.js';
import type { Repeats } from '../../events/series/settle-rule.js';
import { number, type Posted, several, text } from '../forms.js';
import { Checkboxes, Radios } from './choices.js';
import { Field, Select } from './fields.js';

const CHOICES = [
  { value: 'never', label: 'It is once' },
  { value: 'day', label: 'Every day' },
  { value: 'week', label: 'Every week, or every few weeks' },
  { value: 'month', label: 'Every month, on the same day of the month' },
  { value: 'weekday', label: 'Every month, on the same weekday' },
  { value: 'year', label: 'Every year' },
];

/** How an event goes on after its first date. What belongs to another choice is hidden, or stays without effect. */
export function RepeatsFields({ repeats }: { repeats: Repeats | null }) {
  return (
    <div class="repeats">
      <Select name="repeats/every" label="Does it repeat?" value={choiceOf(repeats)} choices={CHOICES} />
      <div class="repeats-week stack">
        <Field
          name="repeats/interval"
          type="number"
          label="Weeks from one to the next"
          value={repeats?.interval ?? 1}
          inputMode="numeric"
          min={1}
          max={52}
          narrow
        />
        <Checkboxes
          name="repeats/weekdays"
          label="On which days of the week?"
          help="None ticked: the weekday of the first date."
          choices={weekdays.map((value) => ({ value, label: weekdayWord(value, 'en') }))}
          chosen={repeats?.weekdays ?? []}
          inline
        />
      </div>
      <div class="repeats-weekday">
        <Checkboxes
          name="repeats/nths"
          label="Which one of the month?"
          help="The weekday is that of the first date. None ticked: as the first date is."
          choices={nths.map((value) => ({ value: String(value), label: capital(nthWord(value, 'en')) }))}
          chosen={(repeats?.nths ?? []).map(String)}
          inline
        />
      </div>
      <div class="repeats-end stack">
        <Radios
          name="repeats/ends"
          label="How long does it go on?"
          chosen={endOf(repeats)}
          choices={[
            { value: 'never', label: 'Without an end' },
            { value: 'count', label: 'For a number of dates' },
            { value: 'until', label: 'Until a day' },
          ]}
          inline
        />
        <Field
          name="repeats/count"
          type="number"
          label="Dates in all"
          help="The first one counts too."
          value={repeats?.count ?? null}
          inputMode="numeric"
          min={1}
          narrow
        />
        <Field name="repeats/until" type="date" label="The last day" value={repeats?.until ?? null} />
      </div>
    </div>
  );
}

/** The fields above, as they were sent. `null`: it does not repeat. */
export function repeatsFrom(posted: Posted): object | null {
  const choice = text(posted, 'repeats/every');
  if (choice === 'never' || choice === '') return null;
  const ends = text(posted, 'repeats/ends');
  return {
    every: choice === 'weekday' ? 'month' : choice,
    ...(choice === 'week' && {
      interval: number(posted, 'repeats/interval'),
      weekdays: orLeftOut(several(posted, 'repeats/weekdays') as Weekday[]),
    }),
    ...(choice === 'weekday' && { nths: several(posted, 'repeats/nths').map(Number) as Nth[] }),
    ...(ends === 'count' && { count: number(posted, 'repeats/count') ?? '' }),
    ...(ends === 'until' && { until: text(posted, 'repeats/until') }),
  };
}

function choiceOf(repeats: Repeats | null): string {
  if (!repeats) return 'never';
  return repeats.nths ? 'weekday' : repeats.every;
}

function endOf(repeats: Repeats | null): string {
  if (repeats?.count !== undefined) return 'count';
  return repeats?.until === undefined ? 'never' : 'until';
}

function orLeftOut<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
