import { rowOf, type Sql } from '../database/sql.js';
import { plainYes } from '../seats/comes-every-time.js';
import type { Party } from '../seats/seats-of.js';

/** Who comes with a plain yes: `plainYes` for one date, which exists. */
export async function partyOfPlainYes(sql: Sql, occurrenceId: string, personId: string): Promise<Party> {
  const yes = await rowOf<{ party: Party }>(
    sql,
    `SELECT json_build_object('companions', companions, 'carers', carers, 'interpreters', interpreters,
       'helpersSeated', helpers_seated, 'firstTime', first_time, 'isRegular', is_regular) AS party
     FROM ${plainYes('$2')} AS yes WHERE occurrence_id = $1`,
    [occurrenceId, personId],
  );
  return yes!.party;
}
