import type { Page } from '../../common/page.js';
import type { AnsweredMeeting } from '../../rsvps/answered-meeting.js';
import { answerTag } from '../components/answer-tag.js';
import { ButtonLink } from '../components/button.js';
import { DateTile, Tag } from '../components/card.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { NotThisWeek } from '../components/standing.js';
import { aheadWords } from '../components/waiting.js';
import { Moment, When } from '../components/when.js';
import { usePage } from '../layout.js';
import { momentWords } from '../page-times.js';

type Time = 'upcoming' | 'past';

export function MeetingsPage({ meetings, when }: { meetings: Page<AnsweredMeeting>; when: Time }) {
  return (
    <div class="stack-large">
      <div class="row apart">
        <h1>My meetings</h1>
        <ButtonLink href="/me/calendars" look="quiet">
          Show them in my calendar
        </ButtonLink>
      </div>
      <nav class="nav" aria-label="Which meetings">
        <ul>
          <li>
            <a href="/me/meetings" aria-current={when === 'upcoming' ? 'page' : undefined}>
              Coming up
            </a>
          </li>
          <li>
            <a href="/me/meetings?when=past" aria-current={when === 'past' ? 'page' : undefined}>
              Over
            </a>
          </li>
        </ul>
      </nav>
      {meetings.items.length === 0 ? (
        <Nothing when={when} />
      ) : (
        <>
          <ul class="list">
            {meetings.items.map((meeting) => (
              <li key={meeting.id}>
                <MeetingCard meeting={meeting} />
              </li>
            ))}
          </ul>
          <More path="/me/meetings" query={{ when }} next={meetings.next} />
        </>
      )}
    </div>
  );
}

function MeetingCard({ meeting }: { meeting: AnsweredMeeting }) {
  const isOff = meeting.state !== 'published';
  const { word, tone } = answerTag(meeting.answer, isOff);
  return (
    <article class={isOff ? 'card card-link card-off' : 'card card-link'}>
      <DateTile at={meeting.startsAt} zone={meeting.timeZone} off={isOff} />
      <div class="grow stack-small">
        <h2>
          <a href={`/events/${meeting.eventId}`}>{meeting.title}</a>
        </h2>
        <p class="muted small">{meeting.groupName}</p>
        <p class="small">
          <When meeting={meeting} />
        </p>
        <p class="row">
          {meeting.state === 'cancelled' && <Tag tone="alarm">Cancelled</Tag>}
          <Tag tone={tone}>{word}</Tag>
          {meeting.isRegular && <Tag tone="plain">Every time</Tag>}
        </p>
        {!isOff && <WaitingWords meeting={meeting} />}
        {!isOff && meeting.isRegular && meeting.answer === 'going' && (
          <NotThisWeek
            dateId={meeting.eventId}
            words="Leave this date out"
            of={`${meeting.title}, ${momentWords(meeting.startsAt, meeting.timeZone)}`}
          />
        )}
      </div>
    </article>
  );
}

function WaitingWords({ meeting: { ahead, offerClosesAt, timeZone } }: { meeting: AnsweredMeeting }) {
  const readerZone = usePage().viewer?.timeZone ?? timeZone;
  if (ahead) return <p class="small">{aheadWords[ahead]}</p>;
  return offerClosesAt ? (
    <p class="small">
      It is kept for you until <Moment at={offerClosesAt} zone={readerZone} />.
    </p>
  ) : null;
}

function Nothing({ when }: { when: Time }) {
  if (when === 'past') {
    return (
      <EmptyState title="Nothing yet">
        <p>Meetings you answered appear here when they are over.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="You have answered nothing yet">
      <p>When you say yes or maybe to a meeting, you find it here.</p>
      <p>
        <ButtonLink href="/">See what is on</ButtonLink>
      </p>
    </EmptyState>
  );
}
