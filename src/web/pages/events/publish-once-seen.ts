import { Injectable } from '@nestjs/common';
import { PublishEvent } from '../../../events/publish-event.js';
import { DatesNotSeen } from '../../../events/series/series.errors.js';
import { Pages } from '../../pages.js';
import type { Asked } from './edit-page.js';

/** Publishes what a page asks to publish; a series shows its dates once before. */
@Injectable()
export class PublishOnceSeen {
  constructor(
    private readonly pages: Pages,
    private readonly publishEvent: PublishEvent,
  ) {}

  async run(eventId: string, { viewer: { personId }, reply }: Asked, hasSeenDates: boolean): Promise<void> {
    try {
      await this.publishEvent.run({ eventId, personId, hasSeenDates });
    } catch (error) {
      if (!(error instanceof DatesNotSeen)) throw error;
      return this.pages.goOn(reply, `/events/${eventId}/publish`);
    }
    return this.pages.goOn(reply, `/events/${eventId}`, 'event-published');
  }
}
