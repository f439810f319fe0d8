import type { ComponentChildren } from 'preact';
import type { Temporal } from 'temporal-polyfill';
import { usePage, useWords } from '../layout.js';
import { tileWords } from '../page-times.js';
import { componentWords } from './words/words.js';

/** A sheet of paper on the page; `yes` for one that holds good news. */
export function Card({ children, tone }: { children: ComponentChildren; tone?: 'yes' }) {
  return <div class={tone ? `card card-${tone} stack` : 'card stack'}>{children}</div>;
}

/** Day and month at a glance; the time itself is always written out beside it. */
export function DateTile({
  at,
  zone,
  off = false,
}: {
  at: Date | Temporal.Instant;
  zone: string;
  off?: boolean;
}) {
  const { language } = usePage();
  const { weekday, day, month } = tileWords(at, { language, zone });
  return (
    <div class={off ? 'tile tile-off' : 'tile'} aria-hidden="true">
      <span>{weekday}</span>
      <span class="tile-day">{day}</span>
      <span>{month}</span>
    </div>
  );
}

export type TagTone = 'calm' | 'plain' | 'warm' | 'alarm';

export interface NamedTag {
  word: string;
  tone: TagTone;
}

/** A word or two about a thing. */
export function Tag({ tone = 'calm', children }: { tone?: TagTone; children: ComponentChildren }) {
  return <span class={tone === 'calm' ? 'tag' : `tag tag-${tone}`}>{children}</span>;
}

/** What a group is about; each topic leads to the meetings about it. */
export function Topics({ topics }: { topics: readonly string[] }) {
  const { cards: say } = useWords(componentWords);
  if (topics.length === 0) return null;
  return (
    <ul class="tags" aria-label={say.topics}>
      {topics.map((topic) => (
        <li key={topic}>
          <a class="tag" href={`/?topic=${encodeURIComponent(topic)}`}>
            {topic}
          </a>
        </li>
      ))}
    </ul>
  );
}
