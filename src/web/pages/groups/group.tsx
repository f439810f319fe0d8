import type { Page } from '../../../common/page.js';
import type { GroupEventsQuery } from '../../../events/lists.bodies.js';
import type { ComingUp } from '../../../events/coming-up.queries.js';
import type { EventSummary } from '../../../events/event.view.js';
import type { Reach } from '../../../groups/group-reach.queries.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { Agreement } from '../../components/agreement.js';
import { Topics } from '../../components/card.js';
import { Fact } from '../../components/facts.js';
import { MeetingsFeedLink, NewsLinks, OpenGraph } from '../../components/for-programs.js';
import { Markdown } from '../../components/markdown.js';
import { More } from '../../components/more.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { ComingUpCard } from '../../components/series-card.js';
import type { FormState } from '../../forms.js';
import { groupTitle, tabTitleFor } from '../../tab-titles.js';
import { languageWord } from '../../words.js';
import { TakingPart } from './group-membership.js';

interface GroupPageProps {
  group: GroupView;
  /** `null`: not this viewer's to see. */
  events: Page<EventSummary | ComingUp> | null;
  when: GroupEventsQuery['when'];
  /** For hosts alone. */
  reach: Reach | null;
  /** Whether people can answer letters. */
  hasNotes: boolean;
  form: FormState;
}

export function GroupPage({ group, events, when, reach, hasNotes, form }: GroupPageProps) {
  return (
    <div class="act-first">
      <header class="stack">
        <h1>{group.name}</h1>
        {group.purpose && <p class="lead">{group.purpose}</p>}
        <Topics topics={group.topics} />
        {group.archivedAt && (
          <Notice tone="warm">
            <p>This group is archived. It can be read, and nothing new happens in it.</p>
          </Notice>
        )}
      </header>
      <aside class="stack" aria-label="Taking part">
        <TakingPart {...{ group, reach, hasNotes, form }} />
      </aside>
      <div class="stack-large">
        <Dates group={group} events={events} when={when} />
        {group.description && (
          <section class="stack" aria-labelledby="about">
            <h2 id="about">About the group</h2>
            <Markdown text={group.description} />
          </section>
        )}
        {group.whatToExpect && (
          <section class="stack" aria-labelledby="first-time">
            <h2 id="first-time">If it is your first time</h2>
            <Markdown text={group.whatToExpect} />
          </section>
        )}
        <Facts group={group} />
        {group.agreement && <Agreement text={group.agreement} />}
      </div>
    </div>
  );
}

/** What search engines, feed readers, directories, and whoever is sent a link see of it. */
export function GroupHead({
  group,
  baseUrl,
  siteName,
}: {
  group: GroupView;
  baseUrl: string;
  siteName: string;
}) {
  if (group.visibility !== 'public' || group.archivedAt) return null;
  const url = `${baseUrl}/groups/${group.id}`;
  return (
    <>
      <NewsLinks path={`/groups/${group.id}/events`} name={tabTitleFor(null, groupTitle(group))} />
      <MeetingsFeedLink baseUrl={baseUrl} />
      <OpenGraph group={group} title={group.name} description={group.purpose} {...{ url, siteName }} />
    </>
  );
}

function Dates({ group, events, when }: Pick<GroupPageProps, 'group' | 'events' | 'when'>) {
  const path = `/groups/${group.id}`;
  const isPast = when === 'past';
  return (
    <section class="stack" aria-labelledby="dates">
      <h2 id="dates">{isPast ? 'Past dates' : 'Next dates'}</h2>
      {events && events.items.length > 0 ? (
        <>
          <ul class="list">
            {events.items.map((event) => (
              <li key={event.id}>
                <ComingUpCard event={event} showsGroup={false} />
              </li>
            ))}
          </ul>
          <More path={path} query={{ when: isPast ? when : undefined }} next={events.next}>
            {isPast ? 'Earlier dates' : 'Later dates'}
          </More>
        </>
      ) : (
        <NoDates group={group} events={events} when={when} />
      )}
      {events && (
        <p>{isPast ? <a href={path}>Next dates</a> : <a href={`${path}?when=past`}>Past dates</a>}</p>
      )}
      {events && group.visibility !== 'private' && !group.archivedAt && (
        <p>
          <a href={`${path}/calendar`}>Show these dates in my own calendar</a>
        </p>
      )}
    </section>
  );
}

function NoDates({ group, events, when }: Pick<GroupPageProps, 'group' | 'events' | 'when'>) {
  if (!events) return <EmptyState title="The dates are for members" />;
  if (when === 'past') return <EmptyState title="No date is over yet" />;
  return (
    <EmptyState title="No date is set just now">
      {!group.archivedAt && <p>New dates appear here as soon as the hosts set them.</p>}
    </EmptyState>
  );
}

function Facts({ group }: { group: GroupView }) {
  return (
    <dl class="facts reading">
      {group.forWhom && (
        <Fact name="For whom">
          <p>{group.forWhom}</p>
        </Fact>
      )}
      <Fact name="Language">{languageWord(group.language)}</Fact>
      <Fact name="Who sees that you are here">Only its hosts, by the name you choose. Members do not.</Fact>
    </dl>
  );
}
