import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { plainDigits } from '../../common/isolated.js';
import { EmailAddress } from '../../common/text.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

export class MailboxBody {
  /** Where answers to the letters of the group are to go. A code is sent there first. */
  @EmailAddress()
  address: string;
}

export class MailboxCodeBody {
  @Transform(({ value }) => (typeof value === 'string' ? plainDigits(value) : value))
  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, says(refusals.common.sixDigits))
  code: string;
}
