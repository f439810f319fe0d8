import { hasOwnRules } from '../../common/reminder-rules.js';
import type { Preferences } from '../../people/preferences.js';
import { usePage } from '../layout.js';
import { chosenReminders, reminderChoices } from '../reminder-words.js';
import { Checkboxes, Radios } from './choices.js';

/** When someone wants to be reminded of a meeting: as its hosts have chosen, at their own times, or never. */
export function ReminderFields({
  me,
}: {
  me: Pick<Preferences, 'wantsReminders' | 'reminderMinutes' | 'reminderTimes'>;
}) {
  const { language } = usePage();
  const chosen = hasOwnRules(me) ? 'own' : 'hosts';
  return (
    <fieldset>
      <legend>Reminders before a meeting</legend>
      <Radios
        name="reminders"
        label="When shall they come?"
        chosen={me.wantsReminders ? chosen : 'none'}
        choices={[
          { value: 'hosts', label: 'When the hosts of the meeting have chosen' },
          { value: 'own', label: 'At these times:' },
          { value: 'none', label: 'No reminders' },
        ]}
      />
      <Checkboxes
        name="reminderMinutes"
        label="My own times"
        help="Up to five of each kind. Clock times are those of my time zone."
        choices={reminderChoices(me, language)}
        chosen={chosenReminders(me)}
        inline
      />
    </fieldset>
  );
}
