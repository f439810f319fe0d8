import { PartialType, PickType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { languages } from '../common/languages.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { EachOneOf, OneOf } from '../common/one-of.js';
import { ReminderMinutes, ReminderTimes } from '../common/reminder-checks.js';
import { DiscreetName, Line, Paragraphs } from '../common/text.js';
import { Spelled } from '../common/time-zone-rules.js';
import {
  type AccessFact,
  accessFacts,
  type Audience,
  audiences,
  type EventFormat,
  eventFormats,
  type EventKind,
  eventKinds,
} from './event.entity.js';
import { A_LIST, A_MEMBERSHIP, A_TIME, EACH_ONCE, TIME, WHOLE_NUMBER } from './field-shapes.js';
import { QuestionBody } from './question.body.js';
import { MOST_QUESTIONS } from './questions.js';
import { RepeatsBody } from './series/repeats.body.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

/**
 * What is said about an event when it is made and when it is edited. Here only the shape is looked at; what cannot
 * be so (a time that has passed, a link that is none) is found by `settle`, which tells everything together.
 */
export class EventWords {
  @OneOf(eventKinds)
  kind: EventKind;

  @OneOf(eventFormats)
  format: EventFormat;

  @Line({ max: 120 })
  title: string;

  /** Stands for the title in letters and calendars of sensitive groups. Left empty, the group's discreet name does. */
  @MayBeLeftOut()
  @DiscreetName({ min: 0, max: 60 })
  discreetTitle?: string;

  /** Markdown. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 10_000 })
  description?: string;

  /** `2027-03-05T19:00`, on the clocks of `timeZone`; with `allDay`, the first day: `2027-03-05`. */
  @Line(TIME, A_TIME)
  startsLocal: string;

  /** Left out, the group's. */
  @MayBeLeftOut()
  @Line({ max: 60 })
  @Spelled()
  timeZone?: string;

  /** Whether it takes whole days and has no times. */
  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  allDay?: boolean;

  /** Either this or `endsLocal`. With `allDay`, 1440 for each day; left out, it lasts one. */
  @MayBeLeftOut()
  @IsInt(says((value) => (value === null ? refusals.events.lengthIsMissing : refusals.common.wholeNumber)))
  durationMinutes?: number;

  /** On the same clocks as the start; with `allDay`, the last day: `2027-03-07`. */
  @MayBeLeftOut()
  @Line(TIME, A_TIME)
  endsLocal?: string;

  /** `null`: it has a single date. */
  @IsOptional()
  @ValidateNested(says(refusals.common.oneObject))
  @Type(() => RepeatsBody)
  repeats?: RepeatsBody | null;

  /** `null`: as many as come. */
  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  capacity?: number | null;

  /** The most that people who come every time may hold; `null`: as many as there are. */
  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  regularPlaces?: number | null;

  /** The most that everyone else may hold; `null`: as many as there are. */
  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  dropInPlaces?: number | null;

  /** Left out: members in a private group, anyone elsewhere. */
  @MayBeLeftOut()
  @OneOf(audiences)
  audience?: Audience;

  /** `null`: from publication on. */
  @IsOptional()
  @Line(TIME, A_TIME)
  rsvpsOpenLocal?: string | null;

  /** `null`: until the start. */
  @IsOptional()
  @Line(TIME, A_TIME)
  rsvpsCloseLocal?: string | null;

  /** Where it is or how people meet, as everyone may read it. */
  @MayBeLeftOut()
  @Line({ min: 0, max: 200 })
  area?: string;

  /** Shown to people who are going, from `addressShownMinutes` before the start. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 500 })
  address?: string;

  /** Shown to people who are going, from `linkShownMinutes` before the start. */
  @MayBeLeftOut()
  @Line({ min: 0, max: 1_000 })
  meetingLink?: string;

  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  addressShownMinutes?: number;

  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  linkShownMinutes?: number;

  @MayBeLeftOut()
  @IsArray(A_LIST)
  @ArrayUnique(EACH_ONCE)
  @EachOneOf(accessFacts)
  accessFacts?: AccessFact[];

  /** Left out, the group's. */
  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  /** `null`, with no `reminderTimes`: as the group does. */
  @IsOptional()
  @ReminderMinutes()
  reminderMinutes?: number[] | null;

  /** Days before the start and a clock time there: `1@18:00` is the day before at 18:00. */
  @MayBeLeftOut()
  @ReminderTimes()
  reminderTimes?: string[];

  /** The membership of the host who leads it; `null`: nobody is named. Only the hosts of the group see it. */
  @IsOptional()
  @IsUUID(undefined, A_MEMBERSHIP)
  ledBy?: string | null;

  /** What people are asked when they say that they come. Of a series, the same for all dates. */
  @MayBeLeftOut()
  @IsArray(A_LIST)
  @ArrayMaxSize(MOST_QUESTIONS, says(refusals.events.tooManyQuestions({ most: MOST_QUESTIONS })))
  @ValidateNested({ each: true, ...says(refusals.events.objectPerQuestion) })
  @Type(() => QuestionBody)
  questions?: QuestionBody[];

  /** Whether photos or recordings are made, in words for everyone. Left empty, it is as in the group. */
  @MayBeLeftOut()
  @Line({ min: 0, max: 300 })
  recordings?: string;
}

/** What is left out stays as it is. */
export class EventChangesBody extends PartialType(EventWords, { skipNullProperties: false }) {
  /** As it was when the editor opened the event: when someone else saved since, nothing is changed. */
  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  sequence?: number;

  /** The same, and finer: it moves with small changes too. */
  @MayBeLeftOut()
  @IsISO8601({ strict: true }, says(refusals.events.modifiedAt))
  modifiedAt?: string;
}

/** What decides which dates an event has. How long each one lasts may be left out. */
export class DatesWordsBody extends PickType(EventWords, [
  'startsLocal',
  'timeZone',
  'allDay',
  'durationMinutes',
  'endsLocal',
  'repeats',
]) {}

export class CancellationBody {
  /** For everyone who meant to come, in kind words. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 1_000 })
  reason?: string;
}
