import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { NotFound } from '../common/domain-error.js';
import type { Viewer } from '../people/viewer.js';
import { Outbox } from '../queue/outbox.js';
import { lockGroup } from './find-group.js';
import { Group } from './group.entity.js';
import { OrganisersOnly } from './groups.errors.js';
import { mayArchive, mayFind } from './groups.policy.js';
import { renewCalendars } from './renew-calendars.js';

/** Takes a group out of every list and keeps it as it is, to be read and to be left. */
@Injectable()
export class ArchiveGroup {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Archiving again changes nothing.
   * @throws NotFound, OrganisersOnly
   */
  run(groupId: string, viewer: Viewer): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { group, standing } = await lockGroup(tx, groupId, viewer.personId);
      if (!mayArchive(viewer, standing)) {
        throw mayFind(group, standing) ? new OrganisersOnly() : new NotFound();
      }
      if (group.archivedAt) return;
      const archivedAt = this.clock.now();
      await tx.update(Group, groupId, { archivedAt });
      await renewCalendars(tx, this.outbox, groupId, archivedAt);
    });
  }
}
