import type { Desk, DeskDate, DeskGroup } from '../../../rsvps/desk.queries.js';
import { ButtonLink } from '../../components/button.js';
import { DateTile, Tag } from '../../components/card.js';
import { EmptyState } from '../../components/notice.js';
import { When } from '../../components/when.js';
import { useWords } from '../../layout.js';
import { deskWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

/** What needs a host, over all groups that they look after. */
export function DeskPage({ desk: { groups, dates } }: { desk: Desk }) {
  const say = useWords(deskWords);
  const waiting = groups.filter(
    ({ requests, notes, unreachable, drafts }) => requests + notes + unreachable + drafts > 0,
  );
  return (
    <div class="stack-large">
      <Heading title={say.title} lead={say.lead} />
      {groups.length === 0 ? (
        <EmptyState title={say.noGroup}>
          <p>{say.howToBegin}</p>
          <p>
            <ButtonLink href="/groups/new">{say.startGroup}</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <>
          <section class="stack" aria-labelledby="waiting">
            <h2 id="waiting">{say.waiting}</h2>
            {waiting.length === 0 ? (
              <p>{say.nothingWaits}</p>
            ) : (
              <ul class="list reading">
                {waiting.map((group) => (
                  <GroupToLookAt key={group.id} group={group} />
                ))}
              </ul>
            )}
          </section>
          <section class="stack" aria-labelledby="dates">
            <h2 id="dates">{say.dates}</h2>
            {dates.length === 0 ? (
              <p>{say.noDates}</p>
            ) : (
              <ul class="list reading">
                {dates.map((date) => (
                  <DateToLookAt key={date.id} date={date} />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </div>
  );
}

function GroupToLookAt({ group: { id, name, requests, notes, unreachable, drafts } }: { group: DeskGroup }) {
  const say = useWords(deskWords);
  const path = `/groups/${id}`;
  const lines = [
    requests > 0 && { href: `${path}/members`, said: say.requests({ n: requests }) },
    notes > 0 && { href: `${path}/notes`, said: say.notes({ n: notes }) },
    unreachable > 0 && { href: `${path}/members`, said: say.unreachable({ n: unreachable }) },
    drafts > 0 && { href: path, said: say.drafts({ n: drafts }) },
  ].filter((it) => it !== false);
  return (
    <li class="card stack-small">
      <h3>
        <a href={path}>{name}</a>
      </h3>
      <ul>
        {lines.map(({ href, said }) => (
          <li key={said}>
            <a href={href}>{said}</a>
          </li>
        ))}
      </ul>
    </li>
  );
}

function DateToLookAt({ date }: { date: DeskDate }) {
  const say = useWords(deskWords);
  const { going, maybe, waiting, newcomers, needs, unreachable, notes } = date;
  const counts = [
    going > 0 ? say.going({ n: going }) : say.nobody,
    maybe > 0 && say.maybe({ n: maybe }),
    waiting > 0 && say.waitingFor({ n: waiting }),
    newcomers > 0 && say.newcomers({ n: newcomers }),
    needs > 0 && say.needs({ n: needs }),
    unreachable > 0 && say.unreachable({ n: unreachable }),
  ].filter((it) => it !== false);
  const alarms = [
    date.lacksLeader && say.noLeader,
    date.isLow && say.low,
    date.beyond > 0 && say.beyond({ n: date.beyond }),
  ].filter((it) => it !== false);
  return (
    <li class="card card-link">
      <DateTile at={date.startsAt} zone={date.timeZone} />
      <div class="grow stack-small">
        <h3>
          <a href={`/events/${date.id}`}>{date.title}</a>
        </h3>
        <p class="muted small">{date.groupName}</p>
        <p class="small">
          <When meeting={date} />
        </p>
        {alarms.length > 0 && (
          <ul class="tags" aria-label={say.lookHere}>
            {alarms.map((word) => (
              <li key={word}>
                <Tag tone="warm">{word}</Tag>
              </li>
            ))}
          </ul>
        )}
        <p class="small">{counts.join(' ')}</p>
        <p class="small row">
          <a href={`/events/${date.id}/roster`} aria-label={say.listOf({ title: date.title })}>
            {say.list}
          </a>
          {notes > 0 && <a href={`/events/${date.id}/notes`}>{say.notes({ n: notes })}</a>}
        </p>
      </div>
    </li>
  );
}
