import { capital } from '../../../common/capital.js';
import { NOTHING_SAID, type OwnWords } from '../../../rsvps/own-words.js';
import type { OwnStandingPlace, StandingPlaceView } from '../../../rsvps/standing/standing.queries.js';
import { countWords } from '../../count-words.js';
import { type FormState, freshForm } from '../../forms.js';
import { usePage } from '../../layout.js';
import { dayNamed } from '../../page-times.js';
import type { StandingWishName } from '../../standing-posted.js';
import { Button } from '../button.js';
import { Card } from '../card.js';
import { Field } from '../fields.js';
import { Problems } from '../problems.js';
import { type Asks, openQuestions } from '../saying/asks.js';
import { SayMore } from '../saying/say-more.js';
import { WhenFree } from '../waiting.js';
import { Moment } from '../when.js';
import { type PressedAt, StandingPress } from './standing-press.js';

export interface HeldPlaceProps extends PressedAt {
  own: OwnStandingPlace;
  /** Of the series. */
  zone: string;
  /** What the hosts ask. */
  asks: Asks;
  /** Whether a standing place that is given up can be taken back for a while. */
  canTakeBack: boolean;
  /** What was pressed in a letter: it comes first. */
  chosen?: StandingWishName;
  form: FormState;
}

/** What someone holds who comes every time, and how to change it. */
export function HeldPlace({ place, ...props }: HeldPlaceProps & { place: StandingPlaceView }) {
  const { language } = usePage();
  const { own, chosen, form } = props;
  return (
    <>
      {unsaid(form) && <Problems form={form} />}
      <Card tone="yes">
        <h2>You come every time</h2>
        <p>{heldWords(own)}</p>
        <p>You can leave out a single date on the page of the series, or with one press in its reminder.</p>
        {own.offered.length > 0 && <Offered {...own} zone={props.zone} />}
        {own.full.length > 0 && <Full {...own} zone={props.zone} />}
        {chosen === 'keep' && (
          <StandingPress {...props} wish="keep">
            <Button block>Yes, keep my place</Button>
          </StandingPress>
        )}
        {place.pausedFrom && (
          <>
            <p>
              You pause from {dayNamed(place.pausedFrom, language)} to{' '}
              {dayNamed(place.pausedUntil!, language)}. The dates in between are for others.
            </p>
            <StandingPress {...props} wish="resume">
              <Button look="quiet">End the pause</Button>
            </StandingPress>
          </>
        )}
      </Card>
      <Say {...props} place={place} />
      <Pause {...props} place={place} />
      <GiveUp {...props} />
    </>
  );
}

function heldWords({ held, offers, waiting, otherwise, skipped }: OwnStandingPlace): string {
  return [
    held > 0 && `A place is kept for you on ${countWords(held, 'coming date')}.`,
    offers > 0 && `On ${countWords(offers, 'coming date')} a place is offered to you.`,
    held + offers === 0 && 'Just now no date has a place for you.',
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

/** Dates on which a place is free for them until they decide. */
function Offered({ seriesId, offered, offers, zone }: OwnStandingPlace & { zone: string }) {
  return (
    <>
      <p>On these dates a place is free for you. It goes on to others unless you say yes there:</p>
      <ul>
        {offered.map(({ dateId, startsAt, closesAt }) => (
          <li key={dateId}>
            <a href={`/events/${dateId}`}>
              <Moment at={new Date(startsAt)} zone={zone} />
            </a>
            , until <Moment at={new Date(closesAt)} zone={zone} />
          </li>
        ))}
      </ul>
      {offers > offered.length && (
        <p>
          And {countWords(offers - offered.length, 'later date')}. You find them among{' '}
          <a href={`/series/${seriesId}`}>all dates of the series</a>.
        </p>
      )}
    </>
  );
}

/** Dates where all places are taken. */
function Full({ full, waiting, isToldOfPlaces, zone }: OwnStandingPlace & { zone: string }) {
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
      <p>
        <WhenFree isTold={isToldOfPlaces} />
      </p>
    </details>
  );
}

/** Who comes along, and what the hosts should know. A letter can be passed on, and so can its page: there it stays unread. */
function Say({ place, ...props }: HeldPlaceProps & { place: StandingPlaceView }) {
  const { asks, mark, form } = props;
  const isWrong = form.typed?.['wish'] === 'say';
  const said = saidIn(place);
  const isAsked = openQuestions(asks.questions, said).length > 0;
  if (mark) return null;
  return (
    <StandingPress {...props} wish="say" state={isWrong ? form : freshForm}>
      <SayMore asks={asks} said={said} saveAs={isAsked ? null : 'going'} />
      {isAsked && <Button look="quiet">Save my answers</Button>}
    </StandingPress>
  );
}

function saidIn(place: StandingPlaceView): OwnWords {
  const { answers, needs, companions, carers, interpreters, helpersSeated, countMeOnly, recordingOk } = place;
  const party = { companions, carers, interpreters, helpersSeated };
  return { ...NOTHING_SAID, ...party, answers, needs, countMeOnly, recordingOk };
}

function Pause({ place, ...props }: HeldPlaceProps & { place: StandingPlaceView }) {
  const { form } = props;
  const isWrong = form.typed?.['wish'] === 'pause';
  return (
    <details open={isWrong}>
      <summary>Pause for a while</summary>
      <div class="stack">
        <p>
          Your places on these dates go to others. Afterwards you are there again. If you end the pause early,
          you get the dates back where there is still room.
        </p>
        <StandingPress {...props} wish="pause" state={isWrong ? form : freshForm}>
          <Field name="from" type="date" label="First day" value={place.pausedFrom} />
          <Field name="until" type="date" label="Last day" value={place.pausedUntil} />
          <Button look="quiet">Pause</Button>
        </StandingPress>
      </div>
    </details>
  );
}

function GiveUp(props: HeldPlaceProps) {
  return (
    <details open={props.chosen === 'give-up'}>
      <summary>Give my standing place up</summary>
      <div class="stack">
        <p>
          Your places on all coming dates go to those who wait, and where you wait yourself, that ends too.
          That is fine, and you are welcome at single dates.
          {props.canTakeBack && ' For ten minutes you can take it back.'}
        </p>
        <StandingPress {...props} wish="give-up">
          <Button look="quiet">Give it up</Button>
        </StandingPress>
      </div>
    </details>
  );
}
