import type { Language } from '../../../common/languages.js';
import type { ComponentChildren } from 'preact';
import type { EventWish } from '../../../events/event-wish.js';
import type { EventView } from '../../../events/event.view.js';
import { zoneName } from '../../../common/zone-names.js';
import type { DateEffect } from '../../../events/series/change-date.js';
import type { SeriesEffect } from '../../../events/series/series-effect.js';
import type { Host } from '../../../groups/members.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { ConfirmForm } from '../../components/confirm-form.js';
import { DatesInShort } from '../../components/dates-in-short.js';
import { Warnings } from '../../components/dates-preview.js';
import { FactChanges } from '../../components/fact-changes.js';
import { Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { countWords } from '../../count-words.js';
import { toldAtDays } from '../../event-posted.js';
import { type FormState, type Posted, ticked } from '../../forms.js';
import { usePage } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { toldWords } from '../../told-words.js';
import { EventFields, type EditedGroup } from '../events/event-fields.js';

interface ChangeSeriesProps {
  event: EventView;
  scope: 'following' | 'all';
}

export function ChangeSeriesPage({
  event,
  scope,
  group,
  wish,
  hosts,
  form,
}: ChangeSeriesProps & { group: EditedGroup; wish: EventWish; hosts: Host[]; form: FormState }) {
  const { language } = usePage();
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{scope === 'all' ? 'Change all coming dates' : 'Change this date and the ones after it'}</h1>
        <p class="lead">
          What is over keeps its time, its place, its title and its host; the other words are for all dates.
          You see what your change does, and who gets a letter, before it counts.
        </p>
      </div>
      <Form action={pathOf({ event, scope })} state={toldAtDays(form, wish.allDay)}>
        <Hidden name="sequence" value={String(event.sequence)} />
        <Hidden name="modifiedAt" value={event.modifiedAt.toISOString()} />
        <EventFields
          group={group}
          event={wish}
          hosts={hosts}
          startsHelp={startsHelp(scope, wish, language)}
        />
        <Button>See what changes</Button>
      </Form>
    </div>
  );
}

/** What the change would do, before it counts. */
export function SeriesPreviewPage({
  event,
  scope,
  effect,
  typed,
}: ChangeSeriesProps & { effect: SeriesEffect; typed: Posted }) {
  const { language } = usePage();
  const {
    changed,
    calledOff,
    calledOffStarts,
    dropped,
    droppedStarts,
    added,
    told,
    nextStarts,
    says,
    timeZone,
    differences,
    warnings,
  } = effect;
  return (
    <Preview {...{ differences, told, typed }} action={pathOf({ event, scope })}>
      <FactChanges changes={differences} allDay={{ before: event.allDay, now: ticked(typed, 'allDay') }} />
      <h2>What that does</h2>
      <ul>
        {changed > 0 && <li>{countWords(changed, 'date')} will be different for those who come.</li>}
        {calledOff > 0 && (
          <li>
            {countWords(calledOff, 'date')} that people answered will be off:
            <DatesInShort starts={calledOffStarts} count={calledOff} allDay={event.allDay} />
          </li>
        )}
        {dropped > 0 && (
          <li>
            {countWords(dropped, 'date')} that nobody means to come to will not take place, and
            {dropped === 1 ? ' its page goes' : ' their pages go'}:
            <DatesInShort starts={droppedStarts} count={dropped} allDay={event.allDay} />
          </li>
        )}
        {added > 0 && <li>{countWords(added, 'date')} will be new.</li>}
        <li>{toldWords(told, language)}</li>
      </ul>
      <section class="stack" aria-labelledby="next">
        <h2 id="next">The next dates</h2>
        <p>
          {says}, on the clocks of {zoneName(timeZone, language)}
        </p>
        <ol>
          {nextStarts.map((local) => (
            <li key={local}>{wallTimeWords(local, language, ticked(typed, 'allDay'))}</li>
          ))}
        </ol>
      </section>
      <Warnings warnings={warnings} />
    </Preview>
  );
}

/** What one date will be like, before it counts. */
export function DatePreviewPage({
  event,
  effect: { differences, told },
  typed,
}: {
  event: EventView;
  effect: DateEffect;
  typed: Posted;
}) {
  return (
    <Preview {...{ differences, told, typed }} action={`/events/${event.id}/change-date`}>
      <FactChanges changes={differences} allDay={{ before: event.allDay, now: event.allDay }} />
      <p>
        {told === 0
          ? 'Nobody gets a letter.'
          : `${countWords(told, 'person gets', 'people get')} a letter, in five minutes at the earliest unless it is soon.`}
      </p>
    </Preview>
  );
}

/** What a change does, and what was typed for it to go along. */
function Preview({
  differences,
  told,
  typed,
  action,
  children,
}: Pick<SeriesEffect, 'differences' | 'told'> & {
  typed: Posted;
  action: string;
  children: ComponentChildren;
}) {
  const isNothing = differences.length === 0;
  const save = told === 0 ? 'Save' : 'Save, and tell them';
  return (
    <div class="reading stack-large">
      <h1>{isNothing ? 'Nothing changes' : 'This is what changes'}</h1>
      {!isNothing && children}
      <ConfirmForm action={action} typed={typed} does={isNothing ? null : save} />
    </div>
  );
}

/** The dates of a series are said anew from this start on. */
function startsHelp(
  scope: ChangeSeriesProps['scope'],
  { startsLocal, allDay }: EventWish,
  language: Language,
): string {
  const which =
    scope === 'all'
      ? `The first coming date, ${wallTimeWords(startsLocal, language, allDay)}.`
      : `The first of these dates, ${wallTimeWords(startsLocal, language, allDay)}.`;
  return `${which} If you put a later date of the series here, the dates before it are dropped.`;
}

function pathOf({ event, scope }: ChangeSeriesProps): string {
  return `/events/${event.id}/change-${scope === 'all' ? 'series' : 'following'}`;
}
