import type { EventView } from '../../events/event.view.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { Card } from './card.js';
import { Markdown } from './markdown.js';
import { isBeforeGreeterIsTold } from './saying/asks.js';

/** Whether someone is coming for the first time, and it is still ahead. */
export function isFirstTime({ state }: Pick<EventView, 'state'>, own: OwnReply | null): own is OwnReply {
  return state === 'published' && own?.answer === 'going' && own.said.firstTime;
}

/** For someone who comes for the first time: what to expect, and who greets them. */
export function FirstTime({
  event,
  own,
  group,
  now,
}: {
  event: EventView;
  own: OwnReply;
  group: GroupView;
  now: Date;
}) {
  const { whatToExpect, hasGreeters } = group;
  const isToldLater = hasGreeters && isBeforeGreeterIsTold(event, now);
  if (!whatToExpect && !own.greeter && !isToldLater) return null;
  return (
    <Card>
      <h2>Your first time here</h2>
      {own.greeter ? (
        <p>
          <strong>{own.greeter}</strong> greets people who are new. You can ask for {own.greeter}.
        </p>
      ) : (
        isToldLater && <p>Someone will greet you. A day before, we tell you here what they are called.</p>
      )}
      {whatToExpect && <Markdown text={whatToExpect} />}
    </Card>
  );
}
