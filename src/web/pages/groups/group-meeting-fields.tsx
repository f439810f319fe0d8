import { countries } from '../../../common/countries.js';
import { languages } from '../../../common/languages.js';
import { Checkbox, Checkboxes, Radios } from '../../components/choices.js';
import { Field, Select, TextArea } from '../../components/fields.js';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import { usePage } from '../../layout.js';
import { askingChoices, chosenReminders, reminderChoices } from '../../reminder-words.js';
import { languageWord } from '../../words.js';
import type { GroupDefaults } from './group-fields.js';

/** What holds for all meetings of a group. */
export function GroupMeetingFields({ group }: { group: GroupDefaults }) {
  return (
    <>
      <WhereAndWhen group={group} />
      <Letters group={group} />
      <Places group={group} />
      <OnTheDay group={group} />
    </>
  );
}

const countryChoices = [
  { value: '', label: 'Choose a country' },
  ...countries('en').map(({ code, name }) => ({ value: code, label: name })),
];

function WhereAndWhen({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Its meetings</legend>
      <Select
        name="country"
        label="Country"
        help="Chooses the help lines that letters name."
        value={group.country}
        choices={countryChoices}
      />
      <TimeZoneSelect name="timeZone" label="Time zone" value={group.timeZone} />
      <Select
        name="language"
        label="Language"
        value={group.language}
        choices={languages.map((value) => ({ value, label: languageWord(value) }))}
        narrow
      />
    </fieldset>
  );
}

function Letters({ group }: { group: GroupDefaults }) {
  const { language } = usePage();
  return (
    <fieldset class="form">
      <legend class="legend-large">What people are asked and told</legend>
      <Checkboxes
        name="reminderMinutes"
        label="Reminders"
        help="Up to five. Each meeting can have its own instead."
        choices={reminderChoices(group, language)}
        chosen={chosenReminders(group)}
        inline
      />
      <Select
        name="maybeQuestionMinutes"
        label="Ask people who said maybe once more"
        help="One letter, with a press for yes and one for no."
        value={group.maybeQuestionMinutes}
        choices={askingChoices(group.maybeQuestionMinutes, language)}
        narrow
      />
      <Select
        name="questionAfter"
        label="Ask people who come every time whether they still do"
        help="A kind letter with two buttons. Without an answer nothing changes."
        value={String(group.questionAfter ?? '')}
        choices={questionChoices(group.questionAfter)}
      />
      <TextArea
        name="whatToExpect"
        label="What to expect at a first time"
        help="Who will be there to meet them, how it begins, that nobody has to speak. People who come for the first time are shown it. Who greets them is chosen in the list of members."
        value={group.whatToExpect}
        required={false}
      />
    </fieldset>
  );
}

function Places({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Its places</legend>
      <Field
        name="mostCompanions"
        type="number"
        inputMode="numeric"
        min={0}
        max={9}
        label="How many people may someone bring?"
        help="0 to 9. Carers and interpreters do not count."
        value={group.mostCompanions}
        narrow
      />
      <Radios
        name="waitingRule"
        label="When a place comes free, and people wait for one"
        chosen={group.waitingRule}
        choices={[
          {
            value: 'promote',
            label: 'The first in line has it at once',
            help: 'A letter tells them. They can give it back.',
          },
          {
            value: 'offer',
            label: 'It is offered to the first in line',
            help: 'They have up to a day to say yes, not counting their quiet hours, and less when the meeting is near. Then it goes to the next. In the last half hour the place is theirs at once. Whoever gives a place up has ten minutes to take it back first.',
          },
        ]}
      />
    </fieldset>
  );
}

function OnTheDay({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">On the day</legend>
      <Field
        name="recordings"
        label="Photos and recordings"
        help="If any are made, say which and what for. Then everyone is asked, and can say no and still come. Left empty: none are made."
        value={group.recordings}
        required={false}
      />
      <Radios
        name="attendance"
        label="What do hosts write down about who came?"
        chosen={group.attendance}
        choices={[
          { value: 'count', label: 'How many' },
          { value: 'names', label: 'Who, by called name' },
          { value: 'none', label: 'Nothing' },
        ]}
      />
      <Checkbox
        name="hostsOpenCalls"
        label="Online, people wait until a host opens the meeting"
        help="Nobody is alone in a call then. A host opens it with one press."
        checked={group.hostsOpenCalls}
      />
      <Checkbox
        name="rosterExport"
        label="Organisers may take the list of a meeting out"
        help="As a table or on paper. They write why each time, and all organisers can read that."
        checked={group.rosterExport}
      />
    </fieldset>
  );
}

const USUAL_QUESTIONS = [3, 4, 6, 8, 12];

function questionChoices(standing: number | null): { value: string; label: string }[] {
  const counts = [...new Set([...USUAL_QUESTIONS, ...(standing === null ? [] : [standing])])];
  return [
    { value: '', label: 'Never' },
    ...counts
      .toSorted((one, other) => one - other)
      .map((count) => ({ value: String(count), label: `after ${count} dates without a word` })),
  ];
}
