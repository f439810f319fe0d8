import type { ComponentChildren } from 'preact';
import type { EventSummary } from '../../events/event.view.js';
import type { SeriesView } from '../../events/series/series.queries.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import { formatWords, kindWords, roomWords } from '../words.js';
import { answerTag } from './answer-tag.js';
import { DateTile, type NamedTag, Tag } from './card.js';
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

/** A date of a series on its page: when it is comes first, and of the rest only what is not as in the series. */
export function DateCard({
  date,
  series,
  answer,
  children,
}: {
  date: EventSummary;
  series: SeriesView;
  /** The viewer's own, if they gave one. */
  answer: Answer | undefined;
  /** What can be done about it. */
  children?: ComponentChildren;
}) {
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
        {date.title !== series.title && <p>{date.title}</p>}
        {date.area !== series.area && <p class="small">{date.area}</p>}
        <Tags
          tags={[
            ...stateTags(date),
            ...(answer ? [answerTag(answer, isOff)] : []),
            ...natureTags(date).filter(({ word }) => !natureTags(series).some((it) => it.word === word)),
            ...(date.room === 'places' ? [] : roomTags(date)),
          ]}
        />
        {children}
      </div>
    </article>
  );
}

/** What its dates have in common. */
export function SeriesTags({ series }: { series: SeriesView }) {
  return <Tags tags={natureTags(series)} />;
}

type Nature = Pick<EventSummary, 'kind' | 'format' | 'audience'>;
type Tagged = Nature & Pick<EventSummary, 'state' | 'room'>;

/** What to know at a glance: its state first, where that is not simply "on". */
export function EventTags({ event }: { event: Tagged }) {
  return <Tags tags={[...stateTags(event), ...natureTags(event), ...roomTags(event)]} />;
}

function Tags({ tags }: { tags: NamedTag[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="In short">
      {tags.map(({ word, tone }) => (
        <li key={word}>
          <Tag tone={tone}>{word}</Tag>
        </li>
      ))}
    </ul>
  );
}

function stateTags({ state }: Pick<Tagged, 'state'>): NamedTag[] {
  if (state === 'cancelled') return [{ word: 'Cancelled', tone: 'alarm' }];
  if (state === 'draft') return [{ word: 'Draft', tone: 'warm' }];
  if (state === 'finished') return [{ word: 'Over', tone: 'plain' }];
  return [];
}

function natureTags({ kind, format, audience }: Nature): NamedTag[] {
  return [
    { word: kindWords[kind], tone: 'calm' },
    { word: formatWords[format], tone: 'plain' },
    ...(audience === 'members' ? [{ word: 'For members', tone: 'plain' } as const] : []),
  ];
}

function roomTags({ state, room }: Pick<Tagged, 'state' | 'room'>): NamedTag[] {
  const word = roomWords[room];
  if (state !== 'published' || !word) return [];
  return [{ word, tone: room === 'places' ? 'plain' : 'warm' }];
}
