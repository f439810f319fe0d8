import { PartialType, PickType } from '@nestjs/mapped-types';
import { IsBoolean, ValidateBy } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { Line } from '../common/text.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const feedKinds = ['mine', 'hosting'] as const;
export type FeedKind = (typeof feedKinds)[number];

const feedNames = ['as in my settings', 'discreet', 'full'] as const;
/** How a calendar names groups and meetings; `discreet`: as far as its person wishes, and at least sensitive ones. */
export type FeedNames = (typeof feedNames)[number];

const MOST_ALARMS = 5;
const EARLIEST_ALARM = 14 * 24 * 60;

/** What one may choose for a calendar link, when it is made and later. */
export class FeedWishes {
  /** The device or calendar it is for: `My phone`. */
  @Line({ max: 60 })
  name: string;

  /** How it names groups and meetings. Left out: as in one's settings, also when they change. */
  @MayBeLeftOut()
  @OneOf(feedNames)
  names?: FeedNames;

  /** Whether dates with a "maybe" are in it. Left out, they are. */
  @MayBeLeftOut()
  @IsBoolean(says(refusals.common.trueOrFalse))
  withMaybes?: boolean;

  /** When the calendar shall ring, in minutes before each start. Left out: never. */
  @MayBeLeftOut()
  @AlarmMinutes()
  alarmMinutes?: number[];
}

export class FeedBody extends FeedWishes {
  /** `mine`: what I said yes or maybe to. `hosting`: the dates I lead, with how many come. Left out, `mine`. */
  @MayBeLeftOut()
  @OneOf(feedKinds)
  kind?: FeedKind;
}

/** What is left out stays as it is. */
export class FeedChangesBody extends PartialType(
  PickType(FeedWishes, ['name', 'names', 'withMaybes', 'alarmMinutes']),
  { skipNullProperties: false },
) {}

/** At the start, or up to 14 days before: up to five different whole numbers of minutes, the longest first. */
function AlarmMinutes() {
  return applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? [...value].sort((one, other) => other - one) : value), {
      toClassOnly: true,
    }),
    ValidateBy(
      { name: 'alarmMinutes', validator: { validate: areAlarmMinutes } },
      says(refusals.calendar.alarmMinutes),
    ),
  );
}

function areAlarmMinutes(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MOST_ALARMS) return false;
  return (
    new Set(value).size === value.length &&
    value.every((it) => Number.isInteger(it) && it >= 0 && it <= EARLIEST_ALARM)
  );
}
