import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../common/domain-error.js';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../../common/page.js';
import { Vault } from '../../common/vault.js';
import { rowOf, rowsOf } from '../../database/sql.js';
import { findGroup } from '../../groups/find-group.js';
import { mayHost } from '../../groups/groups.policy.js';
import { type Audience, countAddressed } from './audience.js';
import { dateOf, findHostedGroup, type LetterDate } from './find-letter.js';
import { HostLetter, letterSubjectPlace, letterWordsPlace } from './host-letter.entity.js';

type LetterState = 'draft' | 'waiting' | 'left';

/** How far a letter has got. Numbers only: who it was is nobody's business. */
export interface Reach {
  sent: number;
  /** Still to come. */
  waiting: number;
  /** They want no such letters, are not meant any more, or their address takes none. */
  notReached: number;
}

export interface ListedLetter {
  id: string;
  audience: Audience;
  subject: string;
  state: LetterState;
  changedAt: Date;
  /** `null` for a draft. */
  leavesAt: Date | null;
  /** The date it is about, as its address names it. `null`: it is for members of the group. */
  occurrenceId: string | null;
}

/** Of fewer people nobody counts whom a letter reached. */
export const FEWEST_TO_COUNT = 5;

/** What was written, for those it is for. */
export interface LetterRead {
  id: string;
  subject: string;
  /** Plain text. An empty line begins a paragraph. */
  words: string;
  /** The date it is about. `null`: it is for members of the group, or the date is left out of its series. */
  date: LetterDate | null;
  /** What hosts see beside it; `null` for everyone else. */
  hosting: {
    audience: Audience;
    state: LetterState;
    leavesAt: string | null;
    /** On whose clocks it leaves. */
    timeZone: string;
    /** How many people it is for now; of one that has left, for how many it was. */
    readers: number;
    /** `null` before it leaves, and where it was for so few that it would tell what one of them wishes. */
    reach: Reach | null;
  } | null;
}

@Injectable()
export class HostLettersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /**
   * What hosts of a group wrote to many lately, and what they have begun: the latest first.
   * @throws NotFound, HostsOnly
   */
  async list(groupId: string, hostId: string, { after, limit }: PageQuery): Promise<Page<ListedLetter>> {
    await findHostedGroup(this.database, groupId, hostId);
    const rows = await rowsOf<Placed<Omit<ListedLetter, 'subject'> & { subjectBox: string }>>(
      this.database,
      `SELECT l.id, l.audience, l.subject_box AS "subjectBox", l.changed_at AS "changedAt", l.leaves_at AS "leavesAt",
              l.occurrence_id AS "occurrenceId",
              CASE WHEN l.left_at IS NOT NULL THEN 'left' WHEN l.leaves_at IS NOT NULL THEN 'waiting' ELSE 'draft' END AS state,
              json_build_array(l.changed_at, l.id) AS place
       FROM host_letters l
       WHERE l.group_id = $1 AND ($2::timestamptz IS NULL OR (l.changed_at, l.id) < ($2, $3::uuid))
       ORDER BY l.changed_at DESC, l.id DESC LIMIT $4`,
      [groupId, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map(({ subjectBox, ...letter }) => ({
        ...letter,
        subject: this.vault.open(subjectBox, letterSubjectPlace(letter.id)),
      })),
      limit,
    );
  }

  /**
   * For hosts, and for those it was sent to, once it has left.
   * @throws NotFound
   */
  async read(groupId: string, letterId: string, personId: string): Promise<LetterRead> {
    const { group, standing } = await findGroup(this.database, groupId, personId);
    const letter = await this.database.getRepository(HostLetter).findOneBy({ id: letterId, groupId });
    const isHost = mayHost(standing);
    if (!letter || (!isHost && (standing?.state === 'removed' || !(await this.wasFor(letterId, personId)))))
      throw new NotFound();
    const date = await dateOf(this.database, letter);
    return {
      id: letter.id,
      subject: this.vault.open(letter.subjectBox, letterSubjectPlace(letter.id)),
      words: this.vault.open(letter.wordsBox, letterWordsPlace(letter.id)),
      date,
      hosting: isHost ? await this.hostingOf(letter, date?.timeZone ?? group.timeZone) : null,
    };
  }

  private async hostingOf(letter: HostLetter, timeZone: string): Promise<LetterRead['hosting']> {
    const { audience, state, leavesAt } = letter;
    const reach = state === 'left' ? await this.reachOf(letter.id) : null;
    const readers = reach
      ? reach.sent + reach.waiting + reach.notReached
      : await countAddressed(this.database, letter.id);
    return {
      audience,
      state,
      leavesAt: leavesAt?.toString() ?? null,
      timeZone,
      readers,
      reach: readers >= FEWEST_TO_COUNT ? reach : null,
    };
  }

  /** The ledger says it: it is read through an index of its own. */
  private async reachOf(letterId: string): Promise<Reach> {
    const row = await rowOf<Reach>(
      this.database,
      `SELECT count(*) FILTER (WHERE state = 'done')::int AS sent,
              count(*) FILTER (WHERE state IN ('pending', 'claimed'))::int AS waiting,
              count(*) FILTER (WHERE state IN ('failed', 'suppressed'))::int AS "notReached"
       FROM outbox WHERE name = 'host-letter' AND about ->> 'hostLetterId' = $1 AND NOT about ? 'isTest'`,
      [letterId],
    );
    return row!;
  }

  private async wasFor(letterId: string, personId: string): Promise<boolean> {
    const row = await rowOf(
      this.database,
      `SELECT 1 FROM outbox WHERE name = 'host-letter' AND about ->> 'hostLetterId' = $1 AND person_id = $2
         AND NOT about ? 'isTest' LIMIT 1`,
      [letterId, personId],
    );
    return row !== null;
  }
}
