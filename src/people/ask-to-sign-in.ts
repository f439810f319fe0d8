import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { hashSecret } from '../common/secrets.js';
import { Vault } from '../common/vault.js';
import { toDate } from '../database/instant.js';
import { RateLimits } from '../database/rate-limits.js';
import { Outbox } from '../queue/outbox.js';
import { ASKING, CODES_ALONE, MOST_TRIES, SIGN_IN_MINUTES } from './sign-in-limits.js';

export interface SignInWish {
  /** Normalised. */
  email: string;
  /** The secret of the browser that asks; the link in the letter works there alone. */
  browser: string;
  network: string;
  /** A path of our own to go to afterwards. */
  returnTo: string | null;
  language: string;
  /** As the browser guesses it. */
  timeZone: string | null;
}

/** Sends a sign-in letter. Known, unknown and too eager addresses all get the same answer. */
@Injectable()
export class AskToSignIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the id of the request, which the code from the letter belongs to */
  async run(wish: SignInWish): Promise<string> {
    const id = randomUUID();
    const { network, email } = wish;
    const isWithinLimits = await this.limits.allowsAll([
      [ASKING.byNetwork, network],
      [ASKING.byAddressThere, `${email} ${network}`],
      [ASKING.byAddress, email],
    ]);
    if (!isWithinLimits) return id;
    const takesCodeAlone = await this.limits.allows(CODES_ALONE, email);

    const askedAt = this.clock.now();
    const expiresAt = askedAt.add({ minutes: SIGN_IN_MINUTES });
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO sign_in_requests
           (id, email_box, browser_hash, tries, return_to, language, time_zone, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          this.vault.seal(email, signInPlace(id)),
          hashSecret(wish.browser),
          takesCodeAlone ? 0 : MOST_TRIES.alone,
          wish.returnTo,
          wish.language,
          wish.timeZone,
          toDate(askedAt),
          toDate(expiresAt),
        ],
      );
      await this.outbox.add(
        tx,
        'sign-in',
        { signInRequestId: id },
        { key: `sign-in:${id}`, useBy: expiresAt },
      );
    });
    return id;
  }
}

/** Where the address of a sign-in request is sealed to. */
export function signInPlace(requestId: string): string {
  return `sign_in_requests.email:${requestId}`;
}
