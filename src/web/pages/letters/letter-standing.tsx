import type { EventView } from '../../../events/event.view.js';
import type { OwnWords } from '../../../rsvps/own-words.js';
import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { SayFirst } from '../../components/reply-form.js';
import type { Asks } from '../../components/saying/asks.js';
import { OpenQuestions } from '../../components/saying/question-field.js';
import { StandingEnds } from '../../components/standing/standing-link.js';
import { StandingPlaceCard } from '../../components/standing/standing-place-card.js';
import { StandingPress } from '../../components/standing/standing-press.js';
import type { StandingWishName } from '../../standing-posted.js';
import { useWords } from '../../layout.js';
import { meWords } from '../me/words/words.js';
import { type Called, type Landing, MeetingHead } from './letter-landing.js';
import { letterPageWords } from './words/words.js';

/** Behind "Change my standing place" in a letter. */
export function StandingLandingPage({
  event,
  called,
  own,
  agreement,
  asks,
  join,
  chosen,
  said,
  mark,
  form,
}: Landing & {
  event: EventView;
  called: Called;
  own: OwnStandingPlace;
  agreement: { text: string; version: number } | null;
  asks: Asks;
  join: string | null;
  /** What was pressed in the letter. */
  chosen: StandingWishName | undefined;
  /** What they told the hosts of this date. */
  said: OwnWords;
}) {
  const { standing: say } = useWords(letterPageWords);
  const isFollowing = chosen === 'following-going' && !comesEveryTime(own) && !join;
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} called={called} />
      {isFollowing ? (
        <Card>
          <h2>{say.thisAndNext}</h2>
          <p>{say.following}</p>
          <StandingPress action="/letters/standing" mark={mark} wish="following-going" state={form}>
            <SayFirst stillToSay={{ calledName: false, agreement }} />
            <OpenQuestions questions={asks.questions} said={said} />
            <Button block>{say.goingToNext}</Button>
          </StandingPress>
        </Card>
      ) : (
        <StandingPlaceCard
          own={own}
          zone={event.timeZone}
          asks={asks}
          join={join}
          canTakeBack
          action="/letters/standing"
          mark={mark}
          agreement={agreement}
          chosen={chosen}
          form={form}
        />
      )}
      <p>
        <a href="/letters/answer">{say.thisDateAlone}</a>
      </p>
    </div>
  );
}

/** Whoever gave their standing place up a moment ago can still say yes to dates that it held. */
function comesEveryTime({ standingPlace }: OwnStandingPlace): boolean {
  return standingPlace !== null && standingPlace.endsAt === null;
}

/** Beneath the answer to one date: the same for those that follow, and coming every time. */
export function BeyondThisDate({
  mark,
  own,
  zone,
  isGoing,
  isAsked,
}: {
  mark: string;
  own: OwnStandingPlace;
  /** Of the series. */
  zone: string;
  isGoing: boolean;
  /** Whether they have to say something first. */
  isAsked: boolean;
}) {
  const endsAt = own.standingPlace?.endsAt ?? null;
  const look = isGoing ? 'main' : 'quiet';
  const { standing: say } = useWords(letterPageWords);
  const { meetings } = useWords(meWords);
  return (
    <Card>
      <h2>{say.after}</h2>
      {endsAt && (
        <p>
          <StandingEnds at={new Date(endsAt)} zone={zone} />
        </p>
      )}
      {comesEveryTime(own) ? (
        <p>{say.everyTime}</p>
      ) : (
        <div class="answers">
          {isAsked ? (
            <ButtonLink href="/letters/standing?standing=following-going" look={look} block>
              {say.goingToNext}
            </ButtonLink>
          ) : (
            <StandingPress action="/letters/standing" mark={mark} wish="following-going">
              <Button look={look} block>
                {say.goingToNext}
              </Button>
            </StandingPress>
          )}
          <StandingPress action="/letters/standing" mark={mark} wish="following-declined">
            <Button look="quiet" block>
              {say.notToNext}
            </Button>
          </StandingPress>
        </div>
      )}
      <p>
        <a href="/letters/standing">
          {endsAt ? meetings.keep : own.standingPlace ? meetings.change : say.comeEveryTime}
        </a>
      </p>
    </Card>
  );
}
