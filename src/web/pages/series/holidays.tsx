import type { SeriesView } from '../../../events/series/series.queries.js';
import type { DatesOnHolidays } from '../../../events/series/holidays.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Checkboxes } from '../../components/choices.js';
import { Hidden, Select } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { EmptyState } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { countryName } from '../../words.js';
import { ReasonField } from './left-out.js';

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
  const path = `/series/${series.id}`;
  const where = regions.find(({ code }) => code === region)?.name ?? countryName(country, language);
  return (
    <div class="reading stack-large">
      <header class="stack">
        <BackTo the="series" id={series.id} />
        <h1>Dates on public holidays</h1>
        <p class="lead">
          Tick the ones without a meeting. The others stay; for many, a holiday is when they need company.
        </p>
      </header>
      {regions.length > 0 && (
        <form method="get" action={`${path}/holidays`} class="form">
          <Select
            name="region"
            label="Region"
            help="Some holidays are kept in parts of the country only."
            value={region}
            choices={[
              { value: '', label: 'The whole country' },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <Button look="quiet">Show its holidays</Button>
        </form>
      )}
      {dates.length === 0 ? (
        <EmptyState title={'No coming date is on a public holiday'}>
          <p>We looked at the dates of the next 18 months.</p>
        </EmptyState>
      ) : (
        <Form action={`${path}/holidays`} state={form}>
          <Hidden name="region" value={region ?? ''} />
          <Checkboxes
            name="dateIds"
            label={`Public holidays: ${where}`}
            choices={dates.map(({ id, startsLocal, holiday }) => ({
              value: id,
              label: `${wallTimeWords(startsLocal, language)}: ${holiday}`,
            }))}
          />
          <ReasonField sensitive={series.group.sensitive} />
          <Button>See what happens</Button>
        </Form>
      )}
      <p class="muted">
        The days come from{' '}
        <a href="https://github.com/commenthol/date-holidays" rel="noreferrer">
          date-holidays
        </a>{' '}
        (data: CC BY 3.0). Please look at them once more: days can change.
      </p>
    </div>
  );
}
