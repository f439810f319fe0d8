import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventNamed } from '../../events/dates.js';
import {
  aloneOf,
  OFTEN,
  STOPPED_ALONE,
  wantsAnyThatCanWait,
  wishesBut,
} from '../../people/stopped-wishes.js';

/** Which letters someone does not want: those about one event, with all its dates, all of one group, those of a kind, all that can wait, or all. */
export type MuteScope =
  | { kind: 'event'; eventId: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'digest' }
  | { kind: 'new-events' }
  | { kind: 'host-letters' }
  | { kind: 'day-rosters' }
  | { kind: 'all-but-essential' }
  | { kind: 'all' };

/**
 * Stops letters. Those to sign in or to prove an address always come. That a meeting one answered is cancelled, or takes place
 * after all, comes too, unless all are stopped; and that it is at another time or place, unless letters about its event are.
 */
@Injectable()
export class MuteLetters {
  constructor(private readonly database: DataSource) {}

  /** Stopping what is stopped, or what is gone, changes nothing. */
  async run({ personId, scope }: { personId: string; scope: MuteScope }): Promise<void> {
    switch (scope.kind) {
      case 'event':
        await this.database.query(
          `INSERT INTO mutes (person_id, event_id) SELECT $1, id FROM events WHERE id = ${eventNamed('$2')}
           ON CONFLICT DO NOTHING`,
          [personId, scope.eventId],
        );
        return;
      case 'group':
        await this.database.query(
          'INSERT INTO mutes (person_id, group_id) SELECT $1, id FROM groups WHERE id = $2 ON CONFLICT DO NOTHING',
          [personId, scope.groupId],
        );
        return;
      case 'digest':
      case 'new-events':
      case 'day-rosters':
        await this.database.query(
          `UPDATE people SET ${OFTEN[scope.kind]} = 'never', stopped_wishes = array_append(${wishesBut(scope.kind)}, ${aloneOf(scope.kind)})
           WHERE id = $1 AND ${OFTEN[scope.kind]} <> 'never'`,
          [personId],
        );
        return;
      case 'host-letters':
        await this.database.query('UPDATE people SET wants_host_letters = false WHERE id = $1', [personId]);
        return;
      case 'all':
        await this.database.query('UPDATE people SET wants_letters = false WHERE id = $1', [personId]);
        return;
      case 'all-but-essential':
        await this.database.query(
          `UPDATE people SET wants_confirmations = false, wants_reminders = false, wants_host_notes = false, wants_host_letters = false,
             day_rosters = 'never',
             digest = 'never', new_events = 'never',
             stopped_wishes = array_remove(ARRAY[
               CASE WHEN wants_confirmations THEN 'confirmations' END,
               CASE WHEN wants_reminders THEN 'reminders' END,
               CASE WHEN wants_host_notes THEN 'host-notes' END,
               CASE WHEN wants_host_letters THEN 'host-letters' END, 'digest:' || digest, 'day-rosters:' || day_rosters, 'new-events:' || new_events], NULL) || ${STOPPED_ALONE}
           WHERE id = $1 AND ${wantsAnyThatCanWait('people')}`,
          [personId],
        );
    }
  }
}
