import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventNamed } from '../../events/dates.js';
import type { MuteScope } from './mute-letters.js';

/** Lets stopped letters come again. What was switched off one by one before stays off. */
@Injectable()
export class UnmuteLetters {
  constructor(private readonly database: DataSource) {}

  async run({ personId, scope }: { personId: string; scope: MuteScope }): Promise<void> {
    switch (scope.kind) {
      case 'event':
        await this.database.query(
          `DELETE FROM mutes WHERE person_id = $1 AND event_id = ${eventNamed('$2')}`,
          [personId, scope.eventId],
        );
        return;
      case 'group':
        await this.database.query('DELETE FROM mutes WHERE person_id = $1 AND group_id = $2', [
          personId,
          scope.groupId,
        ]);
        return;
      case 'digest':
        await this.database.query(`UPDATE people SET digest = 'news' WHERE id = $1 AND digest = 'never'`, [
          personId,
        ]);
        return;
      case 'new-events':
        await this.database.query(
          `UPDATE people SET new_events = 'digest' WHERE id = $1 AND new_events = 'never'`,
          [personId],
        );
        return;
      case 'host-letters':
        await this.database.query('UPDATE people SET wants_host_letters = true WHERE id = $1', [personId]);
        return;
      case 'day-rosters':
        await this.database.query(
          `UPDATE people SET day_rosters = 'evening' WHERE id = $1 AND day_rosters = 'never'`,
          [personId],
        );
        return;
      case 'all':
        await this.database.query('UPDATE people SET wants_letters = true WHERE id = $1', [personId]);
        return;
      case 'all-but-essential':
        await this.database.query(
          `UPDATE people SET stopped_wishes = NULL,
             day_rosters = CASE WHEN day_rosters <> 'never' THEN day_rosters ELSE ${before('day-rosters', 'evening')} END,
             digest = CASE WHEN digest <> 'never' THEN digest ELSE ${before('digest', 'news')} END,
             new_events = CASE WHEN new_events <> 'never' THEN new_events ELSE ${before('new-events', 'digest')} END,
             wants_confirmations = coalesce(wants_confirmations OR 'confirmations' = ANY(stopped_wishes), true),
             wants_reminders = coalesce(wants_reminders OR 'reminders' = ANY(stopped_wishes), true),
             wants_host_notes = coalesce(wants_host_notes OR 'host-notes' = ANY(stopped_wishes), true),
             wants_host_letters = coalesce(wants_host_letters OR 'host-letters' = ANY(stopped_wishes), true)
           WHERE id = $1`,
          [personId],
        );
    }
  }
}

/** SQL: what was wished for before all was stopped, or what everyone begins with. */
const before = (wish: string, first: string) =>
  `coalesce((SELECT split_part(it, ':', 2) FROM unnest(stopped_wishes) AS it WHERE it LIKE '${wish}:%'), '${first}')`;
