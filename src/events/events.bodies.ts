import { PartialType } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsInt, IsISO8601, IsOptional, Matches } from 'class-validator';
import { languages } from '../common/languages.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { PageQuery } from '../common/page.js';
import { ReminderMinutes } from '../common/reminder-minutes.js';
import { Line, Paragraphs } from '../common/text.js';
import { Spelled } from '../common/time-zone.js';
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

const TIME = { max: 16 };
const A_TIME = { message: 'Please give a day and a time.' };
const WHOLE_NUMBER = { message: 'Please give a whole number.' };

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

  /** `2027-03-05T19:00`, on the clocks of `timeZone`. */
  @Line(TIME, A_TIME)
  startsLocal: string;

  /** Left out, the group's. */
  @MayBeLeftOut()
  @Line({ max: 60 })
  @Spelled()
  timeZone?: string;

  /** Either this or `endsLocal`. */
  @MayBeLeftOut()
  @IsInt({ message: ({ value }) => (value === null ? LENGTH_IS_MISSING : WHOLE_NUMBER.message) })
  durationMinutes?: number;

  /** On the same clocks as the start. */
  @MayBeLeftOut()
  @Line(TIME, A_TIME)
  endsLocal?: string;

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

export class CancellationBody {
  /** For everyone who meant to come, in kind words. */
  @MayBeLeftOut()
  @Paragraphs({ min: 0, max: 1_000 })
  reason?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const A_DAY = { message: 'Please give a day, like 2027-03-05.' };

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
