import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Event } from './event.entity.js';
import { EventIsPublished } from './events.errors.js';
import { lockEventToChange } from './find-event.js';

/** Throws a draft away for good. What others could see is cancelled instead, and stays to be read. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound, OrganisersOnly, EventIsCancelled, EventIsPublished */
  run({ eventId, personId }: { eventId: string; personId: string }): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { event } = await lockEventToChange(tx, eventId, personId);
      event.assertNotCancelled();
      if (event.state === 'published') throw new EventIsPublished();
      await tx.delete(Event, event.id);
    });
  }
}
