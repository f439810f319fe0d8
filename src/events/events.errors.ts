import { DomainError } from '../common/domain-error.js';
import { refusals } from '../common/refusals/refusals.js';

export class EventIsCancelled extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-cancelled';
  constructor() {
    super(refusals.events.isCancelled);
  }
}

export class EventIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-over';
  constructor(sentence = refusals.events.isOver) {
    super(sentence);
  }
}

export class EventIsDraft extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-draft';
  constructor() {
    super(refusals.events.isDraft);
  }
}

/** Two people had the same event open, and the other one saved first. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'changed-meanwhile';
  constructor() {
    super(refusals.events.changedMeanwhile);
  }
}

export class EventIsPublished extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'event-is-published';
  constructor() {
    super(refusals.events.isPublished);
  }
}

export class UndoIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'undo-is-over';
  constructor() {
    super(refusals.events.undoIsOver);
  }
}

/** An edit that another one was built on. */
export class ChangedSince extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'changed-since';
  constructor() {
    super(refusals.events.changedSince);
  }
}

/** Undoing an edit would take a date, or a place, away from someone who has just answered. */
export class AnsweredMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'answered-meanwhile';
  constructor() {
    super(refusals.events.answeredMeanwhile);
  }
}
