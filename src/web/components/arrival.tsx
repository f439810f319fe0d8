import type { Temporal } from 'temporal-polyfill';
import type { EventView } from '../../events/event.view.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import { useWords } from '../layout.js';
import { ButtonLink } from './button.js';
import { Card } from './card.js';
import { Fact } from './facts.js';
import { Moment } from './when.js';
import { componentWords } from './words/words.js';

/** People who are coming see it from the set time on; hosts, who open the door, always. */
export function WayThere({ event, own }: { event: EventView; own: OwnReply | null }) {
  const { hosting } = event;
  if (!hosting) return own?.arrival ? <Arrival event={event} arrival={own.arrival} /> : null;
  if (event.state === 'cancelled' || event.state === 'finished') return null;
  const from = (minutes: number) => new Date(event.startsAt.getTime() - minutes * 60_000);
  const address = hosting.address && { text: hosting.address, shownFrom: from(event.addressShownMinutes) };
  const call = hosting.meetingLink && { opensAt: from(event.linkShownMinutes) };
  return <Arrival event={event} arrival={{ address: address || null, call: call || null }} forHosts />;
}

type At = Date | Temporal.Instant;

interface ArrivalShown {
  address: { text: string | null; shownFrom: At } | null;
  call: { opensAt: At } | null;
}

/** Exact address, once it is shown, and the way to the page from which one joins. */
export function Arrival({
  event,
  arrival: { address, call },
  forHosts = false,
}: {
  event: Pick<EventView, 'id' | 'timeZone'>;
  arrival: ArrivalShown;
  /** They see what others may not see yet. */
  forHosts?: boolean;
}) {
  const say = useWords(componentWords).arrival;
  if (!address && !call) return null;
  return (
    <Card>
      <h2>{say.heading}</h2>
      {address && (
        <dl class="facts">
          <Fact name={say.address}>
            <Address {...address} zone={event.timeZone} forHosts={forHosts} />
          </Fact>
        </dl>
      )}
      {call && (
        <>
          <ButtonLink href={`/events/${event.id}/join`} look="quiet" block>
            {say.join}
          </ButtonLink>
          <p class="small muted">
            {(forHosts ? say.openToComing : say.openFrom)({
              when: () => <Moment at={call.opensAt} zone={event.timeZone} />,
            })}
          </p>
        </>
      )}
    </Card>
  );
}

function Address({
  text,
  shownFrom,
  zone,
  forHosts,
}: {
  text: string | null;
  shownFrom: At;
  zone: string;
  forHosts: boolean;
}) {
  const say = useWords(componentWords).arrival;
  const when = () => <Moment at={shownFrom} zone={zone} />;
  if (text === null) return <>{say.shownFrom({ when })}</>;
  return (
    <>
      <span class="lines">{text}</span>
      {forHosts && <p class="small muted">{say.comingSeeIt({ when })}</p>}
    </>
  );
}
