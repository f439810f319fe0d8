import { Temporal } from 'temporal-polyfill';
import { type Language, localeOf } from '../../../common/languages.js';
import { type Clocks, clockWords, dayParts } from '../../../common/time-words.js';
import { zoneName } from '../../../common/zone-names.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { ListedDate } from '../../../listings/listed-dates.queries.js';
import { listingWords } from '../../../listings/listing-words.js';
import { whereWords } from '../../../listings/shown-dates.js';
import { onClocksOf } from '../../../notifications/facts/times.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/fields.js';
import { SearchForm } from '../../components/form.js';
import { PrintHint, Sheet } from '../../components/sheet.js';
import { WordsChoice } from '../../components/words-choice.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import type { PosterQuery } from './sheets.bodies.js';
import { siteWords } from './words/words.js';

const MONTHS_OFFERED = 12;
/** More than this stand in two columns, so that a month still fits on one sheet. */
const ONE_COLUMN = 14;

/** What a group has on in a month, to hang on a wall. */
export function PosterPage({
  group,
  dates,
  hasMore,
  month,
  thisMonth,
  words,
  language,
  url,
  form,
}: {
  group: GroupView;
  dates: ListedDate[];
  hasMore: boolean;
  /** Like `2027-03`. */
  month: string;
  thisMonth: string;
  words: PosterQuery['words'];
  language: Language;
  url: string;
  form: FormState;
}) {
  const page = usePage();
  const { sheets: say } = useWords(siteWords);
  const said = listingWords(language);
  const name = group.sensitive && words === 'discreet' ? group.discreetName : group.name;
  const clocks = said.clocksOf(zoneName(group.timeZone, language));
  const note = hasMore ? `${clocks} ${said.hasMore(url)}` : clocks;
  return (
    <div class="stack-large">
      <div class="stack off-paper">
        <BackTo the="group" id={group.id} />
        <h1>{say.poster}</h1>
        <SearchForm action={`/groups/${group.id}/poster`} state={form} label={say.whatIsOnIt} inUse>
          <Select
            name="month"
            label={say.month}
            value={month}
            choices={monthChoices(thisMonth, month, page.language)}
          />
          {group.sensitive && <WordsChoice chosen={words} discreet={group.discreetName} full={group.name} />}
          <Button look="quiet">{say.show}</Button>
        </SearchForm>
        <PrintHint />
      </div>
      <Sheet {...{ language, url, note }} title={name} below={monthWords(month, language)}>
        {dates.length === 0 ? (
          <p>{said.noDatesInMonth}</p>
        ) : (
          <ul class={dates.length > ONE_COLUMN ? 'sheet-dates sheet-many' : 'sheet-dates'}>
            {dates.map((date) => (
              <PosterDate key={date.id} {...{ date, month, language }} home={group.timeZone} />
            ))}
          </ul>
        )}
      </Sheet>
    </div>
  );
}

function PosterDate({
  date,
  month,
  home,
  language,
}: {
  date: ListedDate;
  month: string;
  home: string;
  language: Language;
}) {
  const { cancelled } = listingWords(language);
  return (
    <li>
      <p class="sheet-day">{dayOf(date.startsLocal, month, language)}</p>
      <div>
        <p class={date.isOn ? undefined : 'sheet-off'}>
          <strong>
            <time dateTime={date.allDay ? date.startsLocal.slice(0, 10) : date.startsAt}>
              {date.allDay
                ? lastDayWords(date, { language, zone: date.timeZone })
                : timeWords(date, home, language)}
            </time>
          </strong>{' '}
          {date.title}
        </p>
        <p class="sheet-where">{date.isOn ? whereWords(date, language) : cancelled}</p>
      </div>
    </li>
  );
}

/** What is left to say of whole days beside the first: "All day", "Until Sunday 9 May 2027". */
function lastDayWords({ startsAt, endsAt }: ListedDate, clocks: Clocks): string {
  const { allDay, untilDay } = listingWords(clocks.language);
  const [, last] = dayParts(startsAt, endsAt, clocks);
  return last === null ? allDay : untilDay(last);
}

/** "19:00–20:30", with the city where the clocks are not those of the sheet. */
export function timeWords(
  { startsAt, endsAt, timeZone }: Pick<ListedDate, 'startsAt' | 'endsAt' | 'timeZone'>,
  home: string,
  language: Language,
): string {
  const clocks = { language, zone: timeZone };
  return spanWords([clockWords(startsAt, clocks), clockWords(endsAt, clocks)], timeZone, home, language);
}

/** The same of a beginning and an end like `19:00`. */
export function spanWords(
  [begins, ends]: [string, string],
  timeZone: string,
  home: string,
  language: Language,
): string {
  const span = `${begins}–${ends}`;
  if (timeZone === home) return span;
  return onClocksOf({ language, zone: timeZone }, span);
}

function monthChoices(thisMonth: string, chosen: string, language: Language) {
  const first = Temporal.PlainYearMonth.from(thisMonth);
  const months = Array.from({ length: MONTHS_OFFERED }, (_, at) => first.add({ months: at }).toString());
  const all = months.includes(chosen) ? months : [chosen, ...months];
  return all.map((value) => ({ value, label: monthWords(value, language) }));
}

function monthWords(month: string, language: Language): string {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return first.toLocaleString(localeOf(language), { month: 'long', year: 'numeric' });
}

/** "Sunday 9"; "Sunday 28 February" of what began in a month before. */
function dayOf(local: string, month: string, language: Language): string {
  const date = Temporal.PlainDate.from(local.slice(0, 10));
  const day = { weekday: 'long', day: 'numeric' } as const;
  const shape = local.startsWith(month) ? day : { ...day, month: 'long' as const };
  return date.toLocaleString(localeOf(language), shape);
}
