import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventNamed } from '../events/dates.js';
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
      case 'all-but-essential':
        await this.database.query(
          `UPDATE people SET stopped_wishes = NULL,
             wants_confirmations = coalesce(wants_confirmations OR 'confirmations' = ANY(stopped_wishes), true),
             wants_reminders = coalesce(wants_reminders OR 'reminders' = ANY(stopped_wishes), true),
             wants_host_notes = coalesce(wants_host_notes OR 'host-notes' = ANY(stopped_wishes), true)
           WHERE id = $1`,
          [personId],
        );
    }
  }
}
