import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { REMINDER_TIME } from './reminder-rules.js';
import { refusals } from './refusals/refusals.js';
import { says } from './refusals/says.js';

const MOST_REMINDERS = 5;
const SOONEST = 5;
const MOST_DAYS = 14;
const EARLIEST = MOST_DAYS * 24 * 60;

/** Up to five different whole numbers of minutes before the start, the longest first. */
export function ReminderMinutes() {
  return applyDecorators(
    Sorted((one, other) => Number(other) - Number(one)),
    ValidateBy(
      { name: 'reminderMinutes', validator: { validate: areReminderMinutes } },
      says(refusals.common.reminderMinutes),
    ),
  );
}

/** Up to five different days before the start with a clock time, the earliest first. */
export function ReminderTimes() {
  return applyDecorators(
    Sorted((one, other) => daysIn(other) - daysIn(one) || String(one).localeCompare(String(other))),
    ValidateBy(
      { name: 'reminderTimes', validator: { validate: areReminderTimes } },
      says(refusals.common.reminderTimes),
    ),
  );
}

function Sorted(order: (one: unknown, other: unknown) => number) {
  return Transform(({ value }) => (Array.isArray(value) ? [...value].sort(order) : value), {
    toClassOnly: true,
  });
}

function daysIn(time: unknown): number {
  return Number.parseInt(String(time), 10);
}

function areReminderMinutes(value: unknown): boolean {
  return isShortSet(value) && value.every((it) => isWhole(it) && it >= SOONEST && it <= EARLIEST);
}

function areReminderTimes(value: unknown): boolean {
  return isShortSet(value) && value.every((it) => typeof it === 'string' && REMINDER_TIME.test(it));
}

function isShortSet(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= MOST_REMINDERS && new Set(value).size === value.length;
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
