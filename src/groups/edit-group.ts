import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { Outbox } from '../queue/outbox.js';
import { assertPublic } from './assert-public.js';
import { discreetNameFor } from './discreet-name.js';
import { discreetProblems } from './discreet-problems.js';
import { lockGroupAsOrganiser } from './find-group.js';
import { Group } from './group.entity.js';
import type { GroupChangesBody } from './groups.bodies.js';
import { Membership } from './membership.entity.js';
import { renewCalendars } from './renew-calendars.js';

/** Changes what is given about a group and leaves the rest. */
@Injectable()
export class EditGroup {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A new text of the agreement is a new version, which every member is asked to accept.
   * @throws NotFound, OrganisersOnly, GroupIsArchived, InvalidInput
   */
  run(edit: { groupId: string; personId: string; changes: GroupChangesBody }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const group = await lockGroupAsOrganiser(tx, edit.groupId, edit.personId);
      const before = { ...group };
      Object.assign(group, given(edit.changes));
      if (edit.changes.inDirectories) assertPublic(group);
      const { discreetName } = edit.changes;
      const problems = await discreetProblems(tx, 'discreetName', discreetName, before.discreetName);
      if (problems.length > 0) throw new InvalidInput(problems);
      // A group that hides and comes back is listed again only when its organiser says so again.
      group.inDirectories &&= group.visibility === 'public';
      group.discreetName = discreetNameFor(group.discreetName, group.language);
      if (group.agreement !== before.agreement) group.agreementVersion += 1;
      await tx.save(group);

      const editedAt = this.clock.now();
      if (group.agreementVersion > before.agreementVersion) {
        await recordAuthorsAgreement(tx, edit.personId, group, editedAt);
      }
      if (showsElsewhere(before, group)) await renewCalendars(tx, this.outbox, group.id, editedAt);
    });
  }
}

/** Leaves out what was not sent: a body has all its fields, those without a value too. */
function given(changes: GroupChangesBody): GroupChangesBody {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** Who wrote the text has said yes to it. */
async function recordAuthorsAgreement(
  tx: EntityManager,
  personId: string,
  { id: groupId, agreementVersion }: Group,
  agreedAt: Temporal.Instant,
): Promise<void> {
  await tx.update(Membership, { groupId, personId }, { agreedVersion: agreementVersion, agreedAt });
}

const SHOWN_ELSEWHERE = ['name', 'discreetName', 'sensitive', 'visibility'] as const;
type Shown = Pick<Group, (typeof SHOWN_ELSEWHERE)[number]>;

function showsElsewhere(before: Shown, after: Shown): boolean {
  return SHOWN_ELSEWHERE.some((field) => before[field] !== after[field]);
}
