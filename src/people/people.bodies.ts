import { IsBoolean, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ReminderMinutes, ReminderTimes } from '../common/reminder-rules.js';
import { EmailAddress, Line } from '../common/text.js';
import { IsTimeZone } from '../common/time-zone-rules.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { languages } from '../common/languages.js';

export class SignInRequestBody {
  @EmailAddress()
  email: string;

  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;
}

export class SessionBody {
  @IsUUID(undefined, { message: 'Please send the id that asking for the letter was answered with.' })
  signInRequestId: string;

  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'The code has six digits.' })
  code: string;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const A_CLOCK = { message: 'Please give a time like 22:00.' };
const TRUE_OR_FALSE = { message: 'Please say true or false.' };

export class PreferencesBody {
  @MayBeLeftOut()
  @IsIn(languages, { message: `Please choose one of: ${languages.join(', ')}.` })
  language?: string;

  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  discreet?: boolean;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsConfirmations?: boolean;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsReminders?: boolean;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsHostNotes?: boolean;

  /** Instead of the reminders that hosts have chosen. `null`, with no `reminderTimes`: as they have. */
  @IsOptional()
  @ReminderMinutes()
  reminderMinutes?: number[] | null;

  /** The same by the clocks of their time zone: `1@18:00` is the day before at 18:00. */
  @MayBeLeftOut()
  @ReminderTimes()
  reminderTimes?: string[];

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsInvitations?: boolean;

  /** From when they want to be left alone, on the clocks of their time zone: nobody has to answer an offer then. */
  @MayBeLeftOut()
  @Matches(CLOCK, A_CLOCK)
  quietFrom?: string;

  /** The same as `quietFrom`: never. */
  @MayBeLeftOut()
  @Matches(CLOCK, A_CLOCK)
  quietUntil?: string;
}

export class TokenBody {
  @Line({ max: 60 })
  name: string;

  @IsIn(['read', 'write'], { message: 'Please choose read or write.' })
  scope: 'read' | 'write';
}
