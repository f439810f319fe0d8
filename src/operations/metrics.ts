import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { AccountQueries } from '../queue/account.queries.js';
import { Figures } from './figures.js';
import { PartsInUse } from './parts-in-use.js';

/** Counting a request on its own takes a tenth as long as answering one with 304; many in a row are cheap. */
const MOST_UNCOUNTED = 1_000;

interface CountedRequest {
  method: string;
  /** Its pattern. */
  route: string;
  status: number;
  seconds: number;
}

/** What Prometheus may know: durations by route pattern, counts by lane. Nothing here tells people apart. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly uncounted: CountedRequest[] = [];

  constructor(
    private readonly figures: Figures,
    private readonly account: AccountQueries,
    parts: PartsInUse,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'gatherwell_http_request_duration_seconds',
      help: 'How long requests took, by route pattern.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    });
    const letters: Gauge<'lane' | 'state'> = new Gauge({
      name: 'gatherwell_letters',
      help: 'Rows of the ledger of letters and chores that are open or ended within a day, by lane and state.',
      labelNames: ['lane', 'state'],
      registers,
      collect: () => this.countLetters(letters),
    });
    const ages: Gauge<'lane' | 'kind'> = new Gauge({
      name: 'gatherwell_oldest_due_letter_by_kind_seconds',
      help: 'How long the row that should have been done first has been waiting, by lane and kind; nothing when none waits.',
      labelNames: ['lane', 'kind'],
      registers,
      collect: () => this.tellAges(ages),
    });
    const kinds: Gauge<'lane' | 'kind' | 'became'> = new Gauge({
      name: 'gatherwell_letters_by_kind',
      help: 'Letters that came due within seven days, by what became of them: due = sent + suppressed + reported + waiting. What is unaccounted should be 0.',
      labelNames: ['lane', 'kind', 'became'],
      registers,
      collect: () => this.countKinds(kinds),
    });
    const oldest: Gauge = new Gauge({
      name: 'gatherwell_oldest_due_letter_seconds',
      help: 'How long the row that should have been done first has been waiting.',
      registers,
      collect: async () => oldest.set(await this.figures.oldestDueSeconds().catch(() => NaN)),
    });
    const renders: Gauge<'kind'> = new Gauge({
      name: 'gatherwell_calendar_renders',
      help: 'How often the calendars that are kept were made, by kind. A burst of changes should be one each.',
      labelNames: ['kind'],
      registers,
      collect: () => this.countRenders(renders),
    });
    const received: Gauge<'outcome' | 'reason'> = new Gauge({
      name: 'gatherwell_received_letters',
      help: 'Letters that reached us, by what became of them, and by the code of why nothing did.',
      labelNames: ['outcome', 'reason'],
      registers,
      collect: () => this.countReceived(received),
    });
    const queue: Gauge = new Gauge({
      name: 'gatherwell_queue_answers',
      help: '1 while the queue answers; while it is 0, letters wait.',
      registers,
      collect: async () => queue.set((await parts.queueAnswers()) ? 1 : 0),
    });
  }

  countRequest(request: CountedRequest): void {
    this.uncounted.push(request);
    if (this.uncounted.length >= MOST_UNCOUNTED) this.countAll();
  }

  private countAll(): void {
    for (const { method, route, status, seconds } of this.uncounted.splice(0)) {
      this.requests.observe({ method, route, status }, seconds);
    }
  }

  async text(): Promise<{ type: string; body: string }> {
    this.countAll();
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }

  /** While the database is away the rest is still worth knowing. */
  private async countLetters(letters: Gauge<'lane' | 'state'>): Promise<void> {
    letters.reset();
    const rows = await this.figures.lettersByLaneAndState().catch(() => []);
    for (const { lane, state, count } of rows) letters.set({ lane, state }, count);
  }

  private async countKinds(letters: Gauge<'lane' | 'kind' | 'became'>): Promise<void> {
    letters.reset();
    const accounts = await this.account.byKind().catch(() => []);
    for (const { lane, name, oldestSeconds: _, ...became } of accounts)
      for (const [what, count] of Object.entries(became))
        letters.set({ lane, kind: name, became: what }, count);
  }

  private async tellAges(ages: Gauge<'lane' | 'kind'>): Promise<void> {
    ages.reset();
    const rows = await this.figures.oldestDueByKind().catch(() => []);
    for (const { lane, kind, seconds } of rows) ages.set({ lane, kind }, seconds);
  }

  private async countRenders(renders: Gauge<'kind'>): Promise<void> {
    renders.reset();
    const rows = await this.figures.calendarsByKind().catch(() => []);
    for (const { kind, renders: count } of rows) renders.set({ kind }, count);
  }

  private async countReceived(received: Gauge<'outcome' | 'reason'>): Promise<void> {
    received.reset();
    const rows = await this.figures.receivedLetters().catch(() => []);
    for (const { outcome, reason, count } of rows) received.set({ outcome, reason }, count);
  }
}
