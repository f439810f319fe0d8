import { type SiteFilters, siteQuery } from '../../../calendar/site-filters.js';
import { countries } from '../../../common/countries.js';
import { localeOf } from '../../../common/languages.js';
import { eventKinds } from '../../../events/event.entity.js';
import { weekdays } from '../../../events/series/rule.js';
import { Button } from '../../components/button.js';
import { CalendarHowTo } from '../../components/calendar-how-to.js';
import { Checkbox, Checkboxes } from '../../components/choices.js';
import { Field, Select } from '../../components/fields.js';
import { FormatFilter, LanguageFilter } from '../../components/filters.js';
import { SearchForm } from '../../components/form.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';
import { siteWords } from './words/words.js';

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
  const { language } = usePage();
  const { calendar: say } = useWords(siteWords);
  const { kinds, access } = useWords(webWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <p>
          <a href="/">{say.back}</a>
        </p>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <SearchForm action="/calendar" state={form} label={say.what} inUse>
        <Field name="topic" label={say.topic} value={filters.topic?.join(', ')} />
        <FormatFilter value={filters.format?.[0]} />
        <LanguageFilter value={filters.language?.[0]} />
        <Select
          name="country"
          label={say.country}
          value={filters.country?.[0]}
          choices={[
            { value: '', label: say.anyCountry },
            ...countries(localeOf(language), new Set(countryCodes)).map(({ code, name }) => ({
              value: code,
              label: name,
            })),
          ]}
        />
        <Checkboxes
          name="kind"
          label={say.kinds}
          help={say.noneMeansAll}
          inline
          choices={eventKinds.map((value) => ({ value, label: kinds[value] }))}
          chosen={filters.kind}
        />
        <Checkboxes
          name="day"
          label={say.days}
          help={say.noneMeansAll}
          inline
          choices={weekdays.map((value) => ({ value, label: say.weekdays[value] }))}
          chosen={filters.day}
        />
        <Checkbox name="accessible" label={access['step-free']} checked={filters.accessible === 'yes'} />
        <Checkbox
          name="firstTimers"
          label={access['first-timers welcome']}
          checked={filters.firstTimers === 'yes'}
        />
        <Button look="quiet">{say.show}</Button>
      </SearchForm>
      {url && (
        <section class="stack" aria-labelledby="how">
          <h2 id="how">{siteQuery(filters) ? say.chosen : say.everything}</h2>
          <CalendarHowTo url={url} name={say.name} />
        </section>
      )}
    </div>
  );
}
