import type { EventView } from '../../events/event.view.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { stopAfter } from '../words.js';
import { useWords } from '../layout.js';
import { Card } from './card.js';
import { Markdown } from './markdown.js';
import { isBeforeGreeterIsTold } from './saying/asks.js';
import { componentWords } from './words/words.js';

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
  const say = useWords(componentWords).firstTime;
  const { whatToExpect, hasGreeters } = group;
  const isToldLater = hasGreeters && isBeforeGreeterIsTold(event, now);
  if (!whatToExpect && !own.greeter && !isToldLater) return null;
  return (
    <Card>
      <h2>{say.heading}</h2>
      {own.greeter ? (
        <p>
          {say.greeter({
            name: own.greeter,
            stop: stopAfter(own.greeter),
            strong: (it) => <strong>{it}</strong>,
          })}
        </p>
      ) : (
        isToldLater && <p>{say.greeterLater}</p>
      )}
      {whatToExpect && <Markdown text={whatToExpect} />}
    </Card>
  );
}
