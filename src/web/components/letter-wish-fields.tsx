import { languages } from '../../common/languages.js';
import type { DayRosterWish } from '../../people/day-roster-wishes.js';
import type { Me } from '../../people/preferences.js';
import { Checkbox } from './choices.js';
import { Field, Select } from './fields.js';
import { NewsFields } from './news-fields.js';
import { ReminderFields } from './reminder-fields.js';
import { languageWord } from '../words.js';

const DAY_ROSTERS = {
  evening: 'The evening before, at 18:00',
  morning: 'In the morning, at 7:00',
  never: 'Not by letter',
} satisfies Record<DayRosterWish, string>;

/** Which letters someone wants, when, and in which language: on their own page, and at the foot of every letter. */
export function LetterWishFields({ me }: { me: Me }) {
  return (
    <>
      <Select
        name="language"
        label="Language of my letters"
        value={me.language}
        choices={languages.map((value) => ({ value, label: languageWord(value) }))}
      />
      <fieldset>
        <legend>Letters I want</legend>
        <p class="help">
          Word of changes and cancellations comes too. If you stop a group’s letters, you still hear when a
          meeting you answered gets another time or place; only stopping the letters about that meeting ends
          this. That a meeting you are coming to is cancelled you hear all the same.
        </p>
        <Checkbox name="wantsConfirmations" label="When I have answered" checked={me.wantsConfirmations} />
        <Checkbox
          name="wantsHostLetters"
          label="When hosts write to everyone"
          help="To all who are coming to a meeting, or to all members of a group. You find what they write on the site too."
          checked={me.wantsHostLetters}
        />
        <Checkbox
          name="wantsHostNotes"
          label="A daily note about groups that I look after"
          help="Also when somebody wrote back, or a meeting began before all its reminders could go out."
          checked={me.wantsHostNotes}
        />
        <Checkbox
          name="wantsOtherMeetings"
          label="When a meeting of mine is cancelled: what else is on"
          help="The letter then also names up to three open meetings of the next seven days."
          checked={me.wantsOtherMeetings}
        />
        {me.offersInvitations && (
          <Checkbox
            name="wantsInvitations"
            label="Invitations that my calendar can answer"
            help="Letters about a meeting that you answered put it into your calendar. You can change your answer there, and changes come by themselves. Whoever sees your calendar sees it."
            checked={me.wantsInvitations}
          />
        )}
      </fieldset>
      <Select
        name="dayRosters"
        label="How many come to meetings that I look after"
        help="For hosts: one letter about a day, on my own clock. Without a meeting none comes."
        value={me.dayRosters}
        choices={Object.entries(DAY_ROSTERS).map(([value, label]) => ({ value, label }))}
      />
      <ReminderFields me={me} />
      <NewsFields me={me} />
      <fieldset>
        <legend>My quiet hours</legend>
        <p class="help">
          Reminders at the times that hosts have chosen wait until these hours are over. So do news,
          questions, thanks and notes to hosts, unless they would come too late then. When a place is offered
          to you from a waiting list, the time to answer stands still and no device of yours makes a sound,
          unless the meeting is near. Reminders at times that you chose yourself come all the same. The same
          time twice means never.
        </p>
        <Field name="quietFrom" type="time" label="From" value={me.quietFrom} narrow />
        <Field name="quietUntil" type="time" label="Until" value={me.quietUntil} narrow />
      </fieldset>
    </>
  );
}
