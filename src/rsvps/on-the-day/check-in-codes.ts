import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { sameBytes } from '../../common/secrets.js';
import { Vault } from '../../common/vault.js';
import { RateLimits } from '../../database/rate-limits.js';
import { rowOf } from '../../database/sql.js';
import { dateNamed } from '../../events/dates.js';
import { CheckInCodeIsOver } from './on-the-day.errors.js';
import { TooManyTries } from '../rsvps.errors.js';

const STEP_MS = 60_000;
/** How long someone has to sign in, or find their reference code, after the camera read the code. */
const PASS_MINUTES = 15;
/** Only wrong ones count: a whole room shares one network. */
const GUESSES = { name: 'check-in code by network', times: 120, perSeconds: 3600 };

/** What a browser keeps that has seen the code of a date, and after a check-in what it may take back. */
export interface Pass {
  occurrenceId: string;
  /** Their row on the roster, or the id of the one that they get if they come without an answer: so they get it once. */
  rsvpId: string;
}

/**
 * The code that is shown in the room of a date. It is another one each minute, made of the date and the minute with the
 * key of this installation, and it counts for as long as it is shown and a minute more: a photo of it is useless later.
 */
@Injectable()
export class CheckInCodes {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
  ) {}

  /** @returns the code of this minute, and when the next begins */
  shownAt(occurrenceId: string, now: Temporal.Instant): { code: string; changesAt: Date } {
    const step = stepAt(now);
    return { code: this.codeOf(occurrenceId, step), changesAt: new Date((step + 1) * STEP_MS) };
  }

  /**
   * @returns the id of the date
   * @throws TooManyTries, CheckInCodeIsOver
   */
  async assertShown(eventId: string, code: string, network: string, now: Temporal.Instant): Promise<string> {
    await this.limits.assertAllows(GUESSES, network, TooManyTries);
    const dateId = await this.dateNamed(eventId);
    const step = stepAt(now);
    const known = [step, step - 1].map((it) => this.codeOf(dateId, it));
    if (!known.some((it) => sameBytes(Buffer.from(it), Buffer.from(code)))) throw new CheckInCodeIsOver();
    await this.limits.giveBack(GUESSES, network);
    return dateId;
  }

  /** @returns the id of the date that an address names, whether it is there or not */
  async dateNamed(eventId: string): Promise<string> {
    const date = await rowOf<{ id: string }>(this.database, `SELECT ${dateNamed('$1')} AS id`, [eventId]);
    return date!.id;
  }

  /** For the browser that has just shown a code, or checked in. */
  passFor({ occurrenceId, rsvpId }: Pass, now: Temporal.Instant): { pass: string; minutes: number } {
    const until = now.epochMilliseconds + PASS_MINUTES * STEP_MS;
    const said = [occurrenceId, rsvpId, String(until)].join('.');
    return { pass: `${said}.${this.mark(`pass ${said}`)}`, minutes: PASS_MINUTES };
  }

  /** @returns `null` also when the pass is for another date, or its time is over */
  readPass(occurrenceId: string, pass: string | null, now: Temporal.Instant): Pass | null {
    const [date, rsvpId, until, mark = ''] = (pass ?? '').split('.');
    const isOurs = sameBytes(Buffer.from(mark), Buffer.from(this.mark(`pass ${date}.${rsvpId}.${until}`)));
    const counts = isOurs && date === occurrenceId && Number(until) > now.epochMilliseconds;
    return counts && rsvpId ? { occurrenceId, rsvpId } : null;
  }

  private codeOf(occurrenceId: string, step: number): string {
    return this.mark(`code ${occurrenceId} ${step}`).slice(0, 16);
  }

  private mark(said: string): string {
    return this.vault.sign(`check-in ${said}`).toString('base64url');
  }
}

function stepAt(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / STEP_MS);
}
