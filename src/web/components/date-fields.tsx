import type { InSeries } from '../../events/event.view.js';
import type { Host } from '../../groups/members.queries.js';
import { countWords } from '../count-words.js';
import { Hidden, TextArea } from './fields.js';
import {
  AddressField,
  AreaField,
  FirstDayField,
  hostName,
  LeaderField,
  LengthField,
  LinkField,
  PlacesField,
  StartField,
  TitleField,
} from './meeting-fields.js';

const AS_IN_SERIES = 'Left empty, it is as in the series.';

/** What one date of a series may have of its own. */
export function DateFields({
  inSeries,
  stands,
  allDay,
  hosts,
}: {
  inSeries: InSeries;
  /** Whether its dates take whole days, as many as the series says. */
  allDay: boolean;
  /** The date as it is; `null` for one that is still to be made. */
  stands: (InSeries & { startsLocal: string; note: string }) | null;
  hosts: Host[];
}) {
  /** @param words what the series says, where that is not too long to be told */
  const own = (fact: keyof InSeries, words = '') => ({
    value: stands && stands[fact],
    required: false,
    help: stands?.[fact] === inSeries[fact] || !words ? AS_IN_SERIES : `${AS_IN_SERIES} ${words}.`,
  });
  return (
    <>
      {allDay ? (
        <>
          <FirstDayField name="startsLocal" value={stands && stands.startsLocal.slice(0, 10)} />
          <Hidden name="durationMinutes" value={stands ? String(stands.durationMinutes) : ''} />
        </>
      ) : (
        <>
          <StartField value={stands && stands.startsLocal} />
          <LengthField {...own('durationMinutes', `There it lasts ${inSeries.durationMinutes}`)} />
        </>
      )}
      <TitleField {...own('title', `There it is “${inSeries.title}”`)} />
      <AreaField {...own('area', inSeries.area && `There it is “${inSeries.area}”`)} />
      <AddressField {...own('address')} />
      <LinkField {...own('meetingLink')} />
      <PlacesField {...own('capacity', `There are ${placesWords(inSeries)}`)} />
      <LeaderField
        value={stands && stands.ledBy !== inSeries.ledBy ? stands.ledBy : null}
        hosts={hosts}
        nobody={`As in the series: ${leaderWords(hosts, inSeries)}`}
      />
      <TextArea
        name="note"
        label="What is different this time"
        help="It stands above everything else on the page of this date. Letters and calendars that show full names tell it too."
        value={stands && stands.note}
        required={false}
        rows={3}
      />
    </>
  );
}

function placesWords({ capacity }: InSeries): string {
  return capacity === null ? 'as many places as people come' : countWords(capacity, 'place');
}

function leaderWords(hosts: Host[], { ledBy }: InSeries): string {
  const leader = hosts.find(({ id }) => id === ledBy);
  return leader ? hostName(leader) : 'nobody in particular';
}
