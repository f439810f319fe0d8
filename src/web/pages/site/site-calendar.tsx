import { type SiteFilters, siteQuery } from '../../../calendar/site-filters.js';
import { countries } from '../../../common/countries.js';
import { eventKinds } from '../../../events/event.entity.js';
import { weekdays } from '../../../events/series/rule.js';
import { Button } from '../../components/button.js';
import { CalendarHowTo } from '../../components/calendar-how-to.js';
import { Checkbox, Checkboxes } from '../../components/choices.js';
import { Field, Select } from '../../components/fields.js';
import { FormatFilter, LanguageFilter } from '../../components/filters.js';
import { SearchForm } from '../../components/form.js';
import type { FormState } from '../../forms.js';
import { useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';

const DAY_WORDS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** Where a visitor says what they want to see, and gets the address of a calendar that holds just that. */
export function SiteCalendarPage({
  filters,
  countryCodes,
  url,
  form,
}: {
  filters: SiteFilters;
  /** Of the countries that are worth choosing. */
  countryCodes: string[];
  /** `null`: what was chosen has to be put right first. */
  url: string | null;
  form: FormState;
}) {
  const words = useWords(webWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href="/">What is on</a>
        </p>
        <h1>What is on, in my calendar</h1>
        <p class="lead">
          Choose what you want to see, or leave everything as it is. Your calendar app then shows it, and
          follows what changes.
        </p>
      </div>
      <SearchForm action="/calendar" state={form} label="What do you want to see?" inUse>
        <Field name="topic" label="Topic" value={filters.topic?.join(', ')} />
        <FormatFilter value={filters.format?.[0]} />
        <LanguageFilter value={filters.language?.[0]} />
        <Select
          name="country"
          label="Country"
          value={filters.country?.[0]}
          choices={[
            { value: '', label: 'Any country' },
            ...countries('en', new Set(countryCodes)).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Checkboxes
          name="kind"
          label="Kinds"
          help="None means all."
          inline
          choices={eventKinds.map((value) => ({ value, label: words.kinds[value] }))}
          chosen={filters.kind}
        />
        <Checkboxes
          name="day"
          label="Days"
          help="None means all."
          inline
          choices={weekdays.map((value, at) => ({ value, label: DAY_WORDS[at]! }))}
          chosen={filters.day}
        />
        <Checkbox
          name="accessible"
          label={words.access['step-free']}
          checked={filters.accessible === 'yes'}
        />
        <Checkbox
          name="firstTimers"
          label={words.access['first-timers welcome']}
          checked={filters.firstTimers === 'yes'}
        />
        <Button look="quiet">Show the address</Button>
      </SearchForm>
      {url && (
        <section class="stack" aria-labelledby="how">
          <h2 id="how">{siteQuery(filters) ? 'The calendar you chose' : 'Everything that is on'}</h2>
          <CalendarHowTo url={url} name="What is on" />
        </section>
      )}
    </div>
  );
}
