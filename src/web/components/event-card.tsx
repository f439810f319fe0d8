import type { ComponentChildren } from 'preact';
import type { EventSummary } from '../../events/event.view.js';
import type { SeriesView } from '../../events/series/series.queries.js';
import type { Answer } from '../../rsvps/rsvp.entity.js';
import { useWords } from '../layout.js';
import { type WebWords, webWords } from '../words/words.js';
import { answerTag } from './answer-tag.js';
import { DateTile, type NamedTag, Tag } from './card.js';
import { Theirs } from './theirs.js';
import { InsteadOf, When } from './when.js';

/** An event in a list. */
export function EventCard({ event, showsGroup = true }: { event: EventSummary; showsGroup?: boolean }) {
  const isOff = event.state === 'cancelled' || event.state === 'finished';
  return (
    <article class={isOff ? 'card card-link card-off' : 'card card-link'}>
      <DateTile at={event.startsAt} zone={event.timeZone} off={isOff} />
      <div class="grow stack-small">
        <h3>
          <a href={`/events/${event.id}`}>
            <Theirs language={event.language}>{event.title}</Theirs>
          </a>
        </h3>
        {showsGroup && (
          <p class="muted small">
            <Theirs>{event.groupName}</Theirs>
          </p>
        )}
        <p class="small">
          <When meeting={event} />
        </p>
        {event.area && (
          <p class="small">
            <Theirs>{event.area}</Theirs>
          </p>
        )}
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
  const say = useWords(webWords);
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
        {date.title !== series.title && (
          <p>
            <Theirs language={date.language}>{date.title}</Theirs>
          </p>
        )}
        {date.area !== series.area && (
          <p class="small">
            <Theirs>{date.area}</Theirs>
          </p>
        )}
        <Tags
          tags={[
            ...stateTags(date, say),
            ...(answer ? [answerTag(answer, isOff, say)] : []),
            ...natureTags(date, say).filter(
              ({ word }) => !natureTags(series, say).some((it) => it.word === word),
            ),
            ...(date.room === 'places' ? [] : roomTags(date, say)),
          ]}
        />
        {children}
      </div>
    </article>
  );
}

/** What its dates have in common. */
export function SeriesTags({ series }: { series: SeriesView }) {
  return <Tags tags={natureTags(series, useWords(webWords))} />;
}

type Nature = Pick<EventSummary, 'kind' | 'format' | 'audience'>;
type Tagged = Nature & Pick<EventSummary, 'state' | 'room'>;

/** What to know at a glance: its state first, where that is not simply "on". */
export function EventTags({ event }: { event: Tagged }) {
  const say = useWords(webWords);
  return <Tags tags={[...stateTags(event, say), ...natureTags(event, say), ...roomTags(event, say)]} />;
}

function Tags({ tags }: { tags: NamedTag[] }) {
  const say = useWords(webWords).tags;
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={say.inShort}>
      {tags.map(({ word, tone }) => (
        <li key={word}>
          <Tag tone={tone}>{word}</Tag>
        </li>
      ))}
    </ul>
  );
}

function stateTags({ state }: Pick<Tagged, 'state'>, { tags }: WebWords): NamedTag[] {
  if (state === 'cancelled') return [{ word: tags.cancelled, tone: 'alarm' }];
  if (state === 'draft') return [{ word: tags.draft, tone: 'warm' }];
  if (state === 'finished') return [{ word: tags.over, tone: 'plain' }];
  return [];
}

function natureTags({ kind, format, audience }: Nature, { kinds, formats, tags }: WebWords): NamedTag[] {
  return [
    { word: kinds[kind], tone: 'calm' },
    { word: formats[format], tone: 'plain' },
    ...(audience === 'members' ? [{ word: tags.forMembers, tone: 'plain' } as const] : []),
  ];
}

function roomTags({ state, room }: Pick<Tagged, 'state' | 'room'>, { rooms }: WebWords): NamedTag[] {
  if (state !== 'published' || room === 'unlimited') return [];
  return [{ word: rooms[room], tone: room === 'places' ? 'plain' : 'warm' }];
}
