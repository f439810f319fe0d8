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
import { useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';
import { groupsWords } from './words/words.js';

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
  const { groups: say } = useWords(groupsWords);
  const { around } = useWords(webWords);
  const isFiltered = Boolean(filters.text ?? filters.topic);
  return (
    <div class="stack-large">
      <div class="row apart">
        <h1>{around.groups}</h1>
        {mayStart && (
          <ButtonLink href="/groups/new" look="quiet">
            {say.start}
          </ButtonLink>
        )}
      </div>
      {own.length > 0 && <OwnGroups groups={own} />}
      <SearchForm action="/groups" state={form} label={say.find} inUse={isFiltered}>
        <Field name="text" type="search" label={say.text} value={filters.text} />
        <Field name="topic" label={say.topic} value={filters.topic} />
        <Button look="quiet">{say.show}</Button>
      </SearchForm>
      {isNear && <OnlyNear text={filters.text} />}
      {groups.items.length > 0 ? (
        <section class="stack" aria-labelledby="all">
          <h2 id="all" class={own.length > 0 ? undefined : 'hush'}>
            {say.all}
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
  const { groups: say } = useWords(groupsWords);
  return (
    <section class="stack" aria-labelledby="own">
      <h2 id="own">{say.own}</h2>
      <ul class="grid">
        {groups.map((group) => (
          <li key={group.id}>
            <article class="card card-link">
              <div class="grow stack-small">
                <h3>
                  <a href={`/groups/${group.id}`}>{group.name}</a>
                </h3>
                <p>
                  <Tag tone={group.state === 'active' ? 'calm' : 'warm'}>{say[belonging(group)]}</Tag>
                </p>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the viewer is to a group of their own, as its words are called. */
function belonging({ state, role, archivedAt }: OwnGroup) {
  if (archivedAt) return 'archived';
  return state === 'invited' || state === 'requested' ? state : role;
}

function GroupCard({ group }: { group: GroupSummary }) {
  const { groups: say } = useWords(groupsWords);
  return (
    <article class="card card-link">
      <div class="grow stack-small">
        <h3>
          <a href={`/groups/${group.id}`}>{group.name}</a>
        </h3>
        {group.purpose && <p>{group.purpose}</p>}
        {group.forWhom && <p class="muted small">{say.forWhom({ forWhom: group.forWhom })}</p>}
        <Topics topics={group.topics} />
      </div>
    </article>
  );
}

function NoGroups({ isFiltered }: { isFiltered: boolean }) {
  const { nothing: say } = useWords(groupsWords).groups;
  return isFiltered ? (
    <EmptyState title={say.likeThat}>
      <p>{say.fewerFilters}</p>
      <p>
        <ButtonLink href="/groups" look="quiet">
          {say.everything}
        </ButtonLink>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={say.listed}>
      <p>{say.later}</p>
    </EmptyState>
  );
}
