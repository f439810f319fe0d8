import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import { type Limit, RateLimits } from '../../database/rate-limits.js';
import { toInstant } from '../../database/instant.js';
import { readWallTime } from '../../events/wall-time.js';
import type { Group } from '../../groups/group.entity.js';
import { LogAct } from '../../groups/log-act.js';
import { Outbox } from '../../queue/outbox.js';
import { EventIsCalledOff } from '../rsvps.errors.js';
import { countAddressed } from './audience.js';
import { dateOf, findHostLetter, type LetterAsked, type LetterDate, lockHostLetter } from './find-letter.js';
import { HostLetter } from './host-letter.entity.js';
import { LetterIsForNobody, TooManyLetters } from './host-letters.errors.js';
import { refusals, type Sentence } from '../../common/refusals/refusals.js';

/** For so long every letter waits, so that whoever sent it can take it back. */
export const LETTER_WAITS = { minutes: 5 };
/** How far ahead a letter can be left to wait. */
const LONGEST_WAIT_DAYS = 60;
/** So long after a date its people may still be written to about it. */
const DATE_END_DAYS = 14;
/** Of no use so long after it was to leave. */
export const USEFUL_DAYS = 3;
export const BY_GROUP: Limit = { name: 'letters to many by group', times: 5, perSeconds: 86_400 };

/** A host sends a draft: its letters leave in five minutes, or at a time of the host's choice. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
    private readonly logAct: LogAct,
  ) {}

  /**
   * Sending what was sent changes nothing.
   * @param leavesLocal on the clocks of the date, or of the group; left out: in five minutes
   * @throws NotFound, HostsOnly, GroupIsArchived, EventIsCalledOff, InvalidInput, LetterIsForNobody, TooManyLetters
   */
  async run(asked: LetterAsked, leavesLocal?: string): Promise<void> {
    const { letter } = await findHostLetter(this.database, asked);
    if (letter.state !== 'draft') return;
    // Only what is sent counts: a refusal gives back what it took.
    try {
      await this.limits.assertAllows(BY_GROUP, asked.groupId, TooManyLetters);
      const isSent = await this.database.transaction((tx) => this.send(tx, asked, leavesLocal));
      if (!isSent) await this.limits.giveBack(BY_GROUP, asked.groupId);
    } catch (refusal) {
      await this.limits.giveBack(BY_GROUP, asked.groupId);
      throw refusal;
    }
  }

  /** @returns whether this was what sent it */
  private async send(tx: EntityManager, asked: LetterAsked, leavesLocal?: string): Promise<boolean> {
    const { group, standing, letter } = await lockHostLetter(tx, asked);
    if (letter.state !== 'draft') return false;
    group.assertNotArchived();
    const now = this.clock.now();
    const date = await this.dateFor(tx, letter);
    const leavesAt = leavesAtOf(leavesLocal, group, date, now);
    const membershipId = standing!.membershipId;
    await tx.update(HostLetter, letter.id, { leavesAt, membershipId });
    if ((await countAddressed(tx, letter.id)) === 0) throw new LetterIsForNobody();
    await this.outbox.add(
      tx,
      'send-host-letter',
      { hostLetterId: letter.id },
      {
        key: `send-host-letter:${letter.id}:${now.epochMilliseconds}`,
        dueAt: leavesAt,
        useBy: leavesAt.add({ hours: USEFUL_DAYS * 24 }),
      },
    );
    const { groupId, occurrenceId } = letter;
    await this.logAct.run(tx, { groupId, occurrenceId, membershipId, what: 'letter-sent' }, now);
    return true;
  }

  private async dateFor(tx: EntityManager, letter: HostLetter): Promise<LetterDate | null> {
    if (letter.occurrenceId === null) return null;
    const date = await dateOf(tx, letter);
    if (!date?.isOn) throw new EventIsCalledOff(refusals.rsvps.dateIsOff);
    return date;
  }
}

/** @throws InvalidInput */
function leavesAtOf(
  leavesLocal: string | undefined,
  group: Group,
  date: LetterDate | null,
  now: Temporal.Instant,
): Temporal.Instant {
  const soonest = now.add(LETTER_WAITS);
  const leavesAt =
    leavesLocal === undefined ? soonest : readWallTime(leavesLocal, date?.timeZone ?? group.timeZone).at;
  const problem = problemOf(leavesAt, date, now, soonest);
  if (problem) throw InvalidInput.at('leavesLocal', problem);
  return leavesAt;
}

function problemOf(
  leavesAt: Temporal.Instant,
  date: LetterDate | null,
  now: Temporal.Instant,
  soonest: Temporal.Instant,
): Sentence | null {
  const isAfter = (latest: Temporal.Instant) => Temporal.Instant.compare(leavesAt, latest) > 0;
  if (Temporal.Instant.compare(leavesAt, soonest) < 0) return refusals.hostLetters.leavesTooSoon;
  if (isAfter(now.add({ hours: LONGEST_WAIT_DAYS * 24 })))
    return refusals.hostLetters.leavesTooLate({ days: LONGEST_WAIT_DAYS });
  if (date && isAfter(toInstant(date.endsAt).add({ hours: DATE_END_DAYS * 24 })))
    return refusals.hostLetters.leavesAfterDate;
  return null;
}
