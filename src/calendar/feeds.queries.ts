import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import { hashSecret } from '../common/secrets.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { CalendarDocuments, type DocumentState } from './calendar-documents.js';
import type { OwnWish, OwnWording } from './calendar-wish.js';
import { type FeedReading, readingOf } from './feed-reading.js';
import type { FeedKind, FeedNames } from './feeds.bodies.js';

/** A calendar link, as its owner may know it: everything but its secret. */
export interface ListedFeed {
  id: string;
  name: string;
  kind: FeedKind;
  names: FeedNames;
  withMaybes: boolean;
  /** Minutes before each start at which it rings, the longest first. */
  alarmMinutes: number[];
  createdAt: Date;
  /** Since when it has the secret that it has. */
  secretSince: Date;
  /** `null`: no calendar has read it yet. */
  lastFetchedAt: Date | null;
  /** The kind of program that did: `Google Calendar`. */
  lastFetchedBy: string | null;
  /** Whether the calendar that reads it picks up changes. */
  reading: FeedReading;
  /** The latest change of it that no calendar has read. `null`: there is none. */
  unreadChangeAt: Date | null;
}

/** How a person's link is kept. */
export interface FeedRow extends OwnFacts {
  id: string;
  personId: string;
  servedEtag: string | null;
  visitedLongAgo: boolean;
}

interface OwnFacts {
  kind: FeedKind;
  wording: OwnWording;
  withMaybes: boolean;
  alarmMinutes: number[];
}

type ListedRow = Omit<ListedFeed, 'reading' | 'unreadChangeAt'> & OwnFacts & { servedEtag: string | null };

const OWN_FACTS = `f.kind, f.with_maybes AS "withMaybes", f.alarm_minutes AS "alarmMinutes",
  CASE WHEN f.wording = 'full' THEN 'full' WHEN p.discreet = 'everywhere' THEN 'everywhere'
    WHEN f.wording = 'discreet' OR p.discreet = 'where-sensitive' THEN 'discreet' ELSE 'full' END AS wording`;

@Injectable()
export class FeedsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly documents: CalendarDocuments,
    private readonly clock: Clock,
  ) {}

  /** A person's calendar links, newest first. */
  async list(personId: string): Promise<ListedFeed[]> {
    const rows = await rowsOf<ListedRow>(
      this.database,
      `SELECT f.id, f.name, f.created_at AS "createdAt", f.secret_since AS "secretSince", ${OWN_FACTS},
              coalesce(f.wording, 'as in my settings') AS names,
              f.last_fetched_at AS "lastFetchedAt", f.last_fetched_by AS "lastFetchedBy",
              f.served_etag AS "servedEtag"
       FROM feeds f JOIN people p ON p.id = f.person_id
       WHERE f.person_id = $1 ORDER BY f.created_at DESC, f.id`,
      [personId],
    );
    const states = await this.statesOf(rows.map((row) => ownWish(personId, row)));
    const now = this.clock.now();
    return rows.map((row, at) => {
      const { servedEtag: _, wording: __, ...open } = row;
      return { ...open, ...readingOf(row, states[at], now) };
    });
  }

  /** @throws NotFound when this person has no such link */
  async read(personId: string, feedId: string): Promise<ListedFeed> {
    const feed = (await this.list(personId)).find(({ id }) => id === feedId);
    if (!feed) throw new NotFound();
    return feed;
  }

  /**
   * Whose calendar a secret opens. It is looked for by its hash: how long that takes says how much of a hash was right,
   * which leads nobody to a secret of 256 random bits, and a wrong secret takes the way of a revoked one.
   */
  bySecret(secret: string): Promise<FeedRow | null> {
    return rowOf<FeedRow>(
      this.database,
      `SELECT f.id, f.person_id AS "personId", f.served_etag AS "servedEtag", ${OWN_FACTS},
              coalesce(f.last_fetched_at < now() - interval '1 minute', true) AS "visitedLongAgo"
       FROM feeds f JOIN people p ON p.id = f.person_id WHERE f.token_hash = $1`,
      [hashSecret(secret)],
    );
  }

  /** Notes which version a calendar program was given: once a minute at most, and each new version. */
  async noteVisit(feed: FeedRow, etag: string, app: string): Promise<void> {
    if (!feed.visitedLongAgo && feed.servedEtag === etag) return;
    await this.database.query(
      'UPDATE feeds SET last_fetched_at = now(), last_fetched_by = $2, served_etag = $3 WHERE id = $1',
      [feed.id, app, etag],
    );
  }

  private async statesOf(wishes: OwnWish[]): Promise<(DocumentState | undefined)[]> {
    const states = new Map<OwnWish, DocumentState | undefined>();
    for (const kind of ['person', 'host'] as const) {
      const some = wishes.filter((wish) => wish.kind === kind);
      const found = some.length > 0 ? await this.documents.statesOf(kind, some) : [];
      some.forEach((wish, at) => states.set(wish, found[at]));
    }
    return wishes.map((wish) => states.get(wish));
  }
}

/** The calendar behind a person's link. */
export function ownWish(personId: string, feed: OwnFacts): OwnWish {
  const { wording, withMaybes, alarmMinutes } = feed;
  const isHosting = feed.kind === 'hosting';
  // Whoever leads a date sees it whatever they answered.
  const options = { wording, withMaybes: withMaybes || isHosting, alarmMinutes };
  return { kind: isHosting ? 'host' : 'person', id: personId, options };
}
