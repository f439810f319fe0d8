import type { LeftOut } from '../../../events/series/leave-out.js';
import type { EventView } from '../../../events/event.view.js';
import type { SeriesView } from '../../../events/series/series.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { ConfirmForm } from '../../components/confirm-form.js';
import { DatesInShort } from '../../components/dates-in-short.js';
import { Field, Hidden, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState, Posted } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { toldWords } from '../../told-words.js';
import { seriesWords } from './words/words.js';

/** The words for people who meant to come, where a date may be called off. */
export function ReasonField({ sensitive }: { sensitive: boolean }) {
  const say = useWords(seriesWords).reason;
  return (
    <TextArea
      name="reason"
      label={say.label}
      help={sensitive ? say.helpDiscreet : say.help}
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
  const say = useWords(seriesWords).leftOut;
  return (
    <ul>
      {skipped > 0 && (
        <li>
          {say.skipped({ n: skipped })}
          <DatesInShort starts={skippedStarts} count={skipped} allDay={allDay} />
        </li>
      )}
      {calledOff > 0 && (
        <li>
          {say.calledOff({ n: calledOff })}
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
  const say = useWords(seriesWords).leftOut;
  const isNothing = effect.skipped + effect.calledOff === 0;
  return (
    <div class="reading stack-large">
      <h1>{isNothing ? say.nothing : say.heading}</h1>
      {isNothing ? <p>{say.noDate}</p> : <LeftOutWords effect={effect} allDay={allDay} />}
      <ConfirmForm
        action={action}
        typed={typed}
        does={isNothing ? null : effect.told === 0 ? say.go : say.goAndTell}
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
  const say = useWords(seriesWords).skip;
  const isCalledOff = effect.calledOff > 0;
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack">
      <BackTo the="meeting" id={event.id} />
      <h1>{isCalledOff ? say.headingOff : say.heading}</h1>
      <p>{wallTimeWords(event.startsLocal, language, event.allDay)}</p>
      <p class="lead">
        {isCalledOff ? say.answered({ n: effect.told }) : event.series?.isAdded ? say.added : say.ofRule}
      </p>
      <Form action={`${path}/skip`} state={form}>
        <Hidden name="said" value={isCalledOff ? 'called off' : 'skipped'} />
        {isCalledOff && <ReasonField sensitive={event.group.sensitive} />}
        <div class="row">
          <Button look={isCalledOff ? 'alarm' : 'main'}>{isCalledOff ? say.yesOff : say.yes}</Button>
          <ButtonLink href={path} look="quiet">
            {say.no}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

export function PausePage({ series, form }: { series: SeriesView; form: FormState }) {
  const { pause: say, leftOut } = useWords(seriesWords);
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>{say.heading}</h1>
      <p class="lead">{say.lead}</p>
      <Form action={`/series/${series.id}/pause`} state={form}>
        <Field name="from" type="date" label={say.from} />
        <Field name="to" type="date" label={say.to} />
        <ReasonField sensitive={series.group.sensitive} />
        <Button>{leftOut.look}</Button>
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
  const say = useWords(seriesWords).callOff;
  const path = `/series/${series.id}`;
  return (
    <div class="reading stack">
      <BackTo the="series" id={series.id} />
      <h1>{say.heading({ title: series.title })}</h1>
      <p class="lead">{say.lead}</p>
      <LeftOutWords effect={effect} allDay={series.allDay} />
      <Form action={`${path}/cancel`} state={form}>
        <ReasonField sensitive={series.group.sensitive} />
        <div class="row">
          <Button look="alarm">{say.yes}</Button>
          <ButtonLink href={path} look="quiet">
            {say.no}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
