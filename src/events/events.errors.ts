import { DomainError } from '../common/domain-error.js';
import { dayOf, timeOf } from './event-times.js';

export class EventIsCancelled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-cancelled';
  constructor() {
    super('This event was cancelled, so it stays as it is. A new event can take its place.');
  }
}

export class EventIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-over';
  constructor() {
    super(
      'This event is over, so it can no longer be moved, repeated or cancelled. A new event can take its place.',
    );
  }
}

export class EventIsDraft extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-draft';
  constructor() {
    super(
      'This is a draft that nobody was invited to, so there is nothing to cancel. It can be thrown away instead.',
    );
  }
}

/** A series is to be published whose dates nobody has been shown. */
export class DatesNotSeen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'dates-not-seen';
  constructor() {
    super('This event repeats. Please look at its dates first, and then publish it.');
  }
}

/** Two people had the same event open, and the other one saved first. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'changed-meanwhile';
  constructor() {
    super(
      'Someone else changed this event while you had it open. Please load it again, look, and then save.',
    );
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

export class EventIsPublished extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-published';
  constructor() {
    super('This event is published, and people may mean to come. It can be cancelled, which tells them.');
  }
}

export class UndoIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'undo-is-over';
  constructor() {
    super(
      'This can no longer be undone: it is undone already, or more than five minutes have passed. You can change it back instead.',
    );
  }
}

/** An edit that another one was built on. */
export class ChangedSince extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'changed-since';
  constructor() {
    super('Something was changed again since then, so this cannot be undone. Undo the later change first.');
  }
}

/** Undoing an edit would take a date, or a place, away from someone who has just answered. */
export class AnsweredMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'answered-meanwhile';
  constructor() {
    super(
      'Somebody has already answered a date or taken a place that exists only since this change, so it cannot be undone. You can change or cancel the date instead, which tells them.',
    );
  }
}
