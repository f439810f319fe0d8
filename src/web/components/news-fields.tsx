import { capital } from '../../common/capital.js';
import { weekdays } from '../../events/series/rule.js';
import { weekdayWord } from '../../events/series/rule-words.js';
import type { DigestWish, NewEventsWish } from '../../people/digest-wishes.js';
import type { Preferences } from '../../people/preferences.js';
import { usePage, useWords } from '../layout.js';
import { Radios } from './choices.js';
import { Select } from './fields.js';
import { componentWords } from './words/words.js';

const newEventsWishes = ['at-once', 'digest', 'never'] as const satisfies NewEventsWish[];
const digestWishes = ['news', 'weekly', 'daily', 'never'] as const satisfies DigestWish[];

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

/** How someone hears of what is new, and when they are told what is on for them. */
export function NewsFields({
  me,
}: {
  me: Pick<Preferences, 'newEvents' | 'digest' | 'digestDay' | 'digestHour'>;
}) {
  const { language } = usePage();
  const say = useWords(componentWords).newsWishes;
  const days = weekdays.map((it, at) => ({
    value: String(at + 1),
    label: capital(weekdayWord(it, language), language),
  }));
  return (
    <fieldset>
      <legend>{say.legend}</legend>
      <Radios
        name="newEvents"
        label={say.newEvents}
        chosen={me.newEvents}
        choices={newEventsWishes.map((value) => ({ value, label: say.newEventsHow[value] }))}
      />
      <Radios
        name="digest"
        label={say.digest}
        help={say.digestHelp}
        chosen={me.digest}
        choices={digestWishes.map((value) => ({ value, label: say.digestHow[value] }))}
      />
      <Select name="digestDay" label={say.day} value={me.digestDay} choices={days} narrow />
      <Select
        name="digestHour"
        label={say.hour}
        help={say.hourHelp}
        value={me.digestHour}
        choices={hours}
        narrow
      />
    </fieldset>
  );
}
