import type { LeftOut } from '../../../events/series/leave-out.js';
import type { EventView } from '../../../events/event.view.js';
import type { SeriesView } from '../../../events/series/series.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { ConfirmForm } from '../../components/confirm-form.js';
import { DatesInShort } from '../../components/dates-in-short.js';
import { Field, Hidden, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { countWords } from '../../count-words.js';
import type { FormState, Posted } from '../../forms.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { toldWords } from '../../told-words.js';

/** The words for people who meant to come, where a date may be called off. */
export function ReasonField({ sensitive }: { sensitive: boolean }) {
  return (
    <TextArea
      name="reason"
      label="Why, in kind words"
      help={
        sensitive
          ? 'It stands on the page of each date that is called off; discreet letters leave it out. Please leave out names and health details.'
          : 'It stands in the letter, and on the page of each date that is called off. Please leave out names and health details.'
      }
      required={false}
    />
  );
}

/** What becomes of dates that a series is to do without, and who hears of it. */
function LeftOutWords({
  effect: { skipped, skippedStarts, calledOff, calledOffStarts, told },
  allDay,
}: {
  effect: LeftOut;
  allDay: boolean;
}) {
  const { language } = usePage();
  return (
    <ul>
      {skipped > 0 && (
        <li>
          Nobody has answered for {countWords(skipped, 'date')}. {skipped === 1 ? 'It is' : 'They are'}{' '}
          skipped: nobody sees {skipped === 1 ? 'it' : 'them'} any more.
          <DatesInShort starts={skippedStarts} count={skipped} allDay={allDay} />
        </li>
      )}
      {calledOff > 0 && (
        <li>
          {countWords(calledOff, 'date')} that people have answered {calledOff === 1 ? 'is' : 'are'} called
          off, and {calledOff === 1 ? 'stays' : 'stay'} to be seen as cancelled.
          <DatesInShort starts={calledOffStarts} count={calledOff} allDay={allDay} />
        </li>
      )}
      <li>{toldWords(told, language)}</li>
    </ul>
  );
}

/** What would become of some dates, before it counts. */
export function LeftOutPreviewPage({
  action,
  effect,
  allDay,
  typed,
}: {
  /** Of the form whose words these are; its page has them in its fields again. */
  action: string;
  effect: LeftOut;
  allDay: boolean;
  typed: Posted;
}) {
  const isNothing = effect.skipped + effect.calledOff === 0;
  return (
    <div class="reading stack-large">
      <h1>{isNothing ? 'Nothing changes' : 'This is what happens'}</h1>
      {isNothing ? (
        <p>No coming date of this series falls into that time.</p>
      ) : (
        <LeftOutWords effect={effect} allDay={allDay} />
      )}
      <ConfirmForm
        action={action}
        typed={typed}
        does={isNothing ? null : effect.told === 0 ? 'Do it' : 'Do it, and tell them'}
      />
    </div>
  );
}

/** One date: which it will be is known before. */
export function SkipDatePage({
  event,
  effect,
  form,
}: {
  event: EventView;
  effect: LeftOut;
  form: FormState;
}) {
  const { language } = usePage();
  const isCalledOff = effect.calledOff > 0;
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack">
      <BackTo the="meeting" id={event.id} />
      <h1>{isCalledOff ? 'Call this date off?' : 'Skip this date?'}</h1>
      <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
      <p class="lead">
        {isCalledOff
          ? `Somebody has answered for it, so it is called off and stays to be seen as cancelled. ${
              effect.told === 0
                ? 'We have nobody’s address, so no letter goes out.'
                : `${countWords(effect.told, 'person gets', 'people get')} a letter.`
            } You can undo this for five minutes.`
          : !event.series?.isAdded
            ? 'Nobody has answered for it, so nobody gets a letter. It is simply not there, and its link says that there is no meeting that day. On the page of the series you can put it back.'
            : 'Nobody has answered for it, so nobody gets a letter. This date was added beside the others, and it is gone. You can undo this for five minutes.'}
      </p>
      <Form action={`${path}/skip`} state={form}>
        <Hidden name="said" value={isCalledOff ? 'called off' : 'skipped'} />
        {isCalledOff && <ReasonField sensitive={event.group.sensitive} />}
        <div class="row">
          <Button look={isCalledOff ? 'alarm' : 'main'}>
            {isCalledOff ? 'Yes, call it off' : 'Yes, skip it'}
          </Button>
          <ButtonLink href={path} look="quiet">
            No, it takes place
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

export function PausePage({ series, form }: { series: SeriesView; form: FormState }) {
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>Pause for a while</h1>
      <p class="lead">
        In summer, for example. Dates that nobody has answered are skipped; the others are called off, and
        people hear why. You see it before it counts.
      </p>
      <Form action={`/series/${series.id}/pause`} state={form}>
        <Field name="from" type="date" label="First day without a meeting" />
        <Field name="to" type="date" label="Last day without a meeting" />
        <ReasonField sensitive={series.group.sensitive} />
        <Button>See what happens</Button>
      </Form>
    </div>
  );
}

export function CallOffSeriesPage({
  series,
  effect,
  form,
}: {
  series: SeriesView;
  effect: LeftOut;
  form: FormState;
}) {
  const path = `/series/${series.id}`;
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>Call off all coming dates of “{series.title}”?</h1>
      <p class="lead">The series ends. What is over stays as it was. You can undo this for five minutes.</p>
      <LeftOutWords effect={effect} allDay={series.allDay} />
      <Form action={`${path}/cancel`} state={form}>
        <ReasonField sensitive={series.group.sensitive} />
        <div class="row">
          <Button look="alarm">Yes, call them all off</Button>
          <ButtonLink href={path} look="quiet">
            No, it goes on
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
