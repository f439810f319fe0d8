import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ADDRESS_CODE_MINUTES } from '../../channels/address-code-limits.js';
import { ChannelProofs } from '../../channels/channel-proofs.js';
import { type Language, oneOfOurs } from '../../common/languages.js';
import { rowsOf } from '../../database/sql.js';
import type { NotificationName } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { byRow } from '../facts/letter.js';
import type { InWords, Telling } from '../facts/telling.js';

/** The code that shows whether an address is theirs who typed it. */
@Injectable()
export class AddressCodes implements Telling {
  constructor(
    private readonly database: DataSource,
    private readonly proofs: ChannelProofs,
  ) {}

  async load(rows: ClaimedRow<NotificationName>[]): Promise<Map<number, Language>> {
    const asked = await rowsOf<{ id: string; language: string }>(
      this.database,
      'SELECT c.id, language FROM channel_proofs c JOIN people p ON p.id = person_id WHERE c.id = ANY($1)',
      [rows.map(({ about }) => about.addressId)],
    );
    const languages = new Map(asked.map(({ id, language }) => [id, oneOfOurs(language)]));
    return byRow(rows, languages, ({ about }) => about.addressId);
  }

  decide({ about: { addressId } }: ClaimedRow<NotificationName>, language: Language): InWords {
    const code = this.proofs.codeOf(addressId);
    return {
      language,
      say: ({ notification }) => notification.code({ code, minutes: ADDRESS_CODE_MINUTES }),
      path: '/me',
      about: addressId,
    };
  }
}
