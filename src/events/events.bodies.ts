import { PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { languages } from '../common/languages.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { PageQuery } from '../common/page.js';
import { ReminderMinutes } from '../common/reminder-minutes.js';
import { Line, Paragraphs } from '../common/text.js';
import { Spelled } from '../common/time-zone-rules.js';
import { LENGTH_IS_MISSING } from './event-length.js';
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
import { type Nth, nths, type Weekday, weekdays } from './series/rule.js';
import type { Repeats } from './series/settle-rule.js';

export const TIME = { max: 16 };
export const A_TIME = { message: 'Please give a day and a time.' };
const WHOLE_NUMBER = { message: 'Please give a whole number.' };
const ONE_OBJECT = { message: 'Please send one object.' };

const A_MEMBERSHIP = {
  message: 'Please give the id of a host’s membership, as the list of members shows it.',
};

export const DAY = /^\d{4}-\d\d-\d\d$/;
export const A_DAY = { message: 'Please give a day, like 2027-03-05.' };

/** How an event goes on after its first date. */
export class RepeatsBody implements Repeats {
  @OneOf(['day', 'week', 'month', 'year'])
  every: Repeats['every'];

  /** With `week`: weeks from one to the next; left out, 1. */
  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  interval?: number;

  /** With `week`; left out, the weekday of the first date. */
  @MayBeLeftOut()
  @IsArray({ message: 'Please give a list.' })
  @ArrayUnique({ message: 'Please name each only once.' })
  @IsIn(weekdays, { each: true, message: `Please choose from: ${weekdays.join(', ')}.` })
  weekdays?: Weekday[];

  /**
   * With `month`: which of the month's weekdays, as the first date is one; -1 is the last. An empty list: as the first
   * date is. Left out: on the day of the month of the first date.
   */
  @MayBeLeftOut()
  @IsArray({ message: 'Please give a list.' })
  @ArrayUnique({ message: 'Please name each only once.' })
  @IsIn(nths, { each: true, message: `Please choose from: ${nths.join(', ')}.` })
  nths?: Nth[];

  /** How many dates in all. */
  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  count?: number;

  /** The last day that may have a date. With neither, it goes on without an end. */
  @MayBeLeftOut()
  @Matches(DAY, A_DAY)
  @IsISO8601({ strict: true }, A_DAY)
  until?: string;
}

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
  @Line({ min: 0, max: 60 })
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
  @IsBoolean({ message: 'Please say true or false.' })
  allDay?: boolean;

  /** Either this or `endsLocal`. With `allDay`, 1440 for each day; left out, it lasts one. */
  @MayBeLeftOut()
  @IsInt({ message: ({ value }) => (value === null ? LENGTH_IS_MISSING : WHOLE_NUMBER.message) })
  durationMinutes?: number;

  /** On the same clocks as the start; with `allDay`, the last day: `2027-03-07`. */
  @MayBeLeftOut()
  @Line(TIME, A_TIME)
  endsLocal?: string;

  /** `null`: it has a single date. */
  @IsOptional()
  @ValidateNested(ONE_OBJECT)
  @Type(() => RepeatsBody)
  repeats?: RepeatsBody | null;

  /** `null`: as many as come. */
  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  capacity?: number | null;

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
  @IsArray({ message: 'Please give a list.' })
  @ArrayUnique({ message: 'Please name each only once.' })
  @IsIn(accessFacts, { each: true, message: `Please choose from: ${accessFacts.join(', ')}.` })
  accessFacts?: AccessFact[];

  /** Left out, the group's. */
  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  /** `null`: as the group does. */
  @IsOptional()
  @ReminderMinutes()
  reminderMinutes?: number[] | null;

  /** The membership of the host who leads it; `null`: nobody is named. Only the hosts of the group see it. */
  @IsOptional()
  @IsUUID(undefined, A_MEMBERSHIP)
  ledBy?: string | null;
}

/** What is left out stays as it is. */
export class EventChangesBody extends PartialType(EventWords, { skipNullProperties: false }) {
  /** As it was when the editor opened the event: when someone else saved since, nothing is changed. */
  @MayBeLeftOut()
  @IsInt(WHOLE_NUMBER)
  sequence?: number;

  /** The same, and finer: it moves with small changes too. */
  @MayBeLeftOut()
  @IsISO8601({ strict: true }, { message: 'Please give the "modifiedAt" that you were shown.' })
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

/** What one date of a series has of its own. What is left out stays; `null`: as in the series. */
export class DateChangesBody extends PickType(EventChangesBody, ['startsLocal', 'sequence', 'modifiedAt']) {
  @IsOptional()
  @Line({ max: 120 })
  title?: string | null;

  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  durationMinutes?: number | null;

  @IsOptional()
  @IsInt(WHOLE_NUMBER)
  capacity?: number | null;

  @IsOptional()
  @Line({ min: 0, max: 200 })
  area?: string | null;

  @IsOptional()
  @Paragraphs({ min: 0, max: 500 })
  address?: string | null;

  @IsOptional()
  @Line({ min: 0, max: 1_000 })
  meetingLink?: string | null;

  /** The membership of a host. */
  @IsOptional()
  @IsUUID(undefined, A_MEMBERSHIP)
  ledBy?: string | null;

  /** What is different this time, in words for everyone. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 500 })
  note?: string;
}

export class CancellationBody {
  /** For everyone who meant to come, in kind words. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 1_000 })
  reason?: string;
}

export class EventsQuery extends PageQuery {
  /** The first day to show, as it is called where each event is. */
  @MayBeLeftOut()
  @Matches(DAY, A_DAY)
  @IsISO8601({ strict: true }, A_DAY)
  from?: string;

  /** The last day to show. */
  @MayBeLeftOut()
  @Matches(DAY, A_DAY)
  @IsISO8601({ strict: true }, A_DAY)
  to?: string;

  /** Of the group. */
  @MayBeLeftOut()
  @Line({ max: 40 })
  topic?: string;

  /** A hybrid event is found as `in person`, as `online`, and as itself. */
  @MayBeLeftOut()
  @OneOf(eventFormats)
  format?: EventFormat;

  @MayBeLeftOut()
  @OneOf(eventKinds)
  kind?: EventKind;

  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  /** Looked for in titles and names of groups. */
  @MayBeLeftOut()
  @Line({ max: 80 })
  text?: string;
}

export class GroupEventsQuery extends PageQuery {
  /** `upcoming`, the next first (hosts see drafts here too), or `past`, the latest first. */
  @MayBeLeftOut()
  @OneOf(['upcoming', 'past'])
  when: 'upcoming' | 'past' = 'upcoming';
}
