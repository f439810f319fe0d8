import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min, IsUUID, Matches } from 'class-validator';
import { ReminderMinutes, ReminderTimes } from '../common/reminder-checks.js';
import { EmailAddress, Line } from '../common/text.js';
import { IsTimeZone } from '../common/time-zone-rules.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { languages } from '../common/languages.js';
import { plainDigits } from '../common/isolated.js';
import { type DayRosterWish, dayRosterWishes } from './day-roster-wishes.js';
import { type DigestWish, digestWishes, type NewEventsWish, newEventsWishes } from './digest-wishes.js';
import { type Discretion, discretions } from './discretion.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';
import { OneOf } from '../common/one-of.js';

export class SignInRequestBody {
  @EmailAddress()
  email: string;

  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;
}

export class SessionBody {
  @IsUUID(undefined, says(refusals.people.signInId))
  signInRequestId: string;

  @Transform(({ value }) => (typeof value === 'string' ? plainDigits(value) : value))
  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, says(refusals.common.sixDigits))
  code: string;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const A_CLOCK = says(refusals.people.clock);
const A_DAY = says(refusals.people.weekday);
const AN_HOUR = says(refusals.people.hour);
const TRUE_OR_FALSE = says(refusals.common.trueOrFalse);

export class PreferencesBody {
  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;

  /** For which groups letters and calendars use discreet names: those that are sensitive, all, or none. */
  @MayBeLeftOut()
  @OneOf(discretions)
  discreet?: Discretion;

  /** `false`: no letters at all but those that they ask for themselves. Everything stays to be seen on the site. */
  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsLetters?: boolean;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsConfirmations?: boolean;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsReminders?: boolean;

  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsHostNotes?: boolean;

  /** When hosts hear who is coming to their meetings of a day: the evening before at 18:00, in the morning at 7:00, or never. */
  @MayBeLeftOut()
  @OneOf(dayRosterWishes)
  dayRosters?: DayRosterWish;

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

  /** How to hear of new events in their groups. */
  @MayBeLeftOut()
  @OneOf(newEventsWishes)
  newEvents?: NewEventsWish;

  /** How often one letter tells what is on for them; `news`: once a week, if something is new. */
  @MayBeLeftOut()
  @OneOf(digestWishes)
  digest?: DigestWish;

  /** Of a weekly one: 1 is Monday, 7 Sunday (ISO 8601). */
  @MayBeLeftOut()
  @IsInt(A_DAY)
  @Min(1, A_DAY)
  @Max(7, A_DAY)
  digestDay?: number;

  /** On the clocks of their time zone. */
  @MayBeLeftOut()
  @IsInt(AN_HOUR)
  @Min(0, AN_HOUR)
  @Max(23, AN_HOUR)
  digestHour?: number;

  /** Whether what hosts write to many comes as a letter. */
  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsHostLetters?: boolean;

  /** Whether a letter about a cancelled meeting names open meetings of the next seven days. */
  @MayBeLeftOut()
  @IsBoolean(TRUE_OR_FALSE)
  wantsOtherMeetings?: boolean;

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

  @IsIn(['read', 'write'], says(refusals.people.readOrWrite))
  scope: 'read' | 'write';
}
