import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { EmailAddress, Line } from '../common/text.js';
import { OneOf } from '../common/one-of.js';

/** For how many days an administrator may stop letters, beside without an end. */
export const STOPPED_DAYS = [7, 30, 180, 365] as const;

/** An address is sent in a body, never in an address of ours. */
export class LookUpBody {
  @EmailAddress()
  email: string;
}

export class StopLettersBody extends LookUpBody {
  /** Why, for other administrators. */
  @Line({ max: 200 })
  note: string;

  /** For how long; left out, until it is lifted. */
  @MayBeLeftOut()
  @OneOf(STOPPED_DAYS)
  days?: (typeof STOPPED_DAYS)[number];
}
