import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { CodeIsWrong } from '../common/code-is-wrong.js';
import { derivedCode } from '../common/derived-code.js';
import { hashSecret, sameBytes } from '../common/secrets.js';
import { Vault } from '../common/vault.js';
import { toDate } from '../database/instant.js';
import { rowOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { Addresses } from './addresses.js';
import { signInPlace } from './ask-to-sign-in.js';
import { confirmPerson } from './confirm-person.js';
import { LinkTokens } from './link-tokens.js';
import { CodeIsNeeded, SignInIsOver } from './people.errors.js';
import { Sessions } from './sessions.js';
import { MOST_TRIES } from './sign-in-limits.js';

export interface SignInProof {
  /** The request the code belongs to, or the secret from the letter's link: one of the two. */
  requestId?: string;
  linkSecret?: string;
  /** The six digits; with the link they are needed only in another browser. */
  code?: string;
  browser: string;
  device: string;
  /** The secret of the session that this browser had until now; it ends, for nobody could come back to it. */
  earlier?: string | null;
}

export interface SignedInPerson {
  personId: string;
  /** For the session cookie. */
  secret: string;
  returnTo: string | null;
}

/** Turns the proof from a letter into a session. Using it makes the person, at their first time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly addresses: Addresses,
    private readonly links: LinkTokens,
    private readonly sessions: Sessions,
    private readonly installation: Installation,
  ) {}

  /** @throws SignInIsOver, CodeIsNeeded, CodeIsWrong */
  async run(proof: SignInProof): Promise<SignedInPerson> {
    const settings = await this.installation.state();
    const result = await this.database.transaction(async (tx) => {
      const request = await this.lockRequest(tx, proof);
      const refusal = this.refuse(request, proof);
      if (refusal) {
        // The try must count although it failed: commit it, and refuse afterwards.
        if (!(refusal instanceof CodeIsWrong)) return refusal;
        await countTry(tx, request.id);
        return request.tries + 1 < mostTries(proof) ? refusal : new SignInIsOver();
      }
      const at = this.clock.now();
      await tx.query('UPDATE sign_in_requests SET used_at = $2 WHERE id = $1', [request.id, toDate(at)]);
      const address = this.vault.open(request.email_box, signInPlace(request.id));
      const wishes = { language: request.language, timeZone: request.time_zone ?? settings.timeZone };
      const personId = await this.addresses.personIdFor(tx, address, wishes, at);
      await confirmPerson(tx, personId, at);
      if (proof.earlier) await this.sessions.endBySecret(tx, proof.earlier);
      const secret = await this.sessions.begin(tx, personId, proof.device, at);
      return { personId, secret, returnTo: request.return_to };
    });
    if (result instanceof Error) throw result;
    return result;
  }

  /**
   * The codes for letters that are about to be sent, in the same order, which hold from now on. A letter that is sent once more
   * has the same: the first may have arrived.
   */
  async codesFor(requestIds: string[]): Promise<string[]> {
    const codes = requestIds.map((id) => derivedCode(this.vault, `code to sign in ${id}`));
    await this.database.query(
      `UPDATE sign_in_requests SET code_hash = fresh FROM unnest($1::uuid[], $2::bytea[]) AS made (request_id, fresh)
       WHERE id = request_id`,
      [requestIds, codes.map((code, at) => this.codeHash(requestIds[at]!, code))],
    );
    return codes;
  }

  private async lockRequest(tx: EntityManager, proof: SignInProof): Promise<RequestRow> {
    const requestId = proof.linkSecret
      ? (await this.links.open(proof.linkSecret, 'sign-in', tx)).about.signInRequestId
      : proof.requestId;
    const request = await rowOf<RequestRow>(
      tx,
      `SELECT *, expires_at <= now() AS expired FROM sign_in_requests WHERE id = $1 FOR UPDATE`,
      [requestId],
    );
    if (!request || request.used_at || request.expired) throw new SignInIsOver();
    return request;
  }

  private refuse(request: RequestRow, proof: SignInProof): Error | null {
    const sameBrowser = sameBytes(request.browser_hash, hashSecret(proof.browser));
    if (proof.linkSecret && sameBrowser) return null;
    if (request.tries >= mostTries(proof)) return new SignInIsOver();
    if (!proof.code) return new CodeIsNeeded();
    const fits = request.code_hash && sameBytes(request.code_hash, this.codeHash(request.id, proof.code));
    return fits ? null : new CodeIsWrong('letter');
  }

  private codeHash(requestId: string, code: string): Buffer {
    return this.vault.sign(`sign-in code ${requestId} ${code.replace(/\s/g, '')}`);
  }
}

function mostTries({ linkSecret }: SignInProof): number {
  return linkSecret ? MOST_TRIES.withLink : MOST_TRIES.alone;
}

async function countTry(tx: EntityManager, requestId: string): Promise<void> {
  await tx.query('UPDATE sign_in_requests SET tries = tries + 1 WHERE id = $1', [requestId]);
}

interface RequestRow {
  id: string;
  email_box: string;
  browser_hash: Buffer;
  code_hash: Buffer | null;
  tries: number;
  return_to: string | null;
  language: string;
  time_zone: string | null;
  used_at: Date | null;
  expired: boolean;
}
