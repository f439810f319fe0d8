import { languages } from '../../common/languages.js';
import type { DayRosterWish } from '../../people/day-roster-wishes.js';
import type { Me } from '../../people/preferences.js';
import { useWords } from '../layout.js';
import { Checkbox } from './choices.js';
import { Field, Select } from './fields.js';
import { NewsFields } from './news-fields.js';
import { ReminderFields } from './reminder-fields.js';
import { languageWord } from '../words.js';
import { componentWords } from './words/words.js';

const dayRosterWishes = ['evening', 'morning', 'never'] as const satisfies DayRosterWish[];

/** Which letters someone wants, when, and in which language: on their own page, and at the foot of every letter. */
export function LetterWishFields({ me }: { me: Me }) {
  const say = useWords(componentWords).letterWishes;
  return (
    <>
      <Select
        name="language"
        label={say.language}
        value={me.language}
        choices={languages.map((value) => ({ value, label: languageWord(value) }))}
      />
      <fieldset>
        <legend>{say.letters}</legend>
        <p class="help">{say.lettersHelp}</p>
        <Checkbox name="wantsConfirmations" label={say.confirmations} checked={me.wantsConfirmations} />
        <Checkbox
          name="wantsHostLetters"
          label={say.hostLetters}
          help={say.hostLettersHelp}
          checked={me.wantsHostLetters}
        />
        <Checkbox
          name="wantsHostNotes"
          label={say.hostNotes}
          help={say.hostNotesHelp}
          checked={me.wantsHostNotes}
        />
        <Checkbox
          name="wantsOtherMeetings"
          label={say.otherMeetings}
          help={say.otherMeetingsHelp}
          checked={me.wantsOtherMeetings}
        />
        {me.offersInvitations && (
          <Checkbox
            name="wantsInvitations"
            label={say.invitations}
            help={say.invitationsHelp}
            checked={me.wantsInvitations}
          />
        )}
      </fieldset>
      <Select
        name="dayRosters"
        label={say.dayRosters}
        help={say.dayRostersHelp}
        value={me.dayRosters}
        choices={dayRosterWishes.map((value) => ({ value, label: say.dayRostersWhen[value] }))}
      />
      <ReminderFields me={me} />
      <NewsFields me={me} />
      <fieldset>
        <legend>{say.quietHours}</legend>
        <p class="help">{say.quietHoursHelp}</p>
        <Field name="quietFrom" type="time" label={say.quietFrom} value={me.quietFrom} narrow />
        <Field name="quietUntil" type="time" label={say.quietUntil} value={me.quietUntil} narrow />
      </fieldset>
    </>
  );
}
