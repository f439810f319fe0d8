import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { Installation } from '../installation/installation.js';
import type { Viewer } from '../people/viewer.js';
import { assertPublic } from './assert-public.js';
import { CalledNames, membershipPlace } from './called-names.js';
import { discreetNameFor } from './discreet-name.js';
import { discreetProblems } from './discreet-problems.js';
import { Group } from './group.entity.js';
import type { NewGroupBody } from './groups.bodies.js';
import { GroupsAreStartedByAdministrators } from './groups.errors.js';
import { mayStartGroups } from './groups.policy.js';
import { Membership } from './membership.entity.js';
import { refusals } from '../common/refusals/refusals.js';

/** Makes a group, with the one who makes it as its first organiser. */
@Injectable()
export class CreateGroup {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly calledNames: CalledNames,
  ) {}

  /**
   * Language and zone come from the organiser, and the country from the installation, where they are left out.
   * @returns the group's id
   * @throws GroupsAreStartedByAdministrators, InvalidInput
   */
  async run(organiser: Viewer, { calledName, ...words }: NewGroupBody): Promise<string> {
    const settings = await this.installation.state();
    if (!mayStartGroups(organiser, settings.groupStarters)) throw new GroupsAreStartedByAdministrators();
    const country = words.country ?? settings.country;
    if (!country) throw InvalidInput.at('country', refusals.groups.chooseCountry);

    if (words.inDirectories) assertPublic(words);
    const problems = await discreetProblems(this.database, 'discreetName', words.discreetName);
    if (problems.length > 0) throw new InvalidInput(problems);

    const createdAt = this.clock.now();
    const groupId = randomUUID();
    const membershipId = randomUUID();
    const language = words.language ?? organiser.language;
    await this.database.transaction(async (tx) => {
      await tx.insert(Group, {
        ...words,
        id: groupId,
        discreetName: discreetNameFor(words.discreetName, language),
        language,
        timeZone: words.timeZone ?? organiser.timeZone,
        country,
        agreementVersion: words.agreement ? 1 : 0,
        createdAt,
      });
      await tx.insert(Membership, {
        id: membershipId,
        groupId,
        personId: organiser.personId,
        role: 'organiser',
        state: 'active',
        calledNameBox: calledName ? this.calledNames.seal(calledName, membershipPlace(membershipId)) : null,
        agreedVersion: words.agreement ? 1 : 0,
        agreedAt: words.agreement ? createdAt : null,
        createdAt,
        changedAt: createdAt,
      });
    });
    return groupId;
  }
}
