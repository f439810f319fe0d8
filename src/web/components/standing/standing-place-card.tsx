import { refusals } from '../../../common/refusals/refusals.js';
import type { FormState } from '../../forms.js';
import { Button } from '../button.js';
import { Card } from '../card.js';
import { Problems } from '../problems.js';
import { SayFirst } from '../reply-form.js';
import { SayMore } from '../saying/say-more.js';
import { HeldPlace, type HeldPlaceProps } from './held-place.js';
import { StandingEnds } from './standing-link.js';
import { StandingPress } from './standing-press.js';

interface StandingPlaceProps extends HeldPlaceProps {
  /** What has to be agreed to first; `null`: nothing. */
  agreement: { text: string; version: number } | null;
  /** The group that they would have to join first; `null`: they are a member. */
  join: string | null;
}

/** Coming every time: what that means, what is held, and how to change it. */
export function StandingPlaceCard(props: StandingPlaceProps) {
  const { own, agreement, asks } = props;
  const { standingPlace } = own;
  const isHeld = standingPlace !== null && !standingPlace.endsAt;
  const form = isHeld ? props.form : withoutPlace(props.form);
  if (!standingPlace && props.join) {
    return (
      <Card>
        <Problems form={form} />
        <h2>Do you come every time?</h2>
        <p>
          Members can have a place kept on every date.{' '}
          <a href={`/groups/${props.join}`}>You are welcome to join the group first</a>. You can answer for
          single dates either way.
        </p>
      </Card>
    );
  }
  if (!standingPlace) {
    return (
      <Card>
        <h2>Do you come every time?</h2>
        <p>
          Then a place is kept for you on every coming date where there is room. Where all places are taken,
          you are on the waiting list.
        </p>
        <p>You can leave out single dates, pause for a while, or give it up, whenever you like.</p>
        <StandingPress {...props} wish="take" state={form}>
          <SayFirst stillToSay={{ calledName: false, agreement }} />
          <SayMore asks={asks} said={null} />
          <Button block>Yes, I come every time</Button>
        </StandingPress>
      </Card>
    );
  }
  if (standingPlace.endsAt) {
    return (
      <Card>
        <Problems form={form} />
        <h2>Your standing place ends soon</h2>
        <p>
          <StandingEnds at={new Date(standingPlace.endsAt)} zone={props.zone} /> Then your places go to those
          who wait.
        </p>
        <StandingPress {...props} wish="keep">
          <Button block>Keep it</Button>
        </StandingPress>
      </Card>
    );
  }
  return <HeldPlace {...props} place={standingPlace} />;
}

/** A form that only a held place has, sent when that was gone: what its fields lack does not matter any more. */
function withoutPlace(form: FormState): FormState {
  const isOfHeld = ['say', 'pause'].includes(String(form.typed?.['wish']));
  return isOfHeld ? { ...form, problems: [{ pointer: '', detail: refusals.standing.givenUp }] } : form;
}
