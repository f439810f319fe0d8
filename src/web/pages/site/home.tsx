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
  const words = useWords(webWords);
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>What is on</h1>
        <p class="lead">Come as you are. Only the hosts see who is coming.</p>
      </div>
      {(isFiltered || events.items.length > 0 || form.problems.length > 0) && (
        <SearchForm action="/" state={form} label="Find a meeting" inUse={isFiltered}>
          <Field name="text" type="search" label="Words to look for" value={filters.text} />
          <Field name="topic" label="Topic" value={filters.topic} />
          <Select
            name="kind"
            label="Kind"
            value={filters.kind}
            choices={[
              { value: '', label: 'Any kind' },
              ...eventKinds.map((value) => ({ value, label: words.kinds[value] })),
            ]}
          />
          <FormatFilter value={filters.format} />
          <LanguageFilter value={filters.language} />
          <Field name="from" type="date" label="From" value={filters.from} />
          <Field name="to" type="date" label="Until" value={filters.to} />
          <Button look="quiet">Show these</Button>
        </SearchForm>
      )}
      {isNear && <OnlyNear text={filters.text} />}
      {events.items.length > 0 ? (
        <section class="stack" aria-labelledby="events">
          <h2 id="events" class="hush">
            Coming up
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
            <a href="/timetable">A timetable to print</a>
          </p>
          <p>
            <a href={calendarPath(filters)}>Show these in my own calendar</a>
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
  if (isFiltered) {
    return (
      <EmptyState title="Nothing like that just now">
        <p>Fewer filters may find more.</p>
        <p>
          <ButtonLink href="/" look="quiet">
            Show everything
          </ButtonLink>
        </p>
      </EmptyState>
    );
  }
  if (!isSetUp) {
    return (
      <EmptyState title="This place opens soon">
        <p>
          It is not set up yet. If you look after it, open the address that follows the word “Welcome” in the
          terminal where you started it.
        </p>
      </EmptyState>
    );
  }
  if (viewer?.administrator) {
    return (
      <EmptyState title="Nothing is planned just now">
        <p>Meetings belong to a group. Start one, or invite someone who will; its meetings appear here.</p>
        <p>
          <ButtonLink href="/groups/new">Start a group</ButtonLink>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing is planned just now">
      <p>New meetings appear here as soon as a group announces them.</p>
      <p>
        <ButtonLink href="/groups" look="quiet">
          Look at the groups
        </ButtonLink>
      </p>
    </EmptyState>
  );
}
