import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { plainDigits } from '../../common/isolated.js';
import { EmailAddress } from '../../common/text.js';

export class MailboxBody {
  /** Where answers to the letters of the group are to go. A code is sent there first. */
  @EmailAddress()
  address: string;
}

export class MailboxCodeBody {
  @Transform(({ value }) => (typeof value === 'string' ? plainDigits(value) : value))
  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'The code has six digits.' })
  code: string;
}
