import { PickType } from '@nestjs/mapped-types';
import { IsArray, IsBoolean, IsInt, IsISO8601, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { PageQuery } from '../common/page.js';
import { EmailAddress, Line, MOST_OCTETS_IN_A_LETTER, Paragraphs } from '../common/text.js';
import { IsTimeZone } from '../common/time-zone-rules.js';
import { CALLED_NAME } from '../groups/called-names.js';
import { REASON } from '../groups/log-act.js';
import { type Answer, answers, type GivenAnswer, givenAnswers } from './rsvp.entity.js';
import { SayingBody } from './saying.body.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const MOST_PEOPLE = 100_000;
const YES_OR_NO = says(refusals.common.trueOrFalse);
const A_MOMENT = says(refusals.common.moment);
const A_COUNT = says(refusals.common.wholeNumberBetween({ least: 0, most: MOST_PEOPLE }));

class AgreeingBody extends SayingBody {
  /** Says yes to this version of the group's agreement together with the reply. */
  @MayBeLeftOut()
  @IsInt(says(refusals.rsvps.agreedVersion))
  agreedVersion?: number;
}

export class ReplyBody extends AgreeingBody {
  @OneOf(givenAnswers)
  answer: GivenAnswer;

  /** Needed at the first reply of someone who is not a member. */
  @MayBeLeftOut()
  @Line(CALLED_NAME)
  calledName?: string;
}

export class GuestReplyBody extends AgreeingBody {
  @OneOf(['going', 'maybe'])
  answer: 'going' | 'maybe';

  @Line(CALLED_NAME)
  calledName: string;

  /** Left out, the answer is a reference code, where the group allows that. */
  @MayBeLeftOut()
  @EmailAddress()
  email?: string;

  /** As the browser guesses it. */
  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;
}

/** What has to be said otherwise since, and who comes along: the rest counts as it was said. */
export class ConfirmationBody extends PickType(SayingBody, [
  'companions',
  'carers',
  'interpreters',
  'helpersSeated',
]) {
  /** The last part of the link in the letter. */
  @Line({ max: 100 })
  secret: string;

  /** Instead of a yes for which there is no room any more. */
  @MayBeLeftOut()
  @OneOf(['maybe'])
  answer?: 'maybe';

  /** Says yes to this version of the group's agreement, where it was written anew. */
  @MayBeLeftOut()
  @IsInt(says(refusals.rsvps.agreedVersion))
  agreedVersion?: number;
}

export class CodeReplyBody extends AgreeingBody {
  @OneOf(givenAnswers)
  answer: GivenAnswer;
}

export class WalkInBody {
  @MayBeLeftOut()
  @Line(CALLED_NAME)
  calledName?: string;

  /** Also where no place is free: organisers can read that it was done. */
  @MayBeLeftOut()
  @IsBoolean(YES_OR_NO)
  anyway?: boolean;
}

/** One of the two, as the group decided. `null` takes the marks back. */
export class AttendanceBody {
  @IsOptional()
  @IsInt(A_COUNT)
  @Min(0, A_COUNT)
  @Max(MOST_PEOPLE, A_COUNT)
  count?: number | null;

  /** The roster's rows of everyone who came; all others did not. */
  @IsOptional()
  @IsArray(says(refusals.common.list))
  @IsUUID(undefined, { each: true, ...says(refusals.rsvps.rowIds) })
  came?: string[] | null;

  /** The rows that `came` speaks of, itself included, where it is not the whole roster; others stay as they are. */
  @MayBeLeftOut()
  @IsArray(says(refusals.common.list))
  @IsUUID(undefined, { each: true, ...says(refusals.rsvps.rowIds) })
  among?: string[];
}

export class CheckInBody {
  /** As it is shown in the room right now: the last part of its address. */
  @Line({ max: 40 })
  code: string;
}

export class WalkInCheckInBody extends CheckInBody {
  @MayBeLeftOut()
  @Line(CALLED_NAME)
  calledName?: string;
}

export class WalkInsCheckInBody {
  @IsBoolean(YES_OR_NO)
  allowed: boolean;
}

export class ReasonBody {
  /** For the organisers of the group to read. */
  @Line(REASON)
  reason: string;
}

export class ThanksBody {
  /** Markdown: kind words, and what may help. */
  @Paragraphs({ max: 4_000, maxOctets: MOST_OCTETS_IN_A_LETTER })
  words: string;
}

export class MarkQuery {
  /** When it was pressed, like `2027-03-05T19:02:11.250Z`, for a mark that waited for a network. Left out: now. */
  @MayBeLeftOut()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, A_MOMENT)
  @IsISO8601({ strict: true }, A_MOMENT)
  pressedAt?: string;
}

export class WithdrawQuery {
  /** Which answer is taken back. Where none of its kind stands any more (a yes, or a no and maybe), nothing changes. */
  @MayBeLeftOut()
  @OneOf(answers)
  answer?: Answer;
}

export class MyRsvpsQuery extends PageQuery {
  /** `upcoming`, the next first, or `past`, the latest first. */
  @MayBeLeftOut()
  @OneOf(['upcoming', 'past'])
  when: 'upcoming' | 'past' = 'upcoming';
}
