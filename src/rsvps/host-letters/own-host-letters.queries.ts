import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../../common/page.js';
import { Vault } from '../../common/vault.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { letterSubjectPlace } from './host-letter.entity.js';

/** What hosts wrote to someone among many, whether it came as a letter or not. */
export interface LetterToMe {
  id: string;
  groupId: string;
  subject: string;
  /** The meeting that it is about, or the group whose members it went to. */
  about: string;
  leftAt: Date;
}

@Injectable()
export class OwnHostLettersQueries {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** The latest first. Those of groups that someone has no part in any more are left out. */
  async list(personId: string, { after, limit }: PageQuery): Promise<Page<LetterToMe>> {
    const rows = await rowsOf<Placed<Omit<LetterToMe, 'subject'> & { subjectBox: string }>>(
      this.database,
      `SELECT l.id, l.group_id AS "groupId", l.subject_box AS "subjectBox", coalesce(d.title, g.name) AS about,
              l.left_at AS "leftAt", json_build_array(l.left_at, l.id) AS place
       FROM outbox row
       JOIN host_letters l ON l.id = (row.about ->> 'hostLetterId')::uuid AND l.left_at IS NOT NULL
       JOIN groups g ON g.id = l.group_id
       LEFT JOIN ${DATES} d ON d.occurrence_id = l.occurrence_id
       LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $1
       WHERE row.person_id = $1 AND row.name = 'host-letter' AND NOT row.about ? 'isTest'
         AND m.removed_at IS NULL AND (g.visibility <> 'private' OR m.state = 'active')
         AND ($2::timestamptz IS NULL OR (l.left_at, l.id) < ($2, $3::uuid))
       ORDER BY l.left_at DESC, l.id DESC LIMIT $4`,
      [personId, ...afterMoment(after), limit + 1],
    );
    return pageOf(
      rows.map(({ subjectBox, ...letter }) => ({
        ...letter,
        subject: this.vault.open(subjectBox, letterSubjectPlace(letter.id)),
      })),
      limit,
    );
  }
}
