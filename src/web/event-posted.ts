import { remindersFrom } from './reminder-words.js';
import { factsOf } from '../events/event-facts.js';
import type { EventWish } from '../events/event-wish.js';
import type { EventView } from '../events/event.view.js';
import { questionsFrom } from './components/question-fields.js';
import { repeatsFrom } from './components/repeats-fields.js';
import { type FormState, number, optional, type Posted, several, text, ticked } from './forms.js';

/**
 * What the fields of the event editor say. The form shows them all, so one that is empty is `null` or empty here too,
 * never left out.
 */
export function eventFrom(posted: Posted) {
  return {
    kind: text(posted, 'kind'),
    format: text(posted, 'format'),
    title: text(posted, 'title'),
    discreetTitle: text(posted, 'discreetTitle'),
    description: text(posted, 'description'),
    ...whenFrom(posted),
    capacity: number(posted, 'capacity') ?? null,
    regularPlaces: number(posted, 'regularPlaces') ?? null,
    dropInPlaces: number(posted, 'dropInPlaces') ?? null,
    audience: text(posted, 'audience'),
    rsvpsOpenLocal: optional(posted, 'rsvpsOpenLocal') ?? null,
    rsvpsCloseLocal: optional(posted, 'rsvpsCloseLocal') ?? null,
    area: text(posted, 'area'),
    address: text(posted, 'address'),
    meetingLink: text(posted, 'meetingLink'),
    addressShownMinutes: number(posted, 'addressShownMinutes'),
    linkShownMinutes: number(posted, 'linkShownMinutes'),
    accessFacts: several(posted, 'accessFacts'),
    language: text(posted, 'language'),
    ...(text(posted, 'reminders') === 'own'
      ? remindersFrom(posted)
      : { reminderMinutes: null, reminderTimes: [] }),
    ledBy: optional(posted, 'ledBy') ?? null,
    questions: questionsFrom(posted),
    recordings: text(posted, 'recordings'),
  };
}

/** Of these, what decides which dates it has. */
export function whenFrom(posted: Posted) {
  return { ...timesFrom(posted), timeZone: text(posted, 'timeZone'), repeats: repeatsFrom(posted) };
}

function timesFrom(posted: Posted) {
  if (ticked(posted, 'allDay')) {
    const [startsLocal, lastDay] = [text(posted, 'firstDay'), optional(posted, 'lastDay')];
    return { allDay: true, startsLocal, endsLocal: lastDay ?? startsLocal };
  }
  const endsLocal = optional(posted, 'endsLocal');
  return {
    allDay: false,
    startsLocal: text(posted, 'startsLocal'),
    ...(endsLocal ? { endsLocal } : { durationMinutes: number(posted, 'durationMinutes') ?? null }),
  };
}

/**
 * What is wrong with the times of an all-day event is told at the fields of its days.
 * @param allDay whether it is one as it stands, which counts while nobody has typed
 */
export function toldAtDays(form: FormState, allDay: boolean): FormState {
  if (!(form.typed ? ticked(form.typed, 'allDay') : allDay)) return form;
  const problems = form.problems.map((it) => ({ ...it, pointer: DAY_FIELDS[it.pointer] ?? it.pointer }));
  return { ...form, problems };
}

const DAY_FIELDS: Record<string, string> = { '/startsLocal': '/firstDay', '/endsLocal': '/lastDay' };

/** An event as its hosts see it, as a wish that changes nothing. */
export function wishBehind(event: EventView): EventWish {
  const { recurrenceRule: _, ...facts } = factsOf({ ...event, ...event.hosting!, recurrenceRule: null });
  return { ...facts, repeats: event.series?.repeats ?? null };
}
