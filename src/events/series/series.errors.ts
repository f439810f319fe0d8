import { DomainError } from '../../common/domain-error.js';
import { dayIn, timeOf } from '../event-times.js';
import { refusals } from '../../common/refusals/refusals.js';

/** A series is to be published whose dates nobody has been shown. */
export class DatesNotSeen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'dates-not-seen';
  constructor() {
    super(refusals.series.datesNotSeen);
  }
}

export class HasOneDate extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'has-one-date';
  constructor() {
    super(refusals.series.hasOneDate);
  }
}

export class HasManyDates extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'has-many-dates';
  constructor() {
    super(refusals.series.hasManyDates);
  }
}

/** An added date, or one that the rule has left behind. */
export class StandsBesideTheRule extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'stands-beside-the-rule';
  constructor() {
    super(refusals.series.besideTheRule);
  }
}

export class SeriesIsDraft extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'series-is-draft';
  constructor() {
    super(refusals.series.isDraft);
  }
}

export class DatesClash extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'dates-clash';
  /** @param local the start that is taken, where it is not plain which one is meant */
  constructor(local?: string) {
    super(
      local === undefined
        ? refusals.series.datesClash
        : refusals.series.datesClashOn({ day: dayIn(local), clock: timeOf(local) }),
    );
  }
}

/** For those who may know that there was a date. */
export class NoMeetingThatDay extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-meeting-that-day';
  override readonly facts: { seriesId: string };

  constructor(seriesId: string) {
    super(refusals.series.noMeetingThatDay);
    this.facts = { seriesId };
  }
}
