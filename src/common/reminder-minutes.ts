import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

const MOST_REMINDERS = 5;
const SOONEST = 5;
const EARLIEST = 14 * 24 * 60;

/** When reminders go out: up to five different whole numbers of minutes before the start, the longest first. */
export function ReminderMinutes() {
  return applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? [...value].sort((one, other) => other - one) : value), {
      toClassOnly: true,
    }),
    ValidateBy({
      name: 'reminderMinutes',
      validator: {
        validate: areReminderMinutes,
        defaultMessage: () =>
          'Please give up to five different times before the start, from 5 minutes to 14 days (20160 minutes).',
      },
    }),
  );
}

function areReminderMinutes(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > MOST_REMINDERS) return false;
  return (
    new Set(value).size === value.length &&
    value.every((it) => Number.isInteger(it) && it >= SOONEST && it <= EARLIEST)
  );
}
