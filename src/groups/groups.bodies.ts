import { PartialType } from '@nestjs/mapped-types';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsCountry } from '../common/countries.js';
import { languages } from '../common/languages.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { PageQuery } from '../common/page.js';
import { ReminderMinutes, ReminderTimes } from '../common/reminder-checks.js';
import { DiscreetName, EmailAddress, Line, Paragraphs } from '../common/text.js';
import { SenderName } from '../common/sender-name.js';
import { tidy } from '../common/tidy.js';
import { IsTimeZone } from '../common/time-zone-rules.js';
import { SiteOrigins } from './site-origins.js';
import { CALLED_NAME } from './called-names.js';
import {
  attendanceRules,
  embedWordings,
  guestRules,
  joinings,
  visibilities,
  waitingRules,
  type AttendanceRule,
  type EmbedWording,
  type GuestRule,
  type Joining,
  type Visibility,
  type WaitingRule,
} from './group.entity.js';
import { roles, type Role } from './membership.entity.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const MOST_TOPICS = 12;
const ASKED_AT = says(refusals.groups.minutesBeforeStart);
const MOST_COMPANIONS = 9;
const SO_MANY_COMPANIONS = says(refusals.common.wholeNumberBetween({ least: 0, most: MOST_COMPANIONS }));

/** `[' Grief ', 'grief', '']` becomes `['grief']`. */
function tidyTopics(topics: unknown): unknown {
  if (!Array.isArray(topics)) return topics;
  const tidied = topics.map((it) =>
    typeof it === 'string' ? tidy(it).replace(/\s+/g, ' ').toLowerCase() : it,
  );
  return [...new Set(tidied)].filter((it) => it !== '');
}

/** What is said about a group when it is made and when it is edited. */
class GroupWords {
  @Line({ max: 80 })
  name: string;

  /** Left empty for a sensitive group, it becomes something neutral. */
  @MayBeLeftOut()
  @DiscreetName({ min: 0, max: 60 })
  discreetName?: string;

  /** Markdown. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 10_000 })
  description?: string;

  @MayBeLeftOut()
  @Line({ min: 0, max: 200 })
  purpose?: string;

  @MayBeLeftOut()
  @Line({ min: 0, max: 200 })
  forWhom?: string;

  @MayBeLeftOut()
  @Transform(({ value }) => tidyTopics(value), { toClassOnly: true })
  @IsArray(says(refusals.groups.topics))
  @ArrayMaxSize(MOST_TOPICS, says(refusals.groups.tooManyTopics({ most: MOST_TOPICS })))
  @Line({ max: 40 }, { each: true, ...says(refusals.groups.topic) })
  topics?: string[];

  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;

  @MayBeLeftOut()
  @IsCountry()
  country?: string;

  @OneOf(visibilities)
  visibility: Visibility;

  @OneOf(joinings)
  joining: Joining;

  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  sensitive?: boolean;

  @MayBeLeftOut()
  @OneOf(guestRules)
  guests?: GuestRule;

  @MayBeLeftOut()
  @OneOf(attendanceRules)
  attendance?: AttendanceRule;

  /** A place that comes free: given at once to who waits first, or offered to them for a while. */
  @MayBeLeftOut()
  @OneOf(waitingRules)
  waitingRule?: WaitingRule;

  /** How many people someone may bring, beside carers and interpreters. */
  @MayBeLeftOut()
  @IsInt(SO_MANY_COMPANIONS)
  @Min(0, SO_MANY_COMPANIONS)
  @Max(MOST_COMPANIONS, SO_MANY_COMPANIONS)
  mostCompanions?: number;

  /** After how many dates without a word people who come every time are asked whether they still do; `null`: never. */
  @IsOptional()
  @IsInt(says(refusals.groups.wholeNumberOrNothing))
  @Min(2, says(refusals.groups.numberOrNothing))
  @Max(52, says(refusals.groups.numberOrNothing))
  questionAfter?: number | null;

  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 5_000 })
  agreement?: string;

  /** Whether people wait on the page of an online meeting until a host opens it. */
  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  hostsOpenCalls?: boolean;

  /** Whether organisers may take the list of a meeting out, with a reason that the others can read. */
  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  rosterExport?: boolean;

  @MayBeLeftOut()
  @ReminderMinutes()
  reminderMinutes?: number[];

  /** Days before the start and a clock time there: `1@18:00` is the day before at 18:00. */
  @MayBeLeftOut()
  @ReminderTimes()
  reminderTimes?: string[];

  /** Markdown, for someone who comes for the first time. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 5_000 })
  whatToExpect?: string;

  /** Whether photos or recordings are made at meetings, in words for everyone. Empty: none are made. */
  @MayBeLeftOut()
  @Line({ min: 0, max: 300 })
  recordings?: string;

  /** Whom letters of this group say that they are from, to readers who may read its name. Empty: the whole community. */
  @MayBeLeftOut()
  @SenderName({ min: 0, max: 60 })
  senderName?: string;

  /** How long before the start people who said maybe are asked once more. `null`: never. */
  @IsOptional()
  @IsInt(ASKED_AT)
  @Min(60, ASKED_AT)
  @Max(20_160, ASKED_AT)
  maybeQuestionMinutes?: number | null;

  /** Whether directories of meetings may list the group. Only for groups that everyone can find. */
  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  inDirectories?: boolean;

  /** The sites that may show the group’s dates, like `https://www.example.org`. */
  @MayBeLeftOut()
  @SiteOrigins()
  embedOrigins?: string[];

  /** What those sites call a sensitive group and its dates. */
  @MayBeLeftOut()
  @OneOf(embedWordings)
  embedWords?: EmbedWording;
}

export class NewGroupBody extends GroupWords {
  /** What the organiser wants to be called in this group. */
  @MayBeLeftOut()
  @Line(CALLED_NAME)
  calledName?: string;
}

/** What is left out stays as it is. */
export class GroupChangesBody extends PartialType(GroupWords, { skipNullProperties: false }) {}

export class GroupsQuery extends PageQuery {
  @MayBeLeftOut()
  @Line({ max: 40 })
  topic?: string;

  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  /** Words that all stand in its name, purpose or topics; accents and capitals do not matter. */
  @MayBeLeftOut()
  @Line({ max: 80 })
  text?: string;
}

export class JoiningBody {
  /** Needed at the first time; later it changes the name. */
  @MayBeLeftOut()
  @Line(CALLED_NAME)
  calledName?: string;

  /** For the organisers, when they are asked to say yes. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 1_000 })
  note?: string;
}

export class AgreementBody {
  /** The version of the text that was read. */
  @IsInt(says(refusals.groups.versionRead))
  @Min(1, says(refusals.groups.versionRead))
  version: number;
}

export class InvitationBody {
  @EmailAddress()
  email: string;
}

export class InvitationRefusalBody {
  /** From the link in the letter. */
  @Matches(/^[\w-]{43}$/, says(refusals.groups.lastPartOfLink))
  secret: string;
}

export class InvitationAcceptanceBody extends InvitationRefusalBody {
  /** Needed at the first time. */
  @MayBeLeftOut()
  @Line(CALLED_NAME)
  calledName?: string;
}

export class RoleBody {
  @OneOf(roles)
  role: Role;
}

/** Whom hosts may list: members, people who asked to join, people who have a letter. */
const listedStates = ['active', 'requested', 'invited'] as const;

export class MembersQuery extends PageQuery {
  @OneOf(listedStates)
  state: (typeof listedStates)[number] = 'active';
}
