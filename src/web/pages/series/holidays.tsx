import type { SeriesView } from '../../../events/series/series.queries.js';
import type { DatesOnHolidays } from '../../../events/series/holidays.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Checkboxes } from '../../components/choices.js';
import { Hidden, Select } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { EmptyState } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { countryName } from '../../words.js';
import { ReasonField } from './left-out.js';
import { seriesWords } from './words/words.js';

/** Dates on public holidays, offered to be skipped. None is ticked: some groups meet most of all on holidays. */
export function HolidaysPage({
  series,
  found: { country, regions, region, dates },
  form,
}: {
  series: SeriesView;
  found: DatesOnHolidays;
  form: FormState;
}) {
  const { language } = usePage();
  const { holidays: say, leftOut } = useWords(seriesWords);
  const path = `/series/${series.id}`;
  const where = regions.find(({ code }) => code === region)?.name ?? countryName(country, language);
  return (
    <div class="reading stack-large">
      <header class="stack">
        <BackTo the="series" id={series.id} />
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead}</p>
      </header>
      {regions.length > 0 && (
        <form method="get" action={`${path}/holidays`} class="form">
          <Select
            name="region"
            label={say.region}
            help={say.regionHelp}
            value={region}
            choices={[
              { value: '', label: say.whole },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <Button look="quiet">{say.show}</Button>
        </form>
      )}
      {dates.length === 0 ? (
        <EmptyState title={say.none}>
          <p>{say.looked}</p>
        </EmptyState>
      ) : (
        <Form action={`${path}/holidays`} state={form}>
          <Hidden name="region" value={region ?? ''} />
          <Checkboxes
            name="dateIds"
            label={say.of({ where })}
            choices={dates.map(({ id, startsLocal, holiday }) => ({
              value: id,
              label: say.day({ day: wallTimeWords(startsLocal, language), holiday }),
            }))}
          />
          <ReasonField sensitive={series.group.sensitive} />
          <Button>{leftOut.look}</Button>
        </Form>
      )}
      <p class="muted">
        {say.source({
          from: (it) => (
            <a href="https://github.com/commenthol/date-holidays" rel="noreferrer">
              {it}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
