import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ToldLane } from '../../common/letter-lanes.js';
import { rowsOf } from '../../database/sql.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { PERSON, type PersonRow } from './readers.js';

/** A time when letters did not leave as they should, as one administrator is told of it. */
export interface ToldTrouble extends PersonRow {
  /** Where it was, from its beginning on. */
  lanes: ToldLane[];
  beganAt: Date;
  isOver: boolean;
  /** Whether they got a letter about it. */
  wasTold: boolean;
}

/** What a letter to an administrator needs to know; whoever is none any more is not found. */
@Injectable()
export class AboutTrouble {
  constructor(private readonly database: DataSource) {}

  async load(rows: ClaimedRow<'letters-stuck' | 'letters-flow'>[]): Promise<Map<number, ToldTrouble>> {
    const found = await rowsOf<ToldTrouble & { rowId: number }>(
      this.database,
      `SELECT asked.row_id AS "rowId", t.lanes, t.began_at AS "beganAt", t.ended_at IS NOT NULL AS "isOver",
              EXISTS (SELECT FROM outbox o WHERE o.name = 'letters-stuck' AND o.person_id = p.id
                AND o.about ->> 'troubleId' = t.id::text AND o.state = 'done') AS "wasTold", ${PERSON}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS asked (row_id, trouble_id, person_id)
       JOIN letter_troubles t ON t.id = asked.trouble_id
       JOIN people p ON p.id = asked.person_id AND p.administrator`,
      [rows.map((row) => row.id), rows.map((row) => row.about.troubleId), rows.map((row) => row.personId)],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }
}
