import { Injectable } from '@nestjs/common';
import { checkBody } from '../common/check-body.js';
import { InvalidInput } from '../common/domain-error.js';
import { isActive, mustAgreeFirst } from '../groups/groups.policy.js';
import type { GroupView } from '../groups/groups.queries.js';
import { GiveUpStandingPlace } from '../rsvps/standing/give-up-standing-place.js';
import { ReplyToFollowing } from '../rsvps/standing/reply-to-following.js';
import { FollowingBody, PauseBody, StandingPlaceBody } from '../rsvps/standing/standing.bodies.js';
import { TakeStandingPlace } from '../rsvps/standing/take-standing-place.js';
import { number, type Posted, text } from './forms.js';
import type { NoticeName } from './notices.js';
import { sayingFrom } from './saying-posted.js';
import { refusals } from '../common/refusals/refusals.js';

/** What the buttons about coming every time ask for: the same on their page and behind a letter. */
export const standingWishes = [
  'take',
  'keep',
  'say',
  'pause',
  'resume',
  'give-up',
  'following-going',
  'following-declined',
] as const;
export type StandingWishName = (typeof standingWishes)[number];

@Injectable()
export class StandingPosted {
  constructor(
    private readonly takeStandingPlace: TakeStandingPlace,
    private readonly giveUpStandingPlace: GiveUpStandingPlace,
    private readonly replyToFollowing: ReplyToFollowing,
  ) {}

  /**
   * @returns what the next page says
   * @throws InvalidInput also for a wish that no button has, and what the use cases throw
   */
  async run(
    posted: Posted,
    who: { eventId: string; personId: string; byLink?: boolean },
  ): Promise<NoticeName> {
    const wish = standingWishes.find((it) => it === text(posted, 'wish'));
    const agreed = { agreedVersion: number(posted, 'agreedVersion') };
    const { eventId, personId, byLink } = who;
    const held = { eventId, personId, only: 'held' as const };
    switch (wish) {
      case 'give-up':
        return (await this.giveUpStandingPlace.run(who)) ? 'standing-ending' : 'standing-given-up';
      case 'following-going':
      case 'following-declined': {
        const answer = wish === 'following-going' ? 'going' : 'declined';
        const { answers } = sayingFrom(posted);
        const following = await checkBody(FollowingBody, { answer, answers, ...agreed });
        const wished = { dateId: eventId, personId, byLink, ...following };
        const { waiting, without } = await this.replyToFollowing.run(wished);
        return waiting + without > 0 ? `following-going-${waiting}-${without}` : wish;
      }
      case 'pause': {
        const pause = await checkBody(PauseBody, {
          from: text(posted, 'from'),
          until: text(posted, 'until'),
        });
        await tellingAtTheDays(() => this.takeStandingPlace.run({ ...held, pause }));
        return 'standing-paused';
      }
      case 'resume':
        await this.takeStandingPlace.run({ ...held, pause: null });
        return 'standing-resumed';
      case 'keep': {
        const { agreedVersion } = await checkBody(StandingPlaceBody, agreed);
        await this.takeStandingPlace.run({ eventId, personId, agreedVersion, only: 'kept' });
        return 'standing-kept';
      }
      case 'take':
      case 'say': {
        const { firstTime: _, showsFirstTime: __, ...said } = sayingFrom(posted);
        const { agreedVersion, ...saying } = await checkBody(StandingPlaceBody, { ...said, ...agreed });
        const only = wish === 'say' ? 'held' : undefined;
        await this.takeStandingPlace.run({ eventId, personId, agreedVersion, saying, only });
        return wish === 'say' ? 'standing-said' : 'standing-taken';
      }
      default: {
        const detail = refusals.standing.useButtons;
        throw new InvalidInput([{ pointer: '', detail }]);
      }
    }
  }
}

/** `/pause/until` is the field `until` here. */
async function tellingAtTheDays(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(
      error.errors.map((it) => ({ ...it, pointer: it.pointer.replace(/^\/pause\//, '/') })),
    );
  }
}

/** The group that someone has to join before they can come every time; `null`: they are a member. */
export function groupToJoin({ id, membership }: GroupView): string | null {
  return isActive(membership) ? null : id;
}

/** What a member has to say yes to before they can come every time; `null`: nothing. */
export function agreementFor(group: GroupView): { text: string; version: number } | null {
  const { membership, agreement: text, agreementVersion: version } = group;
  const mustAgree = isActive(membership) && mustAgreeFirst(group, membership!.agreedVersion);
  return mustAgree ? { text, version } : null;
}
