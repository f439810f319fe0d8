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
import { toldAtDays } from '../../event-posted.js';
import { type FormState, type Posted, ticked } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { wallTimeWords } from '../../page-times.js';
import { toldWords } from '../../told-words.js';
import { EventFields, type EditedGroup } from '../events/event-fields.js';
import { seriesWords } from './words/words.js';

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
  const say = useWords(seriesWords).change;
  const starts = { when: wallTimeWords(wish.startsLocal, language, wish.allDay) };
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{say[scope]}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <Form action={pathOf({ event, scope })} state={toldAtDays(form, wish.allDay)}>
        <Hidden name="sequence" value={String(event.sequence)} />
        <Hidden name="modifiedAt" value={event.modifiedAt.toISOString()} />
        <EventFields
          group={group}
          event={wish}
          hosts={hosts}
          startsHelp={scope === 'all' ? say.startsAll(starts) : say.startsFollowing(starts)}
        />
        <Button>{say.look}</Button>
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
  const say = useWords(seriesWords).preview;
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
      <h2>{say.does}</h2>
      <ul>
        {changed > 0 && <li>{say.changed({ n: changed })}</li>}
        {calledOff > 0 && (
          <li>
            {say.calledOff({ n: calledOff })}
            <DatesInShort starts={calledOffStarts} count={calledOff} allDay={event.allDay} />
          </li>
        )}
        {dropped > 0 && (
          <li>
            {say.dropped({ n: dropped })}
            <DatesInShort starts={droppedStarts} count={dropped} allDay={event.allDay} />
          </li>
        )}
        {added > 0 && <li>{say.added({ n: added })}</li>}
        <li>{toldWords(told, language)}</li>
      </ul>
      <section class="stack" aria-labelledby="next">
        <h2 id="next">{say.next}</h2>
        <p>{say.rhythm({ says, zone: zoneName(timeZone, language) })}</p>
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
  const say = useWords(seriesWords).preview;
  return (
    <Preview {...{ differences, told, typed }} action={`/events/${event.id}/change-date`}>
      <FactChanges changes={differences} allDay={{ before: event.allDay, now: event.allDay }} />
      <p>{say.toldOfOne({ n: told })}</p>
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
  const say = useWords(seriesWords).preview;
  const isNothing = differences.length === 0;
  const save = told === 0 ? say.save : say.saveAndTell;
  return (
    <div class="reading stack-large">
      <h1>{isNothing ? say.nothing : say.heading}</h1>
      {!isNothing && children}
      <ConfirmForm action={action} typed={typed} does={isNothing ? null : save} />
    </div>
  );
}

function pathOf({ event, scope }: ChangeSeriesProps): string {
  return `/events/${event.id}/change-${scope === 'all' ? 'series' : 'following'}`;
}
