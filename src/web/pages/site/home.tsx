import type { Page } from '../../../common/page.js';
import { eventKinds } from '../../../events/event.entity.js';
import type { ComingUp } from '../../../events/coming-up.queries.js';
import type { EventSummary } from '../../../events/event.view.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Field, Select } from '../../components/fields.js';
import { FormatFilter, LanguageFilter } from '../../components/filters.js';
import { SearchForm } from '../../components/form.js';
import { More } from '../../components/more.js';
import { OnlyNear } from '../../components/only-near.js';
import { EmptyState } from '../../components/notice.js';
import { ComingUpCard } from '../../components/series-card.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';
import { siteWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

interface Filters {
  kind?: string;
  format?: string;
  topic?: string;
  language?: string;
  from?: string;
  to?: string;
  text?: string;
}

export function HomePage({
  events,
  isNear,
  filters,
  form,
  isSetUp,
}: {
  events: Page<EventSummary | ComingUp>;
  /** Whether these have only words like those that were looked for. */
  isNear: boolean;
  filters: Filters;
  form: FormState;
  /** Whether an administrator has said whose place this is. */
  isSetUp: boolean;
}) {
  const { home: say } = useWords(siteWords);
  const { kinds } = useWords(webWords);
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <div class="stack-large">
      <Heading title={say.title} lead={say.lead} />
      {(isFiltered || events.items.length > 0 || form.problems.length > 0) && (
        <SearchForm action="/" state={form} label={say.find} inUse={isFiltered}>
          <Field name="text" type="search" label={say.text} value={filters.text} />
          <Field name="topic" label={say.topic} value={filters.topic} />
          <Select
            name="kind"
            label={say.kind}
            value={filters.kind}
            choices={[
              { value: '', label: say.anyKind },
              ...eventKinds.map((value) => ({ value, label: kinds[value] })),
            ]}
          />
          <FormatFilter value={filters.format} />
          <LanguageFilter value={filters.language} />
          <Field name="from" type="date" label={say.from} value={filters.from} />
          <Field name="to" type="date" label={say.to} value={filters.to} />
          <Button look="quiet">{say.show}</Button>
        </SearchForm>
      )}
      {isNear && <OnlyNear text={filters.text} />}
      {events.items.length > 0 ? (
        <section class="stack" aria-labelledby="events">
          <h2 id="events" class="hush">
            {say.comingUp}
          </h2>
          <ul class="grid">
            {events.items.map((event) => (
              <li key={event.id}>
                <ComingUpCard event={event} />
              </li>
            ))}
          </ul>
          <More path="/" query={{ ...filters }} next={events.next} />
          <p>
            <a href="/timetable">{say.timetable}</a>
          </p>
          <p>
            <a href={calendarPath(filters)}>{say.ownCalendar}</a>
          </p>
        </section>
      ) : (
        <Nothing isFiltered={isFiltered || form.problems.length > 0} isSetUp={isSetUp} />
      )}
    </div>
  );
}

/** What is looked for here, as far as a calendar can hold just that. */
function calendarPath({ topic, kind, format, language }: Filters): string {
  const kept = Object.entries({ topic, kind, format, language }).filter(([, value]) => value);
  return kept.length === 0
    ? '/calendar'
    : `/calendar?${new URLSearchParams(kept as [string, string][]).toString()}`;
}

function Nothing({ isFiltered, isSetUp }: { isFiltered: boolean; isSetUp: boolean }) {
  const { viewer } = usePage();
  const { nothing: say } = useWords(siteWords).home;
  if (isFiltered) {
    return (
      <EmptyState title={say.likeThat}>
        <p>{say.fewerFilters}</p>
        <p>
          <ButtonLink href="/" look="quiet">
            {say.everything}
          </ButtonLink>
        </p>
      </EmptyState>
    );
  }
  if (!isSetUp) {
    return (
      <EmptyState title={say.soon}>
        <p>{say.notSetUp}</p>
      </EmptyState>
    );
  }
  if (viewer?.administrator) {
    return (
      <EmptyState title={say.planned}>
        <p>{say.toAdministrator}</p>
        <p>
          <ButtonLink href="/groups/new">{say.start}</ButtonLink>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={say.planned}>
      <p>{say.later}</p>
      <p>
        <ButtonLink href="/groups" look="quiet">
          {say.groups}
        </ButtonLink>
      </p>
    </EmptyState>
  );
}
