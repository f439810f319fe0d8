import type { DigestWish, NewEventsWish } from '../../people/digest-wishes.js';
import type { Preferences } from '../../people/preferences.js';
import { type Choice, Radios } from './choices.js';
import { Select } from './fields.js';

const NEW_EVENTS = {
  'at-once': 'At once, in a letter of its own',
  digest: 'In the letter of what is on for me',
  never: 'Not by letter',
} satisfies Record<NewEventsWish, string>;

const OFTEN = {
  news: 'Once a week, if something is new',
  weekly: 'Every week, with the meetings that I answered for',
  daily: 'Every day, with the meetings that I answered for',
  never: 'Never',
} satisfies Record<DigestWish, string>;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const days = DAYS.map((label, at) => ({ value: String(at + 1), label }));
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

/** How someone hears of what is new, and when they are told what is on for them. */
export function NewsFields({
  me,
}: {
  me: Pick<Preferences, 'newEvents' | 'digest' | 'digestDay' | 'digestHour'>;
}) {
  return (
    <fieldset>
      <legend>What is new, and what is on for me</legend>
      <Radios
        name="newEvents"
        label="How do I hear of new meetings in my groups?"
        chosen={me.newEvents}
        choices={choicesOf(NEW_EVENTS)}
      />
      <Radios
        name="digest"
        label="How often does one letter tell what is on for me?"
        help="It also tells where there are places again. When there is nothing to say, none comes."
        chosen={me.digest}
        choices={choicesOf(OFTEN)}
      />
      <Select name="digestDay" label="Day of a weekly letter" value={me.digestDay} choices={days} narrow />
      <Select
        name="digestHour"
        label="Time of day"
        help="On my own clock. In my quiet hours it waits until they are over."
        value={me.digestHour}
        choices={hours}
        narrow
      />
    </fieldset>
  );
}

function choicesOf(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
