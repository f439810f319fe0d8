import type { ComponentChildren } from 'preact';
import { dayNamed } from '../page-times.js';
import { capital } from '../../common/capital.js';
import { NOTHING_SAID, type OwnWords } from '../../rsvps/own-words.js';
import type { OwnStandingPlace, StandingPlaceView } from '../../rsvps/standing/standing.queries.js';
import { countWords } from '../count-words.js';
import { type FormState, freshForm } from '../forms.js';
import type { StandingWishName } from '../standing-posted.js';
import { Button } from './button.js';
import { Card } from './card.js';
import { SayFirst } from './reply-form.js';
import { Problems } from './problems.js';
import { type Asks, openQuestions, SayMore } from './say-more.js';
import { Moment } from './when.js';
import { Field } from './fields.js';
import { Form } from './form.js';

interface StandingProps {
  own: OwnStandingPlace;
  /** Of the series. */
  zone: string;
  /** Where its forms go. */
  action: string;
  /** Says which letter the forms belong to. */
  mark?: string;
  /** What has to be agreed to first; `null`: nothing. */
  agreement: { text: string; version: number } | null;
  /** What the hosts ask. */
  asks: Asks;
  /** The group that they would have to join first; `null`: they are a member. */
  join: string | null;
  /** What was pressed in a letter: it comes first. */
  chosen?: StandingWishName;
  form: FormState;
}

/** Coming every time: what that means, what is held, and how to change it. */
export function StandingPlaceCard(props: StandingProps) {
  const { own, agreement, asks, chosen, form } = props;
  const { standingPlace } = own;
  if (!standingPlace && props.join) {
    return (
      <Card>
        <h2>Do you come every time?</h2>
        <p>
          Members can have a place kept on every date.{' '}
          <a href={`/groups/${props.join}`}>You are welcome to join the group first</a>. You can answer for
          single dates either way.
        </p>
      </Card>
    );
  }
  if (!standingPlace) {
    return (
      <Card>
        <h2>Do you come every time?</h2>
        <p>
          Then a place is kept for you on every coming date where there is room. Where all places are taken,
          you are on the waiting list.
        </p>
        <p>You can leave out single dates, pause for a while, or give it up, whenever you like.</p>
        <Press {...props} wish="take" state={form}>
          <SayFirst stillToSay={{ calledName: false, agreement }} />
          <SayMore asks={asks} said={null} />
          <Button block>Yes, I come every time</Button>
        </Press>
      </Card>
    );
  }
  if (standingPlace.endsAt) {
    return (
      <Card>
        <Problems form={form} />
        <h2>Your standing place ends in a few minutes</h2>
        <p>Then your places go to those who wait. Until then you can keep it.</p>
        <Press {...props} wish="keep">
          <Button block>Keep it</Button>
        </Press>
      </Card>
    );
  }
  return (
    <>
      {unsaid(form) && <Problems form={form} />}
      <Card tone="yes">
        <h2>You come every time</h2>
        <p>{heldWords(own)}</p>
        <p>You can leave out a single date on the page of the series, or with one press in its reminder.</p>
        {own.full.length > 0 && <Full {...own} zone={props.zone} />}
        {chosen === 'keep' && (
          <Press {...props} wish="keep">
            <Button block>Yes, keep my place</Button>
          </Press>
        )}
        {standingPlace.pausedFrom && (
          <>
            <p>
              You pause from {dayNamed(standingPlace.pausedFrom)} to {dayNamed(standingPlace.pausedUntil!)}.
              The dates in between are for others.
            </p>
            <Press {...props} wish="resume">
              <Button look="quiet">End the pause</Button>
            </Press>
          </>
        )}
      </Card>
      <Say {...props} />
      <Pause {...props} />
      <GiveUp {...props} />
    </>
  );
}

function heldWords({ held, waiting, otherwise, skipped }: OwnStandingPlace): string {
  return [
    held > 0
      ? `A place is kept for you on ${countWords(held, 'coming date')}.`
      : 'Just now no date has a place for you.',
    waiting > 0 &&
      `${capital(countWords(waiting, 'date'))} ${waiting === 1 ? 'is' : 'are'} full: you are on the waiting list there.`,
    otherwise > 0 && `On ${countWords(otherwise, 'date')} another number of people comes with you.`,
    skipped > 0 && `You left out ${countWords(skipped, 'date')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether something was refused whose own form does not say so. */
function unsaid({ typed }: FormState): boolean {
  return !['say', 'pause'].includes(String(typed?.['wish']));
}

/** Dates where all places are taken. */
function Full({ full, waiting, zone }: OwnStandingPlace & { zone: string }) {
  return (
    <details>
      <summary>Full on these dates</summary>
      <ul>
        {full.map(({ dateId, startsAt }) => (
          <li key={dateId}>
            <a href={`/events/${dateId}`}>
              <Moment at={new Date(startsAt)} zone={zone} />
            </a>
          </li>
        ))}
      </ul>
      {waiting > full.length && <p>And {countWords(waiting - full.length, 'later date')}.</p>}
      <p>When a place becomes free for you, we write to you.</p>
    </details>
  );
}

/** Who comes along, and what the hosts should know. A letter can be passed on, and so can its page: there it stays unread. */
function Say(props: StandingProps) {
  const { own, asks, mark, form } = props;
  const isWrong = form.typed?.['wish'] === 'say';
  const said = saidIn(own.standingPlace!);
  const isAsked = openQuestions(asks.questions, said).length > 0;
  if (mark) return null;
  return (
    <Press {...props} wish="say" state={isWrong ? form : freshForm}>
      <SayMore asks={asks} said={said} saveAs={isAsked ? null : 'going'} />
      {isAsked && <Button look="quiet">Save my answers</Button>}
    </Press>
  );
}

function saidIn(place: StandingPlaceView): OwnWords {
  const { answers, needs, companions, carers, interpreters, helpersSeated, countMeOnly, recordingOk } = place;
  const party = { companions, carers, interpreters, helpersSeated };
  return { ...NOTHING_SAID, ...party, answers, needs, countMeOnly, recordingOk };
}

function Pause(props: StandingProps) {
  const { own, form } = props;
  const isWrong = form.typed?.['wish'] === 'pause';
  return (
    <details open={isWrong}>
      <summary>Pause for a while</summary>
      <div class="stack">
        <p>
          Your places on these dates go to others. Afterwards you are there again. If you end the pause early,
          you get the dates back where there is still room.
        </p>
        <Press {...props} wish="pause" state={isWrong ? form : freshForm}>
          <Field name="from" type="date" label="First day" value={own.standingPlace!.pausedFrom} />
          <Field name="until" type="date" label="Last day" value={own.standingPlace!.pausedUntil} />
          <Button look="quiet">Pause</Button>
        </Press>
      </div>
    </details>
  );
}

function GiveUp(props: StandingProps) {
  return (
    <details open={props.chosen === 'give-up'}>
      <summary>Give my standing place up</summary>
      <div class="stack">
        <p>
          Your places on all coming dates go to those who wait, and where you wait yourself, that ends too.
          That is fine, and you are welcome at single dates.
          {props.mark && ' For ten minutes you can take it back.'}
        </p>
        <Press {...props} wish="give-up">
          <Button look="quiet">Give it up</Button>
        </Press>
      </div>
    </details>
  );
}

/** A form for one press. */
export function Press({
  action,
  mark,
  wish,
  state,
  children,
}: Pick<StandingProps, 'action' | 'mark'> & {
  wish: StandingWishName;
  state?: FormState;
  children: ComponentChildren;
}) {
  return (
    <Form action={action} id={wish} state={state}>
      {mark && <input type="hidden" name="mark" value={mark} />}
      <input type="hidden" name="wish" value={wish} />
      {children}
    </Form>
  );
}

/** How someone who comes every time leaves out one date. */
export function notThisTime(repeats: { every: string; interval?: number } | undefined): string {
  return repeats?.every === 'week' && (repeats.interval ?? 1) === 1 ? 'Not this week' : 'Not this time';
}

/** One press leaves out a date that a standing place holds. */
export function NotThisWeek({
  dateId,
  words = 'Not this time',
  of,
}: {
  dateId: string;
  words?: string;
  /** Which one, where there are several. */
  of?: string;
}) {
  return (
    <Form action={`/events/${dateId}/reply`} class="" id={`skip-${dateId}`}>
      <Button name="answer" value="declined" look="quiet">
        {words}
        {of && <span class="hush">: {of}</span>}
      </Button>
    </Form>
  );
}

/**
 * On the pages of a series and of its dates: the way to coming every time, or what is held.
 * @param day of the date, on the clocks of the series
 */
export function StandingLink({ own, day }: { own: OwnStandingPlace; day?: string }) {
  const href = `/series/${own.seriesId}/standing-place`;
  const { pausedFrom = null, pausedUntil = null } = own.standingPlace ?? {};
  if (day && pausedFrom && pausedUntil && pausedFrom <= day && day <= pausedUntil) {
    return (
      <p>
        You come every time, and pause until {dayNamed(pausedUntil)}.{' '}
        <a href={href}>End or change the pause</a>
      </p>
    );
  }
  return own.standingPlace ? (
    <p>
      You come every time. <a href={href}>Pause or change that</a>
    </p>
  ) : (
    <p>
      <a href={href}>I come every time</a>
    </p>
  );
}
