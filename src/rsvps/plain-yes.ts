import { rowOf, type Sql } from '../database/sql.js';
import { plainYes } from '../seats/comes-every-time.js';
import type { Party } from '../seats/seats-of.js';

/** What someone says with a plain yes, in part as what their standing place says. */
export interface PlainYes {
  party: Party;
  /** What protects them. */
  marks: { count_me_only: boolean; recording_ok: boolean | null };
}

/** As `plainYes`, for one date, which exists. */
export async function plainYesTo(sql: Sql, occurrenceId: string, personId: string): Promise<PlainYes> {
  const yes = await rowOf<PlainYes>(
    sql,
    `SELECT json_build_object('companions', companions, 'carers', carers, 'interpreters', interpreters,
              'helpersSeated', helpers_seated, 'firstTime', first_time, 'isRegular', is_regular) AS party,
            json_build_object('count_me_only', count_me_only, 'recording_ok', recording_ok) AS marks
     FROM ${plainYes('$2')} AS yes WHERE occurrence_id = $1`,
    [occurrenceId, personId],
  );
  return yes!;
}
