import { DomainError } from '../../common/domain-error.js';
import { dayOf, timeOf } from '../event-times.js';

/** A series is to be published whose dates nobody has been shown. */
export class DatesNotSeen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'dates-not-seen';
  constructor() {
    super('This event repeats. Please look at its dates first, and then publish it.');
  }
}

export class HasOneDate extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'has-one-date';
  constructor() {
    super(
      'This event does not repeat, or is a draft, so it is changed as a whole. Please change the event itself.',
    );
  }
}

export class HasManyDates extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'has-many-dates';
  constructor() {
    super(
      'This event repeats. Please choose what to change: one date (/date), this date and the ones after it (/following), or all that are to come (/series).',
    );
  }
}

/** An added date, or one that the rule has left behind. */
export class StandsBesideTheRule extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'stands-beside-the-rule';
  constructor() {
    super(
      'This date stands beside the others of the series, so none follow from it. Please change this date alone, or all coming dates.',
    );
  }
}

export class SeriesIsDraft extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'series-is-draft';
  constructor() {
    super('This series is a draft. Its dates come when it is published, so please publish it first.');
  }
}

export class DatesClash extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'dates-clash';
  /** @param local the start that is taken, where it is not plain which one is meant */
  constructor(local?: string) {
    const when = local === undefined ? 'at this time' : `on ${dayOf(local)} at ${timeOf(local)}`;
    super(`The series has another date ${when}. Please move or skip that one first.`);
  }
}

/** For those who may know that there was a date. */
export class NoMeetingThatDay extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-meeting-that-day';
  override readonly facts: { seriesId: string };

  constructor(seriesId: string) {
    super('The group does not meet that day. The other dates of this series stand.');
    this.facts = { seriesId };
  }
}
