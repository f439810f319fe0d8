import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { oneOfOurs } from '../../common/languages.js';
import { Vault } from '../../common/vault.js';
import { rowsOf } from '../../database/sql.js';
import { slot } from '../../mail/stationery.js';
import { Addresses } from '../../people/addresses.js';
import { signInPlace } from '../../people/ask-to-sign-in.js';
import { SIGN_IN_MINUTES } from '../../people/sign-in-limits.js';
import { SignIn } from '../../people/sign-in.js';
import { type SuppressionReason, Suppressions } from '../../people/suppressions.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import {
  byRow,
  type Frame,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { letterLink, Press } from './letter-page.js';

interface Request {
  id: string;
  emailBox: string;
  language: string;
  timeZone: string | null;
  expiresAt: Date;
  isUsed: boolean;
  code: string;
  address: string;
  suppressed: SuppressionReason | null;
  /** Who confirmed the address. */
  confirmedBy: string | null;
}

@Injectable()
export class SignInLetter implements LetterWriter<'sign-in', Request, null> {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly signIn: SignIn,
    private readonly suppressions: Suppressions,
    private readonly people: Addresses,
  ) {}

  async load(rows: ClaimedRow<'sign-in'>[]): Promise<Map<number, Request>> {
    const requests = await rowsOf<Omit<Request, 'code' | 'address' | 'suppressed' | 'confirmedBy'>>(
      this.database,
      `SELECT id, email_box AS "emailBox", language, time_zone AS "timeZone", expires_at AS "expiresAt",
              used_at IS NOT NULL AS "isUsed"
       FROM sign_in_requests WHERE id = ANY($1)`,
      [rows.map((row) => row.about.signInRequestId)],
    );
    const addresses = requests.map(({ id, emailBox }) => this.vault.open(emailBox, signInPlace(id)));
    const [codes, reasons, confirmedBy] = await Promise.all([
      this.signIn.codesFor(requests.map(({ id }) => id)),
      this.suppressions.reasonsOf(addresses),
      this.people.confirmedBy(this.database, addresses),
    ]);
    const byId = new Map(
      requests.map((request, at) => [
        request.id,
        {
          ...request,
          code: codes[at]!,
          address: addresses[at]!,
          suppressed: reasons[at]!,
          confirmedBy: confirmedBy[at]!,
        },
      ]),
    );
    return byRow(rows, byId, ({ about }) => about.signInRequestId);
  }

  sheet(_: ClaimedRow<'sign-in'>, request: Request): Sheet<null> | Silence {
    if (request.isUsed) return silent('already-signed-in');
    const language = oneOfOurs(request.language);
    return {
      reader: {
        personId: null,
        address: request.address,
        language,
        timeZone: request.timeZone,
        country: null,
        calledName: null,
        wantsLetters: true,
        suppressed: request.suppressed,
        quietSeconds: 0,
      },
      facts: null,
      wishesOf: request.confirmedBy,
      slots: { code: isolated(`${request.code.slice(0, 3)} ${request.code.slice(3)}`, language) },
      links: {
        signIn: {
          purpose: 'sign-in',
          about: { signInRequestId: request.id },
          personId: null,
          expiresAt: request.expiresAt,
        },
      },
    };
  }

  write(_: null, frame: Frame): Written {
    const { signIn } = frame.words;
    return {
      subject: signIn.subject,
      body: (
        <>
          <p>{signIn.code}</p>
          <p style="font-size:1.75em;letter-spacing:0.1em">
            <strong>{slot('code')}</strong>
          </p>
          <p>{signIn.orPress}</p>
          <Press href={letterLink(frame, 'signIn')}>{signIn.press}</Press>
          <p>
            {signIn.minutes({ minutes: SIGN_IN_MINUTES })} {signIn.otherBrowser}
          </p>
          <p>{signIn.notYou}</p>
        </>
      ),
      reason: signIn.reason,
    };
  }
}
