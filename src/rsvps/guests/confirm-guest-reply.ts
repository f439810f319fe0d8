import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { CalledNames, guestReplyPlace } from '../../groups/called-names.js';
import { confirmPerson } from '../../people/confirm-person.js';
import { LinkTokens } from '../../people/link-tokens.js';
import { LinkIsOver } from '../../people/people.errors.js';
import type { Party } from '../../seats/seats-of.js';
import { KeepReply } from '../keep-reply.js';
import type { Answer } from '../rsvp.entity.js';
import type { Along } from '../own-words.js';
import { partyAfter } from '../party-after.js';
import { sayingIn, WhatTheySay } from '../what-they-say.js';
import { againIfRepliedMeanwhile } from '../write-reply.js';

export interface ConfirmedReply {
  eventId: string;
  /** What stands now. `null`: it was withdrawn since. */
  answer: Answer | null;
  /** What stood before this press; the same as `answer` when it was pressed before. */
  previous: Answer | null;
}

interface SaidNow extends Partial<Along> {
  answer?: 'maybe';
  agreedVersion?: number;
}

/** A guest proves the address from the letter, and with that the reply counts. */
@Injectable()
export class ConfirmGuestReply {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly calledNames: CalledNames,
    private readonly keepReply: KeepReply,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * Pressing again changes nothing, whatever the guest has answered since. A refusal leaves the link as it was, so it
   * can be pressed again when a place is given back.
   * @param now what has to be said otherwise since: a maybe when the place is gone, fewer people where it is too small, a yes
   *   to a newer agreement
   * @throws LinkIsOver, and what KeepReply throws
   */
  run(secret: string, now: SaidNow = {}): Promise<ConfirmedReply> {
    const at = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        const { about } = await this.links.open(secret, 'confirm-reply', tx);
        const waiting = await lockGuestReply(tx, about.guestReplyId);
        if (waiting.isConfirmed) {
          return { eventId: waiting.eventId, answer: waiting.standing, previous: waiting.standing };
        }
        await confirm(tx, waiting, at);
        const { eventId, personId } = waiting;
        const calledName = this.calledNames.open(waiting.calledNameBox, guestReplyPlace(waiting.id));
        const said = this.whatTheySay.openUntilConfirmed(waiting.id, waiting.saidBox);
        const wish = {
          ...said,
          ...sayingIn(now),
          eventId,
          personId,
          answer: now.answer ?? waiting.answer,
          calledName,
          agreedVersion: now.agreedVersion ?? waiting.agreedVersion,
          saidBefore: true,
          companionsBefore: said.companions,
        };
        const { answer, previous } = await this.keepReply.run(tx, wish, at);
        return { eventId, answer, previous };
      }),
    );
  }

  /** Who comes, as they said before. @throws LinkIsOver */
  async partyOf(guestReplyId: string): Promise<Party> {
    const waiting = await rowOf<{ saidBox: string | null }>(
      this.database,
      'SELECT said_box AS "saidBox" FROM guest_replies WHERE id = $1',
      [guestReplyId],
    );
    if (!waiting) throw new LinkIsOver();
    return partyAfter(null, this.whatTheySay.openUntilConfirmed(guestReplyId, waiting.saidBox));
  }
}

interface WaitingReply {
  id: string;
  eventId: string;
  personId: string;
  calledNameBox: string;
  saidBox: string | null;
  answer: 'going' | 'maybe';
  agreedVersion: number;
  isConfirmed: boolean;
  /** The answer this person has at the event now. */
  standing: Answer | null;
}

async function lockGuestReply(tx: EntityManager, id: string): Promise<WaitingReply> {
  await tx.query('SELECT FROM guest_replies WHERE id = $1 FOR UPDATE', [id]);
  const waiting = await rowOf<WaitingReply>(
    tx,
    `SELECT w.id, d.id AS "eventId", w.person_id AS "personId", w.called_name_box AS "calledNameBox", w.said_box AS "saidBox",
            w.answer, w.agreed_version AS "agreedVersion",
            w.confirmed_at IS NOT NULL AS "isConfirmed", r.answer AS standing
     FROM guest_replies w
     JOIN ${DATES} d ON d.occurrence_id = w.occurrence_id
     LEFT JOIN rsvps r ON r.occurrence_id = w.occurrence_id AND r.person_id = w.person_id
     WHERE w.id = $1`,
    [id],
  );
  if (!waiting) throw new LinkIsOver();
  return waiting;
}

async function confirm(tx: EntityManager, waiting: WaitingReply, now: Temporal.Instant): Promise<void> {
  await tx.query('UPDATE guest_replies SET confirmed_at = $2 WHERE id = $1', [waiting.id, toDate(now)]);
  await confirmPerson(tx, waiting.personId, now);
}
