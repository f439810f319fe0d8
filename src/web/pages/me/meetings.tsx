import type { ComponentChildren } from 'preact';
import type { Page } from '../../../common/page.js';
import { ruleWords } from '../../../events/series/rule-words.js';
import type { Repeats } from '../../../events/series/settle-rule.js';
import type { AnsweredMeeting } from '../../../rsvps/answered-meeting.js';
import type { OwnComingUp } from '../../../rsvps/own-meetings.queries.js';
import { answerTag } from '../../components/answer-tag.js';
import { ButtonLink } from '../../components/button.js';
import { DateTile, Tag } from '../../components/card.js';
import { More } from '../../components/more.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { NotThisTime } from '../../components/standing/not-this-time.js';
import { StandingEnds } from '../../components/standing/standing-link.js';
import { Theirs } from '../../components/theirs.js';
import { Moment, When } from '../../components/when.js';
import { componentWords } from '../../components/words/words.js';
import { usePage, useWords } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { webWords } from '../../words/words.js';
import { meWords } from './words/words.js';

type Time = 'upcoming' | 'past';

interface MeetingsPageProps {
  when: Time;
  areLettersStopped: boolean;
  children: ComponentChildren;
}

export function MeetingsPage({ when, areLettersStopped, children }: MeetingsPageProps) {
  const { around } = useWords(webWords);
  const { meetings: say } = useWords(meWords);
  return (
    <div class="stack-large">
      <div class="row apart">
        <h1>{around.myMeetings}</h1>
        <ButtonLink href="/me/calendars" look="quiet">
          {say.inCalendar}
        </ButtonLink>
      </div>
      {areLettersStopped && (
        <Notice tone="warm">
          <p>{say.lettersStopped({ why: (it) => <a href="/me">{it}</a> })}</p>
        </Notice>
      )}
      <nav class="nav" aria-label={say.which}>
        <ul>
          <li>
            <a href="/me/meetings" aria-current={when === 'upcoming' ? 'page' : undefined}>
              {say.comingUp}
            </a>
          </li>
          <li>
            <a href="/me/meetings?when=past" aria-current={when === 'past' ? 'page' : undefined}>
              {say.over}
            </a>
          </li>
        </ul>
      </nav>
      {children}
      <p>
        <a href="/me/host-letters">{say.fromHosts}</a>
      </p>
    </div>
  );
}

/** Each standing place once, so that single answers are found beside it. */
export function MeetingsComingUp({ comingUp }: { comingUp: Page<OwnComingUp> }) {
  const { meetings: say } = useWords(meWords);
  if (comingUp.items.length === 0) {
    return (
      <EmptyState title={say.noneAhead}>
        <p>{say.noneAheadYet}</p>
        <p>
          <ButtonLink href="/">{say.seeWhatIsOn}</ButtonLink>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul class="list">
        {comingUp.items.map(({ dates, series }) => (
          <li key={dates[0]!.id}>
            {series ? (
              <StandingPlaceCard dates={dates} series={series} />
            ) : (
              <MeetingCard meeting={dates[0]!} />
            )}
          </li>
        ))}
      </ul>
      <More path="/me/meetings" next={comingUp.next} />
    </>
  );
}

export function MeetingsOver({ meetings }: { meetings: Page<AnsweredMeeting> }) {
  const { meetings: say } = useWords(meWords);
  if (meetings.items.length === 0) {
    return (
      <EmptyState title={say.noneOver}>
        <p>{say.noneOverYet}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul class="list">
        {meetings.items.map((meeting) => (
          <li key={meeting.id}>
            <MeetingCard meeting={meeting} />
          </li>
        ))}
      </ul>
      <More path="/me/meetings" query={{ when: 'past' }} next={meetings.next} />
    </>
  );
}

function MeetingCard({ meeting }: { meeting: AnsweredMeeting }) {
  const { meetings: say } = useWords(meWords);
  const isOff = meeting.state !== 'published';
  return (
    <article class={isOff ? 'card card-link card-off' : 'card card-link'}>
      <DateTile at={meeting.startsAt} zone={meeting.timeZone} off={isOff} />
      <div class="grow stack-small">
        <h2>
          <a href={`/events/${meeting.eventId}`}>
            <Theirs>{meeting.title}</Theirs>
          </a>
        </h2>
        <p class="muted small">
          <Theirs>{meeting.groupName}</Theirs>
        </p>
        <p class="small">
          <When meeting={meeting} />
        </p>
        <p class="row">
          <AnswerTags meeting={meeting} />
          {meeting.isRegular && <Tag tone="plain">{say.everyTime}</Tag>}
        </p>
        <WaitingWords meeting={meeting} />
      </div>
    </article>
  );
}

/** The next dates on which someone who comes every time is expected, and one press for each on which they are not. */
function StandingPlaceCard({
  dates,
  series: { id, title, rule, repeats, endsAt, later },
}: {
  dates: AnsweredMeeting[];
  series: NonNullable<OwnComingUp['series']>;
}) {
  const { language } = usePage();
  const { cards } = useWords(componentWords);
  const { meetings: say } = useWords(meWords);
  const { startsAt, timeZone, groupName } = dates[0]!;
  return (
    <article class="card card-series">
      <DateTile at={startsAt} zone={timeZone} />
      <div class="grow stack-small">
        <h2>
          <a href={`/series/${id}`}>
            <Theirs>{title}</Theirs>
          </a>
        </h2>
        <p class="muted small">
          <Theirs>{groupName}</Theirs>
        </p>
        <p class="small">
          {endsAt ? (
            <StandingEnds at={endsAt} zone={timeZone} />
          ) : (
            say.youComeEveryTime({ often: ruleWords(rule, language) })
          )}
        </p>
        <ul class="list-dates" aria-label={cards.nextDates({ title })}>
          {dates.map((date) => (
            <li key={date.id}>
              <div class="grow stack-small">
                <p class="small">
                  <a href={`/events/${date.eventId}`}>
                    <When meeting={date} />
                  </a>
                </p>
                {date.title !== title && (
                  <p class="small">
                    <Theirs>{date.title}</Theirs>
                  </p>
                )}
                <WaitingWords meeting={date} />
              </div>
              {date.answer === 'going' && date.state === 'published' ? (
                <NotThisTime
                  dateId={date.eventId}
                  words={isWeekly(repeats) ? say.notThisWeek : say.notThisTime}
                  of={`${title}, ${momentWords(date.startsAt, { language, zone: timeZone })}`}
                />
              ) : (
                <p class="row">
                  <AnswerTags meeting={date} />
                </p>
              )}
            </li>
          ))}
        </ul>
        {later > 0 && <p class="small">{say.later({ n: later })}</p>}
        <p class="small row">
          <a href={`/series/${id}`} aria-label={cards.allDatesOf({ title })}>
            {cards.allDates}
          </a>
          <a
            href={`/series/${id}/standing-place`}
            aria-label={endsAt ? say.keepOf({ title }) : say.changeOf({ title })}
          >
            {endsAt ? say.keep : say.change}
          </a>
        </p>
      </div>
    </article>
  );
}

function isWeekly({ every, interval = 1 }: Repeats): boolean {
  return every === 'week' && interval === 1;
}

function AnswerTags({ meeting: { answer, state } }: { meeting: AnsweredMeeting }) {
  const say = useWords(webWords);
  const { word, tone } = answerTag(answer, state !== 'published', say);
  return (
    <>
      {state === 'cancelled' && <Tag tone="alarm">{say.tags.cancelled}</Tag>}
      <Tag tone={tone}>{word}</Tag>
    </>
  );
}

function WaitingWords({
  meeting: { state, ahead, isTooMany, offerClosesAt, timeZone },
}: {
  meeting: AnsweredMeeting;
}) {
  const { meetings: say } = useWords(meWords);
  const { waiting } = useWords(componentWords);
  if (state !== 'published') return null;
  if (isTooMany) return <p class="small">{waiting.tooMany}</p>;
  if (ahead) return <p class="small">{waiting.ahead[ahead]}</p>;
  return offerClosesAt ? (
    <p class="small">{say.keptUntil({ when: () => <Moment at={offerClosesAt} zone={timeZone} /> })}</p>
  ) : null;
}
