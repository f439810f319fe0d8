import type { Page } from '../../../common/page.js';
import type { GroupSummary, OwnGroup } from '../../../groups/groups.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Tag, Topics } from '../../components/card.js';
import { Field } from '../../components/fields.js';
import { SearchForm } from '../../components/form.js';
import { More } from '../../components/more.js';
import { OnlyNear } from '../../components/only-near.js';
import { EmptyState } from '../../components/notice.js';
import type { FormState } from '../../forms.js';

interface GroupsPageProps {
  /** The viewer's own; empty for a visitor. */
  own: OwnGroup[];
  groups: Page<GroupSummary>;
  /** Whether these have only words like those that were looked for. */
  isNear: boolean;
  filters: { text?: string; topic?: string };
  form: FormState;
  /** Whether the viewer may start a group. */
  mayStart: boolean;
}

export function GroupsPage({ own, groups, isNear, filters, form, mayStart }: GroupsPageProps) {
  const isFiltered = Boolean(filters.text ?? filters.topic);
  return (
    <div class="stack-large">
      <div class="row apart">
        <h1>Groups</h1>
        {mayStart && (
          <ButtonLink href="/groups/new" look="quiet">
            Start a group
          </ButtonLink>
        )}
      </div>
      {own.length > 0 && <OwnGroups groups={own} />}
      <SearchForm action="/groups" state={form} label="Find a group" inUse={isFiltered}>
        <Field name="text" type="search" label="Words about it" value={filters.text} />
        <Field name="topic" label="Topic" value={filters.topic} />
        <Button look="quiet">Show these</Button>
      </SearchForm>
      {isNear && <OnlyNear text={filters.text} />}
      {groups.items.length > 0 ? (
        <section class="stack" aria-labelledby="all">
          <h2 id="all" class={own.length > 0 ? undefined : 'hush'}>
            All groups
          </h2>
          <ul class="grid">
            {groups.items.map((group) => (
              <li key={group.id}>
                <GroupCard group={group} />
              </li>
            ))}
          </ul>
          <More path="/groups" query={filters} next={groups.next} />
        </section>
      ) : (
        <NoGroups isFiltered={isFiltered} />
      )}
    </div>
  );
}

function OwnGroups({ groups }: { groups: OwnGroup[] }) {
  return (
    <section class="stack" aria-labelledby="own">
      <h2 id="own">My groups</h2>
      <ul class="grid">
        {groups.map((group) => (
          <li key={group.id}>
            <article class="card card-link">
              <div class="grow stack-small">
                <h3>
                  <a href={`/groups/${group.id}`}>{group.name}</a>
                </h3>
                <p>
                  <Tag tone={group.state === 'active' ? 'calm' : 'warm'}>{belongingWords(group)}</Tag>
                </p>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function belongingWords({ state, role, archivedAt }: OwnGroup): string {
  if (archivedAt) return 'Archived';
  if (state === 'invited') return 'You are invited';
  if (state === 'requested') return 'You have asked to join';
  return { organiser: 'Organiser', facilitator: 'Facilitator', member: 'Member' }[role];
}

function GroupCard({ group }: { group: GroupSummary }) {
  return (
    <article class="card card-link">
      <div class="grow stack-small">
        <h3>
          <a href={`/groups/${group.id}`}>{group.name}</a>
        </h3>
        {group.purpose && <p>{group.purpose}</p>}
        {group.forWhom && <p class="muted small">For whom: {group.forWhom}</p>}
        <Topics topics={group.topics} />
      </div>
    </article>
  );
}

function NoGroups({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState title="No group like that">
      <p>Fewer filters may find more. Some groups are not listed, and invite people themselves.</p>
      <p>
        <ButtonLink href="/groups" look="quiet">
          Show all groups
        </ButtonLink>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="No group is listed yet">
      <p>Groups appear here when their organisers list them.</p>
    </EmptyState>
  );
}
