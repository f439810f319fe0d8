import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import { Vault } from '../../common/vault.js';
import { RateLimits } from '../../database/rate-limits.js';
import { findHostedDate } from '../find-hosted-date.js';
import { assertOnForHosts } from '../rsvps.policy.js';
import type { Audience } from './audience.js';
import { assertFits, findHostedGroup } from './find-letter.js';
import { HostLetter, letterSubjectPlace, letterWordsPlace } from './host-letter.entity.js';
import { TooManyDrafts } from './host-letters.errors.js';
import { refusals } from '../../common/refusals/refusals.js';

const BY_HOST = { name: 'drafts of letters by host', times: 60, perSeconds: 86_400 };

export interface NewLetter {
  groupId: string;
  hostId: string;
  /** Left out, it is for the members of the group. */
  dateId?: string;
  audience: Audience;
  subject: string;
  words: string;
}

/** A host begins a letter to many. Nobody gets it before it is sent. */
@Injectable()
export class DraftLetter {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @returns the letter's id
   * @throws NotFound, HostsOnly, GroupIsArchived, EventIsNotPublished, EventIsCalledOff, InvalidInput, TooManyDrafts
   */
  async run({ groupId, hostId, dateId, audience, subject, words }: NewLetter): Promise<string> {
    const { group, standing } = await findHostedGroup(this.database, groupId, hostId);
    group.assertNotArchived();
    const occurrenceId = dateId === undefined ? null : await this.dateIn(groupId, dateId, hostId);
    assertFits(audience, occurrenceId);
    await this.limits.assertAllows(BY_HOST, hostId, TooManyDrafts);
    const id = randomUUID();
    await this.database.getRepository(HostLetter).insert({
      id,
      groupId,
      occurrenceId,
      audience,
      membershipId: standing!.membershipId,
      subjectBox: this.vault.seal(subject, letterSubjectPlace(id)),
      wordsBox: this.vault.seal(words, letterWordsPlace(id)),
      changedAt: this.clock.now(),
    });
    return id;
  }

  private async dateIn(groupId: string, dateId: string, hostId: string): Promise<string> {
    const { group, event, occurrence } = await findHostedDate(this.database, dateId, hostId);
    if (group.id !== groupId) throw InvalidInput.at('dateId', refusals.hostLetters.ofAnotherGroup);
    assertOnForHosts(occurrence.placeOf(event));
    return occurrence.id;
  }
}
