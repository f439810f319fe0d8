import type { ComponentChildren } from 'preact';
import type { EventView } from '../../events/event.view.js';
import type { ArrivalDetail, ArrivalDetails } from '../../rsvps/arrival-details.js';
import type { OwnReply } from '../../rsvps/rsvps.queries.js';
import { Card } from './card.js';
import { Fact } from './facts.js';
import { Moment } from './when.js';

/** People who are coming see it from the set time on; hosts, who open the door, always. */
export function WayThere({ event, own }: { event: EventView; own: OwnReply | null }) {
  const { hosting } = event;
  if (!hosting) return own?.arrival ? <Arrival arrival={own.arrival} zone={event.timeZone} /> : null;
  if (event.state === 'cancelled' || event.state === 'finished') return null;
  const shown = (text: string, minutes: number) =>
    text === '' ? null : { text, shownFrom: new Date(event.startsAt.getTime() - minutes * 60_000) };
  const address = shown(hosting.address, event.addressShownMinutes);
  const meetingLink = shown(hosting.meetingLink, event.linkShownMinutes);
  return <Arrival arrival={{ address, meetingLink }} zone={event.timeZone} forHosts />;
}

/** The same detail, whoever worked out the moment from which it is shown. */
type DetailShown = Pick<ArrivalDetail, 'text'> & { shownFrom: Date | ArrivalDetail['shownFrom'] };

type ArrivalShown = { [Name in keyof ArrivalDetails]: DetailShown | null };

/** Exact address and link, once they are shown. */
export function Arrival({
  arrival,
  zone,
  forHosts = false,
}: {
  arrival: ArrivalShown;
  zone: string;
  /** They see what others may not see yet. */
  forHosts?: boolean;
}) {
  if (!arrival.address && !arrival.meetingLink) return null;
  return (
    <Card>
      <h2>How to get there</h2>
      <dl class="facts">
        {arrival.address && (
          <Fact name="Address">
            <Detail detail={arrival.address} zone={zone} forHosts={forHosts}>
              {(text) => <span class="lines">{text}</span>}
            </Detail>
          </Fact>
        )}
        {arrival.meetingLink && (
          <Fact name="Meeting link">
            <Detail detail={arrival.meetingLink} zone={zone} forHosts={forHosts}>
              {(text) => (
                <a href={text} rel="noreferrer">
                  {text}
                </a>
              )}
            </Detail>
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Detail({
  detail: { text, shownFrom },
  zone,
  forHosts,
  children,
}: {
  detail: DetailShown;
  zone: string;
  forHosts: boolean;
  children: (text: string) => ComponentChildren;
}) {
  const from = (
    <>
      from <Moment at={shownFrom} zone={zone} />
    </>
  );
  if (text === null) return <>Shown here {from}</>;
  return (
    <>
      {children(text)}
      {forHosts && <p class="small muted">People who are coming see it {from}.</p>}
    </>
  );
}
