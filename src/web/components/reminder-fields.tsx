import { hasOwnRules } from '../../common/reminder-rules.js';
import type { Preferences } from '../../people/preferences.js';
import { usePage, useWords } from '../layout.js';
import { chosenReminders, reminderChoices } from '../reminder-words.js';
import { Checkboxes, Radios } from './choices.js';
import { componentWords } from './words/words.js';

/** When someone wants to be reminded of a meeting: as its hosts have chosen, at their own times, or never. */
export function ReminderFields({
  me,
}: {
  me: Pick<Preferences, 'wantsReminders' | 'reminderMinutes' | 'reminderTimes'>;
}) {
  const { language } = usePage();
  const say = useWords(componentWords).reminderWishes;
  const chosen = hasOwnRules(me) ? 'own' : 'hosts';
  return (
    <fieldset>
      <legend>{say.legend}</legend>
      <Radios
        name="reminders"
        label={say.when}
        chosen={me.wantsReminders ? chosen : 'none'}
        choices={[
          { value: 'hosts', label: say.hosts },
          { value: 'own', label: say.own },
          { value: 'none', label: say.none },
        ]}
      />
      <Checkboxes
        name="reminderMinutes"
        label={say.times}
        help={say.timesHelp}
        choices={reminderChoices(me, language)}
        chosen={chosenReminders(me)}
        inline
      />
    </fieldset>
  );
}
