import { countries } from '../../common/countries.js';
import { languages } from '../../common/languages.js';
import type { GroupView } from '../../groups/groups.queries.js';
import { Checkbox, Checkboxes, Radios } from '../components/choices.js';
import { Field, Select, TextArea } from '../components/fields.js';
import { TimeZoneSelect } from '../components/time-zone-select.js';
import { number, optional, type Posted, several, text, ticked } from '../forms.js';
import { askingChoices, reminderChoices } from '../reminder-words.js';
import { languageWord } from '../words.js';

/** What the fields hold while nobody has typed. */
export type GroupDefaults = Pick<
  GroupView,
  | 'name'
  | 'discreetName'
  | 'description'
  | 'purpose'
  | 'forWhom'
  | 'topics'
  | 'language'
  | 'timeZone'
  | 'visibility'
  | 'joining'
  | 'sensitive'
  | 'guests'
  | 'attendance'
  | 'hostsOpenCalls'
  | 'rosterExport'
  | 'waitingRule'
  | 'mostCompanions'
  | 'agreement'
  | 'reminderMinutes'
  | 'whatToExpect'
  | 'recordings'
  | 'maybeQuestionMinutes'
  | 'questionAfter'
> & { country: string | null };

/** A group as it would be if its organiser chose nothing: easy to find, easy to join, discreet. */
export function newGroupDefaults(
  organiser: { language: string; timeZone: string },
  country: string | null,
): GroupDefaults {
  return {
    name: '',
    discreetName: '',
    description: '',
    purpose: '',
    forWhom: '',
    topics: [],
    language: organiser.language,
    timeZone: organiser.timeZone,
    country,
    visibility: 'public',
    joining: 'open',
    sensitive: true,
    guests: 'address',
    attendance: 'count',
    hostsOpenCalls: false,
    rosterExport: false,
    waitingRule: 'promote',
    mostCompanions: 0,
    agreement: '',
    reminderMinutes: [1440, 120],
    whatToExpect: '',
    recordings: '',
    questionAfter: null,
    maybeQuestionMinutes: 1440,
  };
}

const countryChoices = [
  { value: '', label: 'Choose a country' },
  ...countries('en').map(({ code, name }) => ({ value: code, label: name })),
];

export function GroupFields({ group }: { group: GroupDefaults }) {
  return (
    <>
      <WhatItIs group={group} />
      <WhoJoins group={group} />
      <BeingDiscreet group={group} />
      <ItsMeetings group={group} />
      <ItsAgreement group={group} />
    </>
  );
}

function WhatItIs({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">What it is</legend>
      <Field name="name" label="Name of the group" value={group.name} />
      <Field name="purpose" label="What it is for, in one sentence" value={group.purpose} required={false} />
      <Field
        name="forWhom"
        label="Who it is for"
        help="For instance: peers only, or carers welcome."
        value={group.forWhom}
        required={false}
      />
      <Field
        name="topics"
        label="Topics"
        help="A few words with commas between them, like grief, sleep, anxiety."
        value={group.topics.join(', ')}
        required={false}
      />
      <TextArea
        name="description"
        label="More about it"
        help="Leave an empty line between paragraphs. **Stars** make words bold."
        value={group.description}
        required={false}
        rows={7}
      />
    </fieldset>
  );
}

function WhoJoins({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Who finds it and who joins</legend>
      <Radios
        name="visibility"
        label="Who can find it?"
        chosen={group.visibility}
        choices={[
          { value: 'public', label: 'Everyone', help: 'It stands in the list of groups.' },
          { value: 'unlisted', label: 'Whoever has its address', help: 'It is in no list.' },
          { value: 'private', label: 'Its members', help: 'Nobody else can know that it is there.' },
        ]}
      />
      <Radios
        name="joining"
        label="How do people join?"
        chosen={group.joining}
        choices={[
          { value: 'open', label: 'They just join' },
          { value: 'approval', label: 'They ask, and an organiser says yes' },
          { value: 'invitation', label: 'An organiser invites them' },
        ]}
      />
      <Radios
        name="guests"
        label="May people come to a meeting without joining?"
        chosen={group.guests}
        choices={[
          { value: 'address', label: 'Yes, with an e-mail address' },
          {
            value: 'code',
            label: 'Yes, with an address or with a name alone',
            help: 'A name alone gets a code and no letters. The code shows the exact address too, once it is time.',
          },
          { value: 'none', label: 'No, they sign in first' },
        ]}
      />
    </fieldset>
  );
}

function BeingDiscreet({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Being discreet</legend>
      <Checkbox
        name="sensitive"
        label="Be discreet about this group"
        help="Letters, calendars and tabs use the discreet name, so that someone who looks over a shoulder learns nothing."
        checked={group.sensitive}
      />
      <Field
        name="discreetName"
        label="Discreet name"
        help="A few plain words, like Tuesday meeting. Left empty, it is Meeting group."
        value={group.discreetName}
        required={false}
      />
    </fieldset>
  );
}

function ItsMeetings({ group }: { group: GroupDefaults }) {
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
      <Checkboxes
        name="reminderMinutes"
        label="Reminders"
        help="Up to five. Each meeting can have its own instead."
        choices={reminderChoices(group.reminderMinutes)}
        chosen={group.reminderMinutes.map(String)}
        inline
      />
      <Select
        name="maybeQuestionMinutes"
        label="Ask people who said maybe once more"
        help="One letter, with a press for yes and one for no."
        value={group.maybeQuestionMinutes}
        choices={askingChoices(group.maybeQuestionMinutes)}
        narrow
      />
      <TextArea
        name="whatToExpect"
        label="What to expect at a first time"
        help="Who will be there to meet them, how it begins, that nobody has to speak. People who come for the first time are shown it."
        value={group.whatToExpect}
        required={false}
      />
      <Field
        name="recordings"
        label="Photos and recordings"
        help="If any are made, say which and what for. Then everyone is asked, and can say no and still come. Left empty: none are made."
        value={group.recordings}
        required={false}
      />
      <Select
        name="questionAfter"
        label="Ask people who come every time whether they still do"
        help="A kind letter with two buttons. Without an answer nothing changes."
        value={String(group.questionAfter ?? '')}
        choices={questionChoices(group.questionAfter)}
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
            help: 'They have up to a day to say yes, less when the meeting is near. Then it goes to the next.',
          },
        ]}
      />
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
    </fieldset>
  );
}

function ItsAgreement({ group }: { group: GroupDefaults }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">An agreement</legend>
      <TextArea
        name="agreement"
        label="What everyone agrees to before they come"
        help="For instance: what is said here stays here. When you change it, members are asked again."
        value={group.agreement}
        required={false}
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

/** The fields above, as they were sent. */
export function groupFrom(posted: Posted) {
  return {
    name: text(posted, 'name'),
    discreetName: text(posted, 'discreetName'),
    description: text(posted, 'description'),
    purpose: text(posted, 'purpose'),
    forWhom: text(posted, 'forWhom'),
    topics: text(posted, 'topics').split(','),
    language: text(posted, 'language'),
    timeZone: text(posted, 'timeZone'),
    country: text(posted, 'country'),
    visibility: text(posted, 'visibility'),
    joining: text(posted, 'joining'),
    sensitive: ticked(posted, 'sensitive'),
    guests: text(posted, 'guests'),
    attendance: text(posted, 'attendance'),
    questionAfter: number(posted, 'questionAfter') ?? null,
    hostsOpenCalls: ticked(posted, 'hostsOpenCalls'),
    rosterExport: ticked(posted, 'rosterExport'),
    waitingRule: optional(posted, 'waitingRule'),
    mostCompanions: number(posted, 'mostCompanions'),
    agreement: text(posted, 'agreement'),
    reminderMinutes: several(posted, 'reminderMinutes').map(Number),
    whatToExpect: text(posted, 'whatToExpect'),
    recordings: text(posted, 'recordings'),
    maybeQuestionMinutes: number(posted, 'maybeQuestionMinutes') ?? null,
  };
}
