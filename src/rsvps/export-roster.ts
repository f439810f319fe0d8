import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { rowsOf, type Sql } from '../database/sql.js';
import { findEvent, type FoundEvent } from '../events/find-event.js';
import { CalledNames } from '../groups/called-names.js';
import { OrganisersOnly } from '../groups/groups.errors.js';
import { mayOrganise } from '../groups/groups.policy.js';
import { LogAct } from '../groups/log-act.js';
import { offerIsOver } from '../seats/room.js';
import { nameIn, type NameBoxes, NAMES } from './name-boxes.js';
import { tellsWhoCame } from './on-the-day/on-the-day.policy.js';
import type { Answer, Source } from './rsvp.entity.js';
import { RosterStaysHere } from './rsvps.errors.js';

/** No meeting of people has more; a list without an end is none that anyone can look after. */
const MOST_ROWS = 10_000;

/** A row of the list as it leaves: what hosts see of a reply, without what people told them beside. */
export interface ExportedReply {
  calledName: string | null;
  answer: Answer;
  source: Source;
  companions: number;
  carers: number;
  interpreters: number;
  /** Whether they were marked as there; `null` where that is not told, or they asked for it: see `tellsWhoCame`. */
  came: boolean | null;
}

/** An organiser takes the list of a date out, where the group allows it, and says why. */
@Injectable()
export class ExportRoster {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly logAct: LogAct,
  ) {}

  /** @throws NotFound, OrganisersOnly, RosterStaysHere */
  async assertMay({ eventId, personId }: { eventId: string; personId: string }): Promise<void> {
    await findToExport(this.database, eventId, personId);
  }

  /**
   * The other organisers can read that it was done, by whom and why.
   * @throws NotFound, OrganisersOnly, RosterStaysHere
   */
  run(wish: { eventId: string; personId: string; reason: string }): Promise<ExportedReply[]> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { group, occurrence, standing } = await findToExport(tx, wish.eventId, wish.personId);
      const rows = await rowsOf<Omit<ExportedReply, 'calledName'> & { id: string } & NameBoxes>(
        tx,
        `SELECT r.id, r.answer, r.source, r.companions, r.carers, r.interpreters,
                CASE WHEN $3 AND NOT r.count_me_only THEN r.came IS NOT NULL END AS came, ${NAMES}
         FROM rsvps r LEFT JOIN memberships m ON m.group_id = $2 AND m.person_id = r.person_id
         WHERE r.occurrence_id = $1 AND r.answer <> 'declined' AND NOT ${offerIsOver('$4')}
         ORDER BY r.place_in_line NULLS FIRST, r.created_at, r.id LIMIT ${MOST_ROWS}`,
        [occurrence.id, group.id, tellsWhoCame(group.attendance, occurrence, now), toDate(now)],
      );
      await this.logAct.run(
        tx,
        {
          groupId: group.id,
          occurrenceId: occurrence.id,
          membershipId: standing!.membershipId,
          what: 'roster-exported',
          reason: wish.reason,
        },
        now,
      );
      return rows.map(({ answer, source, companions, carers, interpreters, came, ...row }) => {
        const calledName = nameIn(this.calledNames, row);
        return { calledName, answer, source, companions, carers, interpreters, came };
      });
    });
  }
}

async function findToExport(sql: Sql, eventId: string, personId: string): Promise<FoundEvent> {
  const found = await findEvent(sql, eventId, personId);
  if (!mayOrganise(found.standing)) throw new OrganisersOnly();
  if (!found.group.rosterExport) throw new RosterStaysHere();
  return found;
}
