import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isolated } from '../../common/isolated.js';
import { oneOfOurs } from '../../common/languages.js';
import { rowsOf } from '../../database/sql.js';
import { Mailboxes } from '../../groups/mailbox/mailboxes.js';
import { slot } from '../../mail/stationery.js';
import { type SuppressionReason, Suppressions } from '../../people/suppressions.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { byRow, type Frame, type LetterWriter, type Sheet, type Written } from '../facts/letter.js';

interface Asked {
  id: string;
  language: string;
  country: string;
  address: string;
  suppressed: SuppressionReason | null;
}

/** Goes to a mailbox that organisers named, which may be a stranger's: it says nothing that they typed, and no group. */
@Injectable()
export class MailboxCodeLetter implements LetterWriter<'mailbox-code', Asked, null> {
  constructor(
    private readonly database: DataSource,
    private readonly mailboxes: Mailboxes,
    private readonly suppressions: Suppressions,
  ) {}

  /** One that was confirmed, given up or named anew is not found. */
  async load(rows: ClaimedRow<'mailbox-code'>[]): Promise<Map<number, Asked>> {
    const found = await rowsOf<{ id: string; box: string; language: string; country: string }>(
      this.database,
      `SELECT p.id, p.address_box AS box, g.language, g.country
       FROM mailbox_proofs p JOIN groups g ON g.id = p.group_id WHERE p.id = ANY($1)`,
      [rows.map(({ about }) => about.mailboxProofId)],
    );
    const addresses = found.map((it) => this.mailboxes.openAsked(it));
    const reasons = await this.suppressions.reasonsOf(addresses);
    const byId = new Map(
      found.map(({ id, language, country }, at) => [
        id,
        { id, language, country, address: addresses[at]!, suppressed: reasons[at]! },
      ]),
    );
    return byRow(rows, byId, ({ about }) => about.mailboxProofId);
  }

  sheet(_: ClaimedRow<'mailbox-code'>, asked: Asked): Sheet<null> {
    const language = oneOfOurs(asked.language);
    const code = this.mailboxes.codeOf(asked.id);
    return {
      reader: {
        personId: null,
        address: asked.address,
        language,
        timeZone: null,
        country: asked.country,
        calledName: null,
        wantsLetters: true,
        suppressed: asked.suppressed,
        quietSeconds: 0,
      },
      facts: null,
      slots: { code: isolated(`${code.slice(0, 3)} ${code.slice(3)}`, language) },
    };
  }

  write(_: null, frame: Frame): Written {
    const { mailboxCode } = frame.words;
    return {
      subject: mailboxCode.subject,
      body: (
        <>
          <p>{mailboxCode.someone({ community: frame.communityName })}</p>
          <p style="font-size:1.75em;letter-spacing:0.1em">
            <strong>{slot('code')}</strong>
          </p>
          <p>{mailboxCode.aDay}</p>
          <p>{mailboxCode.notYou}</p>
        </>
      ),
      reason: mailboxCode.reason,
    };
  }
}
