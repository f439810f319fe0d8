import type { EventSummary } from '../../events/events.queries.js';
import { formatWords, kindWords, roomWords } from '../words.js';
import { DateTile, Tag, type TagTone } from './card.js';
import { InsteadOf, When } from './when.js';

/** An event in a list. */
export function EventCard({ event, showsGroup = true }: { event: EventSummary; showsGroup?: boolean }) {
  const isOff = event.state === 'cancelled' || event.state === 'finished';
  return (
    <article class={isOff ? 'card card-link card-off' : 'card card-link'}>
      <DateTile at={event.startsAt} zone={event.timeZone} off={isOff} />
      <div class="grow stack-small">
        <h3>
          <a href={`/events/${event.id}`}>{event.title}</a>
        </h3>
        {showsGroup && <p class="muted small">{event.groupName}</p>}
        <p class="small">
          <When meeting={event} />
        </p>
        {event.area && <p class="small">{event.area}</p>}
        <EventTags event={event} />
      </div>
    </article>
  );
}

/** A date of a series on its page: when it is comes first, and its title only where it has one of its own. */
export function DateCard({ date, seriesTitle }: { date: EventSummary; seriesTitle: string }) {
  const isOff = date.state === 'cancelled' || date.state === 'finished';
  return (
    <article class={isOff ? 'card card-link card-off' : 'card card-link'}>
      <DateTile at={date.startsAt} zone={date.timeZone} off={isOff} />
      <div class="grow stack-small">
        <h3>
          <a href={`/events/${date.id}`}>
            <When meeting={date} />
          </a>
        </h3>
        <InsteadOf date={date} />
        {date.title !== seriesTitle && <p>{date.title}</p>}
        {date.area && <p class="small">{date.area}</p>}
        <EventTags event={date} />
      </div>
    </article>
  );
}

type Tagged = Pick<EventSummary, 'kind' | 'format' | 'audience' | 'state' | 'room'>;

/** What to know at a glance: its state first, where that is not simply "on". */
export function EventTags({ event }: { event: Tagged }) {
  return (
    <ul class="tags" aria-label="In short">
      {tagsOf(event).map(({ word, tone }) => (
        <li key={word}>
          <Tag tone={tone}>{word}</Tag>
        </li>
      ))}
    </ul>
  );
}

function tagsOf(event: Tagged): { word: string; tone: TagTone }[] {
  const state = stateTag(event.state);
  const room = roomWords[event.room];
  return [
    ...(state ? [state] : []),
    { word: kindWords[event.kind], tone: 'calm' },
    { word: formatWords[event.format], tone: 'plain' },
    ...(event.audience === 'members' ? [{ word: 'For members', tone: 'plain' } as const] : []),
    ...(event.state === 'published' && room
      ? [{ word: room, tone: event.room === 'places' ? 'plain' : 'warm' } as const]
      : []),
  ];
}

function stateTag(state: EventSummary['state']): { word: string; tone: TagTone } | null {
  if (state === 'cancelled') return { word: 'Cancelled', tone: 'alarm' };
  if (state === 'draft') return { word: 'Draft', tone: 'warm' };
  if (state === 'finished') return { word: 'Over', tone: 'plain' };
  return null;
}
