import { Injectable } from '@nestjs/common';
import { TakeStandingPlace } from '../rsvps/standing/take-standing-place.js';
import { shuffled } from './chance.js';
import { groups } from './community.js';
import type { Series } from './demo-group.js';
import { busiestMember, MoveIn } from './move-in.js';
import type { GroupPeople } from './past-meetings.js';

/** Some come every time, and the member whose address is printed is one of them. */
@Injectable()
export class SettleRegulars {
  constructor(
    private readonly moveIn: MoveIn,
    private readonly takeStandingPlace: TakeStandingPlace,
  ) {}

  async run(eventId: string, { regulars = 0, words }: Series, { memberIds }: GroupPeople): Promise<void> {
    if (regulars === 0) return;
    const shownId = (await this.moveIn.idsByAddress()).get(busiestMember(groups).email)!;
    const others = shuffled(memberIds, words.title, 'regulars').filter((id) => id !== shownId);
    const first = memberIds.includes(shownId) ? [shownId] : [];
    for (const personId of [...first, ...others].slice(0, regulars)) {
      await this.takeStandingPlace.run({ eventId, personId });
    }
  }
}
