import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { headersOfAll } from '../common/headers-of-all.js';
import { hashSecret } from '../common/secrets.js';
import { describeCalendarApp } from './calendar-app.js';
import { Config } from '../config/config.js';
import { CalendarDocuments } from './calendar-documents.js';
import { type CalendarWish, keyOf } from './calendar-wish.js';
import { FeedsQueries, ownWish } from './feeds.queries.js';
import { HeldFeed } from './held-feed.js';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ADDRESSES = 50_000;
/** How long a feed is given out before we look whether it has changed, or may no longer be seen. */
const TRUSTED_MS = 1_000;

interface Known {
  documentKey: string;
  lookedAt: number;
  /** The version that was noted as read at this address. */
  notedEtag: string | null;
}

/** Feeds as a web process holds them: the bytes in memory, and a look at the database once a second at most. */
@Injectable()
export class Feeds {
  /** Bounded by size: with `max`, room for all of them is made at every start, which takes a while. */
  private readonly addresses = new LRUCache<string, Known>({
    maxSize: MOST_ADDRESSES,
    sizeCalculation: () => 1,
  });
  private readonly documents = new LRUCache<string, HeldFeed>({
    maxSize: MOST_BYTES,
    sizeCalculation: (held) => held.bytes,
  });
  private readonly looking = new Map<string, Promise<HeldFeed | null>>();

  constructor(
    private readonly stored: CalendarDocuments,
    private readonly queries: FeedsQueries,
    private readonly config: Config,
  ) {}

  /** What is in memory and was looked at just now. @param address by `keyOf`, or of a secret, its hash */
  atHand(address: string): HeldFeed | undefined {
    const known = this.addresses.get(address);
    if (!known || performance.now() - known.lookedAt >= TRUSTED_MS) return undefined;
    return this.documents.get(known.documentKey);
  }

  /** A calendar without a secret. */
  async open(wish: CalendarWish): Promise<HeldFeed | null> {
    const address = keyOf(wish);
    return this.atHand(address) ?? this.once(address, () => this.lookAtOpen(address, wish));
  }

  /**
   * The calendar that a secret opens.
   * @param visit whether its bytes are asked for, or, with HEAD, only about it: then it counts as unread
   */
  async own(
    secret: string,
    visit: { userAgent: string | undefined; isReading: boolean },
  ): Promise<HeldFeed | null> {
    const address = hashSecret(secret).toString('base64');
    const held = this.atHand(address);
    if (held && (!visit.isReading || this.addresses.get(address)?.notedEtag === held.etag)) return held;
    const app = visit.isReading ? describeCalendarApp(visit.userAgent) : null;
    return this.once(`${address} ${visit.isReading}`, () => this.lookAtOwn(address, secret, app));
  }

  private once(name: string, look: () => Promise<HeldFeed | null>): Promise<HeldFeed | null> {
    const earlier = this.looking.get(name);
    if (earlier) return earlier;
    const now = look().finally(() => this.looking.delete(name));
    this.looking.set(name, now);
    return now;
  }

  private async lookAtOpen(address: string, wish: CalendarWish): Promise<HeldFeed | null> {
    const lookedAt = performance.now();
    const held = await this.current(wish, 'public, max-age=300');
    this.remember(address, held, { lookedAt, notedEtag: null });
    return held;
  }

  private async lookAtOwn(address: string, secret: string, app: string | null): Promise<HeldFeed | null> {
    const lookedAt = performance.now();
    const feed = await this.queries.bySecret(secret);
    const held = feed && (await this.current(ownWish(feed.personId, feed), 'private, no-cache'));
    if (feed && held && app) await this.queries.noteVisit(feed, held.etag, app);
    this.remember(address, held, { lookedAt, notedEtag: held && app ? held.etag : null });
    return held;
  }

  private remember(address: string, held: HeldFeed | null, look: Omit<Known, 'documentKey'>): void {
    if (held) this.addresses.set(address, { documentKey: held.key, ...look });
    else this.addresses.delete(address);
  }

  private async current(wish: CalendarWish, cacheControl: string): Promise<HeldFeed | null> {
    const key = keyOf(wish);
    const etag = await this.stored.etagOf(wish);
    if (etag === null) return null;
    const held = this.documents.get(key);
    if (held?.etag === etag) return held;
    const document = await this.stored.read(wish);
    if (!document) return null;
    const fresh = new HeldFeed(key, document, {
      ...headersOfAll(this.config.baseUrl),
      'cache-control': cacheControl,
    });
    this.documents.set(key, fresh);
    return fresh;
  }
}
