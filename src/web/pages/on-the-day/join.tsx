import type { EventView } from '../../../events/event.view.js';
import type { CallView } from '../../../rsvps/on-the-day/calls.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Form } from '../../components/form.js';
import { Problems } from '../../components/problems.js';
import { Moment, When } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { stopAfter } from '../../words.js';
import { onTheDayWords } from './words/words.js';

interface JoinPageProps {
  event: EventView;
  call: CallView;
  form: FormState;
}

/** The way into an online meeting. The link itself is never on it. */
export function JoinPage({ event, call, form }: JoinPageProps) {
  const { join: say } = useWords(onTheDayWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{say.title}</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        <Problems form={form} />
      </div>
      <div data-look-again={call.state}>
        <Way event={event} call={call} />
      </div>
      {call.isHost && call.isOpenedByHosts && call.state !== 'off' && <OpenOrClose {...{ event, call }} />}
    </div>
  );
}

function Way({ event, call }: Omit<JoinPageProps, 'form'>) {
  const { join: say } = useWords(onTheDayWords);
  const path = `/events/${event.id}`;
  switch (call.state) {
    case 'off':
      return (
        <Card>
          <h2>{say.off}</h2>
          <p>{say.offWhy({ page: (it) => <a href={path}>{it}</a> })}</p>
        </Card>
      );
    case 'not-yours':
      return <NotYours event={event} />;
    case 'not-yet':
      return (
        <Card>
          <h2>{say.notYet}</h2>
          <p>{say.opens({ moment: () => <Moment at={call.opensAt} zone={event.timeZone} /> })}</p>
          <p>{say.comeBack}</p>
        </Card>
      );
    case 'waiting':
      return (
        <Card>
          <h2>{say.waiting}</h2>
          <p>{say.waitingHelp}</p>
          <p>
            <ButtonLink href={`${path}/join`} look="quiet">
              {say.lookAgain}
            </ButtonLink>
          </p>
        </Card>
      );
    default:
      return (
        <Card tone="yes">
          <h2>{say.open}</h2>
          <p>
            {call.calledName
              ? say.nameKnown({
                  name: call.calledName,
                  stop: stopAfter(call.calledName),
                  strong: (it) => <strong>{it}</strong>,
                })
              : say.name}
          </p>
          <Form action={`${path}/join`} class="">
            <Button block>{say.press}</Button>
          </Form>
          <p class="small muted">{say.elsewhere}</p>
        </Card>
      );
  }
}

function NotYours({ event }: { event: EventView }) {
  const { viewer } = usePage();
  const { join: say } = useWords(onTheDayWords);
  const path = `/events/${event.id}`;
  return (
    <Card>
      <h2>{say.notYours}</h2>
      {viewer ? (
        <p>{say.sayYes({ page: (it) => <a href={path}>{it}</a> })}</p>
      ) : (
        <>
          <ButtonLink href={`/sign-in?from=${path}/join`} block>
            {say.signIn}
          </ButtonLink>
          {event.group.guests === 'code' && <p>{say.code({ page: (it) => <a href="/code">{it}</a> })}</p>}
        </>
      )}
    </Card>
  );
}

/** For hosts, where the group wants nobody to be alone in a call. */
function OpenOrClose({ event, call }: Pick<JoinPageProps, 'event' | 'call'>) {
  const { join: say } = useWords(onTheDayWords);
  return (
    <Card>
      <h2>{say.hosts}</h2>
      <p>{call.hasBeenOpened ? say.isOpen : say.isClosed}</p>
      <Form action={`/events/${event.id}/call`} id="call" class="">
        {call.hasBeenOpened ? (
          <Button look="quiet">{say.close}</Button>
        ) : (
          <Button look="quiet" name="open" value="yes">
            {say.letIn}
          </Button>
        )}
      </Form>
    </Card>
  );
}
