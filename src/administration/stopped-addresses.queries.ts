import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterMoment, type Page, pageOf, type PageQuery, type Placed } from '../common/page.js';
import { rowsOf } from '../database/sql.js';
import { HOLDS, type SuppressionReason } from '../people/suppressions.js';
import type { AddressAct } from './stopped-addresses.log.js';

export interface StoppedForReason {
  reason: SuppressionReason;
  count: number;
}

/** Something that an administrator did about an address. */
export interface LoggedAddressAct extends Pick<AddressAct, 'what' | 'reason'> {
  id: string;
  at: Date;
  byYou: boolean;
}

/** How many addresses get no letters, and what administrators did about it; never which. */
@Injectable()
export class StoppedAddressesQueries {
  constructor(private readonly database: DataSource) {}

  /** The most first; reasons that nothing is stopped for are left out. */
  count(): Promise<StoppedForReason[]> {
    return rowsOf<StoppedForReason>(
      this.database,
      `SELECT reason, count(*)::int AS count FROM suppressions s WHERE ${HOLDS}
       GROUP BY reason ORDER BY count(*) DESC, reason`,
    );
  }

  /** The latest first. @param viewerId who is asking */
  async log(viewerId: string, { after, limit }: PageQuery): Promise<Page<LoggedAddressAct>> {
    const rows = await rowsOf<Placed<LoggedAddressAct>>(
      this.database,
      `SELECT id, what, reason, at, person_id IS NOT DISTINCT FROM $1::uuid AS "byYou",
              json_build_array(at, id) AS place
       FROM suppression_log WHERE $2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)
       ORDER BY at DESC, id DESC LIMIT $4`,
      [viewerId, ...afterMoment(after), limit + 1],
    );
    return pageOf(rows, limit);
  }
}
