import type { EventView } from '../../events/event.view.js';
import type { OwnStandingPlace } from '../../rsvps/standing/standing.queries.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import type { Asks } from '../components/say-more.js';
import { Press, StandingPlaceCard } from '../components/standing.js';
import type { StandingWishName } from '../standing-posted.js';
import { type Landing, MeetingHead } from './letter-landing.js';

/** Behind "Change my standing place" in a letter. */
export function StandingLandingPage({
  event,
  name,
  own,
  agreement,
  asks,
  join,
  chosen,
  mark,
  form,
}: Landing & {
  event: EventView;
  /** What letters call the meeting. */
  name: string;
  own: OwnStandingPlace;
  agreement: { text: string; version: number } | null;
  asks: Asks;
  join: string | null;
  /** What was pressed in the letter. */
  chosen: StandingWishName | undefined;
}) {
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} name={name} />
      <StandingPlaceCard
        own={own}
        zone={event.timeZone}
        asks={asks}
        join={join}
        action="/letters/standing"
        mark={mark}
        agreement={agreement}
        chosen={chosen}
        form={form}
      />
      <p>
        <a href="/letters/answer">Answer for this date alone</a>
      </p>
    </div>
  );
}

/** Beneath the answer to one date: the same for those that follow, and coming every time. */
export function BeyondThisDate({
  mark,
  own,
  isGoing,
}: {
  mark: string;
  own: OwnStandingPlace;
  isGoing: boolean;
}) {
  return (
    <Card>
      <h2>And the dates after this one?</h2>
      {own.standingPlace ? (
        <p>You come every time.</p>
      ) : (
        <div class="answers">
          <Press action="/letters/standing" mark={mark} wish="following-going">
            <Button look={isGoing ? 'main' : 'quiet'} block>
              I’m coming to this and the next ones
            </Button>
          </Press>
          <Press action="/letters/standing" mark={mark} wish="following-declined">
            <Button look="quiet" block>
              I can’t come to this and the next ones
            </Button>
          </Press>
        </div>
      )}
      <p>
        <a href="/letters/standing">{own.standingPlace ? 'Pause or change that' : 'I come every time'}</a>
      </p>
    </Card>
  );
}
