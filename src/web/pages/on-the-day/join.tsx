import type { EventView } from '../../../events/event.view.js';
import type { CallView } from '../../../rsvps/on-the-day/calls.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Form } from '../../components/form.js';
import { Problems } from '../../components/problems.js';
import { Moment, When } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { stopAfter } from '../../words.js';

interface JoinPageProps {
  event: EventView;
  call: CallView;
  form: FormState;
}

/** The way into an online meeting. The link itself is never on it. */
export function JoinPage({ event, call, form }: JoinPageProps) {
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>Join online</h1>
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
  const path = `/events/${event.id}`;
  switch (call.state) {
    case 'off':
      return (
        <Card>
          <h2>There is nothing to join here now</h2>
          <p>
            The meeting is over or cancelled, or it has no link yet. <a href={path}>Its page says more</a>.
          </p>
        </Card>
      );
    case 'not-yours':
      return <NotYours event={event} />;
    case 'not-yet':
      return (
        <Card>
          <h2>It is not time yet</h2>
          <p>
            You can join from <Moment at={call.opensAt} zone={event.timeZone} /> on.
          </p>
          <p>You can close this page and come back. Its address stays the same.</p>
        </Card>
      );
    case 'waiting':
      return (
        <Card>
          <h2>Waiting for the host</h2>
          <p>You are in the right place. As soon as a host opens the meeting, you can go in.</p>
          <p>
            <ButtonLink href={`${path}/join`} look="quiet">
              Look again
            </ButtonLink>
          </p>
        </Card>
      );
    default:
      return (
        <Card tone="yes">
          <h2>You can join now</h2>
          <p>
            The call shows the name that your app is set to.{' '}
            {call.calledName ? (
              <>
                The hosts know you as <strong>{call.calledName}</strong>
                {stopAfter(call.calledName)} Before you go in, see that your app says that, or another name
                that you like.
              </>
            ) : (
              'Before you go in, see that it is a name that you like.'
            )}
          </p>
          <Form action={`${path}/join`} class="">
            <Button block>Join</Button>
          </Form>
          <p class="small muted">The call is on another site, which has its own rules.</p>
        </Card>
      );
  }
}

function NotYours({ event }: { event: EventView }) {
  const { viewer } = usePage();
  const path = `/events/${event.id}`;
  return (
    <Card>
      <h2>This is for people who are coming</h2>
      {viewer ? (
        <p>
          Say that you are coming on <a href={path}>the page of the meeting</a>, and come back here.
        </p>
      ) : (
        <>
          <ButtonLink href={`/sign-in?from=${path}/join`} block>
            Sign in to join
          </ButtonLink>
          {event.group.guests === 'code' && (
            <p>
              Have a reference code? <a href="/code">Show it here first</a>.
            </p>
          )}
        </>
      )}
    </Card>
  );
}

/** For hosts, where the group wants nobody to be alone in a call. */
function OpenOrClose({ event, call }: Pick<JoinPageProps, 'event' | 'call'>) {
  return (
    <Card>
      <h2>For hosts</h2>
      <p>
        {call.hasBeenOpened
          ? 'It is open. People who are coming can join.'
          : 'People wait on this page until you open the meeting for them. Go in first, if you like.'}
      </p>
      <Form action={`/events/${event.id}/call`} id="call" class="">
        {call.hasBeenOpened ? (
          <Button look="quiet">Let people wait again</Button>
        ) : (
          <Button look="quiet" name="open" value="yes">
            Let people in
          </Button>
        )}
      </Form>
    </Card>
  );
}
