import type { Page } from '../../common/page.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import type { AnsweredMeeting } from '../../rsvps/rsvps.queries.js';
import { ButtonLink } from '../components/button.js';
import { DateTile, Tag, type TagTone } from '../components/card.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { When } from '../components/when.js';

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

const answerTags: Record<Answer, { word: string; tone: TagTone }> = {
  going: { word: 'I’m coming', tone: 'calm' },
  maybe: { word: 'Maybe', tone: 'warm' },
  declined: { word: 'Not this time', tone: 'plain' },
  waitlisted: { word: 'Waiting list', tone: 'warm' },
  offered: { word: 'A place is free', tone: 'warm' },
};

/** Of meetings that are over or cancelled. */
const pastTags: Partial<Record<Answer, string>> = { going: 'I said yes', maybe: 'I said maybe' };

function MeetingCard({ meeting }: { meeting: AnsweredMeeting }) {
  const isOff = meeting.state !== 'published';
  const { word, tone } = answerTags[meeting.answer];
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
          <Tag tone={isOff ? 'plain' : tone}>{isOff ? (pastTags[meeting.answer] ?? word) : word}</Tag>
        </p>
      </div>
    </article>
  );
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
