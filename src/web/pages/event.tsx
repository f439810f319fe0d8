import type { ComponentChildren } from 'preact';
import type { EventView } from '../../events/events.queries.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { ArrivalDetail, ArrivalDetails } from '../../rsvps/arrival-details.js';
import type { GivenAnswer } from '../../rsvps/rsvp.entity.js';
import type { OwnReply } from '../../rsvps/rsvps.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { Card, DateTile, Tag } from '../components/card.js';
import { tagsOf } from '../components/event-card.js';
import { Field, Hidden, Radios } from '../components/fields.js';
import { Form } from '../components/form.js';
import { HostPanel } from '../components/host-panel.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { answerWords, formerAnswerWords, ReplyForm, SayFirst, stillToSay } from '../components/reply-form.js';
import { When } from '../components/when.js';
import { answersAt, type Doors, doorsOf } from '../doors.js';
import type { FormState } from '../forms.js';
import { usePage } from '../layout.js';
import { lengthWords } from '../reminder-words.js';
import { isoOf, momentWords, zoneName } from '../time-words.js';
import { accessWords, languageWord } from '../words.js';

export interface EventPageProps {
  event: EventView;
  group: GroupView;
  /** `null` for someone who is not signed in. */
  own: OwnReply | null;
  /** What stood before the answer that was just given: pressing it undoes that. */
  undo: GivenAnswer | 'withdraw' | null;
  now: Date;
  form: FormState;
}

export function EventPage(props: EventPageProps) {
  const { event, own } = props;
  return (
    <article class="act-first">
      <Head event={event} />
      <aside class="stack" aria-label="Coming or not">
        <HostPanel event={event} />
        <Coming {...props} />
        <WayThere event={event} own={own} />
        {event.state !== 'draft' && event.state !== 'cancelled' && event.state !== 'finished' && (
          <p>
            <a href={`/events/${event.id}/calendar.ics`}>Add this date to my calendar</a>
          </p>
        )}
      </aside>
      <Body event={event} showsWay={!own?.arrival && !event.hosting} />
    </article>
  );
}

function Head({ event }: { event: EventView }) {
  const { viewer } = usePage();
  const isOff = event.state === 'cancelled' || event.state === 'finished';
  return (
    <header class="stack">
      <State event={event} />
      <p>
        <a href={`/groups/${event.group.id}`}>{event.group.name}</a>
      </p>
      <h1>{event.title}</h1>
      <div class="row row-top">
        <DateTile at={event.startsAt} zone={event.timeZone} off={isOff} />
        <p class="grow">
          <When
            startsAt={event.startsAt}
            endsAt={event.endsAt}
            zone={event.timeZone}
            readerZone={viewer?.timeZone}
          />
          {event.area && (
            <>
              <br />
              {event.area}
            </>
          )}
        </p>
      </div>
      <ul class="tags" aria-label="In short">
        {tagsOf(event).map(({ word, tone }) => (
          <li key={word}>
            <Tag tone={tone}>{word}</Tag>
          </li>
        ))}
      </ul>
    </header>
  );
}

/** What stands above everything else, because it changes what the rest means. */
function State({ event }: { event: EventView }) {
  if (event.state === 'draft') {
    return (
      <Notice tone="warm">
        <p>
          <strong>This is a draft.</strong> Only the hosts of the group can see it. It looks like this once it
          is published.
        </p>
      </Notice>
    );
  }
  if (event.state === 'cancelled') {
    return (
      <Notice tone="alarm">
        <p>
          <strong>This meeting is cancelled.</strong>
        </p>
        {event.cancellationReason && <p>{event.cancellationReason}</p>}
      </Notice>
    );
  }
  if (event.state === 'finished') {
    return (
      <Notice>
        <p>
          This meeting is over. <a href={`/groups/${event.group.id}`}>See what comes next in this group</a>.
        </p>
      </Notice>
    );
  }
  return null;
}

function Coming({ event, group, own, undo, now, form }: EventPageProps) {
  const doors = doorsOf(event, group.membership, now);
  const reason = <WhyNot doors={doors} event={event} />;
  if (!own) return <Visitor event={event} group={group} doors={doors} form={form} />;
  const answers = answersAt(doors, own.answer);
  if (answers.length === 0 && !own.answer) return reason;
  const mayChange = doors !== 'cancelled' && doors !== 'over' && doors !== 'started';
  const words = doors === 'cancelled' || doors === 'over' ? formerAnswerWords : answerWords;
  return (
    <Card tone={own.answer === 'going' && words === answerWords ? 'yes' : undefined}>
      <h2>{own.answer ? words[own.answer] : 'Are you coming?'}</h2>
      {own.answer === 'going' && own.calledName && <p>The hosts know you as {own.calledName}.</p>}
      {!own.answer && <WhoSees />}
      {reason}
      {mayChange && (
        <ReplyForm
          action={`/events/${event.id}/reply`}
          answers={answers}
          answer={own.answer}
          stillToSay={stillToSay(group, own)}
          form={form}
        />
      )}
      {undo && mayChange && <Undo eventId={event.id} undo={undo} />}
      {!own.answer && <p class="small muted">You can change your answer at any time until it starts.</p>}
    </Card>
  );
}

/** Said where someone decides, because it is what many worry about. */
function WhoSees() {
  return <p>Only the hosts see that you come, by the name you choose.</p>;
}

function Undo({ eventId, undo }: { eventId: string; undo: GivenAnswer | 'withdraw' }) {
  return (
    <Form action={`/events/${eventId}/reply`} class="" id="undo">
      <Button name="answer" value={undo} look="text">
        Undo
      </Button>
    </Form>
  );
}

function WhyNot({ doors, event }: { doors: Doors; event: EventView }) {
  if (doors === 'not-yet' && event.rsvpsOpenAt) {
    return (
      <Notice>
        <p>
          Replies open on <Moment at={event.rsvpsOpenAt} zone={event.timeZone} />.
        </p>
      </Notice>
    );
  }
  const words: Partial<Record<Doors, string>> = {
    started: 'It has already started, so replies are closed.',
    archived: 'This group is archived, so its meetings take no new replies.',
    removed:
      'The organisers ended your membership of this group, so you cannot answer here. You can ask them to join again.',
    closed: 'Replies are closed. Whoever has a place can give it back until the start.',
    full: 'All places are taken just now. Someone may still give theirs back, so it can be worth another look.',
  };
  if (doors === 'members-only') {
    return (
      <Notice>
        <p>
          This meeting is for members.{' '}
          <a href={`/groups/${event.group.id}`}>You are welcome to join the group first</a>.
        </p>
      </Notice>
    );
  }
  return words[doors] ? (
    <Notice tone="warm">
      <p>{words[doors]}</p>
    </Notice>
  ) : null;
}

function Visitor({
  event,
  group,
  doors,
  form,
}: {
  event: EventView;
  group: GroupView;
  doors: Doors;
  form: FormState;
}) {
  const signIn = `/sign-in?from=/events/${event.id}`;
  const isOff = doors === 'cancelled' || doors === 'over' || doors === 'started';
  if (isOff) return doors === 'started' ? <WhyNot doors={doors} event={event} /> : null;
  const takesReplies = doors === 'open' || doors === 'full';
  return (
    <Card>
      <h2>Are you coming?</h2>
      {takesReplies && <WhoSees />}
      <WhyNot doors={doors} event={event} />
      {takesReplies && event.group.guests === 'none' && (
        <p>This group asks everyone to sign in before they reply.</p>
      )}
      {takesReplies && event.group.guests !== 'none' && (
        <GuestForm event={event} group={group} isFull={doors === 'full'} form={form} />
      )}
      <SignInInstead doors={doors} guests={event.group.guests} href={signIn} />
      {event.group.guests === 'code' && (
        <p>
          Have a reference code? <a href="/code">See or change your answer</a>.
        </p>
      )}
    </Card>
  );
}

function SignInInstead({
  doors,
  guests,
  href,
}: {
  doors: Doors;
  guests: EventView['group']['guests'];
  href: string;
}) {
  const takesReplies = doors === 'open' || doors === 'full';
  if (doors === 'members-only' || (takesReplies && guests === 'none')) {
    return (
      <ButtonLink href={href} block>
        Sign in to answer
      </ButtonLink>
    );
  }
  if (takesReplies) {
    return (
      <p>
        Been here before? <a href={href}>Sign in to answer in one press</a>.
      </p>
    );
  }
  return doors === 'closed' ? (
    <p>
      <a href={href}>Sign in to see or change your answer</a>
    </p>
  ) : null;
}

function GuestForm({
  event,
  group,
  isFull,
  form,
}: {
  event: EventView;
  group: GroupView;
  isFull: boolean;
  form: FormState;
}) {
  const agreement = group.agreement ? { text: group.agreement, version: group.agreementVersion } : null;
  const mayUseCode = event.group.guests === 'code';
  return (
    <Form action={`/events/${event.id}/guest-reply`} state={form} id="guest">
      {isFull ? (
        <>
          <p>You can say maybe. Then we write to you if the time or the place changes.</p>
          <Hidden name="answer" value="maybe" />
        </>
      ) : (
        <Radios
          name="answer"
          label="Your answer"
          chosen="going"
          inline
          choices={[
            { value: 'going', label: 'I’m coming' },
            { value: 'maybe', label: 'Maybe' },
          ]}
        />
      )}
      <SayFirst stillToSay={{ calledName: true, agreement: null }} />
      <Field
        name="email"
        type="email"
        inputMode="email"
        autocomplete="email"
        label="Your e-mail address"
        help={
          mayUseCode
            ? 'For a letter to confirm, and word if something changes. Leave it empty if you would rather have a code to come back with; then we cannot tell you about changes.'
            : 'For a letter to confirm, and word if something changes. The hosts do not see it.'
        }
      />
      <SayFirst stillToSay={{ calledName: false, agreement }} />
      <Hidden name="timeZone" guess="time-zone" />
      <Button block>{isFull ? 'Say maybe' : 'Send'}</Button>
    </Form>
  );
}

/** People who are coming see it from the set time on; hosts, who open the door, always. */
function WayThere({ event, own }: Pick<EventPageProps, 'event' | 'own'>) {
  const { hosting } = event;
  if (!hosting) return own?.arrival ? <Arrival arrival={own.arrival} zone={event.timeZone} /> : null;
  if (event.state === 'cancelled' || event.state === 'finished') return null;
  const shown = (text: string, minutes: number) =>
    text === '' ? null : { text, shownFrom: new Date(event.startsAt.getTime() - minutes * 60_000) };
  const address = shown(hosting.address, event.addressShownMinutes);
  const meetingLink = shown(hosting.meetingLink, event.linkShownMinutes);
  return <Arrival arrival={{ address, meetingLink }} zone={event.timeZone} forHosts />;
}

/** The same detail, whoever worked out the moment from which it is shown. */
type DetailShown = Pick<ArrivalDetail, 'text'> & { shownFrom: Date | ArrivalDetail['shownFrom'] };
type ArrivalShown = { [Name in keyof ArrivalDetails]: DetailShown | null };

/** Exact address and link, once they are shown. */
export function Arrival({
  arrival,
  zone,
  forHosts = false,
}: {
  arrival: ArrivalShown;
  zone: string;
  /** They see what others may not see yet. */
  forHosts?: boolean;
}) {
  if (!arrival.address && !arrival.meetingLink) return null;
  return (
    <Card>
      <h2>How to get there</h2>
      <dl class="facts">
        {arrival.address && (
          <div>
            <dt>Address</dt>
            <dd>
              <Detail detail={arrival.address} zone={zone} forHosts={forHosts}>
                {(text) => <span class="lines">{text}</span>}
              </Detail>
            </dd>
          </div>
        )}
        {arrival.meetingLink && (
          <div>
            <dt>Meeting link</dt>
            <dd>
              <Detail detail={arrival.meetingLink} zone={zone} forHosts={forHosts}>
                {(text) => (
                  <a href={text} rel="noreferrer">
                    {text}
                  </a>
                )}
              </Detail>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

function Detail({
  detail: { text, shownFrom },
  zone,
  forHosts,
  children,
}: {
  detail: DetailShown;
  zone: string;
  forHosts: boolean;
  children: (text: string) => ComponentChildren;
}) {
  const from = (
    <>
      from <time dateTime={isoOf(shownFrom)}>{momentWords(shownFrom, zone)}</time>, {zoneName(zone)} time
    </>
  );
  if (text === null) return <>Shown here {from}</>;
  return (
    <>
      {children(text)}
      {forHosts && <p class="small muted">People who are coming see it {from}.</p>}
    </>
  );
}

function Body({ event, showsWay }: { event: EventView; showsWay: boolean }) {
  const isAhead = event.state === 'published' || event.state === 'draft';
  return (
    <div class="stack-large">
      {event.description && (
        <section class="stack" aria-labelledby="expect">
          <h2 id="expect">What to expect</h2>
          <Markdown text={event.description} />
        </section>
      )}
      {event.accessFacts.length > 0 && (
        <section class="stack" aria-labelledby="access">
          <h2 id="access">Good to know before you come</h2>
          <ul class="ticks">
            {event.accessFacts.map((fact) => (
              <li key={fact}>{accessWords[fact]}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack" aria-labelledby="details">
        <h2 id="details">Details</h2>
        <dl class="facts reading">
          {isAhead && showsWay && <WhereExactly event={event} />}
          <Fact name="Language">{languageWord(event.language)}</Fact>
          {isAhead && event.rsvpsCloseAt < event.startsAt && (
            <Fact name="Answers until">
              <Moment at={event.rsvpsCloseAt} zone={event.timeZone} />
            </Fact>
          )}
          {isAhead && (
            <Fact name="Who sees that I come">
              The hosts, by the name you choose. Nobody else, and nobody sees your address.
            </Fact>
          )}
        </dl>
      </section>
    </div>
  );
}

function WhereExactly({ event }: { event: EventView }) {
  if (!event.hasAddress && !event.hasMeetingLink) return null;
  return (
    <Fact name="The way there">
      {event.hasAddress && (
        <p>
          People who are coming see the exact address on this page, from{' '}
          {lengthWords(event.addressShownMinutes)} before the start.
        </p>
      )}
      {event.hasMeetingLink && (
        <p>
          People who are coming see the meeting link on this page, from {lengthWords(event.linkShownMinutes)}{' '}
          before the start.
        </p>
      )}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Moment({ at, zone }: { at: Date; zone: string }) {
  return (
    <>
      <time dateTime={isoOf(at)}>{momentWords(at, zone)}</time>, {zoneName(zone)} time
    </>
  );
}
