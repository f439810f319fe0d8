import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { hashSecret } from '../common/secrets.js';
import { describeCalendarApp } from './calendar-app.js';
import { CalendarDocuments } from './calendar-documents.js';
import { FeedsQueries } from './feeds.queries.js';
import { HeldFeed } from './held-feed.js';
import { keyOf, type SubjectKind } from './subjects.js';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ADDRESSES = 50_000;
/** How long a feed is given out before we look whether it has changed, or may no longer be seen. */
const TRUSTED_MS = 1_000;

interface Known {
  documentKey: string;
  lookedAt: number;
}

/** Feeds as a web process holds them: the bytes in memory, and a look at the database once a second at most. */
@Injectable()
export class Feeds {
  private readonly addresses = new LRUCache<string, Known>({ max: MOST_ADDRESSES });
  private readonly documents = new LRUCache<string, HeldFeed>({
    maxSize: MOST_BYTES,
    sizeCalculation: (held) => held.bytes,
  });
  private readonly looking = new Map<string, Promise<HeldFeed | null>>();

  constructor(
    private readonly stored: CalendarDocuments,
    private readonly queries: FeedsQueries,
  ) {}

  /**
   * @param part what the URL says beside the kind: an id, or for a person the secret of one of their links
   * @returns the feed itself when it was looked at just now, else a promise of it; `null` when there is none
   */
  find(kind: SubjectKind, part: string, userAgent: string | undefined): HeldFeed | Promise<HeldFeed | null> {
    const address = kind === 'person' ? hashSecret(part).toString('base64') : `${kind}:${part}`;
    const known = this.addresses.get(address);
    if (known && performance.now() - known.lookedAt < TRUSTED_MS) {
      const held = this.documents.get(known.documentKey);
      if (held) return held;
    }
    const earlier = this.looking.get(address);
    if (earlier) return earlier;
    const look = this.look(address, kind, part, userAgent).finally(() => this.looking.delete(address));
    this.looking.set(address, look);
    return look;
  }

  private async look(address: string, kind: SubjectKind, part: string, userAgent: string | undefined) {
    const lookedAt = performance.now();
    const id = kind === 'person' ? await this.queries.visit(part, describeCalendarApp(userAgent)) : part;
    const held = id === null ? null : await this.current(kind, id);
    if (held) this.addresses.set(address, { documentKey: held.key, lookedAt });
    else this.addresses.delete(address);
    return held;
  }

  private async current(kind: SubjectKind, id: string): Promise<HeldFeed | null> {
    const key = keyOf({ kind, id });
    const etag = await this.stored.etagOf(kind, id);
    if (etag === null) return null;
    const held = this.documents.get(key);
    if (held?.etag === etag) return held;
    const document = await this.stored.read(kind, id);
    if (!document) return null;
    const fresh = new HeldFeed(
      key,
      document,
      kind === 'person' ? 'private, no-cache' : 'public, max-age=300',
    );
    this.documents.set(key, fresh);
    return fresh;
  }
}
