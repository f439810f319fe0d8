import { DomainError } from '../common/domain-error.js';

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
  constructor(
    message = 'This event is over, so it can no longer be moved, repeated or cancelled. A new event can take its place.',
  ) {
    super(message);
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
