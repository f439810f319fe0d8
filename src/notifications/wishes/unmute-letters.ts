import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eventNamed } from '../../events/dates.js';
import type { MuteScope } from './mute-letters.js';
import {
  before,
  beforeAll,
  OFTEN,
  STOPPED_ALONE,
  STOPPED_TOGETHER,
  wantsAnyThatCanWait,
  wishesBut,
} from '../../people/stopped-wishes.js';

/**
 * Lets stopped letters come again, as often as before. What was switched off one by one before stays off, unless all were: then
 * they come as for everyone who begins.
 */
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
      case 'new-events':
      case 'day-rosters':
        await this.database.query(
          `UPDATE people SET ${OFTEN[scope.kind]} = ${before(scope.kind)}, stopped_wishes = nullif(${wishesBut(scope.kind)}, '{}')
           WHERE id = $1 AND ${OFTEN[scope.kind]} = 'never'`,
          [personId],
        );
        return;
      case 'host-letters':
        await this.database.query('UPDATE people SET wants_host_letters = true WHERE id = $1', [personId]);
        return;
      case 'all':
        await this.database.query('UPDATE people SET wants_letters = true WHERE id = $1', [personId]);
        return;
      case 'all-but-essential':
        await this.database.query(
          `UPDATE people SET stopped_wishes = nullif(${STOPPED_ALONE}, '{}'),
             day_rosters = CASE WHEN day_rosters <> 'never' THEN day_rosters ELSE ${beforeAll('day-rosters')} END,
             digest = CASE WHEN digest <> 'never' THEN digest ELSE ${beforeAll('digest')} END,
             new_events = CASE WHEN new_events <> 'never' THEN new_events ELSE ${beforeAll('new-events')} END,
             wants_confirmations = coalesce(wants_confirmations OR 'confirmations' = ANY(${STOPPED_TOGETHER}), true),
             wants_reminders = coalesce(wants_reminders OR 'reminders' = ANY(${STOPPED_TOGETHER}), true),
             wants_host_notes = coalesce(wants_host_notes OR 'host-notes' = ANY(${STOPPED_TOGETHER}), true),
             wants_host_letters = coalesce(wants_host_letters OR 'host-letters' = ANY(${STOPPED_TOGETHER}), true)
           WHERE id = $1 AND (${STOPPED_TOGETHER} IS NOT NULL OR NOT ${wantsAnyThatCanWait('people')})`,
          [personId],
        );
    }
  }
}
