import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { NotFound } from '../../common/domain-error.js';
import type { Language } from '../../common/languages.js';
import { afterMoment, type Page, type PageQuery, pageOf, type Placed } from '../../common/page.js';
import { toDate } from '../../database/instant.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { HostsOnly } from '../../groups/groups.errors.js';
import { mayHost, mayOrganise } from '../../groups/groups.policy.js';
import { STANDING, type Standing } from '../../groups/standing.js';
import { DATES } from '../dates.js';
import type { Undoable } from '../edit-undoably.js';
import type { Audience, EventFormat, EventKind, EventState } from '../event.entity.js';
import type { EventGroup, EventSeries, EventSummary, InSeries } from '../event.view.js';
import { GROUP, IN_SERIES, PLACE, shown, SUMMARY, type SummaryRow } from '../event-columns.js';
import type { GroupEventsQuery } from '../lists.bodies.js';
import { mayFindEvent } from '../events.policy.js';
import { type LastEdit, lastEditOf, undoOf } from '../last-edit.js';
import { HAS_REPLIES } from './is-answered.js';
import type { Rule } from './rule.js';
import { ruleWords } from './rule-words.js';
import { repeatsOf } from './settle-rule.js';

/** A series as everyone who may find its dates may know it. */
export interface SeriesView extends EventSeries {
  title: string;
  /** Markdown. */
  description: string;
  timeZone: string;
  /** Whether its dates take whole days. */
  allDay: boolean;
  kind: EventKind;
  format: EventFormat;
  area: string;
  audience: Audience;
  state: EventState;
  /** The series that took over when it was changed from one date on; `null` for none. */
  goesOnAs: string | null;
  /** Of the whole series. */
  cancellationReason: string | null;
  group: EventGroup;
  /** `null` for everyone who is not a host. */
  hosting: { mayChange: boolean; inSeries: InSeries; undo: Undoable | null; regulars: number } | null;
}

/** A date that a series does without, for hosts. */
export interface SkippedDate {
  id: string;
  /** On the clocks of the series. */
  startsLocal: string;
  startsAt: Date;
}

type SeriesRow = Omit<SeriesView, 'repeats' | 'says' | 'hosting'> & {
  inSeries: InSeries;
  /** How many people come every time. */
  regulars: number;
  rule: Rule;
  standing: Standing;
  lastEdit: LastEdit | null;
};

@Injectable()
export class SeriesQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param language in which its rule is said
   * @throws NotFound also for an event with a single date, and when it must stay unknown to this person
   */
  async read(seriesId: string, personId: string | null, language: Language = 'en'): Promise<SeriesView> {
    const row = await rowOf<SeriesRow>(
      this.database,
      `SELECT e.id, e.title, e.description, e.time_zone AS "timeZone", e.all_day AS "allDay", e.kind, e.format,
              e.area, e.audience, e.state, e.recurrence_rule AS rule,
              (SELECT next.id FROM events next WHERE next.continues_id = e.id ORDER BY next.created_at DESC LIMIT 1)
                AS "goesOnAs", e.cancellation_reason AS "cancellationReason", ${IN_SERIES('e')} AS "inSeries",
              (SELECT count(*)::int FROM standing_places s WHERE s.event_id = e.id) AS regulars,
              ${GROUP}, ${STANDING}, ${lastEditOf('e.id')}
       FROM events e JOIN groups g ON g.id = e.group_id
         LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
       WHERE e.id = $1 AND e.recurrence_rule IS NOT NULL`,
      [seriesId, personId],
    );
    if (!row || !mayFindEvent(row, row.group, row.standing)) throw new NotFound();
    const { standing, rule, inSeries, regulars, lastEdit, ...open } = row;
    const mayChange = mayOrganise(standing);
    const undo = undoOf(lastEdit, mayChange && !open.group.archived, toDate(this.clock.now()));
    const hosting = mayHost(standing) ? { mayChange, inSeries, undo, regulars } : null;
    return { ...open, repeats: repeatsOf(rule), says: ruleWords(rule, language), hosting };
  }

  /**
   * The dates of a series, and of nothing else.
   * @throws NotFound
   */
  async dates(
    seriesId: string,
    personId: string | null,
    { when, after, limit }: GroupEventsQuery,
  ): Promise<Page<EventSummary>> {
    await this.read(seriesId, personId);
    const now = toDate(this.clock.now());
    const [selected, beyond, order] = when === 'upcoming' ? ['>', '>', 'ASC'] : ['<=', '<', 'DESC'];
    const rows = await rowsOf<Placed<SummaryRow>>(
      this.database,
      `SELECT ${SUMMARY}, ${PLACE}
       FROM ${DATES} d JOIN groups g ON g.id = d.group_id
       WHERE d.event_id = $1 AND d.ends_at ${selected} $2
         AND ($3::timestamptz IS NULL OR (d.starts_at, d.occurrence_id) ${beyond} ($3, $4::uuid))
       ORDER BY d.starts_at ${order}, d.occurrence_id ${order} LIMIT $5`,
      [seriesId, now, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map((row) => shown(row, now)),
      limit,
    );
  }

  /**
   * The coming dates that a series does without, the next first. For hosts.
   * @throws NotFound, HostsOnly
   */
  async skipped(seriesId: string, personId: string, { after, limit }: PageQuery): Promise<Page<SkippedDate>> {
    const { hosting } = await this.read(seriesId, personId);
    if (!hosting) throw new HostsOnly();
    const rows = await rowsOf<Placed<SkippedDate>>(
      this.database,
      `SELECT id, starts_local AS "startsLocal", starts_at AS "startsAt", json_build_array(starts_at, id) AS place
       FROM occurrences o
       WHERE event_id = $1 AND state = 'skipped' AND starts_at > $2 AND (in_rule OR ${HAS_REPLIES})
         AND ($3::timestamptz IS NULL OR (starts_at, id) > ($3, $4::uuid))
       ORDER BY starts_at, id LIMIT $5`,
      [seriesId, toDate(this.clock.now()), ...afterMoment(after), limit + 1],
    );
    return pageOf(rows, limit);
  }
}
