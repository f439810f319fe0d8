import { Temporal } from 'temporal-polyfill';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

const transformer: ValueTransformer = {
  to: (instant: Temporal.Instant | null | undefined) => (instant ? toDate(instant) : instant),
  from: (date: Date | null) => (date ? toInstant(date) : null),
};

/** Column options for a `timestamptz` that the code sees as a `Temporal.Instant`. */
export const instant = { type: 'timestamptz', transformer } satisfies ColumnOptions;

export function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** For raw SQL, whose parameters know `Date`. */
export function toDate(moment: Temporal.Instant): Date {
  return new Date(moment.epochMilliseconds);
}
